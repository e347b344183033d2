import { expect, test } from 'vitest';
import type { Decision } from '../../domain/index.js';
import type { Opened } from './opened.js';
import { entryOf, recordIn, recordOf, writing } from './samples.js';

/** The log of what people decided. */
export function describeDecisions(opened: () => Opened): void {
  const [first, second, third] = [decisionOf('d1'), decisionOf('d2', 'Ana Lund'), decisionOf('d3')];

  test('there is none at first', async () => {
    expect(await opened().store.decisions()).toEqual([]);
  });

  test('decisions are given back as they were added, in the order of adding, whatever their ids and times', async () => {
    const { store } = opened();
    expect(await store.decide([third, first])).toBe(2);
    expect(await store.decide([second])).toBe(1);
    expect(await store.decisions()).toEqual([third, first, second]);
  });

  test('one that is there already is left as it is', async () => {
    const { store } = opened();
    await store.decide([first]);
    expect(await store.decide([{ ...first, by: 'somebody else' }, second])).toBe(1);
    expect(await store.decisions()).toEqual([first, second]);
  });

  test('all are added or none', async () => {
    const { store } = opened();
    const unwritable = { ...second, why: 1n as unknown as string };
    await expect(store.decide([first, unwritable])).rejects.toThrow('BigInt');
    expect(await store.decisions()).toEqual([]);
  });

  test('they survive closing, new readings and a new record', async () => {
    const { store, reopen } = opened();
    const entry = entryOf();
    await store.add([entry]);
    await store.decide([first, second]);
    await store.replaceReadings([entry.reading]);
    await store.putRecord(writing(recordOf([entry])));
    expect(await (await reopen()).decisions()).toEqual([first, second]);
  });

  test('whatever a name or a reason holds comes back as it was', async () => {
    const { store, reopen } = opened();
    const odd = { ...first, by: 'Ida\0\ud83d “Å”', why: `"'; DROP TABLE decisions; --\u202e` };
    await store.decide([odd]);
    expect(await (await reopen()).decisions()).toEqual([odd]);
  });

  test('two who decide at the same moment both have their decisions kept', async () => {
    const { store, again } = opened();
    const other = await again();
    const decisions = Array.from({ length: 12 }, (_, index) => decisionOf(`d${index}`));
    await Promise.all(decisions.map((decision, index) => (index % 2 ? store : other).decide([decision])));
    expect(new Set((await store.decisions()).map(({ id }) => id))).toEqual(new Set(decisions.map(({ id }) => id)));
  });

  test('a new decision makes the record stale, and one that is known does not', async () => {
    const { store } = opened();
    const entry = entryOf();
    await store.add([entry]);
    await store.decide([first]);
    await store.putRecord(writing(recordOf([entry])));
    await store.decide([first]);
    expect(await recordIn(store)).not.toBeNull();
    await store.decide([second]);
    expect(await recordIn(store)).toBeNull();
  });

  test('a record worked out before another decided is not passed off as fresh', async () => {
    const { store, again } = opened();
    const entry = entryOf();
    await store.add([entry]);
    await (await again()).decide([first]);
    await store.putRecord(writing(recordOf([entry])));
    expect(await recordIn(store)).toBeNull();
  });

  test('how decisions stand is part of the record', async () => {
    const { store } = opened();
    const entry = entryOf();
    await store.add([entry]);
    const decisions = [{ decision: first, state: 'void', because: 'The article is gone.', bearsOn: [] }] as const;
    await store.putRecord(writing({ ...recordOf([entry]), decisions }));
    expect((await recordIn(store))?.decisions).toEqual(decisions);
    await store.putRecord(writing(recordOf([entry])));
    expect(await recordIn(store)).toEqual(recordOf([entry]));
  });
}

function decisionOf(id: string, by = 'Bo Lind'): Decision {
  const what = { act: 'undo', decision: 'd0' } as const;
  return { id, at: '2031-05-06T07:08:09.000Z', by, why: null, what };
}
