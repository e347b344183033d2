/** Seasons, quarters and halves of a year. */
import { type Construct, wordBefore } from './construct.js';
import { calendarDate, type Range } from './expression.js';
import { END, pattern, POINTER, pointerOf, START, YEAR } from './vocabulary.js';

const SEASONS: { readonly [name: string]: number } = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const ORDER: { readonly [word: string]: number } = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 };
const POINTS_TO_SEASON = /^(?:in|during|by|since|until|till|early|late|mid|later|before|after)$/i;

/** "in spring", "last summer", "the autumn of 2023", "later in the spring"; not "the Arab Spring", "the fall of the town" */
const SEASON: Construct = {
  name: 'season',
  pattern: pattern(
    String.raw`${START}(?:(${POINTER}) )?(the )?(spring|summer|autumn|fall|winter)(?:(?: of|,|) (${YEAR}))?${END}`,
  ),
  read: ([whole, pointer, the, season = '', year], around) => {
    if (/['’]s|^ of/.test(around.after.slice(0, 3)) && year === undefined && !around.trusted) return null;
    if (!/^\p{Ll}/u.test(season) && year === undefined) return null;
    const pointed =
      pointer !== undefined || year !== undefined || around.trusted || POINTS_TO_SEASON.test(wordBefore(around.before));
    if (!pointed || (/^fall$/i.test(season) && pointer === undefined && the === undefined && year === undefined))
      return null;
    if (whole !== whole.trimStart()) return null;
    return calendarDate({
      season: SEASONS[season.toLowerCase()] ?? null,
      year: year ?? null,
      pointer: pointer === undefined ? null : pointerOf(pointer),
    });
  },
};

/** "the third quarter of 2023", "the first half of this year", "the second half of 2022" */
const PART_OF_YEAR: Construct = {
  name: 'part-of-year',
  pattern: pattern(
    String.raw`${START}(?:the )?(first|second|third|fourth|last|final) (quarter|half) of (?:(${YEAR})|(this|last|next) year|the year)${END}`,
  ),
  read: ([, order = '', part = '', year, pointer]): Range => {
    const length = /half/i.test(part) ? 6 : 3;
    const number = Math.min(ORDER[order.toLowerCase()] ?? 1, 12 / length);
    const yearShift =
      year !== undefined ? null : /last/i.test(pointer ?? '') ? -1 : /next/i.test(pointer ?? '') ? 1 : 0;
    const month = (at: number) => calendarDate({ year: year ?? null, yearShift, month: at });
    return { kind: 'range', from: month((number - 1) * length + 1), to: month(number * length) };
  },
};

export const SEASONAL: readonly Construct[] = [PART_OF_YEAR, SEASON];
