import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCase } from '../store/index.js';
import { article, folderWith, readout, remove, start } from './testing/run.js';

let folder = '';
beforeEach(() => {
  folder = folderWith({ 'a.txt': article(1), 'b.txt': article(2) });
});
afterEach(() => remove(folder));

const look = (...args: readonly string[]) => readout(args, { cwd: folder });

test('what is there already is left as it is', async () => {
  expect((await look('add', 'a.txt')).out).toBe('1 added, 0 unchanged\n');
  expect((await look('add', 'a.txt', 'b.txt')).out).toBe('1 added, 1 unchanged\n');
});

test('the list has a line for each article: outcome, id, source', async () => {
  const { out, err } = await look('add', '--list', 'a.txt', 'b.txt');
  expect(out).toMatch(/^added\ta[0-9a-f]{16}\ta\.txt\nadded\ta[0-9a-f]{16}\tb\.txt\n$/);
  expect(err).toBe('2 added, 0 unchanged\n');
});

test('a fact that was missing is taken up, and the article is read again with it', async () => {
  await look('add', 'a.txt');
  const amended = await look('add', '--outlet', 'Harbour Post', 'a.txt');
  expect(amended).toMatchObject({ code: 0, out: '0 added, 1 amended, 0 unchanged\n' });
  expect((await look('add', 'a.txt')).out).toBe('0 added, 1 unchanged\n');
  expect((await look('chronology', '--outlet', 'Harbour Post')).out).toContain('Harbour Post');
});

test('a fact that contradicts what is known is refused with both', async () => {
  await look('add', '--outlet', 'Harbour Post', 'a.txt');
  const { code, out, err } = await look('add', '--outlet', 'Delta Wire', 'a.txt');
  expect({ code, out }).toEqual({ code: 1, out: '0 added, 0 unchanged, 1 refused\n' });
  expect(err).toContain("'Harbour Post'");
  expect(err).toContain("'Delta Wire'");
  expect((await look('chronology')).out).not.toContain('Delta Wire');
});

test('the same bytes twice in one run, the second with a fact in its file name or none, are one article', async () => {
  const twice = folderWith({ 'x.txt': article(5), 'y.txt': article(5) });
  expect((await readout(['add', 'x.txt', 'y.txt'], { cwd: twice })).out).toBe('1 added, 1 unchanged\n');
  remove(twice);
});

test('one input with trouble costs only itself', async () => {
  const { code, out, err } = await look('add', 'a.txt', 'missing.txt', 'b.txt');
  expect({ code, out }).toEqual({ code: 1, out: '2 added, 0 unchanged, 1 with trouble\n' });
  expect(err).toContain('missing.txt');
});

test('many articles are read on several threads, with the same record and in the same order as on one', async () => {
  const records = Array.from({ length: 150 }, (_, number) =>
    number % 50 === 49
      ? 'no record'
      : JSON.stringify({ id: `n${number}`, text: article(number % 40), outlet: 'Harbour Post' }),
  );
  const many = folderWith({ 'many.jsonl': records.join('\n') });
  const [one, several] = await Promise.all(
    ['1', '3'].map(async (threads) => {
      const { out, err, code } = await readout(
        ['add', '--list', '--case', `${threads}.case`, '--threads', threads, 'many.jsonl'],
        { cwd: many },
      );
      return { out, err, code, record: (await readout(['export', '--case', `${threads}.case`], { cwd: many })).out };
    }),
  );
  expect(several).toEqual(one);
  expect(several?.out.split('\n').map((line) => line.split('\t')[2])).toEqual([
    ...records.flatMap((record, number) => (record === 'no record' ? [] : [`many.jsonl#n${number}`])),
    undefined,
  ]);
  expect(several).toMatchObject({ code: 1, err: expect.stringMatching(/line 50: .*\n.*line 100: .*\n.*line 150: /) });
  remove(many);
});

test('a number of threads that makes no sense is refused', async () => {
  for (const count of ['0', '65', 'two'])
    expect(await look('add', '--threads', count, 'a.txt')).toMatchObject({ code: 2 });
});

