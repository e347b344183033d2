import type { Edtf } from './date.js';
import { addDays, isoDay, monthLength } from './day.js';
import { type ParsedEdtf, parseEdtf, type Side, type SimpleDate } from './edtf-parse.js';

export * from './day.js';
export { describeDate, monthName, weekdayIn, weekdayName } from './edtf-words.js';

/** The first and last day that an EDTF date allows, as 'YYYY-MM-DD'; null on the side that is open or unknown (an unknown year leaves both open). */
export type Bounds = { readonly earliest: string | null; readonly latest: string | null };

/** same-day: both name one and the same calendar day. may-agree: both allow some day. conflict: no day suits both. unknown: one of them says nothing. */
export type DateComparison = 'same-day' | 'may-agree' | 'conflict' | 'unknown';

const NO_BOUNDS: Bounds = { earliest: null, latest: null };

/**
 * What a season allows, wide enough for the meteorological and the astronomical season of the north. A winter is named after the year
 * that it begins or ends in, so it allows both.
 */
const SEASONS: { readonly [season: number]: readonly [first: string, yearsOn: number, last: string] } = {
  21: ['03-01', 0, '06-21'],
  22: ['06-01', 0, '09-23'],
  23: ['09-01', 0, '12-21'],
  24: ['01-01', 1, '03-20'],
};

/** True where the text is EDTF as Readout writes it: dates with X for unknown digits, seasons, times, intervals that do not end before they begin, '?', '~', '%'. */
export function isEdtf(s: string): boolean {
  const parsed = parseEdtf(s);
  if (parsed === null) return false;
  const { earliest, latest } = boundsOf(parsed);
  return earliest === null || latest === null || earliest <= latest;
}

/** About a day ('2024-03-22~', weeks counted back, which are rounded) allows so many days on either side of it. */
const DAYS_ABOUT = 4;

/** The first and last calendar day that the date allows. Null, or what is no EDTF, leaves both sides open. */
export function bounds(edtf: Edtf): Bounds {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return parsed === null ? NO_BOUNDS : boundsOf(parsed);
}

function boundsOf(parsed: ParsedEdtf): Bounds {
  if (parsed.kind === 'date') return isAboutDay(parsed) ? boundsAbout(parsed) : boundsOfDate(parsed);
  return { earliest: boundsOfSide(parsed.from).earliest, latest: boundsOfSide(parsed.to).latest };
}

function isAboutDay({ year, month, day, doubt }: SimpleDate): boolean {
  return month !== null && day !== null && !year.includes('X') && (doubt === 'approximate' || doubt === 'both');
}

function boundsAbout(date: SimpleDate): Bounds {
  const { earliest, latest } = boundsOfDate(date);
  return {
    earliest: earliest === null ? null : addDays(earliest, -DAYS_ABOUT),
    latest: latest === null ? null : addDays(latest, DAYS_ABOUT),
  };
}

function boundsOfSide(side: Side): Bounds {
  return typeof side === 'string' ? NO_BOUNDS : boundsOfDate(side);
}

