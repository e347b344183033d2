import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith, remove } from './testing/run.js';
import { tokenFor } from './token.js';

let folder: string;
const before = process.env['XDG_STATE_HOME'];

beforeAll(() => {
  folder = folderWith({ 'a.case': '', 'b.case': '' });
  process.env['XDG_STATE_HOME'] = path.join(folder, 'state');
});
afterAll(() => {
  if (before === undefined) delete process.env['XDG_STATE_HOME'];
  else process.env['XDG_STATE_HOME'] = before;
  remove(folder);
});

test('a case has the same token after each start, and another case another one', async () => {
  const [a, again, b] = [
    await tokenFor(`${folder}/a.case`),
    await tokenFor(`${folder}/a.case`),
    await tokenFor(`${folder}/b.case`),
  ];
  expect(a).toMatch(/^[\w-]{24}$/);
  expect(again).toBe(a);
  expect(b).not.toBe(a);
});

test('nobody else may read what it is made of', () => {
  expect(statSync(path.join(folder, 'state', 'readout', 'secret')).mode & 0o077).toBe(0);
});

test('where nothing can be kept it is by chance', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  process.env['XDG_STATE_HOME'] = path.join(folder, 'file');
  const [one, other] = [await tokenFor(`${folder}/a.case`), await tokenFor(`${folder}/a.case`)];
  expect(one).toMatch(/^[\w-]{24}$/);
  expect(other).not.toBe(one);
});
