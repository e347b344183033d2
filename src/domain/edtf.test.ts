import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bounds,
  compareDates,
  dateSortKey,
  daysBetween,
  describeDate,
  isDay,
  isEdtf,
  monthLength,
  weekdayIn,
  weekdayOf,
} from './edtf.js';

/** The `edtf` package gives first and last instant of what it parses; it has no types of its own. */
type Reference = (text: string) => { readonly min: number; readonly max: number };
const untyped: string = 'edtf';
const { default: reference } = (await import(untyped)) as { readonly default: Reference };

const isoOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
  day.map((text) => text.slice(0, 4)),
  day.map((text) => `${text.slice(0, 3)}X`),
  day.map((text) => `XXXX${text.slice(4)}`),
  day.map((text) => `XXXX${text.slice(4, 7)}`),
  fc.tuple(day, fc.integer({ min: 1, max: 400 })).map(([from, count]) => `${from}/${addDays(from, count)}`),
  day.map((text) => `${text}/..`),
);

describe('isEdtf', () => {
  it.each(['2024-03-26', '2024-03', '2024', '202X', 'XXXX-03-22', 'XXXX-08', 'XXXX-02-29', '2024-03-26T20:00'])(
    'takes the date %s',
    (text) => expect(isEdtf(text)).toBe(true),
  );
  it.each(['2024-02-01/2024-03-26', '2024-03-01/..', '../2024-03-01', '2024-03/', '2024-21', '2024-03-22?', '2024~'])(
    'takes %s',
    (text) => expect(isEdtf(text)).toBe(true),
  );
  it.each([
    '',
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-3-1',
    '26.03.2024',
    '../..',
    '2024-03-26/2024-03-01',
    '2024-21-03',
    'Tuesday',
  ])("refuses '%s'", (text) => expect(isEdtf(text)).toBe(false));
});

describe('bounds', () => {
  it.each([
    ['2024-03-26', '2024-03-26', '2024-03-26'],
    ['2024-03-26T20:00', '2024-03-26', '2024-03-26'],
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2024-03-22?', '2024-03-22', '2024-03-22'],
    ['2024-03-22~', '2024-03-18', '2024-03-26'],
    ['2024-03~/2024-05%', '2024-03-01', '2024-05-31'],
    ['2024-03-01/2024-03-26', '2024-03-01', '2024-03-26'],
    ['2024-03-01/..', '2024-03-01', null],
    ['../2024-03-01', null, '2024-03-01'],
    ['2024-22', '2024-06-01', '2024-09-23'],
    ['2023-24', '2023-01-01', '2024-03-20'],
    ['XXXX-03-22', null, null],
    ['XXXX-08', null, null],
    [null, null, null],
    ['no date', null, null],
  ])('of %s are %s and %s', (edtf, earliest, latest) => expect(bounds(edtf)).toEqual({ earliest, latest }));

  it('are those of the edtf package for days, months, years, decades and intervals', () => {
    const dated = date.filter((text) => !text.includes('XXXX') && !text.includes('..'));
    fc.assert(
      fc.property(dated, (text) => {
        const { min, max } = reference(text);
        expect(bounds(text)).toEqual({ earliest: isoOf(min), latest: isoOf(max) });
      }),
    );
  });
});

describe('compareDates', () => {
  it.each([
    ['2024-03-26', '2024-03-26', 'same-day'],
    ['2024-03-26T20:00', '2024-03-26', 'same-day'],
    ['2024-03-26/2024-03-26', '2024-03-26?', 'same-day'],
    ['2024-03-26', '2024-03-27', 'conflict'],
    ['2024-03-26~', '2024-03-28', 'may-agree'],
    ['2024-03-26~', '2024-03-31', 'conflict'],
    ['2024-03-26~', '2024-03-26', 'may-agree'],
    ['2024-03-26', '2024-03', 'may-agree'],
    ['2024-03-26', '2024-04', 'conflict'],
    ['XXXX-03-22', '2024-03-22', 'may-agree'],
    ['XXXX-03-22', '2024-03-25', 'conflict'],
    ['XXXX-03-22', 'XXXX-03-22', 'may-agree'],
    ['XXXX-03-22', 'XXXX-03', 'may-agree'],
    ['XXXX-03-22', 'XXXX-08', 'conflict'],
    ['XXXX-08', '2023-10-24', 'conflict'],
    ['XXXX-08', '2023-08-02/2023-08-05', 'may-agree'],
    ['XXXX-02-29', '2023', 'conflict'],
    ['XXXX-02-29', '2024', 'may-agree'],
    ['XXXX-12-30/XXXX-01-02', '2024-01-01', 'may-agree'],
    ['XXXX-12-30/XXXX-01-02', 'XXXX-01-03', 'conflict'],
    ['2024-03-01/..', '2024-02', 'conflict'],
    ['2024-03-01/..', '2031', 'may-agree'],
    ['../2024-03-01', 'XXXX-08', 'may-agree'],
    ['2024-XX-15', '2024-03', 'may-agree'],
    ['2024-XX-31', '2024-04', 'conflict'],
    ['2023-24', '2024-01-15', 'may-agree'],
    ['XXXX-24', '2024-07-01', 'conflict'],
    [null, '2024-03-26', 'unknown'],
    ['2024-03-26', 'XXXX-XX-XX', 'unknown'],
    ['XXXX', '2024', 'unknown'],
  ])('%s and %s: %s', (a, b, result) => expect(compareDates(a, b)).toBe(result));

  it('does not depend on which of the two comes first', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(compareDates(a, b)).toBe(compareDates(b, a));
      }),
    );
  });

  it('never finds a conflict between a day and something vaguer that was made from it', () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const vaguer of [
          text.slice(0, 7),
          text.slice(0, 4),
          `${text.slice(0, 3)}X`,
          `XXXX${text.slice(4)}`,
          `../${text}`,
        ]) {
          expect(compareDates(text, vaguer)).toBe('may-agree');
        }
      }),
    );
  });
});

