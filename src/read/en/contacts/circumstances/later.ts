/** "Later" at the head of a sentence: another occasion, or what was said of the one told of. */
import type { Clauses } from '../clause.js';

/** "Later, Aldane and his Chilean counterpart held a session of talks": another occasion. */
export function opensLater(clauses: Clauses, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  if (!/^(?:later|afterwards?|subsequently)$/.test(clauses.token(from)?.lower ?? '')) return false;
  const verbs = clauses.draft.tokens.slice(from, trigger).filter(({ pos }) => pos === 'VERB');
  return verbs.every(({ lower }) => /^(?:held|had|began|hosted)$/.test(lower));
}

/** "Later, Aldane praised the talks with Morvic": those that were told of. */
export const isOnlySaidLater = (clauses: Clauses, trigger: number): boolean =>
  clauses.token(clauses.sentenceOf(trigger).from)?.lower === 'later' && !opensLater(clauses, trigger);
