import {
  addDays,
  bounds,
  compareDates,
  daysBetween,
  describeDate,
  type Weekday,
  weekdayIn,
  weekdayName,
  weekdayOf,
} from '../domain/index.js';
import type { AccountCard } from './accounts.js';

/**
 * same-day: both name one day. near: both are known to a month or closer, and can be one day. loose: they can be one day, but one leaves more than
 * a month or the year open. open: one says no date. conflict: no day suits both, by their dates or because news of what was held cannot be older than it.
 */
export type DateRelation = 'same-day' | 'near' | 'loose' | 'open' | 'conflict';

const NEAR_DAYS = 35;
const PUBLISHED_CLOSE = 14;
const DAYS_OF_A_VISIT = 8;
/** So much later what was put off may be held and still be called so. */
const DAYS_PUT_OFF = 92;
const EVENING = /\b(?:evening|night|late)\b/i;
const MORNING = /\b(?:morning|early)\b/i;

/** How the dates of two accounts stand to one another. */
export function compareAccountDates(a: AccountCard, b: AccountCard): DateRelation {
  const [x, y] = [a.account.date.edtf, b.account.date.edtf];
  const relation = relationByDays(a, b) ?? compareDates(x, y);
  if (relation === 'conflict' && (putsOff(a, b) || putsOff(b, a))) return 'near';
  if (relation === 'conflict' || isNewsBefore(a, b) || isNewsBefore(b, a)) return 'conflict';
  if (relation === 'same-day') return 'same-day';
  if (relation === 'unknown') return weekdayMisses(a, b) || weekdayMisses(b, a) ? 'conflict' : 'open';
  return isNear(x) && isNear(y) ? 'near' : 'loose';
}

/** What the first and last days settle alone, which is most pairs; null where it takes more. */
function relationByDays({ days: a }: AccountCard, { days: b }: AccountCard): 'same-day' | 'conflict' | null {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return null;
  if (a.latest < b.earliest || b.latest < a.earliest) return 'conflict';
  return a.earliest === a.latest && b.earliest === b.latest ? 'same-day' : null;
}

/** A contact that one article tells as held was before its publication; what one announces as planned came after. */
function isNewsBefore(a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = b.days;
  if (a.published === null) return false;
  if (a.account.status === 'held' && earliest !== null && earliest > a.published) return true;
  return isAhead(a) && a.account.date.edtf === null && latest !== null && latest < a.published;
}

/** Of something to come, or that was to come when the article appeared. */
export function isAhead({ account: { status } }: AccountCard): boolean {
  return status === 'planned' || status === 'postponed' || status === 'cancelled';
}

/** News that what `plan` announces for a day is moved to a later one: after the plan was told, and before its day is over. */
function putsOff(off: AccountCard, plan: AccountCard): boolean {
  const [day, later] = [plan.days.latest, off.days.earliest];
  if (off.account.status !== 'postponed' || plan.account.status !== 'planned' || day === null || later === null)
    return false;
  if (later <= day || daysBetween(day, later) > DAYS_PUT_OFF) return false;
  if (off.published === null) return true;
  return off.published <= addDays(day, 1) && (plan.published === null || plan.published <= off.published);
}

function isNear(edtf: string | null): boolean {
  const { earliest, latest } = bounds(edtf);
  return earliest !== null && latest !== null && daysBetween(earliest, latest) <= NEAR_DAYS;
}

/** One says a weekday alone, the other a day that is another weekday. */
function weekdayMisses(a: AccountCard, b: AccountCard): boolean {
  const [said, day] = [bareWeekday(a), dayOf(b)];
  return said !== null && day !== null && weekdayOf(day) !== said;
}

/** What speaks for one day where the dates do not settle it: null for nothing. */
export function dateSupport(a: AccountCard, b: AccountCard): string | null {
  const [x, y] = [a.account.date.edtf, b.account.date.edtf];
  if (x !== null && x === y) return `both say ${x}, the year left open`;
  const weekdayA = weekdayIn(phraseOf(a));
  if (weekdayA !== null && weekdayA === weekdayIn(phraseOf(b))) return `both say ‘${weekdayName(weekdayA)}’`;
  const weekday = weekdayOfTheOther(a, b) ?? weekdayOfTheOther(b, a);
  if (weekday !== null) return weekday;
  if (isOneRecurringDay(x, y) || isOneRecurringDay(y, x)) return `${x ?? ''} and ${y ?? ''} can be one day`;
  return samePhrase(a, b) ? 'both give the time in the same words' : null;
}

