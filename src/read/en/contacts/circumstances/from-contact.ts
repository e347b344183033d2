/** "The same day she called on Tarn", "The previous evening he received her": days counted from the contact told of before, and not from a day that something else has. */
import { type Account, addDays, type DateValue } from '../../../../domain/index.js';
import { movedWithoutYear } from '../../times/any-year.js';
import type { Clauses } from '../clause.js';

/** Sentences over which an article goes back to its news. */
const FAR_BACK = 14;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;
/** A time that is counted from the day of what is told before: "on the same day", "that evening". */
const SAME_DAY =
  /^(?:on |earlier |later )?(?:the (?:very )?same|that(?: (?:very|same))?) (?:day|evening|morning|afternoon|night)$/i;
const NEXT_TO_IT =
  /^(?:on |in |earlier )?the (?:(previous|preceding)|following|next) (?:day|evening|morning|afternoon|night)$/i;

/** Days from the contact told of before to that of the words; null where they count from nothing of the kind. */
export function stepOf(words: string): number | null {
  if (SAME_DAY.test(words)) return 0;
  if (/^on the eve$/i.test(words)) return -1;
  const found = NEXT_TO_IT.exec(words);
  if (found === null) return null;
  return found[1] === undefined ? 1 : -1;
}

/** The day, that many days further. */
export function movedBy(day: string, days: number): string | null {
  return day.startsWith('X') ? movedWithoutYear(day, { count: days, unit: 'day' }) : addDays(day, days);
}

/** "who arrived on Monday, said": a journey named by the way, whose day no other contact has. */
export function isArrivalByTheWay(clauses: Clauses, { kind, why }: Account): boolean {
  const start = why[0]?.spans[0]?.start ?? 0;
  return kind === 'visit' && /\bwho (?:had |has )?$/.test(clauses.draft.view.slice(Math.max(0, start - 10), start));
}

/** The news of the article with somebody of this contact, told before the sentence: its day. */
export function dayOfNewsBefore(
  clauses: Clauses,
  { participants }: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  const names = new Set(participants.map(({ name }) => name));
  for (let index = sentence - 1; index >= Math.max(0, sentence - FAR_BACK); index -= 1)
    for (const other of before.get(index) ?? []) {
      const isShared = other.participants.some(({ name }) => names.has(name));
      // "In January she had met Tarn. The same day": no day of what is told before it.
      if (isShared && index === sentence - 1 && other.date.edtf !== null && !DAY.test(other.date.edtf)) return null;
      if (!other.foreground || other.status !== 'held' || !DAY.test(other.date.edtf ?? '')) continue;
      if (isArrivalByTheWay(clauses, other) || !isShared) continue;
      return other.date;
    }
  return null;
}

/** "met Morvic on Tuesday. … the attacks of 3 May. … Earlier the same day she called Tarn": counted from a day that something else has, some sentences before. */
export function isOfSomethingElse(
  clauses: Clauses,
  { date }: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): boolean {
  const from = date.anchor?.replace('in the text: ', '');
  const start = date.phrase?.start ?? 0;
  const named = clauses.draft.times.findLast(
    ({ value }) => (value.phrase?.end ?? start) < start && value.edtf === from,
  );
  if (named === undefined) return false;
  const { index } = clauses.sentenceOf(named.first);
  if (index >= sentence) return false;
  const dated = (before.get(index) ?? []).filter((other) => other.date.edtf === from);
  if (dated.length > 0) return dated.every((other) => isArrivalByTheWay(clauses, other));
  return index < sentence - 1;
}
