import { expect, it } from 'vitest';
import { countedIn, type InMonths, monthNumber, monthText, nextBusy } from './months.js';

const TIMES: readonly InMonths[] = [
  [0, 0, 2],
  [1, 3, 1],
  [2, 2, 4],
  [-1, 5, 1],
];

it('tells what lies in a month from what could', () => {
  expect(countedIn(TIMES, 9, { month: 0, until: false })).toEqual({ sure: 2, possible: 1 });
  expect(countedIn(TIMES, 9, { month: 2, until: false })).toEqual({ sure: 4, possible: 2 });
  expect(countedIn(TIMES, 9, { month: 4, until: false })).toEqual({ sure: 0, possible: 1 });
});

it('counts all up to a month, and over the whole time the undated too', () => {
  expect(countedIn(TIMES, 9, { month: 2, until: true })).toEqual({ sure: 6, possible: 2 });
  expect(countedIn(TIMES, 9, { month: 3, until: true })).toEqual({ sure: 7, possible: 1 });
  expect(countedIn(TIMES, 9, null)).toEqual({ sure: 9, possible: 0 });
});

it('names months over the turn of a year, and knows them again', () => {
  expect(monthText('2031-11', 3)).toBe('2032-02');
  expect(monthNumber('2031-11', 6, '2032-02')).toBe(3);
  expect(monthNumber('2031-11', 6, '2032-06')).toBeNull();
  expect(monthNumber('2031-11', 6, undefined)).toBeNull();
});

it('steps over months in which nothing surely lies', () => {
  expect(nextBusy(TIMES, 0, 1)).toBe(2);
  expect(nextBusy(TIMES, 2, 1)).toBeNull();
  expect(nextBusy(TIMES, 2, -1)).toBe(0);
});
