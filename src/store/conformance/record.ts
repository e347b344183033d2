import { expect, test } from 'vitest';
import type { Store } from '../store.js';
import type { Opened } from './opened.js';
import { all, entryOf, JUDGEMENTS, recordOf } from './samples.js';

/** The record, its judgements, and when they are stale. */
export function describeRecord(opened: () => Opened): void {
  const [a, b] = [entryOf('One.'), entryOf('Two.')];

  test('there is none before one was put', async () => {
    expect(await opened().store.record()).toBeNull();
    expect(await opened().store.judgements()).toEqual([]);
  });

  test('it is given back as it was put, with its judgements, in their order', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(recordOf([a, b]), JUDGEMENTS);
    expect(await store.record()).toEqual(recordOf([a, b]));
    expect(await store.judgements()).toEqual(JUDGEMENTS);
  });

  test('a new one takes the place of the old one', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(recordOf([a, b]), JUDGEMENTS);
    await store.putRecord(recordOf([b], null), []);
    expect(await store.record()).toEqual(recordOf([b], null));
    expect(await store.judgements()).toEqual([]);
  });

  test('one that cannot be put leaves the old one', async () => {
    const { store } = opened();
    await store.add([a, b]);
    await store.putRecord(recordOf([a, b]), JUDGEMENTS);
    const twice = { ...recordOf([a]), contacts: [...recordOf([a]).contacts, ...recordOf([a]).contacts] };
    await expect(store.putRecord(twice, [])).rejects.toThrow('contacts.id');
    expect((await store.record())?.contacts).toHaveLength(2);
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
    await store.putRecord(recordOf([a]), []);
    await change(store);
    expect((await store.record()) === null).toBe(isStale);
  });

  test('a refused article leaves it fresh', async () => {
    const { store } = opened();
    await store.add([entryOf('One.', { given: { title: 'Talks' } })]);
    await store.putRecord(recordOf([a]), []);
    await store.add([entryOf('One.', { given: { title: 'Other talks' } })]);
    expect(await store.record()).not.toBeNull();
  });

  test('one worked out from what this store added itself is fresh, also without walking the articles', async () => {
    const { store } = opened();
    await store.add([a]);
    await store.add([b]);
    await store.putRecord(recordOf([a, b]), []);
    expect(await store.record()).not.toBeNull();
  });

  test('adding an article of one’s own does not tell of what others added before', async () => {
    const { store, again } = opened();
    await (await again()).add([a]);
    await store.add([b]);
    await store.putRecord(recordOf([b]), []);
    expect(await store.record()).toBeNull();
  });

  test('one worked out before another added an article is not passed off as fresh', async () => {
    const { store, again } = opened();
    await store.add([a]);
    const readings = await all(store.readings());
    const other = await again();
    await other.add([b]);
    await store.putRecord(recordOf([a]), []);
    expect(readings).toHaveLength(1);
    expect(await store.record()).toBeNull();
    expect(await all(store.readings())).toHaveLength(2);
    await store.putRecord(recordOf([a, b]), []);
    expect(await other.record()).toEqual(recordOf([a, b]));
  });
}
