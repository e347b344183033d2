/** Words of the calendar, as pieces of patterns and as numbers. In a pattern a space stands for any run of spaces. */
import type { Weekday } from '../../../domain/index.js';
import type { Pointer, Unit } from './expression.js';

/** Compiles a pattern without regard to case; a space matches a run of spaces (' ?' also none), never a line break. */
export function pattern(source: string): RegExp {
  return new RegExp(withRunsOfSpaces(source), 'giu');
}

/** How many spaces may part two words of one expression: any indentation of a wrapped line, and no page of nothing. */
const RUN = 40;

/** Puts runs for the single spaces of a pattern; a space in brackets stays one of the characters there. */
export function withRunsOfSpaces(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]| ([?*+])?/g, (piece, repeat: string | undefined) => {
    if (!piece.startsWith(' ')) return piece;
    return repeat === '?' || repeat === '*' ? ` {0,${RUN}}` : ` {1,${RUN}}`;
  });
}

export const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|Jun\.|July?|Jul\.|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![\p{L}\d])`;
export const FULL_MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\d])`;
export const WEEKDAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\p{L}\d])`;
/** "Mon, 3 April": only beside a date. */
export const WEEKDAY_ABBREVIATED = String.raw`(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?(?![\p{L}\d])`;
export const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d)`;
export const YEAR = String.raw`(?:1[5-9]|20)\d\d(?![\p{L}\d]|[.,:/]\d)`;
export const DASH = String.raw` ?[-–—‑] ?`;
export const DAY_PART = '(?:morning|afternoon|evening|night|noon|midday|lunchtime|midnight)';
export const POINTER = '(?:this past|this coming|the coming|last|next|this)';
export const START = String.raw`(?<![\p{L}\p{M}\d]|[-–/.$€£#]|\d,)`;
export const END = String.raw`(?![\p{L}\d])`;

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_STARTS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const TENS: { readonly [word: string]: number } = { thirty: 30, forty: 40, fifty: 50, sixty: 60 };

/** "three", "a", "12", "half a dozen" is none. */
export const NUMBER = String.raw`(?:\d{1,3}|an?|${NUMBERS.slice(1).join('|')}|thirty|forty|fifty|sixty)`;
export const UNIT = '(?:days?|weeks?|months?|years?|decades?)';

/** 1..12 of a month's name or its short form. */
export function monthNumber(name: string): number {
  return MONTH_STARTS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 Sunday … 6 Saturday, of a weekday's name or its short form. */
export function weekdayNumber(name: string): Weekday {
  return WEEKDAY_STARTS.indexOf(name.slice(0, 3).toLowerCase()) as Weekday;
}

/** The value of what NUMBER matches. */
export function numberOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number.parseInt(lower, 10);
  if (lower === 'a' || lower === 'an') return 1;
  return TENS[lower] ?? NUMBERS.indexOf(lower);
}

/** The unit of what UNIT matches. */
export function unitOf(word: string): Unit {
  return word.toLowerCase().replace(/s$/, '') as Unit;
}

/** The pointer of what POINTER matches. */
export function pointerOf(words: string): Pointer {
  const lower = words.toLowerCase();
  if (lower.endsWith('past')) return 'past';
  return lower.endsWith('coming') ? 'coming' : (lower as Pointer);
}
