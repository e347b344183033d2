/** Lines of nothing but a day, in bold letters too. */
import type { Sentence, TimeMention } from '../../../draft.js';
import type { SentenceIndex } from '../sentence-index.js';

const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;

/** "Thursday 1 February", "**Thursday, 1 February**": the day of a line of nothing else; null of any other line. */
export function dayAlone(clauses: SentenceIndex, { from, to, role }: Sentence): TimeMention | null {
  if (role === 'title') return null;
  let at = from;
  while (at < to && /^\W+$/.test(clauses.token(at)?.text ?? '')) at += 1;
  const time = clauses.time(at);
  if (!time || !DAY.test(time.value.edtf ?? '')) return null;
  return clauses.draft.tokens.slice(time.last + 1, to).every(({ text }) => /^\W+$/.test(text)) ? time : null;
}
