import { afterEach, beforeEach, expect, test } from 'vitest';
import { article, folderWith, readout, remove } from './testing/run.js';

const UNDATED =
  'Foreign Minister Ida Aldane of Aldovia met her Kenyan counterpart, Joost Morvic, in Nairobi on Monday. On Tuesday the two flew to Mombasa. On Monday evening they had signed a treaty.\n';

let folder = '';
beforeEach(() => {
  folder = folderWith({ 'a.txt': article(1), 'undated.txt': UNDATED });
});
afterEach(() => remove(folder));

const look = (...args: readonly string[]) => readout(args, { cwd: folder });

test('outlet and day of publication may be given, as for add, and are counted with', async () => {
  const { code, out } = await look('read', '--published', '2031-03-05', '--outlet', 'Harbour Post', 'undated.txt');
  expect(code).toBe(0);
  expect(out).toContain('Harbour Post (given by the person who added the article, or by its metadata)');
  expect(out).toContain('3 March 2031');
  expect(out).not.toContain('no-publication-date');
});

test('a day that is none is wrong usage', async () => {
  expect((await look('read', '--published', 'yesterday', 'a.txt')).code).toBe(2);
});

test('notes of one sort are told once, with the words that each is about', async () => {
  const { out } = await look('read', 'undated.txt');
  expect(out.match(/undated-weekday/g)).toHaveLength(1);
  expect(out).toMatch(/info, undated-weekday, 3 times: “on Monday” stays open/);
  expect(out).toMatch(/also “On Tuesday” at characters \d+ to \d+, “On Monday evening” at characters/);
});
