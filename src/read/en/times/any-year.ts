/** Days of a year that nobody says: 'XXXX-03-22'. */
import { addDays, daysBetween, type Edtf, type Weekday, weekdayOf } from '../../../domain/index.js';
import type { Unit } from './expression.js';

/** "XXXX-03-22" and a day later. Across the end of February the year would matter. */
export function movedWithoutYear(edtf: string, { count, unit }: { readonly count: number; readonly unit: Unit }): Edtf {
  if (unit !== 'day') return null;
  const commonYear = addDays(edtf.replace('XXXX', '2023').replace('-02-29', '-03-01'), count);
  const leapYear = addDays(edtf.replace('XXXX', '2024'), count);
  return commonYear.slice(4) === leapYear.slice(4) ? `XXXX${leapYear.slice(4)}` : null;
}

/** Years in which each day of the year, 29 February too, has been every day of the week. */
const [FROM, TO] = [2000, 2027];

/** A day like `dayOfYear` in a year in which it is that weekday. */
export function dayWithYear(dayOfYear: string, weekday: Weekday): string | null {
  for (let year = FROM; year <= TO; year += 1) {
    const day = dayOfYear.replace('XXXX', String(year));
    if (addDays(day, 0) === day && weekdayOf(day) === weekday) return day;
  }
  return null;
}

/** What was worked out for `day`, for the day of the year that it stands for. */
export const withoutYear = (edtf: Edtf, day: string, dayOfYear: string): Edtf =>
  edtf === null
    ? null
    : movedTogether(
        edtf.split('/').map((one) => movedWithoutYear(dayOfYear, { count: daysBetween(day, one), unit: 'day' })),
      );

const movedTogether = (days: readonly Edtf[]): Edtf => (days.includes(null) ? null : days.join('/'));
