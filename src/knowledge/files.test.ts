import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countryCodes, countryName, countryOf, OFFICE_KINDS, ORGANISATION_KINDS } from './index.js';
import { readKnowledgeFile, readRows } from './rows.js';

const OURS = [
  'countries',
  'cities',
  'points',
  'regions',
  'recurring-events',
  'airports',
  'organisations',
  'outlets',
  'offices',
  'office-states',
  'given-names',
  'name-particles',
  'people',
  'office-holders',
  'name-genders',
  'word-groups',
  'label-words',
  'short-forms',
  'given-name-forms',
  'romanised-letters',
  'unvowelled-letters',
  'family-names-read',
  'romanisation-systems',
  'legal-forms',
  'organisation-words',
  'page-dates',
  'outlet-hosts',
  'date-labels',
  'month-names',
  'utc-offsets',
];
const FILES = OURS.map((name) => `${name}.tsv`);

describe('the files', () => {
  it.each(FILES)('%s names its source, has no row with a cell too many or too few, and none twice', (file) => {
    const { source, columns, rows } = readKnowledgeFile(file);
    expect(source).not.toBe('');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((cells) => cells.length !== columns.length || cells[0] === '')).toEqual([]);
    const lines = rows.map((cells) => cells.join('\t'));
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
    const sourceAt = columns.indexOf('source');
    expect(rows.filter((cells) => sourceAt >= 0 && cells[sourceAt] === '')).toEqual([]);
  });

  it('are all here', () => {
    expect(readdirSync(new URL('../../knowledge/', import.meta.url))).toEqual(expect.arrayContaining(FILES));
  });

  it.each([
    'cities.tsv',
    'points.tsv',
    'regions.tsv',
    'recurring-events.tsv',
    'airports.tsv',
    'organisations.tsv',
    'outlets.tsv',
    'outlet-hosts.tsv',
    'people.tsv',
  ])('%s uses only country codes that countries.tsv has', (file) => {
    const unknown = readRows(file).filter((row) => row['country'] !== '' && countryName(row['country'] ?? '') === null);
    expect(unknown).toEqual([]);
  });

  it('have two capital letters for every country, and no code twice', () => {
    expect(countryCodes().filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
    const codes = readRows('countries.tsv').map((row) => row['code']);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('give every outlet a time zone that exists, or none', () => {
    const zones = new Set(readRows('outlets.tsv').map((row) => row['timezone'] ?? ''));
    zones.delete('');
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  });

  it('use only the kinds that the program knows', () => {
    const offices = readRows('offices.tsv').filter((row) => row['part'] === 'office');
    expect(offices.filter((row) => !OFFICE_KINDS.some((kind) => kind === row['kind']))).toEqual([]);
    expect(
      readRows('organisations.tsv').filter((row) => !ORGANISATION_KINDS.some((kind) => kind === row['kind'])),
    ).toEqual([]);
  });

  it('mark every name that two countries share', () => {
    expect(sharedButUnmarked(countryEntries(['name', 'aliases']))).toEqual([]);
    expect(sharedButUnmarked(countryEntries(['adjectives', 'people']))).toEqual([]);
    expect(sharedButUnmarked(countryEntries(['capitals', 'metonyms']))).toEqual([]);
    expect(sharedButUnmarked(cityEntries())).toEqual([]);
    expect(sharedButUnmarked(namedEntries('organisations.tsv'))).toEqual([]);
    expect(sharedButUnmarked(namedEntries('outlets.tsv'))).toEqual([]);
  });

  it('every country name and alias that is not shared leads back to its country', () => {
    const lost = countryEntries(['name', 'aliases']).filter(
      ({ words, owner, marked }) => !marked && countryOf(words) !== owner,
    );
    expect(lost).toEqual([]);
  });
});

type Entry = { readonly words: string; readonly owner: string; readonly marked: boolean };

function entry(form: string, owner: string, marked = false): Entry {
  return { words: form.replace(/\?$/, ''), owner, marked: marked || form.endsWith('?') };
}

function countryEntries(columns: readonly string[]): Entry[] {
  return readRows('countries.tsv').flatMap((row) =>
    columns
      .flatMap((column) => (row[column] ?? '').split('|').filter(Boolean))
      .map((form) => entry(form, row['code'] ?? '')),
  );
}

function cityEntries(): Entry[] {
  return readRows('cities.tsv').flatMap((row) =>
    [row['name'] ?? '', ...(row['aliases'] ?? '').split('|').filter(Boolean)].map((form) =>
      entry(form, row['country'] ?? '', row['ambiguous'] === 'yes'),
    ),
  );
}

function namedEntries(file: string): Entry[] {
  return readRows(file).flatMap((row) =>
    [row['name'] ?? '', ...(row['aliases'] ?? '').split('|').filter(Boolean)].map((form) =>
      entry(form, row['name'] ?? '', row['ambiguous'] === 'yes'),
    ),
  );
}

/** The entries whose words stand for two owners though one of them is not marked as ambiguous. */
function sharedButUnmarked(entries: readonly Entry[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const { words, owner } of entries) owners.set(words, (owners.get(words) ?? new Set()).add(owner));
  return entries
    .filter(({ words, marked }) => !marked && (owners.get(words)?.size ?? 0) > 1)
    .map(({ words, owner }) => `${words} (${owner})`);
}
