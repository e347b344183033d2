import { describe, expect, it } from 'vitest';
import { isAnother, officeAt } from './office-at.js';
import { canBeOneOffice } from './office-posts.js';
import { officesIn } from './parties.js';

const on = (title: string, country: string, earliest: string | null, latest = earliest) =>
  officeAt(new Set(officesIn(title)), new Set([country]), { earliest, latest });

describe('who held an office on a day', () => {
  it.each([
    ['foreign minister', 'NO', '2015-03-01', 'Børge Brende'],
    ['Minister of Foreign Affairs', 'NO', '2019-03-01', 'Ine Marie Eriksen Søreide'],
    ['then foreign minister', 'NO', '2012-10-01', 'Espen Barth Eide'],
    ['chancellor', 'DE', '2010-05-01', 'Angela Merkel'],
    ['Secretary of State', 'US', '2023-03-01', 'Antony Blinken'],
    ['president', 'FR', '2016-01-01', 'François Hollande'],
  ])('the %s of %s on %s was %s', (title, country, day, name) => {
    expect(on(title, country, day)).toMatchObject({ kind: 'one', name });
  });

  it('is told with its source', () => {
    expect(on('foreign minister', 'NO', '2015-03-01')?.reason).toBe(
      'Norway’s foreign minister on 2015-03-01 was Børge Brende (EP Q706631)',
    );
  });

  it('is one person under the names that several sources have', () => {
    expect(on('prime minister', 'NO', '2022-05-01')).toMatchObject({ kind: 'one', isKnownToLast: true });
  });

  it('is left open on the day of a change, and between two holders', () => {
    expect(on('president', 'US', '2021-01-20')).toMatchObject({
      kind: 'several',
      names: ['Donald Trump', 'Joe Biden'],
    });
    expect(on('foreign minister', 'NO', '2017-10-01', '2017-11-30')?.kind).toBe('several');
  });

  it('is left open where the day is not known, or only to many years', () => {
    expect(on('foreign minister', 'NO', null)?.kind).toBe('several');
    expect(on('foreign minister', 'NO', '2010-01-01', '2016-01-01')?.kind).toBe('several');
  });

  it('is left open where a source of long ago names no end', () => {
    expect(on('defence minister', 'UA', '2023-09-06')?.kind).toBe('several');
  });

  it('is unknown where no source names a holder', () => {
    expect(on('president', 'NO', '2015-03-01')?.kind).toBe('unknown');
    expect(on('foreign minister', 'NO', '1890-03-01')?.kind).toBe('unknown');
  });

  it.each([
    'former foreign minister',
    'deputy foreign minister',
    'ambassador',
    'vice president elect',
    'foreign minister and prime minister',
  ])('is not asked of a %s', (title) => {
    expect(on(title, 'NO', '2015-03-01')).toBeNull();
  });

  it('is not asked of an organisation, nor of two countries', () => {
    const offices = new Set(['president']);
    expect(officeAt(offices, new Set(['lumen front']), { earliest: '2015-03-01', latest: '2015-03-01' })).toBeNull();
    expect(officeAt(offices, new Set(['NO', 'CL']), { earliest: '2015-03-01', latest: '2015-03-01' })).toBeNull();
  });

  it('speaks against somebody with another name, and not against a spelling of the same', () => {
    const held = on('foreign minister', 'NO', '2015-03-01');
    expect(isAnother(held, 'Erna Solberg')).toBe(true);
    expect(isAnother(held, 'Boerge Brende')).toBe(false);
    expect(isAnother(held, 'Brende')).toBe(false);
    expect(isAnother(on('defence minister', 'UA', '2023-09-06'), 'Erna Solberg')).toBe(false);
  });
});

describe('two titles', () => {
  it.each([
    ['foreign minister', 'minister of foreign affairs'],
    ['foreign secretary', 'foreign minister'],
    ['prime minister', 'premier'],
    ['minister', 'foreign minister'],
    ['counterpart', 'prime minister'],
    ['leader', 'president'],
    ['top diplomat', 'foreign minister'],
    ['negotiator', 'chief negotiator'],
  ])('can be one office: %s and %s', (a, b) => {
    expect(canBeOneOffice(a, b)).toBe(true);
  });

  it.each([
    ['president', 'former president'],
    ['foreign minister', 'deputy foreign minister'],
    ['president', 'vice president'],
    ['president', 'king'],
    ['minister', 'prime minister'],
    ['president', 'president elect'],
    ['leader', 'foreign minister'],
    ['top diplomat', 'president'],
    ['minister', 'negotiator'],
  ])('are two offices: %s and %s', (a, b) => {
    expect(canBeOneOffice(a, b)).toBe(false);
  });

  it('keep what makes another office of one', () => {
    expect(officesIn('former Iranian President')).toEqual(['former president']);
    expect(officesIn('former minister and president')).toEqual(['former minister', 'president']);
    expect(officesIn('the ex-president')).toEqual(['ex president']);
    expect(officesIn('Deputy Foreign Minister of Norway')).toEqual(['deputy foreign minister']);
    expect(officesIn('then-president')).toEqual(['president']);
  });
});
