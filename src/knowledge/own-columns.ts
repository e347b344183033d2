/** What the files of a user's own knowledge may hold: the same columns as ours, and which cells are checked how. */

import { OUTLET_CONTROLS } from './outlets.js';
import { OFFICE_KINDS } from './offices.js';
import { ORGANISATION_KINDS } from './organisations.js';

/** Gives what is wrong with a cell, and what would be right; null where it is right. Empty cells are not asked. */
type CellCheck = (cell: string) => { readonly wrong: string; readonly remedy: string } | null;

export type OwnFile = {
  readonly columns: readonly string[];
  /** Columns that must be there and filled in every row. */
  readonly needed: readonly string[];
  readonly checks: Readonly<Record<string, CellCheck>>;
  /** A column that must be filled too where another holds this. */
  readonly neededWhere?: { readonly column: string; readonly holds: string; readonly needed: string };
};

const oneOf =
  (...allowed: readonly string[]): CellCheck =>
  (cell) =>
    allowed.includes(cell) ? null : { wrong: `'${cell}' is not known here`, remedy: `Write ${listOf(allowed)}.` };

const listOf = (words: readonly string[]): string =>
  words.length === 1
    ? `${words[0] ?? ''} or nothing`
    : `one of ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** `codes` are the countries that we know. */
const country =
  (codes: ReadonlySet<string>): CellCheck =>
  (cell) =>
    codes.has(cell)
      ? null
      : {
          wrong: `'${cell}' is no country code`,
          remedy: 'Write the two capital letters of ISO 3166-1 (FR for France), or leave the cell empty.',
        };

const timeZone: CellCheck = (cell) => {
  try {
    Intl.DateTimeFormat('en', { timeZone: cell }).format(0);
    return null;
  } catch {
    return { wrong: `'${cell}' is no time zone`, remedy: 'Write one like Europe/Paris, or leave the cell empty.' };
  }
};

/** 'post.example|news.post.example', without 'https://' and what follows the host. */
const hostNames: CellCheck = (cell) => {
  const wrong = cell.split('|').find((host) => !/^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host));
  return wrong === undefined
    ? null
    : { wrong: `'${wrong}' is no host`, remedy: 'Write it in small letters like post.example, several parted by |.' };
};

const share: CellCheck = (cell) =>
  /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(cell)
    ? null
    : { wrong: `'${cell}' is no share`, remedy: 'Write a number from 0 to 1, such as 0.9, or leave the cell empty.' };

const day: CellCheck = (cell) =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(cell)
    ? null
    : { wrong: `'${cell}' is no date`, remedy: 'Write it as YYYY-MM-DD, YYYY-MM or YYYY, or leave the cell empty.' };

/** The files that can be added to, by name. */
export function ownFiles(codes: ReadonlySet<string>): ReadonlyMap<string, OwnFile> {
  const code = country(codes);
  const yes = oneOf('yes');
  return new Map<string, OwnFile>([
    [
      'organisations.tsv',
      {
        columns: ['name', 'kind', 'country', 'aliases', 'ambiguous', 'source'],
        needed: ['name', 'kind'],
        checks: {
          kind: oneOf(...ORGANISATION_KINDS),
          country: code,
          ambiguous: yes,
        },
      },
    ],
    [
      'offices.tsv',
      {
        columns: ['part', 'phrase', 'plural', 'kind', 'contactable', 'ambiguous', 'source'],
        needed: ['part', 'phrase'],
        checks: {
          part: oneOf('office', 'modifier', 'honorific', 'suffix'),
          kind: oneOf(...OFFICE_KINDS),
          contactable: yes,
          ambiguous: yes,
        },
        neededWhere: { column: 'part', holds: 'office', needed: 'kind' },
      },
    ],
    [
      'outlets.tsv',
      {
        columns: [
          'name',
          'country',
          'timezone',
          'kind',
          'aliases',
          'codes',
          'hosts',
          'control',
          'boilerplate',
          'least',
          'source',
        ],
        needed: ['name', 'kind'],
        checks: {
          country: code,
          timezone: timeZone,
          kind: oneOf('agency', 'broadcaster', 'newspaper', 'online', 'official'),
          hosts: hostNames,
          control: oneOf(...OUTLET_CONTROLS),
          least: share,
        },
      },
    ],
    [
      'people.tsv',
      { columns: ['name', 'country', 'spellings', 'source'], needed: ['name', 'country'], checks: { country: code } },
    ],
    [
      'office-holders.tsv',
      {
        columns: ['name', 'family', 'gender', 'country', 'post', 'title', 'from', 'to', 'seen', 'source'],
        needed: ['name', 'country', 'post', 'title'],
        checks: {
          gender: oneOf('female', 'male'),
          country: code,
          post: oneOf('head-of-state', 'head-of-government', 'foreign-minister', 'vice-president', 'defence-minister'),
          from: day,
          to: day,
          seen: day,
        },
      },
    ],
    [
      'cities.tsv',
      {
        columns: ['name', 'country', 'aliases', 'ambiguous', 'source'],
        needed: ['name', 'country'],
        checks: { country: code, ambiguous: yes },
      },
    ],
    [
      'regions.tsv',
      {
        columns: ['name', 'country', 'aliases', 'ambiguous', 'source'],
        needed: ['name'],
        checks: { country: code, ambiguous: yes },
      },
    ],
    [
      'given-names.tsv',
      {
        columns: ['name', 'kind', 'also', 'people', 'gender', 'source'],
        needed: ['name', 'kind'],
        checks: { kind: oneOf('given', 'family-first', 'given|family-first'), gender: oneOf('f', 'm') },
      },
    ],
    ['name-particles.tsv', { columns: ['particle', 'people', 'source'], needed: ['particle'], checks: {} }],
  ]);
}
