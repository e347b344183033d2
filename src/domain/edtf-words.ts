import type { Edtf } from './date.js';
import { isoDay, type Weekday, weekdayOf } from './day.js';
import { parseEdtf, type SimpleDate } from './edtf-parse.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const SEASONS: { readonly [season: number]: string } = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };
const DOUBTS = {
  uncertain: ' (uncertain)',
  approximate: ' (approximate)',
  both: ' (uncertain and approximate)',
} as const;
const UNKNOWN = 'date unknown';

/**
 * The date in plain English: 'Tuesday 26 March 2024', 'August, year unknown', '1–26 March 2024', 'date unknown' for null.
 * What is no EDTF comes back as it is.
 */
export function describeDate(edtf: Edtf): string {
  if (edtf === null) return UNKNOWN;
  const parsed = parseEdtf(edtf);
  if (parsed === null) return edtf;
  if (parsed.kind === 'date') return describeSimple(parsed, true);
  const { from, to } = parsed;
  if (typeof from === 'string') {
    if (typeof to === 'string') return UNKNOWN;
    return from === 'open' ? `until ${describeSimple(to, true)}` : `until ${describeSimple(to, true)}, start unknown`;
  }
  if (typeof to === 'string') return `from ${describeSimple(from, true)}${to === 'open' ? ' on' : ', end unknown'}`;
  return describeInterval(from, to);
}

function describeSimple(date: SimpleDate, withWeekday: boolean): string {
  const doubt = date.doubt === null ? '' : DOUBTS[date.doubt];
  const year = describeYear(date.year);
  const inYear = inYearWords(date);
  if (inYear === '') return (year ?? UNKNOWN) + doubt;
  if (year === null) return `${inYear}, year unknown${doubt}`;
  if (date.year.includes('X')) return `${inYear}, in ${year}${doubt}`;
  const weekday = withWeekday && date.month !== null && date.day !== null ? `${weekdayWords(date)} ` : '';
  const time = date.time === null ? '' : `, ${date.time}`;
  return `${weekday}${inYear} ${year}${time}${doubt}`;
}

/** The part of the date that lies inside its year; '' where only the year is known. */
function inYearWords(date: SimpleDate): string {
  if (date.season !== null) return SEASONS[date.season] ?? '';
  if (date.month !== null) return date.day === null ? monthWords(date) : `${date.day} ${monthWords(date)}`;
  return date.day === null ? '' : `day ${date.day} of an unknown month`;
}

function monthWords(date: SimpleDate): string {
  return MONTHS[(date.month ?? 0) - 1] ?? '';
}

function weekdayWords(date: SimpleDate): string {
  return WEEKDAYS[weekdayOf(isoDay(Number(date.year), date.month ?? 1, date.day ?? 1))] ?? '';
}

/** null for an unknown year. */
function describeYear(year: string): string | null {
  if (year === 'XXXX') return null;
  if (!year.includes('X')) return String(Number(year));
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  return `a year from ${Number(year.replaceAll('X', '0'))} to ${Number(year.replaceAll('X', '9'))}`;
}

/** Says once what both ends share: '1–26 March 2024', '30 September – 2 October 2023'. */
function describeInterval(from: SimpleDate, to: SimpleDate): string {
  const plain = from.time === null && to.time === null && from.doubt === null && to.doubt === null;
  if (plain && from.year === to.year && inYearWords(from) !== '' && inYearWords(to) !== '') {
    if (from.day !== null && to.day !== null && from.month !== null && from.month === to.month) {
      return describeSimple(to, false).replace(/^\d+/, `${from.day}–${to.day}`);
    }
    return `${inYearWords(from)} – ${describeSimple(to, false)}`;
  }
  return `${describeSimple(from, false)} – ${describeSimple(to, false)}`;
}

/** The name of a month (1..12) in English; '' outside. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The name of a weekday (0 Sunday … 6 Saturday) in English; '' outside. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

const WEEKDAY_IN_WORDS = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i;

/** The weekday (0 Sunday … 6 Saturday) that English words name first: 'on Tuesday evening'. null where they name none. */
export function weekdayIn(words: string): Weekday | null {
  const [name = ''] = WEEKDAY_IN_WORDS.exec(words) ?? [];
  const index = WEEKDAYS.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase());
  return index < 0 ? null : (index as Weekday);
}
