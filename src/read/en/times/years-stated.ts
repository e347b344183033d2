/** Years that the words give elsewhere in the article: no counting, the text says it. */
import type { Found } from './construct.js';
import type { CalendarDate, Expression } from './expression.js';

const AND_NEAR = 70;

/**
 * Fills in the year of a day that stands without one, where the same article names the same day with its year, or names a day with its year
 * beside it: "on 4 April and from 5 to 6 April 2016", "on 3 March for the 2016 summit". Offsets are code units into `view`.
 */
export function withStatedYears(view: string, found: readonly Found[]): readonly Found[] {
  const stated = statedYears(found);
  return found.map((one, index) => {
    const { expression } = one;
    if (!isYearless(expression)) return one;
    const next = found[index + 1];
    const last = found[index - 1];
    const beside =
      (next === undefined ? null : yearOfNext(view, one, next)) ??
      (last === undefined ? null : yearOfLast(view, last, one));
    const year = beside ?? stated.get(`${expression.month}-${expression.day}`) ?? yearOfRange(found, expression);
    return year === null ? one : { ...one, expression: { ...expression, year, yearFrom: 'text' } };
  });
}

/** "from February 21 to 24, 2034. … On February 22 she will": a day that lies in a range of days named with their year. */
function yearOfRange(found: readonly Found[], date: CalendarDate): string | null {
  const years = new Set<string>();
  for (const { expression } of found) {
    if (expression.kind !== 'range' || expression.from.kind !== 'date' || expression.to.kind !== 'date') continue;
    const { from, to } = expression;
    if (from.year === null || from.year !== to.year || from.day === null || to.day === null) continue;
    if (!comesFirst(date, from) && !comesFirst(to, date)) years.add(from.year);
  }
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function isYearless(expression: Expression): expression is CalendarDate {
  return (
    expression.kind === 'date' &&
    expression.day !== null &&
    expression.year === null &&
    expression.yearShift === null &&
    expression.pointer === null
  );
}

/** Year by month and day, for days that stand with one year only. */
function statedYears(found: readonly Found[]): ReadonlyMap<string, string | null> {
  const years = new Map<string, string | null>();
  for (const { expression } of found) {
    if (expression.kind !== 'date' || expression.day === null || expression.year === null) continue;
    const key = `${expression.month}-${expression.day}`;
    years.set(key, years.has(key) && years.get(key) !== expression.year ? null : expression.year);
  }
  return years;
}

function yearOfNext(view: string, one: Found, next: Found): string | null {
  const between = view.slice(one.end, next.start);
  const date = firstDate(next.expression);
  if (date?.year == null || one.expression.kind !== 'date') return null;
  if (date.month === null) return /^ +(?:for|at|during) +(?:the|its|their) +$/i.test(between) ? date.year : null;
  return isPair(between) && comesFirst(one.expression, date) ? date.year : null;
}

function yearOfLast(view: string, last: Found, one: Found): string | null {
  const date = firstDate(last.expression);
  if (date?.year == null || date.month === null || one.expression.kind !== 'date') return null;
  return isPair(view.slice(last.end, one.start)) && comesFirst(date, one.expression) ? date.year : null;
}

function isPair(between: string): boolean {
  return between.length < AND_NEAR && /(?<![\p{L}])and(?![\p{L}])/u.test(between) && !/[.;:!?\n]/.test(between);
}

function firstDate(expression: Expression): CalendarDate | null {
  if (expression.kind === 'range') return expression.from.kind === 'date' ? expression.from : null;
  return expression.kind === 'date' && expression.yearShift === null ? expression : null;
}

function comesFirst(a: CalendarDate, b: CalendarDate): boolean {
  return (a.month ?? 0) * 100 + (a.day ?? 0) < (b.month ?? 0) * 100 + (b.day ?? 0);
}
