import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderWith, readout, remove } from './testing/run.js';

let folder = '';
beforeEach(() => {
  folder = folderWith();
});
afterEach(() => remove(folder));

test('the demo prints a chronology, writes a page, and ends by saying what to do next', async () => {
  const { code, out, err } = await readout(['demo'], { cwd: folder });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Chronology: \d+ contacts from \d+ articles/);
  const lines = out.trimEnd().split('\n');
  expect(lines.at(-3)).toBe('');
  expect(lines.at(-2)).toContain('npx readout add some-folder');
  expect(lines.at(-1)).toContain('npx readout chronology');
  expect(readFileSync(join(folder, 'readout-demo/chronology.html'), 'utf8')).toMatch(/^<!doctype html>/);
});

test('the demo touches no case of the user, and nothing else in its folder', async () => {
  writeFileSync(join(folder, 'readout.case'), 'mine');
  await readout(['demo'], { cwd: folder, env: { READOUT_CASE: join(folder, 'readout.case') } });
  writeFileSync(join(folder, 'readout-demo/notes.txt'), 'mine too');
  const again = await readout(['demo'], { cwd: folder });
  expect(again.code).toBe(0);
  expect(readFileSync(join(folder, 'readout.case'), 'utf8')).toBe('mine');
  expect(existsSync(join(folder, 'readout-demo/notes.txt'))).toBe(true);
});

test('every run of the demo prints the same', async () => {
  const [one, two] = [await readout(['demo'], { cwd: folder }), await readout(['demo'], { cwd: folder })];
  expect(two.out).toBe(one.out);
});