test('articles come from standard input too', async () => {
  const stdin = `${JSON.stringify({ id: 'n1', text: article(8), outlet: 'Harbour Post' })}\n`;
  expect((await readout(['add', '-'], { cwd: folder, stdin })).out).toBe('1 added, 0 unchanged\n');
});

test('the order of adding makes no difference to the record', async () => {
  await look('add', '--case', 'one.case', 'a.txt', 'b.txt');
  await look('add', '--case', 'two.case', 'b.txt');
  await look('add', '--case', 'two.case', 'a.txt');
  expect((await look('export', '--case', 'one.case')).out).toBe((await look('export', '--case', 'two.case')).out);
});

test('rebuilding changes nothing where nothing changed', async () => {
  await look('add', 'a.txt', 'b.txt');
  const before = (await look('export')).out;
  expect(await look('rebuild')).toEqual({ code: 0, out: '2 read again\n', err: '' });
  expect((await look('export')).out).toBe(before);
});

/** Adds many articles and ends the program with `signal` once some were reported. Gives the ids reported, and how the program ended. */
async function addUntil(signal: NodeJS.Signals): Promise<{ reported: readonly string[]; code: number | null }> {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, number) => [`many/${number}.txt`, article(number)]));
  const many = folderWith(files);
  const child = start(['add', '--list', '--case', join(folder, 'readout.case'), 'many'], { cwd: many });
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (data: string) => {
    out += data;
    if (out.split('\n').length > 40) child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  remove(many);
  const whole = out
    .slice(0, out.lastIndexOf('\n') + 1)
    .trim()
    .split('\n');
  return { reported: whole.map((line) => line.split('\t')[1] ?? ''), code };
}

async function keptIds(): Promise<ReadonlySet<string>> {
  const store = await openCase(join(folder, 'readout.case'), { mode: 'read' });
  try {
    return new Set(await store.ids());
  } finally {
    await store.close();
  }
}

test('a program that is killed leaves a case with everything that was reported', async () => {
  const { reported, code } = await addUntil('SIGKILL');
  expect(code).toBe(null);
  expect(reported.length).toBeGreaterThan(30);
  const kept = await keptIds();
  expect(reported.filter((id) => !kept.has(id))).toEqual([]);
  expect((await look('doctor')).code).toBe(0);
  expect((await look('chronology')).code).toBe(0);
});

test('Ctrl-C ends after the articles in hand, and the case is good', async () => {
  const { reported, code } = await addUntil('SIGINT');
  expect(code).toBe(130);
  const kept = await keptIds();
  expect(reported.filter((id) => !kept.has(id))).toEqual([]);
  expect(kept.size).toBe(reported.length);
});

test('why articles were skipped is summed up by reason', async () => {
  const files = { 'a.txt': article(1), 'b.txt': '', 'c.txt': '', 'd.jsonl': '{"title": "One"}\n{' };
  const mixed = folderWith(files);
  const { code, out } = await readout(['add', '.'], { cwd: mixed });
  remove(mixed);
  expect(code).toBe(1);
  const [counts, first, ...others] = out.trim().split('\n');
  expect(counts).toBe('1 added, 0 unchanged, 4 with trouble');
  expect(first).toBe('  2  the file is empty');
  expect(others).toHaveLength(2);
});

test('machines get a line for each input and one that sums up', async () => {
  const { code, out } = await look('add', '--json', 'a.txt', 'missing.txt');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly [key: string]: unknown });
  expect(code).toBe(1);
  // What has trouble is told at once, what is kept when it is.
  expect(lines).toMatchObject([
    { outcome: 'trouble', source: 'missing.txt', id: null, wrong: expect.any(String), remedy: expect.any(String) },
    { outcome: 'added', source: 'a.txt', id: expect.stringMatching(/^a[0-9a-f]{16}$/) },
    { outcome: 'done', added: 1, trouble: 1, reasons: [{ count: 1 }] },
  ]);
});
