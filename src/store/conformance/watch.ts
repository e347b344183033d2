import { expect, test } from 'vitest';
import { neverAsked, type Watched, type WatchedPage } from '../../domain/index.js';
import type { Opened } from './opened.js';

const NOW = '2031-03-05T10:00:00.000Z';
const FEED = 'https://harbour.example/feed';

function sourceOf(address = FEED, told: Partial<Watched> = {}): Watched {
  return { address, title: null, since: NOW, ...neverAsked(NOW), ...told };
}

function pageOf(name: string, told: Partial<WatchedPage> = {}): WatchedPage {
  const page = `https://harbour.example/${name}`;
  return { page, address: page, source: FEED, state: 'wanted', entry: null, ...neverAsked(NOW), ...told };
}

/** What is asked for again and again. */
export function describeWatch(opened: () => Opened): void {
  test('it is kept word for word, and in the place of what was known of it', async () => {
    const { store, reopen } = opened();
    const other = sourceOf('https://delta.example/feed', {
      since: '2031-03-05T09:00:00.000Z',
      title: 'Delta "Wire"',
      outcome: '',
    });
    await store.watch([sourceOf(), other], [pageOf('a', { entry: '{"a":1}' })]);
    const asked = sourceOf(FEED, {
      askedAt: NOW,
      nextAt: null,
      failures: 3,
      outcome: 'gone',
      etag: '"1"',
      lastModified: 'x',
    });
    await store.watch([asked]);
    const anew = await reopen();
    expect(await anew.watched()).toEqual([other, asked]);
    expect(await anew.watchedPages({ pages: [pageOf('a').page, pageOf('b').page] })).toEqual([
      pageOf('a', { entry: '{"a":1}' }),
    ]);
  });

  test('a page that is known already stays as it is when something leads to it again', async () => {
    const { store } = opened();
    await store.watch([sourceOf()], [pageOf('a', { state: 'held', nextAt: null })]);
    await store.watch([sourceOf()], [pageOf('a'), pageOf('b')]);
    expect(await store.watchedPages({ pages: [pageOf('a').page] })).toMatchObject([{ state: 'held' }]);
    expect(await store.watchedPages({ due: NOW, limit: 9 })).toEqual([pageOf('b')]);
  });

  test('pages are due in the order of their instants, those that are held by name', async () => {
    const { store } = opened();
    const later = '2031-03-05T11:00:00.000Z';
    await store.putWatchedPages([
      pageOf('a', { nextAt: later }),
      pageOf('c'),
      pageOf('b'),
      pageOf('d', { nextAt: null }),
      pageOf('f', { state: 'held' }),
      pageOf('e', { state: 'held' }),
      pageOf('g', { state: 'gone' }),
    ]);
    const names = (pages: readonly WatchedPage[]): string => pages.map(({ page }) => page.at(-1)).join('');
    expect(names(await store.watchedPages({ due: NOW, limit: 9 }))).toBe('bc');
    expect(names(await store.watchedPages({ due: later, limit: 2 }))).toBe('bc');
    expect(names(await store.watchedPages({ due: later, limit: 9 }))).toBe('bca');
    expect(names(await store.watchedPages({ heldAfter: '', limit: 9 }))).toBe('ef');
    expect(names(await store.watchedPages({ heldAfter: pageOf('e').page, limit: 9 }))).toBe('f');
    expect(await store.watchedPages({ pages: [] })).toEqual([]);
  });

  test('what is watched no longer leads to nothing more, and what came of it stays', async () => {
    const { store } = opened();
    await store.watch(
      [sourceOf()],
      [pageOf('a'), pageOf('b', { state: 'held' }), pageOf('c', { source: 'https://x.example' })],
    );
    expect(await store.unwatch([FEED, 'https://other.example/'])).toBe(1);
    expect(await store.watched()).toEqual([]);
    expect(await store.watchedPages({ due: NOW, limit: 9 })).toMatchObject([{ page: pageOf('c').page }]);
    expect(await store.watchedPages({ pages: [pageOf('b').page] })).toHaveLength(1);
  });

  test('nothing of it makes the record stale', async () => {
    const { store } = opened();
    const before = await store.version();
    await store.watch([sourceOf()], [pageOf('a')]);
    await store.putWatchedPages([pageOf('a', { state: 'held' })]);
    expect(await store.version()).toBe(before);
  });
}
