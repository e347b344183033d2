import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article, folderWith, readout, remove } from './testing/run.js';

const FRENCH =
  'Le ministre norvégien des Affaires étrangères, Karel Aldane, a rencontré mardi à Oslo son homologue égyptienne Ilse Morvic. Ils ont parlé du port et de la pêche.';
const page = (number: number, text: string): string =>
  JSON.stringify({
    title: `Talks ${number}`,
    published: `2031-03-${String(number + 10)}`,
    outlet: 'Quay Courier',
    text,
  });
const NEWS =
  `The fishery board of Port Sand met the harbour master on the quay again, and spoke for a long time about nets, boats and the weather of the spring. `.repeat(
    2,
  );

let home = '';
beforeAll(async () => {
  home = folderWith({
    'news/one.txt': article(1),
    'news/fr.txt': FRENCH,
    'feed.jsonl': Array.from({ length: 12 }, (_, number) =>
      page(number, number < 6 ? `${NEWS} ${number}.` : `See the video ${number}.`),
    ).join('\n'),
    'mine/outlets.tsv':
      'name\tkind\tcontrol\tboilerplate\tleast\nQuay Courier\tnewspaper\tprivate\tThe fishery board\t0.95\n',
    'wrong/outlets.tsv':
      'name\tkind\tcontrol\thosts\nQuay Courier\tnewspaper\tking\tquay.example\nPost\tonline\tstate\thttps://post.example/\n',
  });
  await readout(['add', 'news', 'feed.jsonl'], { cwd: home });
});
afterAll(() => remove(home));

describe('readout articles', () => {
  test('lists every article with its day, language, contacts, outlet and title, those without a day first', async () => {
    const { out, code } = await readout(['articles'], { cwd: home });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(14);
    expect(out).toMatch(/^a[\da-f]{16} {14}fr {7}- {2}no outlet known: .*fr\.txt$/m);
    expect(out).toMatch(/^a[\da-f]{16} {2}2031-03-15 {2}en {7}0 {2}Quay Courier: Talks 5$/m);
  });

  test('--unread lists those alone that are in a language that is not read', async () => {
    const { out } = await readout(['articles', '--unread', '--json'], { cwd: home });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { language: string; contacts: number; unread: string });
    expect(lines).toMatchObject([{ language: 'fr', contacts: 0, unread: expect.stringContaining('not read yet') }]);
  });

  test('are narrowed by outlet and by language', async () => {
    const outlet = await readout(['articles', '--outlet', 'the quay courier'], { cwd: home });
    expect(outlet.out.trimEnd().split('\n')).toHaveLength(12);
    const language = await readout(['articles', '--language', 'de'], { cwd: home });
    expect(language).toMatchObject({ out: '', code: 0, err: expect.stringContaining('No article suits.') });
  });

  test('without a case says what to do', async () => {
    const { err, code } = await readout(['articles', '--case', join(home, 'none.case')], { cwd: home });
    expect(err).toContain("Make one with 'readout add FOLDER'");
    expect(code).not.toBe(0);
  });
});

describe('readout outlets', () => {
  test('tells of an outlet whose latest articles are read worse than those before', async () => {
    const { out, code } = await readout(['outlets', '--latest', '6'], { cwd: home });
    expect(out).toContain('      12  100 %  100 %   50 %  Quay Courier\n');
    expect(out).toContain('0 % of the latest 6 have a text; it was 100 % of the 6 before');
    expect(code).toBe(1);
  });

  test('says nothing where there are too few to tell', async () => {
    const { out, code } = await readout(['outlets', '--latest', '20', '--json'], { cwd: home });
    const outlets = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { outlet: string | null; warnings: string[] });
    expect(outlets.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(code).toBe(0);
  });

  test('asks for what the profile of the user asks for', async () => {
    const { out, code } = await readout(['outlets', '--knowledge', 'mine'], { cwd: home });
    expect(out).toContain('Quay Courier (private)');
    expect(out).toContain('50 % of the latest 12 have a text; its profile asks for 95 %');
    expect(code).toBe(1);
  });

  test('a bad row of a profile is told with its line and what would be right', async () => {
    const { err, code } = await readout(['outlets', '--knowledge', 'wrong'], { cwd: home });
    expect(err).toContain("line 2: column 'control': 'king' is not known here");
    expect(err).toContain("line 3: column 'hosts': 'https://post.example/' is no host");
    expect(code).toBe(1);
  });

  test('refuses a number of latest articles that is none', async () => {
    expect(await readout(['outlets', '--latest', '0'], { cwd: home })).toMatchObject({ code: 2, out: '' });
  });
});

test("words with which an outlet's lines begin that are no news are boilerplate by its profile", async () => {
  const { out } = await readout(['read', '--json', '--outlet', 'Quay Courier', '--knowledge', 'mine', 'feed.jsonl'], {
    cwd: home,
  });
  const [first] = out.split('\n').map((line) => line && (JSON.parse(line) as { boilerplate: { text: string }[] }));
  expect(first && first.boilerplate.map(({ text }) => text.slice(0, 17))).toEqual(['The fishery board']);
});
