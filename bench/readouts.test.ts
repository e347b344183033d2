import { describe, expect, it } from 'vitest';
import { dayTold } from './readout-days.js';
import { plainTitle, titleTold } from './readout-titles.js';

const told = (title: string) => {
  const found = titleTold(title);
  return 'told' in found ? found.told : found.why;
};

describe('the title of a readout', () => {
  it('is unfolded as it is printed', () => {
    expect(plainTitle(String.raw`Readout of President Aldane\u2019s Call with In\xE9\ s\ \ Tarn`)).toBe(
      'Readout of President Aldane’s Call with Inés Tarn',
    );
  });

  it.each([
    [
      'Readout of President Aldane’s Call with Prime Minister Karel Morvic of Norway',
      { kind: 'call', host: 'Aldane', counterparts: ['Karel Morvic'] },
    ],
    [
      'Readout of National Security Advisor Ana Tarn’s Meeting with Kenyan Deputy Prime Minister and Foreign Minister Bela Morvic',
      { kind: 'meeting', host: 'Tarn', counterparts: ['Bela Morvic'] },
    ],
    [
      'Readout of Ana Tarn’s Virtual Meeting with President Ada Osei of Ghana and Prime Minister Karel Morvic of Norway on Trade',
      { kind: 'video-call', host: 'Tarn', counterparts: ['Ada Osei', 'Karel Morvic'] },
    ],
    [
      'Readout of President Aldane’s Meeting with Ilse Morvic, Advisor to the President of Egypt',
      { kind: 'meeting', host: 'Aldane', counterparts: ['Ilse Morvic'] },
    ],
    [
      'Readout of President Aldane’s Call with President of Gabon Ada Morvic Osei',
      { kind: 'call', host: 'Aldane', counterparts: ['Ada Morvic Osei'] },
    ],
  ])('%s', (title, wanted) => expect(told(title)).toEqual(wanted));

  it.each([
    ['Readout of President Aldane’s Meeting with Business Leaders', 'names a group or somebody of the same state'],
    [
      'Readout of President Aldane’s Call with Colorado Governor Ilse Morvic',
      'names a group or somebody of the same state',
    ],
    ['Readout of President Aldane’s Travel to Norway', 'names nobody behind “with”'],
    ['Readout of President Aldane’s Calls with President Morvic of Peru', 'names no single call or meeting'],
    ['Readout of Ana Tarn’s Meeting with the Foreign Minister', 'gives an office without a name'],
  ])('cannot be checked against where it says “%s”', (title, why) => expect(told(title)).toBe(why));
});

describe('the day that the opening of a readout names', () => {
  it.each([
    ['President Aldane spoke today with President Morvic. They agreed.', '2031-03-05'],
    ['Yesterday, President Aldane met President Morvic.', '2031-03-04'],
    ['Ana Tarn met on Friday with Karel Morvic in Oslo.', '2031-02-28'],
    ['Ana Tarn met on February 3 with Karel Morvic.', '2031-02-03'],
  ])('%s', (text, day) => expect(dayTold(text, '2031-03-05')).toBe(day));

  it.each([
    ['Ana Tarn met Karel Morvic. They spoke of the raid since Friday.'],
    ['Ana Tarn met Karel Morvic today. She had called him on Monday.'],
    ['Ana Tarn met Karel Morvic. They agreed. It was read out today.'],
  ])('is none, or more than one: %s', (text) => expect(dayTold(text, '2031-03-05')).toBeNull());
});
