import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gathered, makeArticle } from '../gather/index.js';
import { addGathered, refresh } from '../pipeline.js';
import { openCase } from '../store/index.js';
import { answerOf } from '../store/conformance/captures.js';
import { folderWith, readout, remove } from './testing/run.js';

const URL_OF_PAGE = 'https://harbour.example/talks';
const pageOf = (day: string): string =>
  `PORT VELL, 5 March 2031 (Harbour Post) - Foreign Minister Karel Aldane of Norway met Ines Morvic in Port Vell on ${day}. They spoke about fisheries.\n`;

async function gathered(text: string, minute: number): Promise<Gathered> {
  const bytes = new TextEncoder().encode(text);
  const original = { bytes, source: URL_OF_PAGE, media: 'text', given: {} } as const;
  const capture = {
    ...answerOf(200, minute, URL_OF_PAGE),
    url: 'http://harbour.example/t',
    chain: [
      { url: 'http://harbour.example/t', status: 301 },
      { url: URL_OF_PAGE, status: 200 },
    ],
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return { kind: 'article', original, article: await makeArticle(original), capture };
}

async function* all(...list: readonly Gathered[]): AsyncGenerator<Gathered> {
  yield* list;
}

let home = '';
let [old, current]: readonly string[] = [];
beforeAll(async () => {
  home = folderWith();
  const store = await openCase(join(home, 'readout.case'));
  const pages = [await gathered(pageOf('Tuesday'), 1), await gathered(pageOf('Wednesday'), 2)];
  [old, current] = pages.map((one) => (one.kind === 'article' ? one.article.id : ''));
  await addGathered(store, all(...pages), {}, () => {});
  await store.capture([answerOf(410, 3, URL_OF_PAGE)]);
  await refresh(store);
  await store.close();
});
afterAll(() => remove(home));

const run = (...args: readonly string[]) => readout(args, { cwd: home });

describe('readout show, of what is kept of an article', () => {
  test('gives the bytes of any version as they came', async () => {
    expect((await run('show', old ?? '', '--original')).out).toBe(pageOf('Tuesday'));
    expect((await run('show', URL_OF_PAGE, '--original')).out).toBe(pageOf('Wednesday'));
    await run('show', current ?? '', '--original', '-o', 'page.txt');
    expect(readFileSync(join(home, 'page.txt'), 'utf8')).toBe(pageOf('Wednesday'));
  });

  test('tells when and how it was fetched, and that the bytes have the hash', async () => {
    const { out, code } = await run('show', current ?? '', '--captures');
    expect(code).toBe(0);
    expect(out.match(/the bytes kept have it/g)).toHaveLength(2);
    expect(out).toContain('2031-03-05 10:01 UTC  200');
    expect(out).toContain('301  http://harbour.example/t');
    expect(out).toContain('content-type: text/html');
    expect(out).toContain('2031-03-05 10:03 UTC  410  no article');
    const told = JSON.parse((await run('show', current ?? '', '--captures', '--json')).out) as readonly object[];
    expect(told).toHaveLength(3);
  });

  test('tells versions, the newest first, and that the page is gone', async () => {
    const { out } = await run('show', old ?? '', '--versions');
    const [gone, first, second] = out.split('\n');
    expect(gone).toBe('gone since Wednesday 5 March 2031');
    expect(first).toMatch(new RegExp(`^${current} .*current$`));
    expect(second).toMatch(new RegExp(`^${old} `));
  });

  test('shows what changed between two versions, marked without colours too', async () => {
    const { out } = await run('show', current ?? '', '--diff');
    expect(out).toContain('[-Tuesday-]{+Wednesday+}');
    expect((await run('show', old ?? '', '--diff', current ?? '', old ?? '')).out).toContain(
      '[-Wednesday-]{+Tuesday+}',
    );
    expect((await run('show', old ?? '', '--diff', '--json')).out).toContain('"kind": "removed"');
  });

  test('shows the current version under the id of an old one, and that it is gone', async () => {
    const { out, err } = await run('show', old ?? '');
    expect(out).toContain(current ?? '-');
    expect(out).toContain('gone since Wednesday 5 March 2031');
    expect(err).toContain('older version');
  });

  test('the chronology says that the page of a source is gone, and when it was fetched', async () => {
    expect((await run('chronology')).out).toContain('gone since Wednesday 5 March 2031');
    expect((await run('chronology', '--format', 'json')).out).toContain(
      '"retrieved": "retrieved Wednesday 5 March 2031"',
    );
  });

  test('an article is removed with its versions, and its captures stay', async () => {
    const copy = join(home, 'copy.case');
    copyFileSync(join(home, 'readout.case'), copy);
    const { out } = await run('remove', '--yes', '--case', copy, current ?? '');
    expect(out).toBe('1 removed, in 2 versions\n');
    const store = await openCase(copy, { mode: 'read' });
    expect(await store.ids('every version')).toEqual([]);
    expect(await store.captures({ url: URL_OF_PAGE })).toHaveLength(3);
    await store.close();
  });

  test.each([
    [['show', 'a000000', '--original'], 'no article of the case'],
    [['show', 'k1f3c9', '--output', 'x'], '--original'],
    [['show', 'https://harbour.example/else', '--captures'], 'no article of the case'],
  ])('says what is wrong with %j', async (args, said) => {
    const { code, err } = await run(...args);
    expect(code).not.toBe(0);
    expect(err).toContain(said);
  });
});
