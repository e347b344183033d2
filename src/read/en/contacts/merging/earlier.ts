/** "The two presidents had spoken in Oslo earlier this month", beside a call of another day: another contact of those two. */
import type { DateValue } from '../../../../domain/index.js';
import type { Draft, TimeMention } from '../../../draft.js';
import { dateOf, isOfDateline, newsDayOf, newsWeekdayOf } from '../../times/index.js';
import type { Candidate, Merged } from '../candidate.js';
import { isLongAgo } from '../circumstances/date-context.js';

/** Whether the candidate is told in the past perfect, with a time of its own, as something before. */
export function isToldAsBefore(draft: Draft, { trigger, rule, time }: Candidate): boolean {
  if (time === null || !rule.endsWith('-verb')) return false;
  for (let i = trigger - 1; i > trigger - 4; i -= 1) {
    const token = draft.tokens[i];
    if (token?.lower === 'had') return true;
    if (token?.pos !== 'ADV') return false;
  }
  return false;
}

/** Whether what the candidate tells as something before is no part of a contact that has another time. */
export function isOfAnEarlierTime(draft: Draft, candidate: Candidate, { told }: Merged): boolean {
  if (!isToldAsBefore(draft, candidate)) return false;
  const times = told.flatMap(({ time }) => (time ? [time] : []));
  return times.length > 0 && !times.some((time) => areAlike(time, candidate.time as TimeMention));
}

const AS_WELL = /\b(?:as well|too|also|already|earlier|previously|before that)\b/i;

/** "Aldane rang Morvic. … He had spoken to her on 12 April as well": another contact, beside one that has no day. */
export function isOneBefore(draft: Draft, candidate: Candidate, { told }: Merged): boolean {
  const sentence = draft.sentences[draft.tokens[candidate.trigger]?.sentence ?? -1];
  if (!sentence || !isToldAsBefore(draft, candidate)) return false;
  if (!told.every(({ time, trigger }) => time === null && trigger < sentence.from)) return false;
  return AS_WELL.test(draft.view.slice(sentence.start, sentence.end));
}

/** "met Morvic, the palace said. … On 1 November, Tarn visited Cairo and met Morvic": a day long before the article, beside news that has none. */
export function isOfLongAgo(draft: Draft, candidate: Candidate, { told }: Merged): boolean {
  const { rule, time, trigger, status, backward } = candidate;
  if (time === null || backward || status !== 'held' || !/^(?:meeting|visit|journey|reception)-verb$/.test(rule))
    return false;
  const { from = 0 } = draft.sentences[draft.tokens[trigger]?.sentence ?? -1] ?? {};
  return told.every((one) => one.time === null && one.trigger < from) && isLongAgo(draft, dayOf(draft, time));
}

/** The day or month that the words mean of something that is over; without a year the last one up to publication. */
const dayOf = (draft: Draft, time: TimeMention): DateValue =>
  dateOf(time, {
    published: newsDayOf(draft),
    isOfDateline: isOfDateline(draft),
    newsWeekday: newsWeekdayOf(draft),
    tense: 'past',
    status: 'held',
    previous: null,
  });

const areAlike = (a: TimeMention, b: TimeMention): boolean =>
  a.value.edtf === b.value.edtf || a.value.phrase?.text.toLowerCase() === b.value.phrase?.text.toLowerCase();

/** "recalled her meeting with Tarn last year. … After the meeting, Aldane signed": what is only recalled by a noun, where the news tells of another in person. */
export function isOnlyRecalled(draft: Draft, candidate: Candidate, home: Merged, all: readonly Merged[]): boolean {
  const { backward, rule, time, trigger } = candidate;
  if (!backward || time !== null || (rule !== 'event-noun' && rule !== 'company')) return false;
  if (draft.tokens[trigger - 1]?.lower === 'that' || !isLongPast(draft, home)) return false;
  return all.some((other) => other !== home && other.kind !== 'visit' && !isRemote(other) && !isLongPast(draft, other));
}

const isRemote = ({ kind }: Merged): boolean => /^(?:call|video-call|letter)$/.test(kind);

/** Told by a noun, with a time long before the article appeared. */
const isLongPast = (draft: Draft, { told }: Merged): boolean =>
  told.some(
    ({ time, rule }) =>
      rule === 'event-noun' && /^\d{4}/.test(time?.value.edtf ?? '') && time !== null && isLongAgo(draft, time.value),
  );
