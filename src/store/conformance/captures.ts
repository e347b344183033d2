import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Capture } from '../../domain/index.js';
import type { Entry } from '../store.js';
import type { Opened } from './opened.js';
import { entryOf, recordIn, recordOf, writing } from './samples.js';

const PAGE = 'https://harbour.example/talks';

/** The capture that gave an entry, at one minute of an hour. */
export function captureOf(entry: Entry, minute = 0, told: Partial<Capture> = {}): Capture {
  const sha256 = createHash('sha256').update(entry.original.bytes).digest('hex');
  return { ...answerOf(200, minute), sha256, ...told };
}

/** A capture that gave nothing. */
export function answerOf(status: number, minute = 0, url = PAGE): Capture {
  const at = `2031-03-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
  return { url, at, chain: [{ url, status }], headers: [['content-type', 'text/html']], sha256: null };
}

/** When and how articles were fetched. */
export function describeCaptures(opened: () => Opened): void {
  const entry = entryOf();

  test('an article is kept with how it was fetched, word for word', async () => {
    const { store, reopen } = opened();
    const chain = [
      { url: 'http://harbour.example/t', status: 301 },
      { url: PAGE, status: 200 },
    ];
    const capture = captureOf(entry, 0, { url: 'http://harbour.example/t', chain, headers: [['x-\u0000', '\ud83d']] });
    await store.add([{ ...entry, capture }]);
    const anew = await reopen();
    expect(await anew.captures({ article: entry.id })).toEqual([{ capture, article: entry.id }]);
    expect(await anew.entry(entry.id)).toEqual(entry);
  });

  test('the same bytes fetched again are unchanged, and one capture more', async () => {
    const { store } = opened();
    const [first, second] = [captureOf(entry, 1), captureOf(entry, 2)];
    await store.add([{ ...entry, capture: second }]);
    expect(await store.add([{ ...entry, capture: first }])).toEqual([{ id: entry.id, outcome: 'unchanged' }]);
    expect(await store.captures({ article: entry.id })).toEqual([
      { capture: first, article: entry.id },
      { capture: second, article: entry.id },
    ]);
  });

  test('the very same capture is kept once', async () => {
    const { store } = opened();
    const [given, none] = [captureOf(entry), answerOf(304, 1)];
    await store.add([
      { ...entry, capture: given },
      { ...entry, capture: given },
    ]);
    expect(await store.capture([none, none])).toBe(1);
    expect(await store.capture([none])).toBe(0);
    expect(await store.captures({ url: PAGE })).toHaveLength(2);
  });

  test('what an address answered is found by any way to write it, asked for or redirected to', async () => {
    const { store } = opened();
    const gone = answerOf(404, 1);
    const moved = captureOf(entry, 0, {
      url: 'https://short.example/1',
      chain: [
        { url: 'https://short.example/1', status: 302 },
        { url: PAGE, status: 200 },
      ],
    });
    await store.add([{ ...entry, capture: moved }]);
    await store.capture([gone, answerOf(404, 2, 'https://harbour.example/else')]);
    const both = [
      { capture: moved, article: entry.id },
      { capture: gone, article: null },
    ];
    expect(await store.captures({ url: 'http://Harbour.example/talks/?utm_source=a#top' })).toEqual(both);
    expect(await store.captures({ url: 'https://short.example/1' })).toEqual(both.slice(0, 1));
    expect(await store.captures({ url: 'https://harbour.example' })).toEqual([]);
  });

  test('what came as a page and is none is kept with its reason, and says nothing of the page that it led to', async () => {
    const { store } = opened();
    const chain = [
      { url: PAGE, status: 302 },
      { url: 'https://harbour.example/', status: 200 },
    ];
    const absent = { ...answerOf(200, 2), chain, absent: 'it leads to the front page' };
    await store.add([{ ...entry, capture: captureOf(entry, 1) }]);
    expect(await store.capture([absent, absent])).toBe(1);
    expect((await store.captures({ url: PAGE })).at(-1)).toEqual({ capture: absent, article: null });
    expect(await store.captures({ url: 'https://harbour.example/' })).toEqual([]);
    expect((await store.fetched([entry.id])).get(entry.id)?.goneSince).toBe(absent.at);
    await store.capture([captureOf(entry, 3)]);
    expect((await store.fetched([entry.id])).get(entry.id)?.goneSince).toBeNull();
  });

  test('an article and its capture are kept together or not at all', async () => {
    const { store } = opened();
    const other = entryOf('Another.');
    const wrongHash = { ...other, capture: captureOf(entry) };
    await expect(store.add([{ ...entry, capture: captureOf(entry) }, wrongHash])).rejects.toThrow('hash');
    const noInstant = { ...entry, capture: captureOf(entry, 0, { at: '2031-03-05' }) };
    await expect(store.add([noInstant])).rejects.toThrow('instant');
    expect(await store.ids()).toEqual([]);
    expect(await store.captures({ url: PAGE })).toEqual([]);
  });

  test('bytes that were seen again are a capture of their article, also where it comes later', async () => {
    const { store } = opened();
    const [seen, again] = [captureOf(entry, 1), captureOf(entry, 2)];
    expect(await store.capture([seen])).toBe(1);
    expect(await store.versions(entry.id)).toEqual([]);
    await store.add([entry]);
    await store.capture([again]);
    const [version] = await store.versions(entry.id);
    expect(version).toMatchObject({ from: seen.at, to: again.at, captures: 2, isCurrent: true });
  });

  test('a refused fact does not unsay that the bytes were answered', async () => {
    const { store } = opened();
    await store.add([entryOf(undefined, { given: { title: 'Talks' } })]);
    const offered = { ...entryOf(undefined, { given: { title: 'Other talks' } }), capture: captureOf(entry) };
    expect((await store.add([offered]))[0]?.outcome).toBe('refused');
    expect(await store.captures({ article: entry.id })).toHaveLength(1);
  });

  test('captures leave the record fresh, and stay when the article is taken out', async () => {
    const { store } = opened();
    await store.add([entry]);
    await store.putRecord(writing(recordOf([entry])));
    await store.add([{ ...entry, capture: captureOf(entry) }]);
    await store.capture([answerOf(404, 1)]);
    expect(await recordIn(store)).not.toBeNull();
    await store.remove([
      { article: entry.id, source: entry.original.source, at: '2031-08-01T09:30:00.000Z', by: 'Bo Lind', why: null },
    ]);
    expect(await store.captures({ article: entry.id })).toHaveLength(1);
  });
}
