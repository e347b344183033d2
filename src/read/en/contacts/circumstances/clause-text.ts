/** The words of the clause around one that may tell of a contact. */
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { startsNextClause } from './other-event-time.js';

/** The last words of a clause, so many. */
export const lastWords = (words: readonly string[], count: number): string => words.slice(-count).join(' ');

/** The clause up to and with the trigger, back to the last strong break. */
export function clauseBefore(clauses: Clauses, trigger: number): string {
  const { from } = clauses.sentenceOf(trigger);
  let start = from;
  for (let i = trigger - 1; i >= from && i > trigger - 26; i -= 1) {
    const token = clauses.token(i) as Token;
    if (/^[;:]$/.test(token.text) || /^(?:who|which|where|when|but|while)$/.test(token.lower)) {
      start = i + 1;
      break;
    }
    if (token.text === ',' && trigger - i > 12) {
      start = i + 1;
      break;
    }
    start = i;
  }
  return clauses.draft.view.slice((clauses.token(start) as Token).start, (clauses.token(trigger) as Token).end);
}

/** The clause behind the trigger, up to the next strong break or what is said of it. */
export function clauseAfter(clauses: Clauses, trigger: number): string {
  const { to } = clauses.sentenceOf(trigger);
  let end = trigger;
  for (let i = trigger + 1; i < to && i < trigger + 30; i += 1) {
    const token = clauses.token(i) as Token;
    if (/^[;:]$/.test(token.text) || /^(?:but|while|after|before)$/.test(token.lower) || startsNextClause(clauses, i))
      break;
    // "the talks with Morvic, who will fly to Oslo": what somebody will do is another matter.
    if (token.text === ',' && /^(?:who|whose|whom)$/.test(clauses.token(i + 1)?.lower ?? '')) break;
    // "At the talks, Aldane said a vote had been put off"; but "the talks, aides said, were put off".
    if (/^(?:said|says|told|added)$/.test(token.lower) && clauses.token(i + 1)?.text !== ',') break;
    end = i;
  }
  return end > trigger
    ? clauses.draft.view.slice((clauses.token(trigger + 1) as Token).start, (clauses.token(end) as Token).end)
    : '';
}
