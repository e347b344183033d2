/** Dates that name a day or a month by number or name. */
import { isDay, isoDay, monthLength, monthName, type Weekday } from '../../../domain/index.js';
import { type Around, type Construct, countsThings, isInAnAddress, wordBefore } from './construct.js';
import { calendarDate, type Expression, type Fixed } from './expression.js';
import {
  DAY,
  END,
  MONTH,
  monthNumber,
  pattern,
  START,
  WEEKDAY_ABBREVIATED,
  weekdayNumber,
  YEAR,
} from './vocabulary.js';

/** A day that the words give whole. */
function statedDay(year: number, month: number, day: number): Expression {
  const iso = isoDay(year, month, day);
  return isDay(iso) ? fixed(iso) : impossible(year, month, day);
}

function fixed(edtf: string): Fixed {
  return { kind: 'fixed', edtf, how: 'stated', reason: 'The words give the whole date.', alternatives: [] };
}

function impossible(year: number | null, month: number, day: number): Expression {
  const length = monthLength(year ?? 2000, month);
  const named = `${monthName(month)}${year === null ? '' : ` ${year}`}`;
  const reason =
    length === 0
      ? `There is no month ${month}.`
      : `${named} has ${length} days, so there is no ${day} ${monthName(month)}.`;
  return { kind: 'impossible', reason };
}

/** A written date from its parts, as text; null where it cannot be one. */
export function writtenDate(
  month: string,
  day: string,
  year: string | undefined,
  weekday: Weekday | null,
): Expression | null {
  // "the other 20 may follow"
  if (month === month.toLowerCase() && year === undefined) return null;
  const monthOfYear = monthNumber(month);
  const dayOfMonth = Number.parseInt(day, 10);
  const inYear = year === undefined ? null : Number(year);
  if (dayOfMonth > monthLength(inYear ?? 2000, monthOfYear)) return impossible(inYear, monthOfYear, dayOfMonth);
  return calendarDate({ year: year ?? null, month: monthOfYear, day: dayOfMonth, weekday });
}

/** "2023-10-24", "2023-10-24T11:15:40", "2023/10/24" */
const ISO: Construct = {
  name: 'iso',
  pattern: pattern(
    String.raw`${START}((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?${END}(?!-\d)`,
  ),
  read: ([, year, , month, day]) => statedDay(Number(year), Number(month), Number(day)),
};

/** "15.06.2023" has the day first; "06/15/2023" and "15/06/2023" can be read in one way only, "03/04/2024" in two. */
const NUMERIC: Construct = {
  name: 'numeric',
  pattern: pattern(String.raw`${START}(\d\d?)([./-])(\d\d?)\2((?:19|20)\d\d)${END}(?![-/]\d)`),
  read: ([, first, mark, second, year]) => {
    const [a, b] = [Number(first), Number(second)];
    const dayFirst = isoDay(Number(year), b, a);
    const monthFirst = isoDay(Number(year), a, b);
    if (mark === '.' || dayFirst === monthFirst || !isDay(monthFirst)) return statedDay(Number(year), b, a);
    return isDay(dayFirst) ? { kind: 'ambiguous', readings: [dayFirst, monthFirst] } : fixed(monthFirst);
  },
};

const WEEKDAY_PREFIX = String.raw`(?:(${WEEKDAY_ABBREVIATED}),? )?`;

/** "June 15, 2023", "Jun. 15", "June 15th", "Mon, April 3" */
const MONTH_DAY: Construct = {
  name: 'month-day',
  pattern: pattern(String.raw`${START}${WEEKDAY_PREFIX}(${MONTH}) (?:the )?(${DAY})(?:(?:,| of|) ?(${YEAR}))?${END}`),
  read: ([whole, weekday, month = '', day = '', year], around) => {
    if (year !== undefined && countsThings(around.after) && !around.trusted) return null;
    if (year === undefined && isACount(whole, around)) return null;
    return writtenDate(month, day, year, weekday === undefined ? null : weekdayNumber(weekday));
  },
};

/** "In March 20 people were held", "September 11 attacks" is an event of a year that the words do not give, "the March 9 Movement" bears its date. */
function isACount(whole: string, { before, after, trusted }: Around): boolean {
  if (trusted) return false;
  return (
    isInAnAddress(after) ||
    (!/\d(?:st|nd|rd|th)$/i.test(whole) && (countsThings(after) || countsBehindMonth(before, after))) ||
    (/^Sept?[a-z]*\.? +11(?:th)?$/i.test(whole) && /^ +(?:terror|attack)/i.test(after))
  );
}

/** "In March 20 tourists": one says "on March 20"; and "March 20 tourists" at the head of a sentence, where a day would have its "on". */
function countsBehindMonth(before: string, after: string): boolean {
  const previous = wordBefore(before);
  if (!/^ +\p{Ll}/u.test(after)) return false;
  return /^in$/i.test(previous) || (/(?:^|[.!?]["”’]?) *$/.test(before) && /^ +\p{Ll}+s(?![\p{L}])/u.test(after));
}

/** "15 June 2023", "15th of June", "the 22nd of March, 2024" */
const DAY_MONTH: Construct = {
  name: 'day-month',
  pattern: pattern(
    String.raw`${START}${WEEKDAY_PREFIX}(?:the )?(${DAY})(?: of)?[ ‑-](${MONTH})(?:(?:,| of|[‑-]|) ?(${YEAR}))?${END}`,
  ),
  read: ([, weekday, day = '', month = '', year], around) => {
    if (!around.trusted && isInAnAddress(around.after)) return null;
    const counted = year !== undefined && countsThings(around.after) && !around.trusted;
    return writtenDate(month, day, counted ? undefined : year, weekday === undefined ? null : weekdayNumber(weekday));
  },
};

/** "March 2024", "March of 2024", "Sept. 2015", "early March 2024" */
const MONTH_YEAR: Construct = {
  name: 'month-year',
  pattern: pattern(String.raw`${START}(${MONTH})(?:,| of|) (${YEAR})${END}`),
  read: ([, month = '', year = '']) => calendarDate({ year, month: monthNumber(month) }),
};

/** "on the 10th", "On the evening of the 11th"; not "on the 10th floor", "on the 40th anniversary", "on the 10th of May" */
const DAY_ALONE: Construct = {
  name: 'day-alone',
  pattern: pattern(
    String.raw`${START}on the (?:(?:morning|afternoon|evening|night) of the )?(\d\d?)(?:st|nd|rd|th)(?=[.,;:)]| (?:and|when|in|at|by|with|for|to|as|after|before|he|she|they|we|the) |$|\n)(?! (?:and|at|in|of|for) (?:last|final|\d))`,
  ),
  read: ([, day = '']): Expression | null => {
    const number = Number(day);
    return number >= 1 && number <= 31 ? { kind: 'day-of-month', day: number } : null;
  },
};

export const ABSOLUTE: readonly Construct[] = [ISO, NUMERIC, MONTH_DAY, DAY_MONTH, MONTH_YEAR, DAY_ALONE];
