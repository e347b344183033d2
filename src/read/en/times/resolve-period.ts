/** Days, weeks, months and years counted from publication or from a day named before. */
import { addDays, bounds, type Edtf, isDay, monthLength, isoDay } from '../../../domain/index.js';
import { movedWithoutYear } from './any-year.js';
import type { Count, Period, Stretch, Unit } from './expression.js';
import { type Context, counted, type Outcome, publicationWords, stated } from './outcome.js';
import { mondayOf } from './resolve-weekday.js';

const UNKNOWN_START = 'Counted from the day of publication, which is not known.';
const UNKNOWN_YEAR = 'Counted from the day of publication, whose year is not known.';

/** "today", "last week", "later this month". */
export function resolvePeriod(period: Period, { published, dayOfYear, direction }: Context): Outcome {
  if (published === null) return dayOfYear === null ? stated(null, UNKNOWN_START) : resolveInAnyYear(period, dayOfYear);
  if (period.unit === 'weekend') return resolveWeekend(period.shift, published, direction);
  const shift = period.shift ?? 0;
  const whole = unitAround(published, period.unit, shift);
  const reason = `${reasonOf(period.unit, shift)} ${publicationWords(published)}.`;
  if (period.day !== null) return resolveDayOfMonth(whole, period.day, published, reason);
  if (period.trim === null) {
    const sundayEve =
      period.unit === 'week' &&
      shift === 0 &&
      direction === 'future' &&
      mondayOf(addDays(published, 1)) !== mondayOf(published);
    return counted(published, whole, reason, sundayEve ? [unitAround(published, 'week', 1)] : []);
  }
  return counted(
    published,
    trimmed(whole, published, period.trim),
    `The part of it ${period.trim === 'earlier' ? 'before' : 'after'} ${publicationWords(published)}.`,
  );
}

/** "MUSCAT, March 5 — Aldane today met": a day of a year that nobody says. */
function resolveInAnyYear({ unit, shift }: Period, dayOfYear: string): Outcome {
  if (unit !== 'day') return stated(null, UNKNOWN_YEAR);
  const edtf = movedWithoutYear(dayOfYear, { count: shift ?? 0, unit });
  return counted(dayOfYear, edtf, `${reasonOf(unit, shift ?? 0)} ${publicationWords(dayOfYear)}.`);
}

function reasonOf(unit: Unit, shift: number): string {
  if (unit === 'day')
    return (
      ['Two days before', 'The day before', 'The day of', 'The day after', 'Two days after'][shift + 2] ??
      'Counted from'
    );
  if (shift === 0) return `The ${unit} of`;
  return shift < 0 ? `The ${unit} before that of` : `The ${unit} after that of`;
}

/** "the 15th of this month" */
function resolveDayOfMonth(month: string, day: number, published: string, reason: string): Outcome {
  const edtf = `${month}-${String(day).padStart(2, '0')}`;
  return isDay(edtf) ? counted(published, edtf, reason) : stated(null, `${reason} That month has no day ${day}.`);
}

function trimmed(whole: string, published: string, side: 'earlier' | 'later'): string {
  const { earliest, latest } = bounds(whole);
  if (earliest === null || latest === null) return whole;
  if (side === 'earlier') return earliest < published ? interval(earliest, addDays(published, -1)) : published;
  return latest > published ? interval(addDays(published, 1), latest) : published;
}

function interval(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}

/** Saturday and Sunday. */
function weekendFrom(saturday: string): string {
  return interval(saturday, addDays(saturday, 1));
}

/** A weekend is a Saturday and a Sunday. On either of them "this weekend" is the one that it is. */
function resolveWeekend(shift: number | null, published: string, direction: Context['direction']): Outcome {
  const saturday = addDays(mondayOf(published), 5);
  const within = published >= saturday;
  const last = addDays(saturday, within ? 0 : -7);
  const of = publicationWords(published);
  if (shift === -1) return counted(published, weekendFrom(addDays(saturday, -7)), `The last weekend before ${of}.`);
  if (shift === 1)
    return counted(
      published,
      weekendFrom(addDays(saturday, 7)),
      `The weekend after that of ${of}.`,
      within ? [] : [weekendFrom(saturday)],
    );
  const back = direction === 'past' || (direction === 'unknown' && shift === null);
  return back
    ? counted(published, weekendFrom(last), `The last weekend up to ${of}.`)
    : counted(published, weekendFrom(saturday), `The weekend that follows ${of}, or that it lies in.`);
}

