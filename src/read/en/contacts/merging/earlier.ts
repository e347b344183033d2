/** "The two presidents had spoken in Oslo earlier this month", beside a call of another day: another contact of those two. */
import type { Draft, TimeMention } from '../../../draft.js';
import type { Candidate, Merged } from '../candidate.js';

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

const areAlike = (a: TimeMention, b: TimeMention): boolean =>
  a.value.edtf === b.value.edtf || a.value.phrase?.text.toLowerCase() === b.value.phrase?.text.toLowerCase();
