/** The second contact of one verb: "met Morvic in Oslo on Monday and Tarn in Rome on Tuesday", "received Morvic and then Tarn". */
import type { ContactKind } from '../../../../domain/index.js';
import type { Mention, TimeMention, Token } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Scene } from '../scene.js';

/** "with Morvic, who brought a message, and with Tarn": the "and" behind what is said of the first; null where no such words stand at token `at`. */
function behindAside(scene: Scene, at: number, to: number): number | null {
  if (scene.clauses.token(at)?.text !== ',' || !/^(?:who|whom|whose)$/.test(scene.clauses.token(at + 1)?.lower ?? ''))
    return null;
  for (let i = at + 2; i < Math.min(to, at + 26); i += 1)
    if (scene.clauses.token(i)?.text === ',' && scene.clauses.token(i + 1)?.lower === 'and')
      return scene.clauses.token(i + 2)?.lower === 'with' ? i + 1 : null;
  return null;
}

/** "met Morvic in Oslo on Monday and Tarn in Rome on Tuesday", "telephoned Morvic and, an hour later, Tarn": the second contact of one verb. */
export function alsoWith(
  scene: Scene,
  at: number,
  kind: ContactKind,
  subjects: readonly Mention[],
  objects: readonly Mention[],
  preposition?: 'with',
  more: { readonly hosted?: boolean } = {},
): void {
  const { to } = scene.clauses.sentenceOf(at);
  let i = scene.clauses.afterAsides(objects.at(-1) as Mention);
  const opens = scene.clauses.token(i + 1)?.lower ?? '';
  if (scene.clauses.token(i)?.text === ',' && (scene.clauses.time(i + 1) !== null || /^(?:in|at|on)$/.test(opens)))
    i += 1;
  let moved = false;
  while (i < to) {
    const time = scene.clauses.time(i);
    const end = /^(?:in|at|on)$/.test((scene.clauses.token(i) as Token).lower)
      ? scene.clauses.placePhraseEnd(i, to)
      : i;
    if (time === null && end <= i) break;
    i = time ? time.last + 1 : end;
    moved = true;
  }
  const behindWho = preposition === undefined ? null : behindAside(scene, i, to);
  if (behindWho !== null) i = behindWho;
  else if (scene.clauses.token(i)?.text === ',') i += 1;
  if (behindWho !== null) moved = true;
  const isThere = /^(?:in|at)$/.test(scene.clauses.token(i + 1)?.lower ?? '');
  const isLater = /^(?:,|later|then|afterwards)$/.test(scene.clauses.token(i + 1)?.lower ?? '');
  if (scene.clauses.token(i)?.lower !== 'and' || !(moved || isThere || isLater)) return;
  i += 1;
  // "met in Oslo with Morvic, and in Rome with Tarn"
  const town = isThere ? scene.clauses.startingAt(i + 1) : undefined;
  if (isThere && (town?.kind !== 'place' || scene.clauses.token(town.last + 1)?.lower !== 'with')) return;
  if (town) i = town.last + 1;
  i = behindHoursLater(scene, i) ?? i;
  let ahead: TimeMention | null = null;
  while (/^(?:,|then|later|separately|also|with)$/.test(scene.clauses.token(i)?.lower ?? '') || scene.clauses.time(i)) {
    ahead = scene.clauses.time(i) ?? ahead;
    i = (scene.clauses.time(i)?.last ?? i) + 1;
  }
  // "spoke to Morvic on Monday and Tarn on Tuesday": a day of its own stands for the preposition.
  const isDated = preposition !== undefined && scene.clauses.token(i - 1)?.lower !== preposition;
  if (isDated && !(moved && isTimed(scene, i))) return;
  const next = scene.clauses.startingAt(i);
  if (!next || !/^(?:person|office)$/.test(next.kind)) return;
  const others = scene.clauses.listFrom(i);
  const end = scene.clauses.afterAsides(others.at(-1) as Mention);
  const behind = scene.clauses.token(scene.clauses.token(end)?.text === ',' ? end + 1 : end);
  if (behind && (behind.pos === 'VERB' || behind.pos === 'AUX')) return;
  const after = (others.at(-1) as Mention).last;
  const time = timesBetween(scene.clauses.draft, after + 1, after + 9).find((one) => one.last < to) ?? ahead;
  const place = scene.clauses
    .mentionsIn(after + 1, Math.min(to, after + 8))
    .find(
      (mention) => mention.kind === 'place' && /^(?:in|at)$/.test(scene.clauses.token(mention.first - 1)?.lower ?? ''),
    );
  scene.add(
    at,
    kind,
    'separate-contacts',
    'the words say that one was in contact with the other, at another time or place',
    subjects,
    others,
    { time, places: town ? [town] : place ? [place] : [], ...more },
  );
}

/** "Tarn on Tuesday": an official, and a day right behind. */
function isTimed(scene: Scene, at: number): boolean {
  const one = scene.clauses.startingAt(at);
  if (!one || !/^(?:person|office)$/.test(one.kind) || !scene.isOfficial(one)) return false;
  const behind = scene.clauses.afterAsides(one);
  return (scene.clauses.time(behind) ?? scene.clauses.time(behind + 1)) !== null;
}

/** "and, an hour later, Tarn": the token behind the second comma; null where no such words stand between two. */
function behindHoursLater(scene: Scene, at: number): number | null {
  if (scene.clauses.token(at)?.text !== ',') return null;
  const end = [2, 3, 4, 5].map((step) => at + step).find((i) => scene.clauses.token(i)?.text === ',');
  return end !== undefined &&
    scene.clauses.draft.tokens
      .slice(at, end)
      .some(({ lower }) => /^(?:hours?|minutes|shortly|then|afterwards)$/.test(lower))
    ? end + 1
    : null;
}

/** "received a call from Morvic and another from Tarn", "a meeting with Morvic and one with Tarn": one more of the sort. */
export function andAnother(
  scene: Scene,
  at: number,
  kind: ContactKind,
  parties: readonly Mention[],
  partners: readonly Mention[],
): void {
  const end = scene.clauses.afterAsides(partners.at(-1) as Mention);
  const and = scene.clauses.token(end)?.text === ',' ? end + 1 : end;
  const words = [0, 1, 2].map((step) => scene.clauses.token(and + step)?.lower ?? '');
  if (words[0] !== 'and' || !/^(?:another|one)$/.test(words[1] ?? '')) return;
  if (!/^(?:from|with|to)$/.test(words[2] ?? '')) return;
  const others = scene.clauses.listFrom(and + 3).filter(({ kind: sort }) => /^(?:person|office)$/.test(sort));
  if (others.length === 0) return;
  const says = 'the words tell of one more contact of the sort';
  scene.add(at, kind, 'separate-contacts', says, parties, others, {});
}
