import { expect, test } from 'vitest';
import type { LinkWork } from '../store.js';
import type { Opened } from './opened.js';
import { entryOf, readAnew } from './samples.js';

/** What linking keeps, and what it is told of the articles that changed. */
export function describeLinks(opened: () => Opened): void {
  const entries = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
    .map((text) => entryOf(text))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first, second] = entries;
  if (!first || !second) throw new Error('there are five');
  const changesIn = ({ changes }: LinkWork): readonly (readonly [string | undefined, string | undefined])[] =>
    changes.map(({ before, after }) => [
      before?.cites[0]?.name ?? before?.article.id,
      after?.cites[0]?.name ?? after?.article.id,
    ]);

  test('linking is told of each article once, with the reading that it knew and the one that is there', async () => {
    const { store } = opened();
    await store.add(entries);
    expect(await store.relink('1', changesIn)).toEqual(entries.map(({ id }) => [undefined, id]));
    expect(await store.relink('1', changesIn)).toEqual([]);
    await store.replaceReadings([readAnew(first, 'Post').reading]);
    await store.replaceReadings([readAnew(first, 'Ledger').reading]);
    expect(await store.relink('1', changesIn)).toEqual([[first.id, 'Ledger']]);
  });

  test('what it keeps is there the next time, all of it or, where it fails, nothing', async () => {
    const { store } = opened();
    await store.add(entries);
    await store.relink('1', ({ relations }) => {
      relations.put('names', 'b', '2', { of: ['Aldane'] });
      relations.put('names', 'b', '1', 0);
      relations.put('days', 'b', '1', 0);
    });
    await store.add([entryOf('Six.')]);
    const failing = store.relink('1', ({ relations }) => {
      relations.drop('names', 'b', '1');
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    const { rows, changes } = await store.relink('1', (links) => ({
      rows: links.relations.rows('names', ['b', 'c']).toSorted(([, a], [, b]) => Number(a) - Number(b)),
      changes: changesIn(links),
    }));
    expect(rows).toEqual([
      ['b', '1', 0],
      ['b', '2', { of: ['Aldane'] }],
    ]);
    expect(changes).toEqual([[undefined, entryOf('Six.').id]]);
  });

  test('rows are found by keys, by id and in order, and are gone when dropped', async () => {
    const { store } = opened();
    await store.relink('1', ({ relations }) => {
      for (const [key, id] of ['b2', 'a2', 'a1', 'b1', 'c1'].map(([one = '', two = '']) => [one, two] as const))
        relations.put('r', key, id, key + id);
      relations.put('r', 'a', '1', 'again');
      relations.drop('r', 'c', '1');
      expect([...relations.all('r')].map(([key, id]) => key + id)).toEqual(['a1', 'a2', 'b1', 'b2']);
      expect(relations.get('r', 'a', '1')).toBe('again');
      expect(relations.get('r', 'c', '1')).toBeUndefined();
      expect([relations.first('r', 'b'), relations.first('r', 'c')]).toEqual(['1', undefined]);
      expect(relations.rows('r', ['c'])).toEqual([]);
    });
  });

  test('what other rules made is forgotten, and all articles are new to them', async () => {
    const { store } = opened();
    await store.add(entries);
    await store.relink('1', ({ relations }) => {
      relations.put('names', 'b', '1', 0);
    });
    const { row, changes } = await store.relink('2', (links) => ({
      row: links.isNew && links.relations.get('names', 'b', '1'),
      changes: changesIn(links),
    }));
    expect(row).toBeUndefined();
    expect(changes).toEqual(entries.map(({ id }) => [undefined, id]));
  });

  test('linking sees the readings that are there, one by one or all', async () => {
    const { store } = opened();
    await store.add(entries);
    const seen = await store.relink('1', ({ readings, readingOf }) => [
      [...readings()].map(({ article }) => article.id),
      readingOf(second.id),
      readingOf('none'),
    ]);
    expect(seen).toEqual([entries.map(({ id }) => id), second.reading, undefined]);
  });
}
