import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gather } from './index.js';
import { folderWith, remove } from '../cli/testing/run.js';

/** What was told of the bytes of `file` by the time of each article, and in the end. */
async function toldOf(file: string, bytes: Uint8Array): Promise<{ readonly at: number[]; readonly end: number }> {
  const folder = folderWith();
  writeFileSync(join(folder, file), bytes);
  let told = 0;
  const at: number[] = [];
  for await (const _ of gather([file], { cwd: folder, passed: (more) => (told += more) })) at.push(told);
  remove(folder);
  return { at, end: told };
}

const LINES = Buffer.from(
  Array.from({ length: 400 }, (_, number) =>
    JSON.stringify({ id: `n${number}`, text: `The envoy met minister ${number}. ${'It was long. '.repeat(150)}` }),
  ).join('\n'),
);

it.each([
  ['as it is', 'many.jsonl', LINES],
  ['packed', 'many.jsonl.gz', gzipSync(LINES, { level: 0 })],
])('a large file %s is told bit by bit while it is read, and all of it in the end', async (_, name, bytes) => {
  const { at, end } = await toldOf(name, bytes);
  expect(at).toHaveLength(400);
  expect(at[0]).toBeLessThan(bytes.length / 2);
  expect(new Set(at).size).toBeGreaterThan(5);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(end).toBe(bytes.length);
});

it('a file whose beginning is looked at first is told once', async () => {
  const { end } = await toldOf('article', LINES);
  expect(end).toBe(LINES.length);
});
