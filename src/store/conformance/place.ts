import { expect, test } from 'vitest';
import type { Opened } from './opened.js';
import { entryOf, JUDGEMENTS, judgementsIn, manyEntries, recordIn, recordOf, TEXT, writing } from './samples.js';

/** Facts, closing and opening, several who have the same place open, and the check. */
export function describePlace(opened: () => Opened): void {
  test('facts are kept, and a new value takes the place of the old one', async () => {
    const { store } = opened();
    expect(await store.fact('reader')).toBeNull();
    await store.putFact('reader', '1');
    await store.putFact('reader', '2');
    expect(await store.fact('reader')).toBe('2');
    expect(await store.fact('linker')).toBeNull();
  });

  test('everything is there after closing and opening', async () => {
    const { store, reopen } = opened();
    const entry = entryOf(TEXT, { given: { outlet: 'Harbour Post' } });
    await store.add([entry]);
    await store.putRecord(writing(recordOf([entry]), JUDGEMENTS));
    await store.putFact('reader', '1');
    const anew = await reopen();
    expect(await anew.entry(entry.id)).toEqual(entry);
    expect(await recordIn(anew)).toEqual(recordOf([entry]));
    expect(await judgementsIn(anew)).toEqual(JUDGEMENTS);
    expect(await anew.fact('reader')).toBe('1');
    expect(anew.location).toBe(store.location);
  });

  test('two who have it open see what the other did', async () => {
    const { store, again } = opened();
    const other = await again();
    const [a, b] = [entryOf('One.'), entryOf('Two.')];
    await store.add([a]);
    expect(await other.entry(a.id)).toEqual(a);
    await other.add([b]);
    expect(await store.ids()).toEqual([a.id, b.id].toSorted());
    await other.putFact('reader', '3');
    expect(await store.fact('reader')).toBe('3');
  });

  test('two who add at the same moment both have their articles kept', async () => {
    const { store, again } = opened();
    const other = await again();
    const entries = manyEntries(20);
    const added = await Promise.all(entries.map((entry, index) => (index % 2 ? store : other).add([entry])));
    expect(added.flat().map(({ outcome }) => outcome)).toEqual(entries.map(() => 'added'));
    expect(await store.ids()).toHaveLength(20);
  });

  test('a sound case passes its check, and the check changes nothing', async () => {
    const { store } = opened();
    const entry = entryOf();
    expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
    await store.add([entry]);
    await store.putRecord(writing(recordOf([entry]), JUDGEMENTS));
    const findings = await store.check();
    expect(findings.length).toBeGreaterThan(3);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(await recordIn(store)).toEqual(recordOf([entry]));
  });

  test('the check finds a span that misses its words', async () => {
    const { store } = opened();
    const { id, original, reading } = entryOf();
    const misplaced = [{ name: 'Morvic', mentions: [{ start: 0, end: 6, text: 'Morvic' }], offices: [] }];
    await store.add([{ id, original, reading: { ...reading, people: misplaced } }]);
    const bad = (await store.check()).filter(({ ok }) => !ok);
    expect(bad).toHaveLength(1);
    expect(bad[0]?.what).toContain(id);
    expect(bad[0]?.remedy).toContain('readout rebuild');
  });

  test('it may be closed twice', async () => {
    await opened().store.close();
    await expect(opened().store.close()).resolves.toBeUndefined();
  });
}
