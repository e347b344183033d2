import { describe, expect, it } from 'vitest';
import { outletByDatelineCode } from '../knowledge/index.js';
import { articleOf, articleOfRecord, codesOf, NEWS } from './testing/articles.js';

const outlet = (text: string) => articleOf(text).outlet;

describe('the outlet', () => {
  it('is what the user gave, before what the file says, before what the words say', () => {
    const licence = 'All content by Harbour News Agency is licensed under a Creative Commons Licence.';
    const record = { text: `${NEWS} ${licence}`, source: 'Strait Times' };
    expect(articleOfRecord(record, { outlet: 'Harbour Post' }).outlet).toEqual({
      name: 'Harbour Post',
      how: 'given',
      spans: [],
    });
    expect(articleOfRecord(record).outlet).toMatchObject({ name: 'Strait Times', how: 'given' });
    expect(articleOfRecord({ text: record.text }).outlet).toMatchObject({ name: 'Harbour News Agency', how: 'stated' });
  });

  it.each([
    [`${NEWS}\n\n© 2024 The Harbour Post. All rights reserved.`, 'The Harbour Post'],
    [`${NEWS}\n\nHarbour Post © 2024`, 'Harbour Post'],
    [`${NEWS}\n\n© The Harbour Post`, 'The Harbour Post'],
    [`${NEWS}\n\nCopyright Harbour Post`, 'Harbour Post'],
    [`${NEWS}\n\n(c) 2024, Harbour Post`, 'Harbour Post'],
    [`${NEWS}\n\nSource: Harbour Post`, 'Harbour Post'],
    [`${NEWS}\n\nThis article may be republished free of charge with credit to Savanna Wire.`, 'Savanna Wire'],
    [`${NEWS}\n\nReproduction is permitted provided that credit is given to Savanna Wire.`, 'Savanna Wire'],
    [`${NEWS}\n\nPlease credit Savanna Wire.`, 'Savanna Wire'],
    [`LONDON (Harbour Post) - ${NEWS}`, 'Harbour Post'],
    [`HARBOURNEWS- ${NEWS}`, 'HARBOURNEWS'],
    [`Harbour PressEurope: ${NEWS}`, 'Harbour Press'],
    [`Publisher: Harbour Post\n\n${NEWS}`, 'Harbour Post'],
  ])('is stated in the words: %#', (text, name) => {
    const found = outlet(text);
    expect(found).toMatchObject({ name, how: 'stated' });
    expect(found?.spans.map((span) => span.text)).toEqual([name]);
  });

  it('is inferred from the code in the dateline', () => {
    const known = outletByDatelineCode('Reuters');
    expect(outlet(`LONDON, (Reuters) - ${NEWS}`)?.name).toBe(known?.name ?? 'Reuters');
    expect(outlet(`Tehran (IP) - ${NEWS}`)).toMatchObject({ name: outletByDatelineCode('IP')?.name, how: 'inferred' });
    expect(outlet(`TEHRAN, Jan. 3 (MNA) – ${NEWS}`)).toMatchObject({ name: outletByDatelineCode('MNA')?.name });
  });

  it('is inferred where the code in the dateline is the initials of an outlet that the text names', () => {
    const found = outlet(`HAVANA (HNS) — ${NEWS} Aldane spoke to Harbour News Service.`);
    expect(found).toMatchObject({ name: 'Harbour News Service', how: 'inferred' });
    expect(found?.spans.map((span) => span.text)).toEqual(['HNS', 'Harbour News Service']);
    expect(outlet(`HAVANA (HNS) — ${NEWS} Aldane spoke to Harbour Night School.`)).toBeNull();
    expect(outlet(`HAVANA (HNS) — ${NEWS} Harbour News Service and Hill News Service were there.`)).toBeNull();
  });

  it.each([
    ['an outlet that the news cites', `${NEWS} The Harbour Post reported it first.`],
    ['a code that we do not know', `HARBOUR TOWN (QZX) - ${NEWS}`],
    ['the credit of a picture below the news', `${NEWS}\n\n© Harbour Pictures`],
    ['a picture of an agency', `${NEWS}\n\n© AFP`],
    ['the source of a river', `${NEWS}\n\nSource of the River Aldane`],
    ['the credit of a picture', `© Harbour Pictures\n\n${NEWS}`],
    ['a place before a dash', `TEHRAN – ${NEWS}`],
  ])('is not taken from %s', (_, text) => {
    expect(outlet(text)).toBeNull();
    expect(codesOf(articleOf(text))).toContain('no-outlet');
  });
});
