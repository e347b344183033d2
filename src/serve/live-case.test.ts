import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { article, folderWith, remove } from '../cli/testing/run.js';
import { addInputs, recordOf, refresh } from '../pipeline.js';
import { openCase, type Store } from '../store/index.js';
import { LiveCase } from './live-case.js';
import { CaseMaker, type Maker } from './making/maker.js';
import { found } from './view/search.js';
import { type CaseView, viewOf } from './view/view.js';

describe('a case that is looked at while it changes', () => {
  let folder: string;
  let store: Store;

  const add = (...files: readonly string[]) => addInputs(store, files, { cwd: folder, given: {} }, () => {});

  beforeAll(async () => {
    folder = folderWith(Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}.txt`, article(n + 1)])));
    store = await openCase(path.join(folder, 'x.case'));
    await add('0.txt', '1.txt', '2.txt', '3.txt');
    await refresh(store);
  });
  afterAll(async () => {
    await store.close();
    remove(folder);
  });

  /** Lays out the whole case whatever changed. */
  const wholly = (): Maker => Object.assign(new CaseMaker(store), { change: () => Promise.resolve(null) });

  it('is laid out from its rows as it would be from its whole record', async () => {
    const [fromRows, record] = [await new LiveCase(store).view(), await recordOf(store)];
    const whole = viewOf(record, fromRows.version, store.lookup.counts());
    expect(fromRows.ids).toEqual(whole.ids);
    expect(fromRows.entities).toEqual(whole.entities);
    expect([...fromRows.earliest]).toEqual([...whole.earliest]);
    expect(fromRows.days).toEqual(whole.days);
    const idsWith = (view: CaseView, words: string) => Array.from(found(view, words) ?? [], (row) => view.ids[row]);
    for (const words of ['cairo', 'aldane cai', 'minister', 'unwritten', 'ca'])
      expect({ words, ids: idsWith(fromRows, words) }).toEqual({ words, ids: idsWith(whole, words) });
    for (const one of record.people) expect(fromRows.personOf(one.id)).toEqual(one);
    for (const one of record.contacts) expect(fromRows.contactOf(one.id)).toEqual(one);
    for (const id of await store.ids()) {
      expect(fromRows.accountsOf(id)).toEqual(whole.accountsOf(id));
      expect(fromRows.seenIn(id)).toEqual(whole.seenIn(id));
    }
  });

  it('is given as it was where nobody waits for what is new, and as it is a little later', async () => {
    const live = new LiveCase(store, wholly(), 0);
    const before = await live.view();
    await add('4.txt');
    expect((await live.view()).version).toBe(before.version);
    const after = await live.latest();
    expect(after.counts.articles).toBe(before.counts.articles + 1);
    expect(await live.view()).toBe(after);
  });

  it('is laid out as plain data, which one thread can hand to another', async () => {
    const { rows } = await new CaseMaker(store).layOut();
    expect(structuredClone(rows)).toEqual(rows);
  });

  it('is given as it was while it is laid out, and outlives what goes wrong with that', async () => {
    const maker = wholly();
    let made: () => ReturnType<Maker['layOut']> = () => maker.layOut();
    const live = new LiveCase(store, Object.assign(wholly(), { layOut: () => made() }), 0);
    const before = await live.view();
    let go = (): void => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    made = () => held.then(() => maker.layOut());
    await add('6.txt');
    for (let time = 0; time < 3; time++) expect(await live.view()).toBe(before);
    const after = live.latest();
    go();
    expect((await after).counts.articles).toBe(before.counts.articles + 1);
    made = () => Promise.reject(new Error('no room'));
    await add('7.txt');
    await expect(live.latest()).rejects.toThrow('no room');
    made = () => maker.layOut();
    expect((await live.latest()).counts.articles).toBe(before.counts.articles + 2);
  });

  it('is given as it is to all who ask at once', async () => {
    const live = new LiveCase(store);
    await live.view();
    await add('5.txt');
    const views = await Promise.all([live.latest(), live.latest(), live.latest()]);
    expect(new Set(views).size).toBe(1);
    expect(views[0]?.counts.articles).toBe(8);
  });
});
