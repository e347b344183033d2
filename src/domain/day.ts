/** Arithmetic on calendar days written 'YYYY-MM-DD' (proleptic Gregorian). No time zone and no clock is involved. */

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 0: Sunday … 6: Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The number of days in a month (1..12) of a year; 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True for a day that the calendar has, written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const day = Number(match[3]);
  return day >= 1 && day <= monthLength(Number(match[1]), Number(match[2]));
}

/** The day `count` days after `day` (before it where negative). Throws RangeError where `day` is no calendar day. */
export function addDays(day: string, count: number): string {
  return dayOfNumber(numberOfDay(day) + count);
}

/** How many days `to` lies after `from`; negative where it lies before. Throws RangeError where either is no calendar day. */
export function daysBetween(from: string, to: string): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** The weekday of a calendar day. Throws RangeError where `day` is none. */
export function weekdayOf(day: string): Weekday {
  // Day 0 of the count, 1970-01-01, was a Thursday.
  return ((((numberOfDay(day) + 4) % 7) + 7) % 7) as Weekday;
}

/** Writes year, month and day with the leading zeros of ISO 8601. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year. */
function numberOfDay(day: string): number {
  if (!isDay(day)) throw new RangeError(`'${day}' is no calendar day`);
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function dayOfNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoDay(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}