/** 'on Thursday' beside 10 February 2028, which was one. */
function weekdayOfTheOther(a: AccountCard, b: AccountCard): string | null {
  const [said, day] = [bareWeekday(a), dayOf(b)];
  if (said === null || day === null || weekdayOf(day) !== said) return null;
  return `one says ‘${weekdayName(said)}’, which ${describeDate(day)} was`;
}

/** The weekday that is all that an account says of its day. */
function bareWeekday(card: AccountCard): Weekday | null {
  return card.account.date.edtf === null ? weekdayIn(phraseOf(card)) : null;
}

/** A day of an unknown year beside a month or a day of a known one that allows it. */
function isOneRecurringDay(recurring: string | null, known: string | null): boolean {
  return (
    recurring !== null &&
    /^XXXX-\d\d-\d\d/.test(recurring) &&
    isNear(known) &&
    compareDates(recurring, known) === 'may-agree'
  );
}

/** 'in the coming weeks' twice, or 'in spring' and 'later in the spring'. */
function samePhrase(a: AccountCard, b: AccountCard): boolean {
  const [wordsA, wordsB] = [timeWords(a), timeWords(b)];
  return (
    wordsA.length > 0 &&
    wordsB.length > 0 &&
    (wordsA.every((word) => wordsB.includes(word)) || wordsB.every((word) => wordsA.includes(word)))
  );
}

function timeWords(card: AccountCard): readonly string[] {
  const words = card.account.date.phrase?.text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  return words.filter(
    (word) => !/^(?:in|on|at|the|of|a|an|for|during|later|earlier|early|late|today|last|this|next)$/.test(word),
  );
}

/** What publication says for one contact where the dates do not settle it: null for nothing. */
export function publicationSupport(a: AccountCard, b: AccountCard): string | null {
  if (isNewsOf(a, b) || isNewsOf(b, a)) return 'the undated account appeared within two weeks of the day';
  const near = a.published !== null && b.published !== null && Math.abs(daysBetween(a.published, b.published));
  return near !== false && near <= PUBLISHED_CLOSE && a.account.foreground === b.account.foreground
    ? 'the articles appeared within two weeks of each other'
    : null;
}

/** Nobody dates it in `a`, which appeared soon after the day in `b`, or before it where it announces. */
function isNewsOf(a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = b.days;
  if (a.account.date.edtf !== null || a.published === null || earliest === null || latest === null) return false;
  if (daysBetween(earliest, latest) >= DAYS_OF_A_VISIT) return false;
  const later = isAhead(a) ? daysBetween(a.published, earliest) : daysBetween(latest, a.published);
  return later >= 0 && later <= PUBLISHED_CLOSE;
}

/** True for a contact announced for one day and held on a later one: one contact where an account says that it was put off, else two. */
export function isHeldLater(a: AccountCard, b: AccountCard): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null || dayA === dayB) return false;
  const [earlier, later] = dayA < dayB ? [a, b] : [b, a];
  return earlier.account.status === 'planned' && daysBetween(dayOf(earlier) ?? '', dayOf(later) ?? '') <= DAYS_PUT_OFF;
}

/**
 * Two known days that may yet be one contact, in words for a question: planned for one and held on a later one, or a call on the evening of one day
 * and the morning of the next. null for two days that are just two.
 */
export function whyTwoDays(a: AccountCard, b: AccountCard): string | null {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null || dayA === dayB) return null;
  const [earlier, later] = dayA < dayB ? [a, b] : [b, a];
  const gap = Math.abs(daysBetween(dayA, dayB));
  if (isAnnounced(earlier) && later.account.status === 'held' && gap <= PUBLISHED_CLOSE)
    return 'one account announces it for a day, the other tells of it on a later day';
  const overnight = EVENING.test(phraseOf(earlier)) && MORNING.test(phraseOf(later));
  return gap === 1 && overnight ? 'the evening of one day can be the morning of the next elsewhere' : null;
}

function isAnnounced({ account }: AccountCard): boolean {
  return account.status === 'planned' || account.status === 'postponed';
}

/** The one day that the account's date allows, 'YYYY-MM-DD'; null where it allows several or is not known. */
export function dayOf({ days }: AccountCard): string | null {
  const { earliest, latest } = days;
  return earliest === latest ? earliest : null;
}

function phraseOf({ account }: AccountCard): string {
  return account.date.phrase?.text ?? '';
}