describe('describeDate', () => {
  it.each([
    ['2024-03-26', 'Tuesday 26 March 2024'],
    ['2023-10-24T11:15', 'Tuesday 24 October 2023, 11:15'],
    ['2024-03', 'March 2024'],
    ['2024', '2024'],
    ['199X', 'the 1990s'],
    ['20XX', 'a year from 2000 to 2099'],
    ['XXXX-08', 'August, year unknown'],
    ['XXXX-03-22', '22 March, year unknown'],
    ['199X-03', 'March, in the 1990s'],
    ['2024-XX-15', 'day 15 of an unknown month 2024'],
    ['2024-21', 'spring 2024'],
    ['2024-03-01/2024-03-26', '1–26 March 2024'],
    ['XXXX-08-27/XXXX-08-28', '27–28 August, year unknown'],
    ['2023-09-30/2023-10-02', '30 September – 2 October 2023'],
    ['2023-12-30/2024-01-02', '30 December 2023 – 2 January 2024'],
    ['2023-03/2023-05', 'March – May 2023'],
    ['2012/2014', '2012 – 2014'],
    ['2023-10-07/..', 'from Saturday 7 October 2023 on'],
    ['../2023-10-07', 'until Saturday 7 October 2023'],
    ['2024-03-22?', 'Friday 22 March 2024 (uncertain)'],
    ['2024-03~', 'March 2024 (approximate)'],
    ['XXXX-XX-XX', 'date unknown'],
    [null, 'date unknown'],
  ])('%s is %s', (edtf, words) => expect(describeDate(edtf)).toBe(words));
});

describe('weekdayIn', () => {
  it.each([
    ['on Tuesday evening', 2],
    ['SUNDAY', 0],
    ['Thursday and Friday', 4],
    ['a Fridays market', null],
    ['yesterday', null],
  ])("of '%s' is %s", (words, weekday) => expect(weekdayIn(words)).toBe(weekday));
});

describe('dateSortKey', () => {
  it('puts dates in the order of time, unknown years after them, nothing known last', () => {
    const inOrder = [
      '199X',
      '2023',
      '2024-03-01',
      '2024-03-01T09:00',
      '2024-03-01T20:00',
      '2024-03-02',
      '2024-03-02/..',
      '2024-04',
      'XXXX-03-22',
      'XXXX-08',
      null,
    ];
    const sorted = [...inOrder].reverse().sort((a, b) => (dateSortKey(a) < dateSortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['199X', '2023', ...inOrder.slice(2)]);
  });

  it('agrees with the calendar for single days', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(dateSortKey(a) < dateSortKey(b)).toBe(a < b);
      }),
    );
  });
});

describe('days', () => {
  it('count over months, leap years and centuries', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
    expect(monthLength(2000, 2)).toBe(29);
    expect(monthLength(2024, 13)).toBe(0);
  });

  it('know their weekday', () => {
    expect(weekdayOf('2024-03-26')).toBe(2);
    expect(weekdayOf('1969-12-28')).toBe(0);
  });

  it('agree with the built-in calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -80_000, max: 80_000 }), (text, count) => {
        const moved = new Date(Date.parse(text) + count * 86_400_000);
        expect(addDays(text, count)).toBe(moved.toISOString().slice(0, 10));
        expect(weekdayOf(text)).toBe(new Date(text).getUTCDay());
      }),
    );
  });

  it('are refused where no calendar has them', () => {
    expect(isDay('2024-02-30')).toBe(false);
    expect(() => weekdayOf('2024-02-30')).toThrow("'2024-02-30' is no calendar day");
    expect(() => addDays('March', 1)).toThrow(RangeError);
  });
});