/** The day, week, month … that lies `shift` of its kind from the one that `day` lies in, as EDTF. */
export function unitAround(day: string, unit: Unit, shift: number): string {
  const year = Number(day.slice(0, 4));
  switch (unit) {
    case 'day':
      return addDays(day, shift);
    case 'week':
    case 'weekend': {
      const monday = addDays(mondayOf(day), 7 * shift);
      return interval(monday, addDays(monday, 6));
    }
    case 'month':
      return monthsAway(day, shift).slice(0, 7);
    case 'quarter': {
      const start = monthsAway(
        `${day.slice(0, 5)}${String(3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1).padStart(2, '0')}-01`,
        3 * shift,
      );
      return `${start.slice(0, 7)}/${monthsAway(start, 2).slice(0, 7)}`;
    }
    case 'year':
      return String(year + shift);
    case 'decade':
      return `${String(year + 10 * shift).slice(0, 3)}X`;
    default:
      return `${String(year + 100 * shift).slice(0, 2)}XX`;
  }
}

/** The same day of another month, or that month's last day. */
function monthsAway(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return isoDay(year, month, Math.min(Number(day.slice(8, 10)), monthLength(year, month)));
}

/** "three days ago", "two days later". */
export function resolveCount(count: Count, { published, previous, direction }: Context): Outcome {
  if (count.from === 'publication') {
    if (published === null) return stated(null, UNKNOWN_START);
    return counted(published, moved(published, count), `${countWords(count)} ${publicationWords(published)}.`);
  }
  if (previous === null) return stated(null, 'Counted from something that the article gives no day for.');
  const edtf = movedFrom(previous.edtf, count);
  if (published !== null && direction !== 'future' && edtf !== null && edtf > published && !edtf.startsWith('X')) {
    return stated(null, `Counted from “${previous.words}” it would lie after ${publicationWords(published)}.`);
  }
  const reason = `${countWords(count)} “${previous.words.replace(/\s+/g, ' ')}”, which the article names.`;
  return { edtf, how: 'inferred', anchor: `in the text: ${previous.edtf}`, reason, alternatives: [] };
}

/** Days are counted from days, months from days and months, years from all of them. */
function movedFrom(edtf: string, count: Count): Edtf {
  if (isDay(edtf.slice(0, 10))) return moved(edtf.slice(0, 10), count);
  const start = /^\d{4}$/.test(edtf) ? `${edtf}-01-01` : `${edtf}-01`;
  return isDay(start) ? moved(start, count) : movedWithoutYear(edtf, count);
}

function countWords({ count, unit }: Count): string {
  const size = Math.abs(count);
  if (size === 0) return `The ${unit} of`;
  return `${size} ${unit}${size === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'}`;
}

function moved(day: string, { count, unit, about }: Count): string {
  const edtf = unit === 'decade' ? unitAround(day, 'year', 10 * count) : unitAround(day, unit, count);
  return about || unit === 'decade'
    ? edtf
        .split('/')
        .map((part) => `${part}~`)
        .join('/')
    : edtf;
}

/** "the past three days", "over the next two weeks". */
export function resolveStretch({ count, unit, direction }: Stretch, { published }: Context): Outcome {
  if (published === null) return stated(null, UNKNOWN_START);
  const far = farEnd(published, unit, count * direction);
  const reason = `${direction < 0 ? 'From then up to' : 'Counted on from'} ${publicationWords(published)}.`;
  return counted(published, direction < 0 ? `${far}/${published}` : `${published}/${far}`, reason);
}

function farEnd(day: string, unit: Unit, count: number): string {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200, weekend: 1 }[unit];
  return monthsAway(day, months * count);
}
