import { expect, test } from 'vitest';
import type { Store } from '../store.js';
import { entryOf, readAnew, TEXT } from './samples.js';

/** What happens when the same bytes are added again. `store` gives the empty store of the test. */
export function describeAmendments(store: () => Store): void {
  test('the same with no fewer facts is unchanged, and keeps the reading that is there', async () => {
    const kept = entryOf(TEXT, { given: { outlet: 'Harbour Post' } });
    await store().add([kept]);
    for (const given of [{ outlet: 'Harbour Post' }, {}]) {
      const again = readAnew(entryOf(TEXT, { given }), 'another reader');
      expect(await store().add([again])).toEqual([{ id: kept.id, outcome: 'unchanged' }]);
      expect(await store().entry(kept.id)).toEqual(kept);
    }
  });

  test('a fact that was missing amends the article, and the new reading is kept', async () => {
    await store().add([entryOf(TEXT, { given: { outlet: 'Harbour Post' } })]);
    const offered = readAnew(entryOf(TEXT, { given: { title: 'Talks in Port Vell' } }), 'another reader');
    expect(await store().add([offered])).toEqual([{ id: offered.id, outcome: 'amended' }]);
    const entry = await store().entry(offered.id);
    expect(entry?.original.given).toEqual({ outlet: 'Harbour Post', title: 'Talks in Port Vell' });
    expect(entry?.reading).toEqual(offered.reading);
  });

  test('another value for a fact is refused and changes nothing, and the others of the batch are kept', async () => {
    const kept = entryOf(TEXT, { given: { published: '2031-05-06' } });
    await store().add([kept]);
    const offered = entryOf(TEXT, { given: { published: '2031-05-07', title: 'Talks' } });
    const other = entryOf('Another.');
    const conflict = { field: 'published', kept: '2031-05-06', offered: '2031-05-07' };
    expect(await store().add([offered, other])).toEqual([
      { id: kept.id, outcome: 'refused', conflict },
      { id: other.id, outcome: 'added' },
    ]);
    expect(await store().entry(kept.id)).toEqual(kept);
    expect(await store().entry(other.id)).toEqual(other);
  });

  test('the same bytes from two places are one article, whichever place came first', async () => {
    for (const [first, second] of [
      ['news/a.txt', 'news/b.txt'],
      ['news/b.txt', 'news/a.txt'],
      ['-', 'news/a.txt'],
    ] as const) {
      const [a, b] = [entryOf(`${TEXT} ${first}`, { source: first }), entryOf(`${TEXT} ${first}`, { source: second })];
      await store().add([a]);
      expect(await store().add([b])).toEqual([{ id: a.id, outcome: 'unchanged' }]);
      const entry = await store().entry(a.id);
      expect(entry?.original.source).toBe('news/a.txt');
      expect(entry?.reading.article.source).toBe('news/a.txt');
    }
  });
}
