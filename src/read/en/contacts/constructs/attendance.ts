/** Lists of who was there: "The meeting was attended by the Minister of State, Dr. Aldane; and Ambassador Morvic". */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';

export const OCCASION =
  /^(?:meetings?|talks|calls?|receptions?|audience|ceremony|dinner|luncheon|lunch|banquet|conversation|discussions?|encounter|negotiations|consultations)$/;

/** "the meeting was attended by": the noun says no more than the contact told of before, and who was there. */
export function tellsWhoAttended(scene: Scene, at: number): boolean {
  if (!OCCASION.test(lowerAt(scene, at)) || !hasContact(scene)) return false;
  for (let i = at + 1; i < at + 6; i += 1) {
    const token = scene.clauses.token(i);
    if (!token || !/^(?:AUX|ADV|VERB)$/.test(token.pos)) return false;
    if (token.lower === 'attended') return byBehindSide(scene, i) !== null && scene.isPassive(i);
  }
  return false;
}

/** Whether one of two or more has been told of. */
export const hasContact = (scene: Scene): boolean =>
  scene.out.some((told) => told.kind !== 'visit' && told.parties.length > 1 && told.rule !== 'company');

/** "was present", "was present at the meeting"; not "present in the region", "present in all talks". */
export function isPresentThere(scene: Scene, at: number): boolean {
  const next = scene.clauses.token(at + 1);
  if (!next || /^[.,;]$/.test(next.text) || scene.clauses.time(at + 1)) return true;
  if (/^(?:too|as|along|together|there)$/.test(next.lower)) return true;
  // "was present on the Chilean side"
  if (/^(?:on|from)$/.test(next.lower) && [3, 4].some((step) => lowerAt(scene, at + step) === 'side')) return true;
  if (!/^(?:at|during|on|in)$/.test(next.lower)) return false;
  return [2, 3, 4].some((step) => OCCASION.test(lowerAt(scene, at + step)) || lowerAt(scene, at + step) === 'occasion');
}

/** "was attended, on the Chilean side, by Morvic": the token of "by" behind what says for whom; null where it does not follow. */
export function byBehindSide(scene: Scene, at: number): number | null {
  if (lowerAt(scene, at + 1) === 'by') return at + 1;
  if (!/^(?:,|on|from|for)$/.test(lowerAt(scene, at + 1))) return null;
  for (let i = at + 2; i < at + 9; i += 1) {
    if (lowerAt(scene, i) === 'by') return i;
    if (/^(?:VERB|AUX)$/.test(scene.clauses.token(i)?.pos ?? '')) return null;
  }
  return null;
}

const lowerAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** All people named from token `at` to the end of the list; those known by an office alone where nobody is named. */
export function attendeesFrom(scene: Scene, at: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  let end = at;
  let aside = false;
  for (; end < to && end < at + 150; end += 1) {
    const token = scene.clauses.token(end) as Token;
    if (/^(?:who|which)$/.test(token.lower)) aside = true;
    else if (token.text === ',') aside = false;
    else if (!aside && (token.pos === 'AUX' || /^(?:said|says|according|after|before|while|where)$/.test(token.lower)))
      break;
  }
  const named = scene.clauses.mentionsIn(at, end);
  const people = named.filter((mention) => mention.kind === 'person');
  return people.length > 0 ? people : named.filter((mention) => mention.kind === 'office');
}
