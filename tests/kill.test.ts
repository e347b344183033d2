/**
 * A real `readout add` that is killed at a random moment, again and again: nothing that it reported is lost, nothing is added twice, the case stays sound, and
 * in the end it has, byte for byte, the record of a run that nobody disturbed. More on demand: `RUNS=100 npx vitest run tests/kill.test.ts`.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, folderWith, readout, remove, start } from '../src/cli/testing/run.js';
import { httpBlock, packed, pageOf, warcRecord } from '../src/gather/testing/archives.js';
import { openCase } from '../src/store/index.js';

const RUNS = Number(process.env['RUNS'] ?? 4);
const ARTICLES = 120;
const PAGES = 12;

type Line = { readonly outcome: string; readonly id: string | null };

let home = '';
let undisturbed: { readonly record: string; readonly ms: number; readonly content: Content };
beforeAll(async () => {
  home = folderWith({ ...texts(), 'in/web.warc.gz': archive() });
  const since = performance.now();
  const { code, err } = await readout(['add', '--case', 'whole.case', 'in'], { cwd: home });
  // Of each page the last answer is that it is gone, which is told.
  const others = err.split('\n').filter((line) => line !== '' && !line.includes('/gone/'));
  if (code !== 1 || others.length > 0) throw new Error(`the undisturbed run ended with ${code}: ${others.join()}`);
  const ms = performance.now() - since;
  undisturbed = { record: await recordOf('whole.case'), ms, content: await contentOf('whole.case') };
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
    const answers = [
      httpBlock(pageOf('Ministers meet', article(1000 + number))),
      httpBlock(pageOf('Ministers meet', article(2000 + number))),
    ];
    if (number % 3 === 0) answers.push(httpBlock('', {}, '404 Not Found'));
    for (const [minute, block] of answers.entries())
      records.push(warcRecord({ url, date: `2031-03-05T10:0${minute}:00Z`, block }));
  }
  return packed(...records);
}

test(
  'whatever was reported before a kill is kept, nothing is added twice, and a last run gives the undisturbed record',
  async () => {
    for (let [kills, number] = [0, 0]; kills < RUNS; number += 1) {
      const path = `killed-${number}.case`;
      const reported: Line[] = [];
      // From four kills on the case is brought to its end: a case that is always whole would have nothing left to lose.
      for (let round = 0; round < 4 && kills < RUNS; round += 1) {
        const { lines, isKilled } = await addAndKill(path, Math.random() * undisturbed.ms);
        reported.push(...lines);
        await expectKept(path, reported);
        if (!isKilled) break;
        kills += 1;
      }
      const last = await readout(['add', '--json', '--case', path, 'in'], { cwd: home });
      reported.push(...linesIn(last.out));
      await expectKept(path, reported);
      expect((await readout(['doctor', '--case', path], { cwd: home })).code).toBe(0);
      expect(await contentOf(path)).toEqual(undisturbed.content);
      expect(await recordOf(path)).toBe(undisturbed.record);
    }
  },
  120_000 + RUNS * 60_000,
);

/** Adds, and kills the program without warning after so many milliseconds, unless it is done by then. Gives what it had reported in whole lines. */
async function addAndKill(path: string, ms: number): Promise<{ lines: readonly Line[]; isKilled: boolean }> {
  const child = start(['add', '--json', '--case', path, 'in'], { cwd: home });
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (data: string) => (out += data));
  child.stderr?.resume();
  const closed = once(child, 'close');
  const isOver = await Promise.race([closed.then(() => true), pause(ms, false)]);
  if (!isOver) child.kill('SIGKILL');
  await closed;
  return { lines: linesIn(out), isKilled: child.signalCode === 'SIGKILL' };
}

function linesIn(out: string): readonly Line[] {
  const whole = out.slice(0, out.lastIndexOf('\n') + 1).split('\n');
  return whole.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}

const idsWith = (lines: readonly Line[], ...outcomes: readonly string[]): readonly string[] =>
  lines.flatMap(({ outcome, id }) => (id !== null && outcomes.includes(outcome) ? [id] : []));

/** A case that was killed before it was made is none yet, and may then have nothing. */
async function expectKept(path: string, reported: readonly Line[]): Promise<void> {
  const store = await openCase(join(home, path));
  try {
    const kept = new Set(await store.ids('every version'));
    const lost = idsWith(reported, 'added', 'version', 'amended', 'unchanged').filter((id) => !kept.has(id));
    expect(lost).toEqual([]);
    const added = idsWith(reported, 'added', 'version');
    expect(added).toHaveLength(new Set(added).size);
    const faults = (await store.check()).filter(({ ok }) => !ok);
    expect(faults).toEqual([]);
  } finally {
    await store.close();
  }
}

type Content = { readonly ids: readonly string[]; readonly captures: readonly number[] };

/** The articles of a case, and how often each was captured. */
async function contentOf(path: string): Promise<Content> {
  const store = await openCase(join(home, path), { mode: 'read' });
  try {
    const ids = await store.ids('every version');
    const captures = await Promise.all(ids.map(async (page) => (await store.captures({ page })).length));
    return { ids, captures };
  } finally {
    await store.close();
  }
}

async function recordOf(path: string): Promise<string> {
  return (await readout(['export', '--case', path], { cwd: home })).out;
}
