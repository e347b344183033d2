import { expect, it } from 'vitest';
import { DATE_EXAMPLES, dateReading } from './date-reading.js';

it('tells what a date means', () => {
  expect(dateReading('2031-03-05')).toBe('Wednesday 5 March 2031');
});

it('knows what is no date', () => {
  expect([dateReading('Tuesday'), dateReading('2031-02-31'), dateReading('')]).toEqual([null, null, null]);
});

it('gives examples that are dates', () => {
  for (const [written] of DATE_EXAMPLES) expect([written, dateReading(written)]).not.toContain(null);
});
