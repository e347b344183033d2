/** The day of what was called off, where no verb says on which side of publication it lies. */
import { type DateValue, daysBetween, isDay } from '../../../../domain/index.js';
import type { TimeMention } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { dateOf, type TimeContext } from '../../times/index.js';

/** "pulled out of Friday's meeting", "cancelled a meeting on Tuesday": of the last and the next such day the one nearer to publication; as the context says of all else. */
export function nearestOf(clauses: Clauses, time: TimeMention, context: TimeContext): DateValue {
  const date = dateOf(time, context);
  const published = context.published?.edtf ?? '';
  if (context.tense !== 'unknown' || context.status !== 'cancelled' || !isDay(published)) return date;
  const { start } = clauses.sentenceOf(time.first);
  if (WAS_TO.test(clauses.draft.view.slice(start, clauses.token(time.first)?.start))) return date;
  const ahead = dateOf(time, { ...context, tense: 'future' });
  if (!isDay(date.edtf ?? '') || !isDay(ahead.edtf ?? '')) return date;
  const far = (one: DateValue): number => Math.abs(daysBetween(published, one.edtf as string));
  return far(ahead) < far(date) ? ahead : date;
}

/** "was to have met her on Sunday": a day that is over. */
const WAS_TO = /\b(?:was|were) to have\b|\bhad (?:\p{Ll}+ )?(?:been|planned|hoped|agreed)\b/iu;
