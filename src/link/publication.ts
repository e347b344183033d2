/** What the days on which articles appeared say of the time of what they tell. */
import { daysBetween } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { dayOf, isAhead } from './days.js';
import { isVisit } from './kinds.js';

/** Between an article and what it recalls or announces without a day. */
const RECALLED = 14;
/** Between what happened and an article that has it for its news. */
const NEWS = 5;
const DAYS_OF_A_VISIT = 8;
const DAYS_OF_A_YEAR = 366;

/** True where one article tells as held what the other dates after its publication, or announces what was long over. */
export function isOutOfTime(a: AccountCard, b: AccountCard): boolean {
  return isNewsBefore(a, b) || isNewsBefore(b, a);
}

/** A contact that one article tells as held was before its publication; what one announces as planned came after. */
function isNewsBefore(a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = b.days;
  if (a.published === null) return false;
  if (a.account.status === 'held' && earliest !== null && earliest > a.published && !isGoingOn(a)) return true;
  if (!isAhead(a) || a.account.date.edtf !== null || latest === null) return false;
  return daysBetween(latest, a.published) > (isCalledOff(a) && b.account.status !== 'held' ? RECALLED : 0);
}

/** Called off before its day or on it: that day may be past when an article tells of it. */
const isCalledOff = ({ account }: AccountCard): boolean => account.status === 'cancelled';

/** Of days that were not over when the article appeared: 'is visiting Fiji this week'. What was held in a month that is not over was held in what is over of it. */
function isGoingOn({ published, days: { earliest, latest } }: AccountCard): boolean {
  if (published === null || earliest === null || latest === null) return false;
  return latest > published && daysBetween(earliest, latest) < DAYS_OF_A_VISIT;
}

/** True for news without a day of its own, and a day, or other such news, that lies too far from its publication to be the same news. */
export function isStale(a: AccountCard, b: AccountCard): boolean {
  return isStaleBeside(a, b) || isStaleBeside(b, a);
}

function isStaleBeside(news: AccountCard, other: AccountCard): boolean {
  const { latest } = other.days;
  if (!isUndatedNews(news) || news.published === null) return false;
  if (latest !== null) return daysBetween(latest, news.published) > NEWS;
  return (
    isUndatedNews(other) && other.published !== null && Math.abs(daysBetween(other.published, news.published)) > NEWS
  );
}

/** Held, in the foreground, and nobody says when: it was these days. */
function isUndatedNews({ account }: AccountCard): boolean {
  return account.foreground && account.status === 'held' && account.date.edtf === null;
}

/** True where nothing says when the first was, nor when its article appeared, and the second is known to some days, or told alike and known to a year at least. */
export function isTimeless(a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = b.days;
  if (a.published !== null || a.account.date.edtf !== null || a.account.date.phrase !== null) return false;
  if (earliest === null || latest === null) return false;
  return daysBetween(earliest, latest) <= (a.account.status === b.account.status ? DAYS_OF_A_YEAR : RECALLED);
}

/** Between a day and an article that has it for the news of that day. */
const FRESH = 1;

/** 1 for a day of which an article without a day of its own appeared at once, -1 for one of days before; 0 where nothing can be said. */
export function freshness(a: AccountCard, b: AccountCard): -1 | 0 | 1 {
  const gap = daysToNews(a, b) ?? daysToNews(b, a);
  if (gap === null || gap < 0) return 0;
  return gap <= FRESH ? 1 : -1;
}

/** The days from what `other` dates to the article of `news`, which has it for its news and says no day; null for all else. */
function daysToNews(news: AccountCard, other: AccountCard): number | null {
  const { status, foreground } = news.account;
  const last = other.days.latest;
  if (status !== 'held' || !foreground || news.published === null || dayOf(news) !== null || last === null) return null;
  const isClose = daysBetween(other.days.earliest ?? last, last) < DAYS_OF_A_VISIT;
  return other.days.earliest === null || !isClose ? null : daysBetween(last, news.published);
}

/** What publication says for one contact where the dates do not settle it: null for nothing. */
export function publicationSupport(a: AccountCard, b: AccountCard): string | null {
  if (isStale(a, b)) return null;
  if (isNewsOf(a, b) || isNewsOf(b, a)) return 'the undated account appeared within two weeks of the day';
  if (a.published === null || b.published === null || a.account.foreground !== b.account.foreground) return null;
  if (isOfAnotherSession(a, b) || isOfAnotherSession(b, a)) return null;
  return Math.abs(daysBetween(a.published, b.published)) <= RECALLED
    ? 'the articles appeared within two weeks of each other'
    : null;
}

/** A session that nobody dates in `a`, which appeared longer before or after the days in `b` than an article recalls or announces without a day: bodies meet again. */
function isOfAnotherSession(a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = b.days;
  if (a.account.kind !== 'conference' || b.account.kind !== 'conference') return false;
  if (a.account.date.edtf !== null || a.published === null || earliest === null || latest === null) return false;
  return daysBetween(latest, a.published) > RECALLED || daysBetween(a.published, earliest) > RECALLED;
}

/** Nobody dates it in `a`, which appeared soon after the day in `b`, before it where it announces, or while the visit went on. */
function isNewsOf(a: AccountCard, b: AccountCard): boolean {
  const { earliest, latest } = b.days;
  if (a.account.date.edtf !== null || a.published === null || earliest === null || latest === null) return false;
  if (daysBetween(earliest, latest) >= DAYS_OF_A_VISIT) return false;
  if (isVisit(a) && isVisit(b) && earliest <= a.published && a.published <= latest) return !isCalledOff(a);
  const [before, after] = [daysBetween(a.published, earliest), daysBetween(latest, a.published)];
  const later = isCalledOff(a) && b.account.status !== 'held' ? Math.max(before, after) : isAhead(a) ? before : after;
  return later >= 0 && later <= RECALLED;
}
