/** Several days of one month in one expression. Longer ranges are joined from their two ends, see join.ts. */
import { writtenDate } from './absolute.js';
import { type Around, type Construct, countsThings } from './construct.js';
import type { Expression } from './expression.js';
import { DASH, DAY, END, MONTH, pattern, START, YEAR } from './vocabulary.js';

const TO = String.raw`(?:${DASH}| to | through | until | till | and | & )`;

/** "August 27-28", "November 16 and 17, 2023", "July 3 to 5" */
const MONTH_DAYS: Construct = {
  name: 'month-days',
  pattern: pattern(String.raw`${START}(${MONTH}) (${DAY})${TO}(${DAY})(?:(?:,| of|) ?(${YEAR}))?${END}`),
  read: ([, month = '', from = '', to = '', year], around) => daysOfMonth(month, from, to, year, around),
};

/** "27-28 August 2024", "from 3 to 5 May", "between 20 and 22 January" */
const DAYS_MONTH: Construct = {
  name: 'days-month',
  pattern: pattern(
    String.raw`${START}(?:the )?(${DAY})${TO}(?:the )?(${DAY})(?: of)? (${MONTH})(?:(?:,| of|) ?(${YEAR}))?${END}`,
  ),
  read: ([, from = '', to = '', month = '', year], around) => daysOfMonth(month, from, to, year, around),
};

const MORE_DAYS = String.raw`((?:, ?${DAY})+)(?:,? and | & )`;

/** "April 14, 15 and 16" */
const MONTH_LIST: Construct = {
  name: 'month-list',
  pattern: pattern(String.raw`${START}(${MONTH}) (${DAY})${MORE_DAYS}(${DAY})(?:(?:,| of|) ?(${YEAR}))?${END}`),
  read: ([, month = '', from = '', between = '', to = '', year], around) =>
    areInARow(from, between, to) ? daysOfMonth(month, from, to, year, around) : null,
};

/** "14, 15 and 16 April" */
const LIST_MONTH: Construct = {
  name: 'list-month',
  pattern: pattern(
    String.raw`${START}(?:the )?(${DAY})${MORE_DAYS}(?:the )?(${DAY})(?: of)? (${MONTH})(?:(?:,| of|) ?(${YEAR}))?${END}`,
  ),
  read: ([, from = '', between = '', to = '', month = '', year], around) =>
    areInARow(from, between, to) ? daysOfMonth(month, from, to, year, around) : null,
};

/** True where each day follows the one before, so that they are one stretch. */
function areInARow(from: string, between: string, to: string): boolean {
  const days = [from, ...(between.match(/\d+/g) ?? []), to].map((day) => Number.parseInt(day, 10));
  return days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
}

function daysOfMonth(
  month: string,
  from: string,
  to: string,
  year: string | undefined,
  around: Around,
): Expression | null {
  if (Number.parseInt(from, 10) >= Number.parseInt(to, 10)) return null;
  if (!around.trusted && countsThings(around.after)) return null;
  const first = writtenDate(month, from, year, null);
  const last = writtenDate(month, to, year, null);
  if (first === null || last === null) return null;
  if (first.kind !== 'date') return first;
  return last.kind === 'date' ? { kind: 'range', from: first, to: last } : last;
}

/** "May 28-June 1", "May 28 – June 1, 2024" */
const MONTH_DAY_TO_MONTH_DAY: Construct = {
  name: 'month-day-to-month-day',
  pattern: pattern(String.raw`${START}(${MONTH}) (${DAY})${DASH}(${MONTH}) (${DAY})(?:(?:,| of|) ?(${YEAR}))?${END}`),
  read: ([, month = '', day = '', toMonth = '', toDay = '', year]) => daysOver(month, day, toMonth, toDay, year),
};

/** "28 May-1 June 2024" */
const DAY_MONTH_TO_DAY_MONTH: Construct = {
  name: 'day-month-to-day-month',
  pattern: pattern(String.raw`${START}(${DAY}) (${MONTH})${DASH}(${DAY}) (${MONTH})(?:(?:,| of|) ?(${YEAR}))?${END}`),
  read: ([, day = '', month = '', toDay = '', toMonth = '', year]) => daysOver(month, day, toMonth, toDay, year),
};

/** The year stands with the end, and is that of both but over the turn of a year. */
function daysOver(
  month: string,
  day: string,
  toMonth: string,
  toDay: string,
  year: string | undefined,
): Expression | null {
  const from = writtenDate(month, day, undefined, null);
  const to = writtenDate(toMonth, toDay, year, null);
  return from?.kind === 'date' && to?.kind === 'date' ? { kind: 'range', from, to } : (to ?? from);
}

export const RANGES: readonly Construct[] = [
  MONTH_DAY_TO_MONTH_DAY,
  DAY_MONTH_TO_DAY_MONTH,
  MONTH_LIST,
  LIST_MONTH,
  MONTH_DAYS,
  DAYS_MONTH,
];
