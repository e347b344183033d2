import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordDocument } from '../domain/index.js';
import { folderWith, readout, remove } from './testing/run.js';

const TEXT = `Ministers meet in Cairo

CAIRO, 4 March 2031 – Norwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic in Cairo on Tuesday, the Harbour Post reported.

“The strait stays open,” Aldane said. He welcomed the plan for the ferries. According to the ministry, the talks lasted an hour.
`;
const folder = folderWith({ 'a.txt': TEXT });
afterAll(() => remove(folder));

let account = '';
let article = '';
beforeAll(async () => {
  await readout(['add', '-q', 'a.txt'], { cwd: folder });
  const record = JSON.parse((await readout(['export'], { cwd: folder })).out) as RecordDocument;
  account = record.contacts[0]?.accounts[0]?.id ?? '';
  article = record.contacts[0]?.accounts[0]?.article ?? '';
});

const why = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await readout(['why', ...args], { cwd: folder });
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
};

test('every value of an account has its rule, a reason and words', async () => {
  const out = await why(account);
  for (const rule of ['meeting-verb', 'status-held', 'told-first', 'place-phrase'])
    expect(out).toContain(`rule '${rule}': `);
  expect(out).toMatch(/rule 'date-[a-z]+': /);
  expect(out).not.toContain('no rule and no words are on record');
});

test('a participant is explained by the words of the office and for whom it acts', async () => {
  const out = await why(account, 'participants');
  expect(out).toMatch(
    /office: Norwegian Foreign Minister; the article's own words for this one\n +“Norwegian Foreign Minister” at characters/,
  );
  expect(out).toContain('acts for Norway: the words of the office name it');
});

test('an article is explained: dateline, whom it cites, what is no news', async () => {
  const out = await why(article);
  expect(out).toMatch(/dateline: .*\n +“CAIRO, 4 March 2031” at characters/);
  expect(out).toContain('cites: whom the article says it has its report from');
  expect(out).toContain('boilerplate: none found');
  expect(await why(article, 'cites')).toMatch(/Harbour Post\n +“[^”]*Harbour Post” at characters/);
});

test('a statement is explained by its rule in words, and a pronoun by the one who is meant', async () => {
  const at = (words: string): string => `${article}#s${TEXT.indexOf(words)}`;
  const quoted = await why(at('The strait stays open'));
  expect(quoted).toContain(
    "found by rule 'direct-quote'; inside quotation marks\n    The words stand inside quotation marks",
  );
  expect(quoted).toContain('the speaker: Karel Aldane; “Aldane” is read as this one');
  expect(await why(at('the plan for the ferries'))).toContain('the speaker: Karel Aldane; “He” is read as this one');
});
