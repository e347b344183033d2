import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, folderWith, type Outcome, readout, remove } from './testing/run.js';

let home = '';
beforeEach(async () => {
  home = folderWith({ 'news/one.txt': article(1), 'news/two.txt': article(2) });
  await readout(['add', 'news'], { cwd: home });
});
afterEach(() => remove(home));

const run = (...args: readonly string[]): Promise<Outcome> =>
  readout(args, { cwd: home, env: { READOUT_USER: 'Bo Lind' } });

describe('readout remove', () => {
  test('takes an article out: the case is as if it had never been added', async () => {
    const { code, out } = await run('remove', 'news/two.txt', '--yes', '--why', 'retracted');
    expect([code, out]).toEqual([0, '1 removed\n']);
    const alone = folderWith({ 'news/one.txt': article(1) });
    await readout(['add', 'news'], { cwd: alone });
    expect((await run('export')).out).toBe((await readout(['export'], { cwd: alone })).out);
    remove(alone);
  });

  test('lets the same article be added again', async () => {
    const before = (await run('export')).out;
    await run('remove', 'news/two.txt', '--yes');
    expect((await run('add', 'news')).out).toBe('1 added, 1 unchanged\n');
    expect((await run('export')).out).toBe(before);
  });

  test('removes nothing unasked where nobody can be asked', async () => {
    const before = (await run('export')).out;
    const { code, err } = await run('remove', 'news/two.txt');
    expect(code).not.toBe(0);
    expect(err).toContain('--yes');
    expect((await run('export')).out).toBe(before);
  });

  test('removes nothing where one of the names is of no article', async () => {
    const { code, err } = await run('remove', 'news/two.txt', 'news/none.txt', '--yes');
    expect(code).not.toBe(0);
    expect(err).toContain('news/none.txt');
    expect((await run('add', 'news')).out).toBe('0 added, 2 unchanged\n');
  });

  test('needs a case', async () => {
    expect((await run('remove', 'a', '--yes', '--case', 'none.case')).code).not.toBe(0);
  });
});
