import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Reading } from '../domain/index.js';
import { folderWith, readout, remove } from './testing/run.js';

const README = readFileSync(new URL('../../knowledge/README.md', import.meta.url), 'utf8');
/** The tables that the README shows: '`mine/organisations.tsv`:' and the block behind it. */
const SHOWN = Object.fromEntries(
  [...README.matchAll(/`(mine\/[a-z-]+\.tsv)`:\n\n```\n([^`]+)```/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
);
const SENTENCE = /“(Norwegian Strait Warden [^”]+)”/.exec(README)?.[1] ?? '';

const folder = folderWith({
  ...SHOWN,
  'a.txt': `OSLO, 3 March 2031 – ${SENTENCE}\n`,
  'bad/offices.tsv': 'part\tphrase\tkind\noffice\twarden\tgeneral\noffice  harbour master  official\n',
  'bad/outlets.tsv': 'name\tkind\thome\n',
  'bad/places.tsv': 'name\n',
  'empty/README.md': 'none yet\n',
});
afterAll(() => remove(folder));

const read = async (env: Record<string, string>, ...more: string[]): Promise<Reading> => {
  const { out, err } = await readout(['read', '--json', 'a.txt', ...more], { cwd: folder, env });
  expect(err).toBe('');
  return JSON.parse(out) as Reading;
};

test.each([
  ['the option', {}, ['--knowledge', 'mine']],
  ['the environment variable', { READOUT_KNOWLEDGE: 'mine' }, []],
] as const)('the tables of the README are used with %s', async (_how, env, args) => {
  expect(Object.keys(SHOWN)).toHaveLength(2);
  expect((await read({})).contacts).toEqual([]);
  const { contacts, organisations } = await read(env, ...args);
  expect(contacts.map(({ kind, participants }) => [kind, participants.map(({ affiliation }) => affiliation)])).toEqual([
    ['meeting', ['Norway', 'Twin Straits Pact']],
  ]);
  expect(contacts[0]?.participants[0]?.role).toBe('Norwegian Strait Warden');
  expect(organisations).toBeDefined();
});

test('the option may stand before the command', async () => {
  const { code, out } = await readout(['--knowledge', 'mine', 'read', 'a.txt'], { cwd: folder });
  expect(code).toBe(0);
  expect(out).toContain('Norwegian Strait Warden');
});

test('wrong tables are refused line by line, and nothing is read', async () => {
  const { code, out, err } = await readout(['read', '--knowledge', 'bad', 'a.txt'], { cwd: folder });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(
    `${join('bad', 'offices.tsv')} line 2: column 'kind': 'general' is not known here. Write one of head-of-state,`,
  );
  expect(err).toContain(
    `${join('bad', 'offices.tsv')} line 3: the cell 'phrase' is empty. Fill it in; cells are parted by tabs.`,
  );
  expect(err).toContain(`${join('bad', 'outlets.tsv')} line 1: no column of this table is called 'home'.`);
  expect(err).toContain(`${join('bad', 'places.tsv')}: no table of this name can be added to.`);
  expect(err).not.toMatch(/^\s+at /m);
});

test.each([
  ['empty', 'there is no .tsv file in this folder'],
  ['nowhere', 'there is no such folder, or it cannot be read'],
])('a folder without tables is refused: %s', async (name, wrong) => {
  const { code, err } = await readout(['read', '--knowledge', name, 'a.txt'], { cwd: folder });
  expect(code).toBe(1);
  expect(err).toContain(`${name}: ${wrong}.`);
});
