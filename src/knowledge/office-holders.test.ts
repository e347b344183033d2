import { describe, expect, it } from 'vitest';
import { countryName, genderOfGivenName, officesHeld, soleHolder } from './index.js';
import { readRows } from './rows.js';

describe('offices that somebody has held', () => {
  it('are found by the full name, whatever its accents and case', () => {
    const posts = officesHeld('ANGELA MERKEL').map(({ country, post }) => `${country} ${post}`);
    expect(posts).toContain('DE head-of-government');
    expect(officesHeld('Recep Tayyip Erdogan').map(({ post }) => post)).toContain('head-of-state');
  });

  it('are none for a surname alone, and none for somebody whom no source lists', () => {
    expect(officesHeld('Merkel')).toEqual([]);
    expect(officesHeld('Ida Aldane')).toEqual([]);
  });

  it('carry days that a calendar has, in order, and a country that we know', () => {
    const rows = readRows('office-holders.tsv');
    const dated = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/;
    expect(rows.filter((row) => !dated.test(row['from'] ?? '') || !dated.test(row['to'] ?? ''))).toEqual([]);
    expect(rows.filter((row) => countryName(row['country'] ?? '') === null)).toEqual([]);
  });
});

describe('the one leader of a family name on a day', () => {
  it.each([
    ['Macron', '2020-05-01', 'FR'],
    ['Merkel', '2010-05-01', 'DE'],
    ['Lavrov', '2015-01-01', 'RU'],
  ])('%s on %s acts for %s', (family, day, country) => {
    expect(soleHolder(family, day)?.country).toBe(country);
  });

  it('is nobody before or after the term, and nobody where several lead at once', () => {
    expect(soleHolder('Merkel', '2023-05-01')).toBeNull();
    expect(soleHolder('Macron', '2010-05-01')).toBeNull();
    expect(soleHolder('Johnson', '2021-05-01')?.country).not.toBe('US');
  });
});

describe('the gender of a given name', () => {
  it.each([
    ['Fatima', 'female'],
    ['Olena', 'female'],
    ['Grace', 'female'],
    ['Sergei', 'male'],
    ['Mohammed', 'male'],
  ])('%s: %s', (name, gender) => {
    expect(genderOfGivenName(name)).toBe(gender);
  });

  it.each(['Andrea', 'Kim', 'Xyzzy'])('%s: nobody can say', (name) => {
    expect(genderOfGivenName(name)).toBeNull();
  });
});
