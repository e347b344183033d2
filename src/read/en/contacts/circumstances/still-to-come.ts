/** "The week ahead", "Diary": what such a text tells in the present or by a noun is still to come, from the day of publication on. */
import type { Draft, TimeMention } from '../../../draft.js';
import { newsDayOf } from '../../times/index.js';
import type { Candidate } from '../candidate.js';
import type { SentenceIndex } from '../sentence-index.js';
import { TOLD_FORM } from '../words.js';

const LOOKS_AHEAD =
  /\b(?:(?:week|weeks|days?|month) ahead|week to come|coming (?:days|week)|(?:what|things|events) to (?:watch|expect)|look(?:ing)? ahead|diary|planner|calendar|upcoming|forthcoming|next week|programme|schedule|agenda)\b/i;
/** Above the lines of such a text stands at most so much. */
const HEAD = 5;
const TOLD = /^(?:was|were|had|did)$/;

/** Whether the headline, or a line above the text, says that it looks ahead. */
export function looksAhead({ article, sentences, view }: Draft): boolean {
  return (
    LOOKS_AHEAD.test(article.titleText ?? '') ||
    sentences.slice(0, HEAD).some(({ role, start, end }) => role !== 'body' && LOOKS_AHEAD.test(view.slice(start, end)))
  );
}

/** Whether what was read as held lies ahead: on a day after publication, or on that day or a bare weekday in a text that looks ahead. */
export function isStillToCome(clauses: SentenceIndex, { trigger, status }: Candidate, time: TimeMention): boolean {
  const day = time.value.edtf?.slice(0, 10) ?? '';
  const published = newsDayOf(clauses.draft)?.edtf ?? null;
  if (status !== 'held' || day === '' || published === null || isToldAsDone(clauses, trigger)) return false;
  return (
    day > published || (looksAhead(clauses.draft) && (day === published || !/\d/.test(time.value.phrase?.text ?? '')))
  );
}

/** "met", "was received". */
function isToldAsDone(clauses: SentenceIndex, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  const before = clauses.draft.tokens.slice(Math.max(from, trigger - 4), trigger + 1);
  return before.some(({ lower }) => TOLD.test(lower) || TOLD_FORM.test(lower));
}
