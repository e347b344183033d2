import type { Decision } from '../domain/index.js';

/** The decisions of a log that were not taken back, undos left out, in their order. An undo can be undone like any other. */
export function standing(log: readonly Decision[]): readonly Decision[] {
  const undone = undoneBy(log);
  return log.filter(({ id, what }) => what.act !== 'undo' && !undone.has(id));
}

/** For each decision that was taken back the undo that did it. An undo takes back only what stands before it in the log. */
export function undoneBy(log: readonly Decision[]): ReadonlyMap<string, Decision> {
  const undone = new Map<string, Decision>();
  const position = new Map(log.map(({ id }, index) => [id, index]));
  for (const [index, decision] of [...log.entries()].reverse()) {
    if (decision.what.act !== 'undo' || undone.has(decision.id)) continue;
    const target = position.get(decision.what.decision);
    if (target !== undefined && target < index && !undone.has(decision.what.decision))
      undone.set(decision.what.decision, decision);
  }
  return undone;
}

/** The articles that a decision is about. */
export function articlesOf({ what }: Decision): readonly string[] {
  switch (what.act) {
    case 'same':
    case 'different':
      return [...what.a, ...what.b].map(({ article }) => article);
    case 'undo':
      return [];
    case 'tells':
      return [what.article];
    case 'statement':
      return [what.of.article];
    case 'name':
    case 'reject':
      return what.of.map(({ article }) => article);
    case 'correct':
    case 'confirm':
      return [...what.of, ...what.values.flatMap((value) => (value.field === 'part-of' ? value.value : []))].map(
        ({ article }) => article,
      );
  }
}
