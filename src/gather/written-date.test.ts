import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdtf } from '../domain/index.js';
import { readGivenDate } from './given-date.js';

describe('readGivenDate', () => {
  it.each([
    ['2023-10-24', '2023-10-24'],
    ['2023-10-24T11:15', '2023-10-24T11:15'],
    ['2023-10-24T11:15:40+03:30', '2023-10-24T11:15:40'],
    ['2023-10-24T11:15:40.123Z', '2023-10-24T11:15:40'],
    ['2023-10-24 11:15', '2023-10-24T11:15'],
    ['2023/10/24', '2023-10-24'],
    ['20231024', '2023-10-24'],
    ['24 October 2023', '2023-10-24'],
    ['24th of October, 2023', '2023-10-24'],
    ['October 24, 2023', '2023-10-24'],
    ['Oct. 24, 2023 at 8:05 pm', '2023-10-24T20:05'],
    ['Tue, 24 Oct 2023 11:15:40 +0330', '2023-10-24T11:15:40'],
    ['11:15 GMT, 24 October 2023', '2023-10-24'],
    ['24.10.2023', '2023-10-24'],
    ['03.04.2023', '2023-04-03'],
    ['10/24/2023 11:15:40 AM', '2023-10-24T11:15:40'],
    ['24/10/2023', '2023-10-24'],
    ['04/04/2023', '2023-04-04'],
    ['12:30 AM', null],
    ['10/24/2023 12:30 AM', '2023-10-24T00:30'],
    ['October 2023', '2023-10'],
    ['2023-10', '2023-10'],
    ['2023', '2023'],
    ['2023-10-24?', '2023-10-24?'],
    ['1698142540', '2023-10-24T10:15:40'],
    ['Friday', null],
    ['1402/08/02', null],
    ['24 October 2023 in Geneva', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j as %j', (words, edtf) => {
    expect(readGivenDate(words)?.edtf ?? null).toBe(edtf);
  });

  it('leaves the order of day and month open where figures allow both', () => {
    expect(readGivenDate('03/04/2023')).toMatchObject({
      edtf: '2023',
      alternatives: ['2023-04-03', '2023-03-04'],
      problem: 'ambiguous',
    });
  });

  it('tells the order by the weekday', () => {
    // 3 April 2023 was a Monday, 4 March a Saturday.
    expect(readGivenDate('Monday 03/04/2023')).toMatchObject({ edtf: '2023-04-03', problem: null, wrongWeekday: null });
  });

  it('leaves the day open where AM or PM is all that hints at the order', () => {
    const found = readGivenDate('03/04/2023 9:30 PM');
    expect(found).toMatchObject({ edtf: '2023', problem: 'ambiguous' });
    expect(found?.alternatives.toSorted()).toEqual(['2023-03-04T21:30', '2023-04-03T21:30']);
  });

  it.each(['30 February 2024', '2023-02-29', '31/31/2023', '31.4.2023', '2023-13-01'])(
    'stores no day for %s',
    (words) => {
      expect(readGivenDate(words)).toMatchObject({ edtf: null, problem: 'impossible' });
    },
  );

  it('keeps the date that a wrong weekday stands beside, and tells', () => {
    expect(readGivenDate('Monday, July 10, 2019')).toMatchObject({ edtf: '2019-07-10', wrongWeekday: 'Monday' });
    expect(readGivenDate('Wednesday, July 10, 2019')).toMatchObject({ edtf: '2019-07-10', wrongWeekday: null });
  });

  it('gives EDTF or nothing, whatever the words are', () => {
    const piece = fc.constantFrom(
      '24',
      '10',
      '31',
      '2023',
      '/',
      '-',
      '.',
      ' ',
      'October',
      'May',
      'Monday',
      ',',
      ':',
      '11',
      '15',
      'AM',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = readGivenDate(pieces.join(''));
        for (const edtf of [found?.edtf ?? null, ...(found?.alternatives ?? [])]) {
          expect(edtf === null || isEdtf(edtf)).toBe(true);
        }
      }),
    );
  });
});
