import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { folderWith, remove } from '../cli/testing/run.js';
import { appFiles } from './static.js';

it('keeps the files of the app, and nothing of names that are no file', async () => {
  const folder = folderWith({ 'index.html': '<p>the app</p>', 'icon.svg': '<svg/>' });
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const app = new Hono().get('*', appFiles(folder, kept));
  const ask = async (at: string) => app.request(`http://localhost${at}`);
  expect(await (await ask('/icon.svg')).text()).toBe('<svg/>');
  expect(await (await ask('/network?person=p1')).text()).toBe('<p>the app</p>');
  for (let number = 0; number < 500; number++) expect((await ask(`/assets/no-${number}.js`)).status).toBe(404);
  expect([...kept.keys()].sort()).toEqual(['/icon.svg', 'index.html']);
  remove(folder);
});
