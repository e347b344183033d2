import { articlesOf, type Clash, clashOf, decisionId, standing } from '../decide/index.js';
import { type Act, type Decision, type Reading, type RecordDocument, Trouble } from '../domain/index.js';
import { recordOf } from '../pipeline.js';
import { decisionSentence, instantText } from '../publish/index.js';
import { readingsOf } from '../record.js';
import type { Store } from '../store/index.js';

/** A case laid open to decide on: its record as it was when it was opened, and the log as it is now. */
export type Desk = {
  readonly store: Store;
  readonly record: RecordDocument;
  readonly articles: readonly string[];
  readonly log: readonly Decision[];
  /** The readings of some articles; those of earlier decisions are always among them. */
  readonly readings: (articles: Iterable<string>) => Promise<ReadonlyMap<string, Reading>>;
  /** Adds to the log at once. */
  readonly add: (decision: Decision) => Promise<void>;
};

/** What became of one decision. known: the same person had decided just that before, and it still stands. */
export type Outcome = {
  readonly outcome: 'decided' | 'known';
  readonly decision: Decision;
  readonly clashes: readonly Clash[];
};

/** A desk over an open case, with its record brought up to date. */
export async function deskOver(store: Store): Promise<Desk> {
  const record = await recordOf(store);
  const log = [...(await store.decisions())];
  const known = new Map<string, Reading>();
  const readings = async (articles: Iterable<string>): Promise<ReadonlyMap<string, Reading>> => {
    const missing = new Set([...articles, ...log.flatMap(articlesOf)].filter((id) => !known.has(id)));
    for (const [id, reading] of await readingsOf(store, missing)) known.set(id, reading);
    return known;
  };
  const add = async (decision: Decision): Promise<void> => {
    await store.decide([decision]);
    log.push(decision);
  };
  return { store, record, articles: await store.ids(), log, readings, add };
}

/** By whom, when and why; `outrank` lets it stand against earlier decisions that it contradicts only through others. */
export type Signature = {
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly outrank: boolean;
};

/** Decides one thing. Throws a `Trouble` where it contradicts earlier decisions through others and may not outrank them. */
export async function decideOne(desk: Desk, what: Act, { by, at, why, outrank }: Signature): Promise<Outcome> {
  const same = standing(desk.log).find((one) => one.by === by && JSON.stringify(one.what) === JSON.stringify(what));
  if (same) return { outcome: 'known', decision: same, clashes: [] };
  const draft = { at, by, why, what };
  const decision: Decision = { id: decisionId(draft, desk.log), ...draft };
  const readings = await desk.readings(articlesOf(decision));
  const clashes = clashOf(desk.log, decision, (article) => readings.get(article));
  const hidden = clashes.find(({ direct }) => !direct);
  if (hidden && !outrank) throw contradiction(decision, hidden);
  await desk.add(decision);
  return { outcome: 'decided', decision, clashes };
}

function contradiction(decision: Decision, { outranked, through }: Clash): Trouble {
  const told = [outranked, ...through].map((one) => `${decisionSentence(one)} (${signature(one)})`).join(', and ');
  return new Trouble(
    `that ${decisionSentence(decision)}`,
    `this contradicts what was decided before: ${told}`,
    `Take one of these back with 'readout decide undo ${outranked.id}', or add --outrank to let the new decision stand against ${outranked.id}.`,
  );
}

/** 'd1a2b3c4d5, Bo Lind, 2031-05-06 07:08 UTC' */
export function signature({ id, by, at }: Decision): string {
  return `${id}, ${by}, ${instantText(at)}`;
}
