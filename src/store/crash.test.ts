import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryOf } from './conformance/samples.js';
import { openCase } from './index.js';
import type { Store } from './store.js';

/** These tests need processes of their own, so they run what was built: `npm run build` comes before `npm test`. */
const SCRIPT = fileURLToPath(new URL('../../dist/store/testing/add-until-killed.js', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-crash-'));
  if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT} is missing: run "npm run build" first`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('whatever was promised is there after the process was killed at any moment, again and again', async () => {
  const path = join(folder, 'news.case');
  const promised: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    promised.push(...(await addUntilKilled(path, `Round ${round}`, 1 + round * 7, Math.random() * 12)));
    const store = await openCase(path, { mode: round % 2 === 0 ? 'write' : 'read' });
    await expectAllKept(store, promised);
    await store.close();
  }
  expect(promised.length).toBeGreaterThan(100);
});

test('a process killed while it makes the case leaves one that opens', async () => {
  for (let round = 0; round < 5; round += 1) {
    const path = join(folder, `news-${round}.case`);
    const child = start(path, 'Early');
    while (!existsSync(path)) await pause(1);
    await pause(round);
    await kill(child);
    const store = await openCase(path);
    expect(await store.add([entryOf('One more.')])).toHaveLength(1);
    await expectAllKept(store, []);
    await store.close();
  }
});

test('several processes that open, add and close at once keep all their articles', async () => {
  const path = join(folder, 'news.case');
  const children = ['A', 'B', 'C'].map((name) => start(path, name, 15));
  const outputs = await Promise.all(children.map(outputOf));
  expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  const store = await openCase(path);
  await expectAllKept(store, outputs.flat());
  expect(await store.ids()).toHaveLength(45);
  await store.close();
  expect(readdirSync(folder)).toEqual(['news.case']);
});

function start(path: string, prefix: string, count?: number): ChildProcess {
  const limit = count === undefined ? [] : [String(count)];
  return spawn(process.execPath, [SCRIPT, path, prefix, ...limit], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Lets the script add at least `atLeast` articles and a moment more, kills it without warning, and gives the ids that it printed. */
async function addUntilKilled(path: string, prefix: string, atLeast: number, moreMs: number): Promise<string[]> {
  const child = start(path, prefix);
  let lines = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1;
    if (lines >= atLeast) setTimeout(() => child.kill('SIGKILL'), moreMs);
  });
  const printed = await outputOf(child);
  expect(child.signalCode).toBe('SIGKILL');
  return printed;
}

async function outputOf(child: ChildProcess): Promise<string[]> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'close');
  return output.split('\n').filter((line) => line !== '');
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

async function expectAllKept(store: Store, promised: readonly string[]): Promise<void> {
  expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
  const kept = new Set(await store.ids());
  expect(promised.filter((id) => !kept.has(id))).toEqual([]);
  for await (const entry of store.entries()) {
    expect(new TextDecoder().decode(entry.original.bytes)).toBe(entry.reading.text);
  }
}
