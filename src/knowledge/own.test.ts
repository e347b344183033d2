import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { knownPerson, officeHead, organisationNamed, outletNamed, useOwnKnowledge } from './index.js';

const folders: string[] = [];
afterEach(() => {
  useOwnKnowledge(null);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with one table, and what is wrong with it: 'line 2: ...'. */
function problemsOf(file: string, table: string | Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'readout-own-'));
  folders.push(folder);
  writeFileSync(join(folder, file), table);
  return useOwnKnowledge(folder).map(
    ({ about, wrong }) => `${about.slice(join(folder, file).length).trim()}: ${wrong}`,
  );
}

test('own rows are believed before ours, until they are taken back', () => {
  const before = organisationNamed('UN');
  expect(problemsOf('organisations.tsv', 'name\tkind\taliases\nUnited Nordlanders\tparty\tUN\n')).toEqual([]);
  expect(organisationNamed('UN')?.name).toBe('United Nordlanders');
  expect(organisationNamed('NATO')).not.toBeNull();
  useOwnKnowledge(null);
  expect(organisationNamed('UN')).toEqual(before);
});

test('a spelling that is added leaves the others of that person', () => {
  expect(problemsOf('people.tsv', 'spellings\tcountry\tname\nHasan Ruhanee\tIR\tHassan Rouhani\n')).toEqual([]);
  expect(knownPerson('Hasan Ruhanee')?.name).toBe('Hassan Rouhani');
  expect(knownPerson('Hassan Rohani')?.name).toBe('Hassan Rouhani');
});

test('a table may come from Windows, with comments, blank lines and cells left out at the end', () => {
  const table = '\ufeff# mine\r\nname\tkind\tcountry\taliases\r\n\r\nQuay Courier\tnewspaper\r\n';
  expect(problemsOf('outlets.tsv', table)).toEqual([]);
  expect(outletNamed('Quay Courier')?.kind).toBe('newspaper');
});

test.each([
  ['offices.tsv', '', ': it is empty'],
  ['offices.tsv', 'phrase\n', "line 1: there is no column 'part'"],
  ['offices.tsv', 'part\tphrase\tphrase\n', "line 1: the column 'phrase' is there twice"],
  ['offices.tsv', 'part\tphrase\noffice\twarden\n', "line 2: the cell 'kind' is empty"],
  ['cities.tsv', 'name\tcountry\nAldo\tNorland\n', "line 2: column 'country': 'Norland' is no country code"],
  ['outlets.tsv', 'name\tkind\ttimezone\nPost\tonline\tMars\n', "line 2: column 'timezone': 'Mars' is no time zone"],
  ['outlets.tsv', 'name\tkind\tleast\nPost\tonline\t90 %\n', "line 2: column 'least': '90 %' is no share"],
  [
    'outlets.tsv',
    'name\tkind\thosts\nPost\tonline\tPost.example\n',
    "line 2: column 'hosts': 'Post.example' is no host",
  ],
  ['regions.tsv', 'name\nAldo\tNO\n', 'line 2: it has 2 cells where the table has 1 columns'],
  [
    'office-holders.tsv',
    'name\tcountry\tpost\ttitle\tfrom\nIda Aldane\tNO\tforeign-minister\tMinister\tMay 2031\n',
    "line 2: column 'from': 'May 2031' is no date",
  ],
])('what is wrong with a table is told with its line: %s %j', (file, table, problem) => {
  expect(problemsOf(file, table)).toEqual([problem]);
  expect(officeHead('warden')).toBeNull();
});

test('a table that is no text is refused', () => {
  expect(problemsOf('people.tsv', new Uint8Array([0xff, 0xfe, 0x41]))).toEqual([': it cannot be read as UTF-8 text']);
});
