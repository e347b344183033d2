/** Expressions that stand together and make one: "Monday, April 3", "in August last year", "from June 30 to July 2". */
import { addDays, isoDay } from '../../../domain/index.js';
import type { Found } from './construct.js';
import type { CalendarDate, Expression, Simple } from './expression.js';

type Join = (a: Expression, between: string, b: Expression, before: string) => Expression | null;

/** "Monday, April 3", "on Friday (29 April)" */
const weekdayAndDate: Join = (a, between, b) => {
  if (a.kind !== 'weekday' || b.kind !== 'date' || b.day === null || b.weekday !== null) return null;
  return /^(?:,? +(?:the +)?| +\()$/i.test(between) ? { ...b, weekday: a.weekday } : null;
};

/** "in August last year", "March 20 of this year" */
const dateAndYear: Join = (a, between, b) => {
  if (b.kind !== 'period' || b.unit !== 'year' || b.shift === null || !/^,? +(?:(?:of|in) +)?$/i.test(between))
    return null;
  return withYearShift(a, b.shift);
};

/** "last year in February", "earlier this year, on 3 May" */
const yearAndDate: Join = (a, between, b) => {
  if (
    a.kind !== 'period' ||
    a.unit !== 'year' ||
    a.shift === null ||
    !/^,? +(?:in|on)(?: +(?:early|late|mid))? +$/i.test(between)
  )
    return null;
  return withYearShift(b, a.shift);
};

function withYearShift(date: Expression, yearShift: number): Expression | null {
  if (date.kind === 'range') {
    const from = withYearShift(date.from, yearShift);
    const to = withYearShift(date.to, yearShift);
    return from?.kind === 'date' && to?.kind === 'date' ? { kind: 'range', from, to } : null;
  }
  return date.kind === 'date' && date.year === null && date.pointer === null ? { ...date, yearShift } : null;
}

/** "Tuesday of next week", "on Monday last week", "on Thursday and Friday this week" */
const weekdayAndWeek: Join = (a, between, b) => {
  if (b.kind !== 'period' || b.unit !== 'week' || !/^,? +(?:of +)?$/i.test(between)) return null;
  if (a.kind === 'weekday') return { ...a, weekShift: b.shift };
  if (a.kind !== 'range' || a.from.kind !== 'weekday' || a.to.kind !== 'weekday') return null;
  return { ...a, from: { ...a.from, weekShift: b.shift }, to: { ...a.to, weekShift: b.shift } };
};

/** "next week on Tuesday" */
const weekAndWeekday: Join = (a, between, b) => {
  if (a.kind !== 'period' || a.unit !== 'week' || b.kind !== 'weekday' || !/^,? +on +$/i.test(between)) return null;
  return { ...b, weekShift: a.shift };
};

/** "the same month a year ago", "the same week last year" */
const sameOfLastYear: Join = (a, between, b) => {
  if (a.kind !== 'count' || a.from !== 'previous' || a.count !== 0 || !/^,? +(?:of +)?$/i.test(between)) return null;
  if (a.unit !== 'month' && a.unit !== 'day') return null;
  const ago =
    b.kind === 'count' && b.unit === 'year' && !b.about
      ? b.count
      : b.kind === 'period' && b.unit === 'year'
        ? b.shift
        : 0;
  return ago === null || ago >= 0 ? null : { ...a, count: 12 * ago, unit: 'month' };
};

const MOVED = /(?:postpon|mov|shift|push|delay|reschedul|chang|brought|brings?|extend|prolong|advanc)\p{L}*[^.;]*$/iu;

/** "from June 30 to July 2", "Monday to Wednesday", "2014–2016", "between March and May"; not "moved from Monday to Tuesday" */
const ends: Join = (a, between, b, before) => {
  if (!areEnds(a, b)) return null;
  const dashed = /^ *[-–—‑] *$/.test(between);
  const worded = /^ +(?:to|until|till|through) +(?:the +)?$/i.test(between) && !MOVED.test(before);
  const and = /^ +and +(?:on +)?$/i.test(between);
  const paired = and && (follow(a, b) || /(?<![\p{L}])between +(?:the +)?$/iu.test(before));
  return dashed || worded || paired ? { kind: 'range', from: a as Simple, to: b as Simple } : null;
};

/** "on June 30 and July 1", "on Monday and Tuesday": a day and the next. */
function follow(a: Expression, b: Expression): boolean {
  if (a.kind === 'weekday' && b.kind === 'weekday')
    return (a.weekday + 1) % 7 === b.weekday && b.pointer === null && a.weekShift === b.weekShift;
  if (a.kind !== 'date' || b.kind !== 'date' || a.day === null || b.day === null) return false;
  if (a.month === null || b.month === null) return false;
  const year = Number(b.year ?? a.year ?? '2023');
  return addDays(isoDay(year, a.month, a.day), 1) === isoDay(year + (b.month < a.month ? 1 : 0), b.month, b.day);
}

function areEnds(a: Expression, b: Expression): boolean {
  if (a.kind === 'date' && b.kind === 'date')
    return precision(a) === precision(b) && a.season === null && b.season === null;
  return (a.kind === 'weekday' && b.kind === 'weekday') || (a.kind === 'fixed' && b.kind === 'fixed');
}

function precision(date: CalendarDate): number {
  if (date.day !== null) return 3;
  return date.month === null ? 1 : 2;
}

const JOINS: readonly Join[] = [
  sameOfLastYear,
  weekdayAndDate,
  dateAndYear,
  yearAndDate,
  weekdayAndWeek,
  weekAndWeekday,
  ends,
];

/** Joins neighbours until none can be joined. `found` is in text order; offsets are code units into `view`. */
export function join(view: string, found: readonly Found[]): readonly Found[] {
  const out: Found[] = [];
  for (const next of found) {
    let current = next;
    for (let last = out.at(-1); last !== undefined; last = out.at(-1)) {
      const joined = joinTwo(view, last, current);
      if (joined === null) break;
      out.pop();
      current = joined;
    }
    out.push(current);
  }
  return out;
}

function joinTwo(view: string, a: Found, b: Found): Found | null {
  if (b.start - a.end > 12) return null;
  const between = view.slice(a.end, b.start);
  if (between.includes('\n')) return null;
  const before = view.slice(Math.max(0, a.start - 60), a.start);
  for (const rule of JOINS) {
    // "released video on Monday of last week's shooting" is one Monday and another week.
    if (rule === weekdayAndWeek && /^['’]s?(?![\p{L}])/u.test(view.slice(b.end, b.end + 3))) continue;
    const expression = rule(a.expression, between, b.expression, before);
    if (expression === null) continue;
    const closes = between.includes('(') && view[b.end] === ')' ? 1 : 0;
    return { start: a.start, end: b.end + closes, expression };
  }
  return null;
}
