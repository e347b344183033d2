/** A program that is killed at a random moment, and what its case must still hold then. */
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { readout, start } from '../src/cli/testing/run.js';
import { openCase } from '../src/store/index.js';

/** What became of one article, as the program reported it once it was safely stored. */
export type Reported = { readonly outcome: string; readonly id: string | null };

/** A line of `readout add --json`, or of the list that `readout watch run` prints. */
export function reportedIn(out: string): readonly Reported[] {
  const whole = out.slice(0, out.lastIndexOf('\n') + 1).split('\n');
  return whole
    .filter((line) => line !== '')
    .map((line) => {
      if (line.startsWith('{')) return JSON.parse(line) as Reported;
      const [outcome = '', id = ''] = line.split('\t');
      return { outcome, id };
    });
}

/** Runs the program, and kills it without warning after so many milliseconds, unless it is done by then. Gives what it had reported in whole lines. */
export async function runAndKill(
  args: readonly string[],
  cwd: string,
  ms: number,
): Promise<{ reported: readonly Reported[]; isKilled: boolean }> {
  const child = start(args, { cwd });
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (data: string) => (out += data));
  child.stderr?.resume();
  const closed = once(child, 'close');
  const isOver = await Promise.race([closed.then(() => true), pause(ms, false)]);
  if (!isOver) child.kill('SIGKILL');
  await closed;
  return { reported: reportedIn(out), isKilled: child.signalCode === 'SIGKILL' };
}

const idsWith = (reported: readonly Reported[], ...outcomes: readonly string[]): readonly string[] =>
  reported.flatMap(({ outcome, id }) => (id !== null && outcomes.includes(outcome) ? [id] : []));

/** Expects that all that was ever reported of a case is in it, that nothing was added twice, and that the case is sound. */
export async function expectKept(path: string, reported: readonly Reported[]): Promise<void> {
  const store = await openCase(path);
  try {
    const kept = new Set(await store.ids('every version'));
    const told = idsWith(reported, 'added', 'version', 'amended', 'unchanged');
    expect(told.filter((id) => !kept.has(id))).toEqual([]);
    const added = idsWith(reported, 'added', 'version');
    expect(added).toHaveLength(new Set(added).size);
    expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await store.close();
  }
}

/** The articles of a case with how often each page was captured, and its record. */
export async function contentOf(folder: string, name: string): Promise<unknown> {
  const store = await openCase(join(folder, name), { mode: 'read' });
  try {
    const ids = await store.ids('every version');
    const captures = await Promise.all(ids.map(async (page) => (await store.captures({ page })).length));
    return { ids, captures, record: (await readout(['export', '--case', name], { cwd: folder })).out };
  } finally {
    await store.close();
  }
}
