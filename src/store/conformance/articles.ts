import { expect, test } from 'vitest';
import type { Entry, Store } from '../store.js';
import { all, entryOf, manyEntries, readAnew, TEXT } from './samples.js';

/** Adding, finding and walking articles. `store` gives the empty store of the test. */
export function describeArticles(store: () => Store): void {
  test('an article is given back as it was added', async () => {
    const entry = entryOf(TEXT, { given: { outlet: 'Harbour Post', published: '2031-05-06' } });
    expect(await store().add([entry])).toEqual([{ id: entry.id, outcome: 'added' }]);
    expect(await store().entry(entry.id)).toEqual(entry);
  });

  test('an id that nobody added gives null', async () => {
    expect(await store().entry('a0000000000000000')).toBeNull();
    expect(await all(store().entries())).toEqual([]);
    expect(await all(store().readings())).toEqual([]);
    expect(await store().ids()).toEqual([]);
  });

  test('outcomes come in the order of the entries, also for one that is there twice', async () => {
    const [a, b] = [entryOf('One.'), entryOf('Two.')];
    await store().add([b]);
    const outcomes = await store().add([b, a, a]);
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
      [b.id, 'unchanged'],
      [a.id, 'added'],
      [a.id, 'unchanged'],
    ]);
  });

  test('adding nothing changes nothing', async () => {
    expect(await store().add([])).toEqual([]);
  });

  test('ids, entries and readings come in the order of the ids, more than a page of them', async () => {
    const entries = manyEntries(150);
    await store().add(entries);
    const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await store().ids()).toEqual(sorted.map(({ id }) => id));
    expect(await all(store().entries())).toEqual(sorted);
    expect(await all(store().readings())).toEqual(sorted.map(({ reading }) => reading));
  });

  test('whoever walks the articles may write meanwhile, and may stop early', async () => {
    await store().add(manyEntries(150));
    for await (const entry of store().entries())
      await store().replaceReadings([readAnew(entry, 'Fernlea Wire').reading]);
    for await (const reading of store().readings()) {
      expect(reading.cites).toHaveLength(1);
      break;
    }
    await store().add([entryOf('One more.')]);
    expect(await store().ids()).toHaveLength(151);
  });

  test('a batch with one impossible entry keeps none of them', async () => {
    const [good, other] = [entryOf('One.'), entryOf('Two.')];
    const bad: Entry = { ...other, reading: good.reading };
    await expect(store().add([good, bad])).rejects.toThrow(other.id);
    expect(await store().ids()).toEqual([]);
  });

  test('two articles never share an id', async () => {
    const entry = entryOf('One.');
    await store().add([entry]);
    const forged = { ...entry, original: entryOf('Two.').original };
    await expect(store().add([forged])).rejects.toThrow(entry.id);
  });

  test('new readings take the place of old ones', async () => {
    const [a, b] = [entryOf('One.'), entryOf('Two.')];
    await store().add([a, b]);
    const anew = readAnew(a, 'Fernlea Wire');
    await store().replaceReadings([anew.reading]);
    expect(await store().entry(a.id)).toEqual(anew);
    expect(await store().entry(b.id)).toEqual(b);
  });

  test('readings are replaced all or none', async () => {
    const [a, b] = [entryOf('One.'), entryOf('Two.')];
    await store().add([a]);
    const readings = [readAnew(a, 'Fernlea Wire').reading, b.reading];
    await expect(store().replaceReadings(readings)).rejects.toThrow(b.id);
    expect(await store().entry(a.id)).toEqual(a);
    expect(await store().entry(b.id)).toBeNull();
  });
}
