import { describe, expect, it } from 'vitest';
import { countryName, genderOfGivenName, officesHeld } from './index.js';
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
