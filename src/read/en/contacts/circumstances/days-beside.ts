/** Days that stand beside a contact: in the sentence before, which tells of none, in the clause of somebody else, with what was handed over. */
import type { Account, DateValue } from '../../../../domain/index.js';
import type { Sentence } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { movedBy } from './from-contact.js';

const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;

/** "The second came on Saturday. Aldane telephoned Morvic", "By Friday tempers had cooled. He was received that morning": the day of a sentence that tells of no contact itself. */
export function dayAnnounced(
  clauses: Clauses,
  { status }: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
  isSame: boolean,
): DateValue | null {
  const above = clauses.draft.sentences[sentence - 1];
  if (!above || status !== 'held' || (before.get(sentence - 1) ?? []).length > 0) return null;
  const words = clauses.draft.view.slice(above.start, above.end);
  if (!isSame && !ANNOUNCED.test(words)) return null;
  const days = clauses.draft.tokens
    .slice(above.from, above.to)
    .flatMap(({ index }) => clauses.time(index)?.value ?? []);
  const published = clauses.draft.article.published?.edtf ?? null;
  const own = new Set(days.map(({ edtf }) => edtf));
  const [day] = days;
  const isDay = own.size === 1 && day !== undefined && DAY.test(day.edtf ?? '');
  if (!isDay) return null;
  return published === null || (day.edtf ?? '') <= published ? day : weekBefore(day, published);
}

/** "rang Morvic hours before Tarn did on Monday", "Following Monday's round, she rang Morvic": the only day that the sentence names, of what was hours away. */
export function dayBesideIt(clauses: Clauses, { status }: Account, sentence: number): DateValue | null {
  const own = clauses.draft.sentences[sentence];
  if (!own || status !== 'held' || !isHoursAway(clauses, own)) return null;
  const times = clauses.draft.tokens.slice(own.from, own.to).flatMap(({ index }) => clauses.time(index) ?? []);
  const [time] = times;
  const published = clauses.draft.article.published?.edtf ?? '9999';
  const isOne = time !== undefined && times.every((one) => one === time) && DAY.test(time.value.edtf ?? '');
  return isOne && (time.value.edtf ?? '') <= published ? time.value : null;
}

/** "hours before Tarn", and not "hours after the vote"; "Following Monday's round". */
function isHoursAway(clauses: Clauses, { from, to, start, end }: Sentence): boolean {
  if (AFTER_THAT_DAYS.test(clauses.draft.view.slice(start, end))) return true;
  return clauses.draft.tokens.slice(from, to).some(({ lower, index }) => {
    const isBeside =
      /^(?:before|after)$/.test(lower) && /^(?:hours?|minutes?)$/.test(clauses.token(index - 1)?.lower ?? '');
    return isBeside && /^(?:person|office)$/.test(clauses.startingAt(index + 1)?.kind ?? '');
  });
}

const AFTER_THAT_DAYS = /^(?:following|after) \p{Lu}\p{Ll}+day['’]s\b/iu;

const ANNOUNCED =
  /^(?:the (?:first|second|third|next|other|last|latter)|it|that|another|a (?:second|third|further))\b[^.,]{0,40}\b(?:came|followed|took place|happened|was held)\b/i;

/** "By Friday", read as the Friday ahead: of something that is over, the one before. */
function weekBefore(day: DateValue, published: string): DateValue | null {
  const edtf = movedBy(day.edtf ?? '', -7);
  return edtf === null || edtf > published ? null : { ...day, edtf };
}

/** "was received on Thursday by President Morvic. He handed him a message from the king": on the day on which the one to whom it went was met. */
export function dayOfHandingOver(
  account: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  if (account.kind !== 'letter' || account.status !== 'held') return null;
  const names = account.participants.map(({ name }) => name);
  const near = [0, 1].flatMap((step) => before.get(sentence - step) ?? []);
  const met = near.filter(
    ({ kind, status, participants, date }) =>
      /^(?:reception|meeting|talks)$/.test(kind) &&
      status === 'held' &&
      DAY.test(date.edtf ?? '') &&
      participants.some(({ name }) => names.includes(name)),
  );
  return met.length === 1 ? (met[0]?.date ?? null) : null;
}

const HANDED_OVER =
  /\b(?:the|this|his|her) (?:\p{L}+ )?(?:letter|message) was (?:\p{L}+ )?(?:delivered|handed|conveyed|received|presented|passed)\b/iu;

/** "The letter was handed over by the ambassador": on the day of the letter told of right before. */
export function dayOfLetter(
  clauses: Clauses,
  trigger: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  const sentence = clauses.sentenceOf(trigger);
  if (!HANDED_OVER.test(clauses.draft.view.slice(sentence.start, sentence.end))) return null;
  const told = [1, 2].flatMap((step) => before.get(sentence.index - step) ?? []);
  const letter = told.find(
    ({ kind, status, date }) => kind === 'letter' && status === 'held' && DAY.test(date.edtf ?? ''),
  );
  return letter?.date ?? null;
}