function boundsOfDate(date: SimpleDate): Bounds {
  if (date.year === 'XXXX') return NO_BOUNDS;
  const firstYear = Number(date.year.replaceAll('X', '0'));
  const lastYear = Number(date.year.replaceAll('X', '9'));
  const season = SEASONS[date.season ?? 0];
  if (season) {
    return {
      earliest: `${yearText(firstYear)}-${season[0]}`,
      latest: `${yearText(lastYear + season[1])}-${season[2]}`,
    };
  }
  const lastMonth = date.month ?? 12;
  return {
    earliest: isoDay(firstYear, date.month ?? 1, date.day ?? 1),
    latest: isoDay(lastYear, lastMonth, Math.min(date.day ?? 31, monthLength(lastYear, lastMonth))),
  };
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

/** Whether two dates can be the same day. What is uncertain ('?') binds as if it were not; about a day ('~') allows the days around it. */
export function compareDates(a: Edtf, b: Edtf): DateComparison {
  const parsedA = a === null ? null : parseEdtf(a);
  const parsedB = b === null ? null : parseEdtf(b);
  if (parsedA === null || parsedB === null || saysNothing(parsedA) || saysNothing(parsedB)) return 'unknown';
  const inA = boundsOf(parsedA);
  const inB = boundsOf(parsedB);
  if (
    inA.earliest !== null &&
    inA.earliest === inA.latest &&
    inA.earliest === inB.earliest &&
    inA.latest === inB.latest
  ) {
    return 'same-day';
  }
  return haveCommonDay(parsedA, parsedB, inA, inB) ? 'may-agree' : 'conflict';
}

function saysNothing(parsed: ParsedEdtf): boolean {
  if (parsed.kind === 'interval')
    return [parsed.from, parsed.to].every((side) => typeof side === 'string' || saysNothing(side));
  return parsed.year === 'XXXX' && parsed.month === null && parsed.day === null && parsed.season === null;
}

function haveCommonDay(a: ParsedEdtf, b: ParsedEdtf, inA: Bounds, inB: Bounds): boolean {
  const earliest = laterOf(inA.earliest, inB.earliest);
  const latest = earlierOf(inA.latest, inB.latest);
  if (earliest !== null && latest !== null && earliest > latest) return false;
  if (isUnbroken(a) && isUnbroken(b)) return true;
  // What is left recurs every year; 29 February at least once in nine.
  let day =
    earliest ?? (latest === null ? '2024-01-01' : `${yearText(Math.max(0, Number(latest.slice(0, 4)) - 9))}-01-01`);
  const end = earlierOf(latest, `${yearText(Math.min(9999, Number(day.slice(0, 4)) + 9))}-12-31`) ?? day;
  for (; day <= end; day = addDays(day, 1)) {
    if (allowsDay(a, day) && allowsDay(b, day)) return true;
  }
  return false;
}

function laterOf(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlierOf(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

/** True where the date allows every day between its bounds. */
function isUnbroken(parsed: ParsedEdtf): boolean {
  if (parsed.kind === 'interval')
    return [parsed.from, parsed.to].every((side) => typeof side === 'string' || side.year !== 'XXXX');
  return !parsed.year.includes('X') && (parsed.day === null || parsed.month !== null);
}

function allowsDay(parsed: ParsedEdtf, day: string): boolean {
  const { earliest, latest } = boundsOf(parsed);
  if ((earliest !== null && day < earliest) || (latest !== null && day > latest)) return false;
  if (parsed.kind === 'interval') return intervalAllows(parsed.from, parsed.to, day);
  if (parsed.season !== null) return seasonAllows(parsed.season, day);
  if (isAboutDay(parsed)) return true;
  return (
    (parsed.month === null || parsed.month === Number(day.slice(5, 7))) &&
    (parsed.day === null || parsed.day === Number(day.slice(8, 10)))
  );
}

/** Of an interval without years ('XXXX-12-28/XXXX-01-03') the months and days count, over the turn of the year if need be. */
function intervalAllows(from: Side, to: Side, day: string): boolean {
  if (typeof from === 'string' || typeof to === 'string' || from.year !== 'XXXX' || to.year !== 'XXXX') return true;
  const first = boundsOfDate({ ...from, year: '2024' }).earliest?.slice(5) ?? '01-01';
  const last = boundsOfDate({ ...to, year: '2024' }).latest?.slice(5) ?? '12-31';
  const monthDay = day.slice(5);
  return first <= last ? monthDay >= first && monthDay <= last : monthDay >= first || monthDay <= last;
}

function seasonAllows(season: number, day: string): boolean {
  const monthDay = day.slice(5);
  if (season === 24) return monthDay >= '12-01' || monthDay <= '03-20';
  const [first, , last] = SEASONS[season] ?? ['01-01', 0, '12-31'];
  return monthDay >= first && monthDay <= last;
}

/**
 * A key by which dates sort in time when compared as text: by first day, then time, then last day. Dates of unknown year follow all dated ones,
 * in the order of the calendar; what is not known at all comes last.
 */
export function dateSortKey(edtf: Edtf): string {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  if (parsed === null || saysNothing(parsed)) return '~~';
  const { earliest, latest } = parsed.kind === 'date' ? boundsOfDate(parsed) : boundsOf(parsed);
  const first = earliest ?? latest;
  if (first === null) return `~${(edtf ?? '').replace(/[?~%]/g, '')}`;
  const start = parsed.kind === 'date' ? parsed : parsed.from;
  const time = typeof start === 'string' || start.time === null ? '' : `T${start.time}`;
  return `${first}${time}/${latest ?? '9999-12-31'}`;
}
