/** What an expression of time says, before anything is counted from a publication date. */
import type { How, Weekday } from '../../../domain/index.js';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** 'last August', 'next Monday', 'this March'; past and coming: 'this past Monday', 'the coming Monday'. */
export type Pointer = 'last' | 'next' | 'this' | 'past' | 'coming';

/** "22 March", "March 2024", "in August last year", "late 2022", "summer 2023": what the words leave out is null. */
export type CalendarDate = {
  readonly kind: 'date';
  /** EDTF year: '2023', '199X'. */
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF: 21 spring … 24 winter. */
  readonly season: number | null;
  readonly weekday: Weekday | null;
  /** Years counted from the year of publication: -1 for 'last year'. */
  readonly yearShift: number | null;
  readonly pointer: Pointer | null;
  /** 'text': the year stands with another date of the article. */
  readonly yearFrom: 'words' | 'text';
};

/** "on Monday", "last Thursday", "Tuesday of next week" (weekShift 1). */
export type WeekdayName = {
  readonly kind: 'weekday';
  readonly weekday: Weekday;
  readonly pointer: Pointer | null;
  readonly weekShift: number | null;
};

/** "today", "last week", "later this month" (trim), "the weekend" (shift null: the tense decides), "the 15th of this month" (day). */
export type Period = {
  readonly kind: 'period';
  /** Of a month: one day of it. */
  readonly day: number | null;
  readonly unit: Unit;
  readonly shift: number | null;
  readonly trim: 'earlier' | 'later' | null;
};

/** "three days ago" counts from publication, "two days later" from the day named before; `count` is negative for what lies before. */
export type Count = {
  readonly kind: 'count';
  readonly from: 'publication' | 'previous';
  readonly count: number;
  readonly unit: Unit;
  /** 'nearly', 'about', 'more than'. */
  readonly about: boolean;
};

/** "the past three days", "over the next two weeks": from publication back (-1) or on (1). */
export type Stretch = {
  readonly kind: 'stretch';
  readonly count: number;
  readonly unit: Unit;
  readonly direction: -1 | 1;
};

/** "on the 10th": a day of the month that the article is at. */
export type DayOfMonth = { readonly kind: 'day-of-month'; readonly day: number };

/** "in the evening": a time of the day that the article is at. */
export type DayPart = { readonly kind: 'day-part' };

/** "recently": no value, and why. */
type Vague = { readonly kind: 'vague'; readonly reason: string };

/** The words give the whole value, perhaps in another calendar. */
export type Fixed = {
  readonly kind: 'fixed';
  readonly edtf: string;
  readonly how: How;
  readonly reason: string;
  readonly alternatives: readonly string[];
};

/** "12 Ramadan", "25 Dey": a day of another calendar without its year. */
export type OtherCalendarDay = {
  readonly kind: 'other-calendar';
  readonly calendar: 'islamic-umalqura' | 'persian';
  readonly month: number;
  readonly day: number;
};

/** "03/04/2024": the readings, day first and month first. */
export type Ambiguous = { readonly kind: 'ambiguous'; readonly readings: readonly string[] };

/** "30 February". */
type Impossible = { readonly kind: 'impossible'; readonly reason: string };

export type Simple =
  | CalendarDate
  | WeekdayName
  | Period
  | Count
  | Stretch
  | DayPart
  | DayOfMonth
  | Vague
  | Fixed
  | OtherCalendarDay
  | Ambiguous
  | Impossible;

/** "from 3 to 5 May", "Monday to Wednesday". */
export type Range = { readonly kind: 'range'; readonly from: Simple; readonly to: Simple };

/** "since October 7", "until Friday", "the week of April 15". */
export type Open = { readonly kind: 'open'; readonly side: 'since' | 'until' | 'week'; readonly of: Simple };

export type Expression = Simple | Range | Open;

const NO_DATE: CalendarDate = {
  kind: 'date',
  year: null,
  month: null,
  day: null,
  season: null,
  weekday: null,
  yearShift: null,
  pointer: null,
  yearFrom: 'words',
};

/** A calendar date of the parts that are given; the others are null. */
export function calendarDate(parts: Partial<Omit<CalendarDate, 'kind'>>): CalendarDate {
  return { ...NO_DATE, ...parts };
}

/** "three days ago", "two weeks later": weeks are counted in days, for they lead to about one day. */
export function countedFrom(from: Count['from'], count: number, unit: Unit, about: boolean): Count {
  return unit === 'week'
    ? { kind: 'count', from, count: 7 * count, unit: 'day', about: true }
    : { kind: 'count', from, count, unit, about };
}

/** "the previous day", "the following week": the whole day, week or month beside the one named before. */
export function fromPrevious(count: number, unit: Unit): Count {
  return { kind: 'count', from: 'previous', count, unit, about: false };
}
