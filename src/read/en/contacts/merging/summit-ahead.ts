/** "has arrived in Oslo for the summit of the League. The summit is slated for 16 May": what somebody has come for is still to be. */
import type { Draft } from '../../../draft.js';
import type { Candidate, Merged } from '../candidate.js';

const SUMMIT = /^(?:summit|conference|session|forum|congress)$/;
/** So many words before its noun "for" may stand. */
const FAR = 7;

/** The event that somebody came for, of which the words that point back to it say that it lies ahead; null where none is told of. */
export function eventAhead(draft: Draft, candidate: Candidate, merged: readonly Merged[]): Merged | null {
  const word = draft.tokens[candidate.trigger]?.lower ?? '';
  if (!candidate.backward || candidate.rule !== 'event-noun' || candidate.status !== 'planned' || !SUMMIT.test(word))
    return null;
  const isIt = (one: Candidate): boolean => draft.tokens[one.trigger]?.lower === word && isCameFor(draft, one.trigger);
  const home = merged.findLast(({ told }) => told.length > 0 && told.every(isIt));
  if (!home) return null;
  for (const one of home.told) {
    one.status = 'planned';
    if (candidate.time) one.time = null;
  }
  return home;
}

/** "for the summit", "for the 24th SCO summit". */
function isCameFor({ tokens }: Draft, trigger: number): boolean {
  for (let at = trigger - 1; at > trigger - FAR; at -= 1) {
    const token = tokens[at];
    if (token?.lower === 'for') return true;
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(token.pos)) return false;
  }
  return false;
}
