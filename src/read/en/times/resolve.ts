/** Turns what the words say into a date, by the publication date, the tense and the day named before. */
import { type Edtf, isDay, isEdtf } from '../../../domain/index.js';
import { movedWithoutYear } from './any-year.js';
import type {
  Ambiguous,
  CalendarDate,
  DayOfMonth,
  DayPart,
  Expression,
  Open,
  Range,
  Simple,
  WeekdayName,
} from './expression.js';
import { type Context, counted, type Outcome, publicationWords, stated } from './outcome.js';
import { resolveDate } from './resolve-date.js';
import { resolveOtherCalendar } from './resolve-calendar.js';
import { resolveCount, resolvePeriod, resolveStretch, unitAround } from './resolve-period.js';
import { resolveWeekday, weekdayFrom } from './resolve-weekday.js';

export type { Context, Outcome } from './outcome.js';

/** Gives the value, what it was counted from, and the reason in one sentence. Never guesses what the context does not hold. */
export function resolve(expression: Expression, context: Context): Outcome {
  const outcome = resolved(expression, context);
  if (!context.isOfDateline || !outcome.anchor?.startsWith('published ')) return outcome;
  const anchor = outcome.anchor.replace('published ', 'dateline ');
  return { ...outcome, anchor, reason: outcome.reason.replace(/\bpublication \(/, 'the dateline (') };
}

function resolved(expression: Expression, context: Context): Outcome {
  if (expression.kind === 'range') return resolveRange(expression, context);
  return expression.kind === 'open' ? resolveOpen(expression, context) : resolveSimple(expression, context);
}

function resolveSimple(expression: Simple, context: Context): Outcome {
  switch (expression.kind) {
    case 'date':
      return resolveDate(expression, context);
    case 'weekday':
      return resolveWeekday(expression, context);
    case 'period':
      return resolvePeriod(expression, context);
    case 'count':
      return resolveCount(expression, context);
    case 'stretch':
      return resolveStretch(expression, context);
    case 'day-part':
      return resolveDayPart(expression, context);
    case 'day-of-month':
      return resolveDayOfMonth(expression, context);
    case 'fixed':
      return {
        edtf: expression.edtf,
        how: expression.how,
        anchor: null,
        reason: expression.reason,
        alternatives: expression.alternatives,
      };
    case 'other-calendar':
      return resolveOtherCalendar(expression, context);
    case 'ambiguous':
      return resolveAmbiguous(expression, context);
    default:
      return stated(null, expression.reason);
  }
}

/** "on the 10th": of the month that the article named last, else the one on the side of publication that the tense asks for. */
function resolveDayOfMonth({ day }: DayOfMonth, { previous, published, direction }: Context): Outcome {
  const of = (month: string): string | null => {
    const edtf = `${month}-${String(day).padStart(2, '0')}`;
    return isDay(edtf) || (month.startsWith('X') && isEdtf(edtf)) ? edtf : null;
  };
  const named = previous === null ? null : of(previous.edtf.slice(0, 7));
  if (previous !== null && named !== null)
    return {
      edtf: named,
      how: 'inferred',
      anchor: `in the text: ${previous.words}`,
      reason: 'A day of the month that the article names before.',
      alternatives: [],
    };
  if (published === null) return stated(null, 'The month of that day is not known.');
  const ahead = direction === 'future';
  const months = [0, ahead ? 1 : -1].map((shift) => unitAround(published, 'month', shift)?.slice(0, 7) ?? '');
  const days = months.flatMap((month) => of(month) ?? []);
  const edtf = days.find((one) => (ahead ? one >= published : one <= published)) ?? null;
  return counted(
    published,
    edtf,
    `The ${ahead ? 'next' : 'last'} such day ${ahead ? 'from' : 'up to'} ${publicationWords(published)}.`,
  );
}

/** "In the evening", "Later in the day": on the day named before, else on that of publication. */
function resolveDayPart(_expression: DayPart, context: Context): Outcome {
  const { previous, published, direction } = context;
  const isAhead = direction === 'past' && published !== null && (previous?.edtf ?? '') > published;
  if (previous !== null && !isAhead)
    return resolveCount({ kind: 'count', from: 'previous', count: 0, unit: 'day', about: false }, context);
  return resolvePeriod({ kind: 'period', unit: 'day', shift: 0, trim: null, day: null }, context);
}

/** "03/04/2024": only the publication date can decide, and only where it leaves one reading. */
function resolveAmbiguous({ readings }: Ambiguous, { published, direction }: Context): Outcome {
  const fits = readings.filter(
    (day) => published === null || (direction === 'future' ? day >= published : day <= published),
  );
  const only = fits[0];
  if (published === null || direction === 'unknown' || only === undefined || fits.length > 1) {
    return stated(null, 'The numbers can be read day first or month first.', readings);
  }
  const side = direction === 'future' ? 'after' : 'before';
  return counted(
    published,
    only,
    `Of the two ways to read the numbers, the one that lies ${side} ${publicationWords(published)}.`,
    readings,
  );
}

function resolveRange({ from, to }: Range, context: Context): Outcome {
  if (from.kind === 'weekday' && to.kind === 'weekday') return resolveWeekdays(from, to, context);
  const [first, last] =
    from.kind === 'date' && to.kind === 'date'
      ? resolveDates(from, to, context)
      : [resolveSimple(from, context), resolveSimple(to, context)];
  const edtf = intervalOf(first.edtf, last.edtf);
  const clearest = first.how === 'inferred' ? first : last;
  return { ...clearest, edtf, alternatives: [] };
}

/** A year that stands with one end is that of both, but for a range over the turn of the year. */
function resolveDates(from: CalendarDate, to: CalendarDate, context: Context): readonly [Outcome, Outcome] {
  const wraps = orderOf(from) > orderOf(to);
  const yearOfFrom = from.year ?? (to.year === null ? null : shifted(to.year, wraps ? -1 : 0));
  const first = resolveDate({ ...from, year: yearOfFrom }, context);
  const known = /^\d{4}/.exec(first.edtf ?? '')?.[0] ?? null;
  const yearOfTo = to.year ?? (known === null ? null : shifted(known, wraps ? 1 : 0));
  const last = resolveDate({ ...to, year: yearOfTo }, context);
  return [first, last];
}

function shifted(year: string, count: number): string {
  return String(Number(year) + count);
}

function orderOf(date: CalendarDate): number {
  return (date.month ?? 0) * 100 + (date.day ?? 0);
}

function resolveWeekdays(from: WeekdayName, to: WeekdayName, context: Context): Outcome {
  const first = resolveWeekday(from, context);
  if (first.edtf === null) return first;
  const last = first.edtf.startsWith('X')
    ? movedWithoutYear(first.edtf, { count: (to.weekday - from.weekday + 7) % 7, unit: 'day' })
    : weekdayFrom(first.edtf, to.weekday);
  return { ...first, edtf: intervalOf(first.edtf, last), alternatives: [] };
}

function intervalOf(from: Edtf, to: Edtf): Edtf {
  if (from === null || to === null) return null;
  const edtf = `${from.split('/')[0]}/${to.split('/').at(-1)}`;
  return isEdtf(edtf) ? edtf : null;
}

function resolveOpen({ side, of }: Open, context: Context): Outcome {
  const inner = resolveSimple(of, side === 'since' ? { ...context, direction: 'past' } : context);
  if (inner.edtf === null) return inner;
  if (side === 'week') return resolveWeekOf(inner);
  const opened = (edtf: string): string =>
    side === 'since' ? `${edtf.split('/')[0]}/..` : `../${edtf.split('/').at(-1)}`;
  return { ...inner, edtf: opened(inner.edtf), alternatives: inner.alternatives.map(opened) };
}

/** "the week of April 15": from its Monday to its Sunday. */
function resolveWeekOf(inner: Outcome): Outcome {
  const week = (edtf: string): Edtf => (isDay(edtf) ? unitAround(edtf, 'week', 0) : null);
  const alternatives = inner.alternatives.flatMap((edtf) => week(edtf) ?? []);
  return { ...inner, edtf: week(inner.edtf ?? ''), alternatives, reason: `The week of that day. ${inner.reason}` };
}
