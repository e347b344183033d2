import { describe, expect, it } from 'vitest';
import { monthNamed } from './month-names.js';
import { datesIn, type FigureOrder, persianDay } from './words.js';
import { readRows } from '../../../knowledge/index.js';

const edtf = (words: string, order: FigureOrder = null): string[] => datesIn(words, order).map(({ date }) => date.edtf);

describe('dates as pages write them', () => {
  it.each([
    ['Published Tuesday, 5 March 2024, 11:15 GMT', '2024-03-05T11:15'],
    ['March 5, 2024 at 9:25 pm', '2024-03-05T21:25'],
    ['Dienstag, 5. März 2024, 11.15 Uhr', '2024-03-05T11:15'],
    ['Veröffentlicht am 05.03.2024 um 11:15 Uhr', '2024-03-05T11:15'],
    ['publié le 1er mars 2024 à 18h05', '2024-03-01T18:05'],
    ['5 de marzo de 2024', '2024-03-05'],
    ['martedì 5 marzo 2024 alle 9:30', '2024-03-05T09:30'],
    ['5 de março de 2024 às 14:10', '2024-03-05T14:10'],
    ['dinsdag 5 maart 2024 om 08:00', '2024-03-05T08:00'],
    ['5 Mart 2024 Salı', '2024-03-05'],
    ['Giriş: 05.03.2024 - 10:12', '2024-03-05T10:12'],
    ['5 марта 2024 г., 12:00', '2024-03-05T12:00'],
    ['5 березня 2024', '2024-03-05'],
    ['5 marca 2024', '2024-03-05'],
    ['٥ مارس ٢٠٢٤', '2024-03-05'],
    ['الثلاثاء 5 آذار 2024', '2024-03-05'],
    ['5 تشرين الأول 2024', '2024-10-05'],
    ['۸ فروردین ۱۴۰۳', '2024-03-27'],
    ['تاریخ انتشار: ۱۴۰۳/۰۱/۰۸ ۱۱:۱۵', '2024-03-27T11:15'],
    ['2024年3月5日 11:15', '2024-03-05T11:15'],
    ['2024. március 5.', '2024-03-05'],
    ['26 | 01 | 2022', '2022-01-26'],
    ['22-Mai-19', '2019-05-22'],
    ['22.05.19', '2019-05-22'],
  ])('%s', (words, day) => {
    expect(edtf(words)).toEqual([day]);
  });

  it('keep their zone as it is written', () => {
    expect(datesIn('2024-03-26T22:30:00+03:30', null)[0]?.date.zone).toBe('+03:30');
    expect(datesIn('Mar 26, 2024 10:30 PM EST', null)[0]?.date.zone).toBe('EST');
    expect(datesIn('Mar 26, 2024 10:30 PM', null)[0]?.date.zone).toBeNull();
  });

  it('in figures stand in the order of the page, and stay open where nothing tells it', () => {
    expect(edtf('03/04/2024', 'day-first')).toEqual(['2024-04-03']);
    expect(edtf('03/04/2024', 'month-first')).toEqual(['2024-03-04']);
    expect(datesIn('03/04/2024', null)[0]?.date).toMatchObject({
      edtf: '2024',
      alternatives: ['2024-04-03', '2024-03-04'],
    });
    expect(edtf('13/04/2024', 'month-first')).toEqual(['2024-04-13']);
  });

  it.each([
    '1,250 people in 36 towns',
    'version 10.15.7',
    'call 030 2024 1999',
    'on the 31st of June',
    'May 3 be with you',
    'pages 12-19',
    '192.168.10.24',
  ])('are not in: %s', (words) => {
    expect(edtf(words).filter((day) => day.length >= 10)).toEqual([]);
  });
});

describe('the names of months', () => {
  it('name one month each, in whatever language', () => {
    for (const row of readRows('month-names.tsv')) {
      for (const form of (row['forms'] ?? '').split('|')) {
        expect([form, monthNamed(form)]).toEqual([form, { calendar: row['calendar'], number: Number(row['month']) }]);
      }
    }
  });
});

it('the Persian calendar has its leap days, and no others', () => {
  expect(persianDay(1403, 1, 1)).toBe('2024-03-20');
  expect(persianDay(1403, 12, 30)).toBe('2025-03-20');
  expect(persianDay(1402, 12, 30)).toBeNull();
  expect(persianDay(1403, 13, 1)).toBeNull();
});
