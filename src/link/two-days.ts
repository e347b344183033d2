/** Two known days that may be one contact all the same: it was put off, the accounts dispute the day, or a night lies between. */
import { addDays, daysBetween, describeDate, weekdayIn, weekdayName, weekdayOf } from '../domain/index.js';
import { hoursBetween } from '../knowledge/index.js';
import type { AccountCard } from './accounts.js';
import { dayOf, phraseOf } from './days.js';
import { isRemote, isVisit } from './kinds.js';
import { comparePlaces } from './places.js';

/** So much later what was put off may be held and still be called so. */
const DAYS_PUT_OFF = 92;
/** Between an announced day and a later one that is worth a question. */
const DAYS_TO_ASK = 14;
/** Between two days that accounts may give for one contact, and between the articles that do. */
const DAYS_IN_DISPUTE = 1;
const PUBLISHED_IN_DISPUTE = 4;
/** Over which talks are told to last. */
const DAYS_OF_TALKS = 6;
const EVENING = /\b(?:evening|night|late)\b/i;
const MORNING = /\b(?:morning|early)\b/i;

/** A visit lasts: in one place it may be told of on one day and on another, so many days on. */
const DAYS_WITHIN_VISIT = 3;
const MOST_DAYS_OF_A_VISIT = 14;

/** True for two visits that may be two days of one. */
export function areOfOneVisit(a: AccountCard, b: AccountCard): boolean {
  if (!isVisit(a) || !isVisit(b)) return false;
  const [end, begin] = (a.days.latest ?? '') < (b.days.earliest ?? '') ? [a, b] : [b, a];
  const place = comparePlaces(a.places, b.places);
  if (!areDaysOfAVisit(end) || !areDaysOfAVisit(begin) || (place !== 'same' && place !== 'fits')) return false;
  return daysBetween(end.days.latest ?? '', begin.days.earliest ?? '') <= DAYS_WITHIN_VISIT;
}

/** Not a month in which it was. */
function areDaysOfAVisit({ days: { earliest, latest } }: AccountCard): boolean {
  return earliest !== null && latest !== null && daysBetween(earliest, latest) < MOST_DAYS_OF_A_VISIT;
}

/** True for two accounts with the same first and last day, no more than a visit lasts: 'from 4 to 6 March' twice. */
export function areSameDays(a: AccountCard, b: AccountCard): boolean {
  return areDaysOfAVisit(a) && a.days.earliest === b.days.earliest && a.days.latest === b.days.latest;
}

/** 1 where the days of one hold those of the other, -1 where they have none in common; 0 for two single days, where they overlap, or one is no more known than by its month. */
export function daysInCommon(a: AccountCard, b: AccountCard): -1 | 0 | 1 {
  if (!areDaysOfAVisit(a) || !areDaysOfAVisit(b) || (dayOf(a) !== null && dayOf(b) !== null)) return 0;
  const [x, y] = [a.days, b.days].map(({ earliest, latest }) => ({ earliest: earliest ?? '', latest: latest ?? '' }));
  if (!x || !y) return 0;
  if (x.latest < y.earliest || y.latest < x.earliest) return -1;
  const holds = (one: typeof x, other: typeof x): boolean =>
    one.earliest <= other.earliest && one.latest >= other.latest;
  return holds(x, y) || holds(y, x) ? 1 : 0;
}

/** True where one moves to a later day what the other announces. */
export function isPutOff(a: AccountCard, b: AccountCard): boolean {
  return putsOff(a, b) || putsOff(b, a) || wasPutOff(a, b) || wasPutOff(b, a);
}

/** News that a contact of a day will not be on that day, and an account of a later day that appeared after that news. */
function wasPutOff(off: AccountCard, then: AccountCard): boolean {
  const [day, later] = [off.days.latest, then.days.earliest];
  if (off.account.status !== 'postponed' || then.account.status !== 'held') return false;
  if (day === null || later === null || later <= day || daysBetween(day, later) > DAYS_PUT_OFF) return false;
  return off.published !== null && then.published !== null && off.published < then.published;
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

/**
 * Two known days, one after the other, that two articles may give for one contact, in words: the article with the earlier day appeared after the later,
 * so that a second contact would have been the fresher news. `isAlike`: they speak of one matter, for which the later day itself is enough. null where
 * they are two.
 */
export function disputedDay(a: AccountCard, b: AccountCard, isAlike: boolean): string | null {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null || a.account.status !== 'held' || b.account.status !== 'held') return null;
  const [earlier, later] = dayA < dayB ? [a, b] : [b, a];
  const gap = Math.abs(daysBetween(dayA, dayB));
  if (gap === 0 || gap > DAYS_IN_DISPUTE || earlier.published === null || later.published === null) return null;
  if (Math.abs(daysBetween(earlier.published, later.published)) > PUBLISHED_IN_DISPUTE) return null;
  const after = daysBetween(dayA < dayB ? dayB : dayA, earlier.published);
  return after > (isAlike ? -1 : 0) ? 'the accounts dispute the day: both appeared when both days had come' : null;
}

const AT_MORNING = /\b(?:morning|early|dawn|before noon|breakfast)\b/i;
const AT_EVENING = /\b(?:evening|night|overnight|late|midnight|dinner)\b/i;

