import { expect, test } from 'vitest';
import type { Store } from '../store.js';
import type { Opened } from './opened.js';
import { all, entryOf, JUDGEMENTS, judgementsIn, recordIn, recordOf, writing } from './samples.js';

/** The record, its judgements, and when they are stale. */
export function describeRecord(opened: () => Opened): void {
  const [a, b] = [entryOf('One.'), entryOf('Two.')];

  test('there is none before one was put', async () => {
    expect(await recordIn(opened().store)).toBeNull();
    expect(await judgementsIn(opened().store)).toEqual([]);
  });

  test('it is given back as it was put, with its judgements, in their order', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(writing(recordOf([a, b]), JUDGEMENTS));
    expect(await recordIn(store)).toEqual(recordOf([a, b]));
    expect(await judgementsIn(store)).toEqual(JUDGEMENTS);
  });

  test('a new one takes the place of the old one', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(writing(recordOf([a, b]), JUDGEMENTS));
    await store.putRecord(writing(recordOf([b], null)));
    expect(await recordIn(store)).toEqual(recordOf([b], null));
    expect(await judgementsIn(store)).toEqual([]);
  });

  test('one that cannot be put leaves the old one', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(writing(recordOf([a, b]), JUDGEMENTS));
    const cut = store.putRecord((rows) => {
      writing(recordOf([a]))(rows);
      throw new Error('cut short');
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(await recordIn(store)).toEqual(recordOf([a, b]));
    expect(await judgementsIn(store)).toEqual(JUDGEMENTS);
  });

  const changes: readonly (readonly [string, boolean, (store: Store) => Promise<unknown>])[] = [
    ['an added article', true, (store) => store.add([b])],
    ['an amended article', true, (store) => store.add([entryOf('One.', { given: { title: 'Talks' } })])],
    ['a new reading', true, (store) => store.replaceReadings([a.reading])],
    ['an unchanged article', false, (store) => store.add([a])],
    ['no reading', false, (store) => store.replaceReadings([])],
    ['a fact of the case', false, (store) => store.putFact('reader', '2')],
  ];
  test.for(changes)('%s makes it stale: %s', async ([, isStale, change]) => {
    const { store } = opened();
    await store.add([a]);
    await store.putRecord(writing(recordOf([a])));
    await change(store);
    expect((await recordIn(store)) === null).toBe(isStale);
  });

  test('a refused article leaves it fresh', async () => {
    const { store } = opened();
    await store.add([entryOf('One.', { given: { title: 'Talks' } })]);
    await store.putRecord(writing(recordOf([a])));
    await store.add([entryOf('One.', { given: { title: 'Other talks' } })]);
    expect(await recordIn(store)).not.toBeNull();
  });

  test('one worked out from what this store added itself is fresh, also without walking the articles', async () => {
    const { store } = opened();
    await store.add([a]);
    await store.add([b]);
    await store.putRecord(writing(recordOf([a, b])));
    expect(await recordIn(store)).not.toBeNull();
  });

  test('adding an article of one’s own does not tell of what others added before', async () => {
    const { store, again } = opened();
    await (await again()).add([a]);
    await store.add([b]);
    await store.putRecord(writing(recordOf([b])));
    expect(await recordIn(store)).toBeNull();
  });

  test('one worked out before another added an article is not passed off as fresh', async () => {
    const { store, again } = opened();
    await store.add([a]);
    const readings = await all(store.readings());
    const other = await again();
    await other.add([b]);
    await store.putRecord(writing(recordOf([a])));
    expect(readings).toHaveLength(1);
    expect(await recordIn(store)).toBeNull();
    expect(await all(store.readings())).toHaveLength(2);
    await store.putRecord(writing(recordOf([a, b])));
    expect(await recordIn(other)).toEqual(recordOf([a, b]));
  });
}
