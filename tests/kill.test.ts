/**
 * A real `readout add` that is killed at a random moment, again and again: nothing that it reported is lost, nothing is added twice, the case stays sound, and
 * in the end it holds, byte for byte, what a run holds that nobody disturbed. More on demand: `RUNS=100 npx vitest run tests/kill.test.ts`.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, folderWith, readout, remove } from '../src/cli/testing/run.js';
import { httpBlock, packed, pageOf, warcRecord } from '../src/gather/testing/archives.js';
import { contentOf, expectKept, type Reported, reportedIn, runAndKill } from './killing.js';

const RUNS = Number(process.env['RUNS'] ?? 4);
const ARTICLES = 120;
const PAGES = 12;

let home = '';
let undisturbed: { readonly content: unknown; readonly ms: number };
beforeAll(async () => {
  home = folderWith({ ...texts(), 'in/web.warc.gz': archive() });
  const since = performance.now();
  const { code, err } = await readout(['add', '--case', 'whole.case', 'in'], { cwd: home });
  const ms = performance.now() - since;
  // Pages that are gone at last are told.
  const others = err.split('\n').filter((line) => line !== '' && !line.includes('/gone/'));
  if (code !== 1 || others.length > 0) throw new Error(`the undisturbed run ended with ${code}: ${others.join()}`);
  undisturbed = { content: await contentOf(home, 'whole.case'), ms };
});
afterAll(() => remove(home));

function texts(): { readonly [path: string]: string } {
  return Object.fromEntries(Array.from({ length: ARTICLES }, (_, number) => [`in/${number}.txt`, article(number)]));
}

/** Pages that change, and some that go. */
function archive(): Buffer {
  const records: Buffer[] = [];
  for (let number = 0; number < PAGES; number += 1) {
    const url = `https://harbour.example/${number % 3 === 0 ? 'gone' : 'news'}/${number}`;
    const answers = [1000, 2000].map((first) => httpBlock(pageOf('Ministers meet', article(first + number))));
    if (number % 3 === 0) answers.push(httpBlock('', {}, '404 Not Found'));
    for (const [minute, block] of answers.entries())
      records.push(warcRecord({ url, date: `2031-03-05T10:0${minute}:00Z`, block }));
  }
  return packed(...records);
}

test(
  'whatever add reported before a kill is kept, nothing is added twice, and a last run gives the undisturbed record',
  async () => {
    for (let [kills, number] = [0, 0]; kills < RUNS; number += 1) {
      const path = `killed-${number}.case`;
      const adding = ['add', '--json', '--case', path, 'in'];
      const reported: Reported[] = [];
      // After four kills the case is brought to its end: one that is always whole would have nothing left to lose.
      for (let round = 0; round < 4 && kills < RUNS; round += 1) {
        const run = await runAndKill(adding, home, Math.random() * undisturbed.ms);
        reported.push(...run.reported);
        await expectKept(join(home, path), reported);
        if (!run.isKilled) break;
        kills += 1;
      }
      reported.push(...reportedIn((await readout(adding, { cwd: home })).out));
      await expectKept(join(home, path), reported);
      expect((await readout(['doctor', '--case', path], { cwd: home })).code).toBe(0);
      expect(await contentOf(home, path)).toEqual(undisturbed.content);
    }
  },
  120_000 + RUNS * 60_000,
);
