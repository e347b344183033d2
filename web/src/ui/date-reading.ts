import { describeDate, isEdtf } from '../../../src/domain/edtf.js';

/** What a date that is being written means, in words; null where it is none. */
export function dateReading(written: string): string | null {
  return isEdtf(written) ? describeDate(written) : null;
}

/** Dates as they can be written, with what they are for. */
export const DATE_EXAMPLES: readonly (readonly [string, string])[] = [
  ['2031-03-05', 'a day'],
  ['2031-03', 'some day of a month'],
  ['2031', 'some day of a year'],
  ['2031-03-04/2031-03-06', 'from one day to another'],
  ['2031-03-05?', 'a day that is not certain'],
  ['2031-03~', 'about that month'],
  ['../2031-03-05', 'on that day or before'],
];
