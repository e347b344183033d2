import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comparison } from '../publish/index.js';
import type { RecordDocument } from '../domain/index.js';
import { folderWith, readout, remove } from './testing/run.js';

const FIRST = `CAIRO, 4 March 2031 (Harbour Post) – Norwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic in Cairo on Tuesday.

Aldane said at the meeting that the ferries between the islands would sail again before the winter storms.
`;
const SECOND = `OSLO, 5 March 2031 (Tarn Monitor) – Norway's top diplomat, Karel Aldane, held talks with his Egyptian counterpart, Ilse Morvic, on Tuesday in Cairo, the Nile Gazette reported.

“Before the winter storms the ferries will be sailing between our islands again,” Aldane told Morvic.
`;
const folder = folderWith({ 'first.txt': FIRST, 'second.txt': SECOND });
afterAll(() => remove(folder));

let contact = '';
let person = '';
let article = '';
beforeAll(async () => {
  await readout(['add', '-q', 'first.txt', 'second.txt'], { cwd: folder });
  const record = JSON.parse((await readout(['export'], { cwd: folder })).out) as RecordDocument;
  const joined = record.contacts.find(({ accounts }) => accounts.length === 2);
  contact = joined?.id ?? '';
  article = joined?.accounts[0]?.article ?? '';
  person = record.people.find(({ name }) => name === 'Karel Aldane')?.id ?? '';
});

test('a contact is shown side by side: fields, statements, whom it is from, and in whose words', async () => {
  const { out, err, code } = await readout(['compare', contact], { cwd: folder });
  expect([err, code]).toEqual(['', 0]);
  for (const words of [
    'FIELD BY FIELD',
    'Date: agreed',
    'WHAT WAS SAID',
    'IN WHOSE WORDS',
    'WHY THESE ARE ONE CONTACT',
  ])
    expect(out).toContain(words);
  expect(out).toMatch(/Tarn Monitor.*\n\s+cites Nile Gazette/);
  expect(out).toContain('not checked by a person');
});

test('as JSON it has the two renderings of one statement, each in its words', async () => {
  const { out } = await readout(['compare', contact, '--json'], { cwd: folder });
  const comparison = JSON.parse(out) as Comparison;
  const ferries = comparison.statements.find(({ renderings }) => renderings.length === 2);
  expect(ferries?.renderings.map(({ teller, direct }) => [teller, direct])).toEqual(
    expect.arrayContaining([
      ['Harbour Post', false],
      ['Tarn Monitor', true],
    ]),
  );
});

test('a person is shown with what each outlet calls them', async () => {
  const { out } = await readout(['compare', person], { cwd: folder });
  expect(out).toMatch(/Harbour Post: .*“Norwegian Foreign Minister Karel Aldane”/);
  expect(out).toMatch(/Tarn Monitor: .*“Norway's top diplomat”/);
});

test('an article has nothing to be compared with, and is told what has', async () => {
  const { err, code } = await readout(['compare', article], { cwd: folder });
  expect(code).toBe(1);
  expect(err).toContain('Give a contact, a person or an organisation');
});
