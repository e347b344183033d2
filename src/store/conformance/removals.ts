import { expect, test } from 'vitest';
import type { Opened } from './opened.js';
import { entryOf, recordIn, recordOf, writing } from './samples.js';

/** Articles that somebody takes out of the case. */
export function describeRemovals(opened: () => Opened): void {
  const [a, b] = [entryOf('One.', { source: 'news/\u0000one.txt' }), entryOf('Two.')];
  const removal = {
    article: a.id,
    source: a.original.source,
    at: '2031-08-01T09:30:00.000Z',
    by: 'Bo Lind',
    why: null,
  };

  test('one that is removed is gone with its reading, and the record is stale', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(writing(recordOf([a, b])));
    expect(await store.remove([removal])).toBe(1);
    expect(await store.ids()).toEqual([b.id]);
    expect(await store.entry(a.id)).toBeNull();
    expect(await recordIn(store)).toBeNull();
  });

  test('who removed what, when and why stays, also where it is added again', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.remove([removal]);
    expect((await store.add([a]))[0]?.outcome).toBe('added');
    await store.remove([{ ...removal, why: 'retracted' }]);
    expect(await store.removals()).toEqual([removal, { ...removal, why: 'retracted' }]);
  });

  test('one that is not there is no removal, and leaves the record fresh', async () => {
    const { store } = opened();
    await store.add([b]);
    await store.putRecord(writing(recordOf([b])));
    expect(await store.remove([removal])).toBe(0);
    expect(await store.removals()).toEqual([]);
    expect(await recordIn(store)).not.toBeNull();
  });

  test('linking is told what it knew of it', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.relink('1', () => {});
    await store.remove([removal]);
    const told = await store.relink('1', ({ changes }) => changes.map((change) => ({ ...change })));
    expect(told).toEqual([{ article: a.id, wasLinked: true, before: a.reading, after: null }]);
  });
}