/** 1 where both tell of one part of the day, -1 where one tells of a morning and the other of an evening; 0 where one does not say, or their clocks may differ. */
export function partsOfDay(a: AccountCard, b: AccountCard): -1 | 0 | 1 {
  const [one, other] = [partOf(a), partOf(b)];
  if (one === null || other === null) return 0;
  if (one === other) return 1;
  return [a, b].some(isRemote) && areClocksApart(a, b) ? 0 : -1;
}

function partOf(card: AccountCard): 'morning' | 'evening' | null {
  const words = phraseOf(card);
  const [isMorning, isEvening] = [AT_MORNING.test(words), AT_EVENING.test(words)];
  if (isMorning === isEvening) return null;
  return isMorning ? 'morning' : 'evening';
}

/** Clocks so many hours apart show two days for much of the day. */
const HOURS_APART = 8;

/** One call told for two days in a row, of two states whose clocks are far apart: in words; null for any other two. */
export function acrossTheDayLine(a: AccountCard, b: AccountCard): string | null {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null || Math.abs(daysBetween(dayA, dayB)) !== 1) return null;
  if (![a, b].every(isRemote) || a.outlet === null || a.outlet === b.outlet) return null;
  return areClocksApart(a, b) ? 'the clocks of the two sides are so far apart that one call can have two days' : null;
}

function areClocksApart(a: AccountCard, b: AccountCard): boolean {
  const states = [...new Set([...a.sides, ...b.sides].flatMap(({ parties }) => [...parties]))];
  return states.some((one) => states.some((other) => (hoursBetween(one, other) ?? 0) >= HOURS_APART));
}

/** Between a day and the nearest of the weekday that its own words name. */
const DAYS_OF_A_SLIP = 3;
/** A weekday beside such words need not be that of the contact: 'the day after Tuesday', 'from Monday to Wednesday'. */
const OF_ANOTHER_DAY =
  /\b(?:after|ahead|and|before|between|days?|eve|following|from|into|next|or|prior|since|through|till|to|until|weeks?)\b/i;

/** Two known days of which one account contradicts its own: its words name a weekday that its day was not and the other's was. In words; null for any other two. */
export function slipOfTheDay(a: AccountCard, b: AccountCard): string | null {
  return slipBeside(a, b) ?? slipBeside(b, a);
}

function slipBeside(slipped: AccountCard, other: AccountCard): string | null {
  const [day, otherDay, words] = [dayOf(slipped), dayOf(other), phraseOf(slipped)];
  const said = weekdayIn(words);
  if (day === null || otherDay === null || said === null || OF_ANOTHER_DAY.test(words)) return null;
  if (weekdayOf(day) === said || weekdayOf(otherDay) !== said) return null;
  if (Math.abs(daysBetween(day, otherDay)) > DAYS_OF_A_SLIP) return null;
  return `one says ‘${weekdayName(said)}’, which ${describeDate(otherDay)} was, and its own ${describeDate(day)} was not`;
}

/** True for a contact announced for one day and held on a later one: one contact where an account says that it was put off, else two. */
export function isHeldLater(a: AccountCard, b: AccountCard): boolean {
  const [earlier, later] = (a.days.earliest ?? '') < (b.days.earliest ?? '') ? [a, b] : [b, a];
  const [day, then] = [earlier.days.latest, later.days.earliest];
  if (day === null || then === null || day >= then) return false;
  return /^(?:planned|postponed)$/.test(earlier.account.status) && daysBetween(day, then) <= DAYS_PUT_OFF;
}

/** True where one account of the two puts it off and the other still has it ahead. */
export function isPlannedAnew(a: AccountCard, b: AccountCard): boolean {
  const statuses = [a, b].map(({ account }) => account.status);
  return statuses.includes('postponed') && !statuses.includes('held');
}

/** True where the account tells of it as held on a day after the earlier of two. */
export function isHeldAfterBoth(card: AccountCard, a: AccountCard, b: AccountCard): boolean {
  const [earlier] = [a, b].flatMap(({ days: { latest } }) => latest ?? []).sort();
  return card.account.status === 'held' && earlier !== undefined && (card.days.earliest ?? '') > earlier;
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
  if (isAnnounced(earlier) && later.account.status === 'held' && gap <= DAYS_TO_ASK)
    return 'one account announces it for a day, the other tells of it on a later day';
  const overnight = EVENING.test(phraseOf(earlier)) && MORNING.test(phraseOf(later));
  return gap === 1 && overnight ? 'the evening of one day can be the morning of the next elsewhere' : null;
}

function isAnnounced({ account }: AccountCard): boolean {
  return account.status === 'planned' || account.status === 'postponed';
}

/** True where both tell of talks or of a session of a body, which may last days. */
export function areTalks(a: AccountCard, b: AccountCard): boolean {
  const isLong = ({ account: { kind } }: AccountCard): boolean => kind === 'talks' || kind === 'conference';
  return (isLong(a) && (isLong(b) || b.account.kind === 'meeting')) || (isLong(b) && a.account.kind === 'meeting');
}

/** True where the card's own days, no more than of a visit, hold those of both others. */
export function lastsOver(card: AccountCard, a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = card.days;
  if (!areTalks(card, card) || earliest === null || latest === null || daysBetween(earliest, latest) > DAYS_OF_TALKS)
    return false;
  return [a, b].every(
    ({ days }) => days.earliest !== null && days.latest !== null && days.earliest >= earliest && days.latest <= latest,
  );
}
