import { expect, test } from 'vitest';
import type { RecordRows } from '../../domain/index.js';
import type { Store } from '../store.js';
import type { Opened } from './opened.js';
import { entryOf, JUDGEMENTS, judgementsIn, recordIn, recordOf, writing } from './samples.js';

const [ONE, TWO] = ['a1@0', 'a2@0'];
const ALDANE = { id: 'p1', name: 'Karel Aldane' };
const MORVIC = { id: 'p2', name: 'Ines Morvic' };

/** Changes the rows as linking does. */
function change(store: Store, work: (rows: RecordRows) => void): Promise<void> {
  return store.relink('rules', ({ record, finished }) => {
    work(record);
    finished();
  });
}

const peopleIn = async (store: Store) =>
  (await recordIn(store))?.people.map(({ id, name, seen }) => [id, name, ...seen.map(({ key }) => key)]);

/** What a change of articles rewrites of a record, row by row. */
export function describeRows(opened: () => Opened): void {
  test('a contact is put in the place of the one with its id, and the others stay', async () => {
    const { store } = opened();
    const [a, b] = [entryOf('One.'), entryOf('Two.')];
    const [first, second] = recordOf([a, b]).contacts;
    if (!first || !second) throw new Error('there are two');
    await change(store, (rows) => {
      rows.putContact(first);
      rows.putContact(second);
    });
    const moved = { ...second, status: 'planned', partOf: 'k1', date: { ...second.date, edtf: '2030' } } as const;
    await change(store, (rows) => {
      rows.putContact(moved);
      expect(rows.contact('k2')).toEqual(moved);
      expect(rows.contact('k3')).toBeUndefined();
    });
    expect((await recordIn(store))?.contacts).toEqual([moved, first]);
    await change(store, (rows) => {
      rows.dropContact('k1');
      rows.dropContact('k3');
    });
    expect((await recordIn(store))?.contacts).toEqual([moved]);
  });

  test('whom articles name is there as long as one names him, and has the name that was put last', async () => {
    const { store } = opened();
    await change(store, (rows) => {
      rows.putSeen('person', ALDANE, { key: ONE, forms: ['Aldane'], offices: [] });
      rows.putSeen('person', ALDANE, {
        key: TWO,
        forms: ['K. Aldane'],
        offices: [{ title: 'envoy', organisation: null }],
      });
    });
    await change(store, (rows) => rows.moveSeen('person', { ...ALDANE, name: 'K. Aldane' }, TWO));
    expect(await peopleIn(store)).toEqual([['p1', 'K. Aldane', ONE, TWO]]);
    await change(store, (rows) => {
      rows.moveSeen('person', MORVIC, TWO);
      expect(rows.entityAt('person', TWO)).toBe('p2');
    });
    expect(await peopleIn(store)).toEqual([
      ['p1', 'K. Aldane', ONE],
      ['p2', 'Ines Morvic', TWO],
    ]);
    await change(store, (rows) => {
      rows.dropSeen('person', ONE);
      expect(rows.entityAt('person', ONE)).toBeUndefined();
    });
    expect(await peopleIn(store)).toEqual([['p2', 'Ines Morvic', TWO]]);
  });

  test('people and organisations of one place in an article are kept apart', async () => {
    const { store } = opened();
    await change(store, (rows) => {
      rows.putSeen('person', ALDANE, { key: ONE, forms: ['Aldane'], offices: [] });
      rows.putSeen('organisation', { id: 'o1', name: 'Harbour Post' }, { key: ONE, forms: ['Harbour Post'] });
      rows.dropSeen('person', ONE);
    });
    const record = await recordIn(store);
    expect([record?.people.length, record?.organisations.length]).toEqual([0, 1]);
  });

  test('judgements and questions are put by their source, and those of others stay', async () => {
    const { store } = opened();
    const [first, second] = JUDGEMENTS;
    if (!first || !second) throw new Error('there are two');
    const { undecided } = recordOf([]);
    await change(store, (rows) => {
      rows.putJudged('one', [first], undecided);
      rows.putJudged('two', [second], []);
    });
    await change(store, (rows) => rows.putJudged('one', [], []));
    expect(await judgementsIn(store)).toEqual([second]);
    expect((await recordIn(store))?.undecided).toEqual([]);
  });

  test('a record that was put as a whole takes the place of all rows, and what linking does next starts anew', async () => {
    const { store } = opened();
    await change(store, (rows) => rows.putSeen('person', MORVIC, { key: ONE, forms: [], offices: [] }));
    await store.putRecord(writing(recordOf([])));
    expect((await recordIn(store))?.people).toEqual([]);
    expect(await store.relink('rules', ({ isNew }) => isNew)).toBe(true);
    expect(await store.relink('rules', ({ isNew }) => isNew)).toBe(false);
  });

  test('rows that are not said to be finished leave the record as stale as it was', async () => {
    const { store } = opened();
    await store.add([entryOf()]);
    await store.relink('rules', ({ record }) => record.dropContact('k1'));
    expect(await store.isFresh()).toBe(false);
    await change(store, () => undefined);
    expect(await store.isFresh()).toBe(true);
  });
}
