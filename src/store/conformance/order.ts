import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Given } from '../../domain/index.js';
import type { Entry } from '../store.js';
import type { Opened } from './opened.js';
import { all, entryOf } from './samples.js';

/** Facts for one and the same text: each is a start of one list, so that they never contradict and the longest has them all. */
const GIVEN: readonly Given[] = [{}, { title: 'Talks' }, { title: 'Talks', outlet: 'Harbour Post' }];

const someEntry = fc
  .record({
    text: fc.constantFrom('One.', 'Two.', 'Three.'),
    given: fc.constantFrom(...GIVEN),
    source: fc.constantFrom('-', 'a', 'b'),
  })
  .map(({ text, given, source }) => entryOf(text, { given, source }));

/** That a case holds the same whatever the order its articles came in. `open` gives a new, empty store. */
export function describeOrder(open: () => Promise<Opened>): void {
  test('tells in which order articles were added, and again so where one comes again', async () => {
    const { store, remove } = await open();
    const entries = ['One.', 'Two.', 'Three.'].map((text) => entryOf(text));
    for (const entry of entries) await store.add([entry]);
    await store.add([...entries].reverse());
    expect(await store.added()).toEqual(entries.map(({ id }) => id));
    await remove();
  });

  test('the order and the batches in which articles are added make no difference', async () => {
    const twoOrders = fc
      .array(someEntry, { maxLength: 8 })
      .chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }), fc.nat({ max: 4 })),
      );
    await fc.assert(
      fc.asyncProperty(twoOrders, async ([entries, shuffled, size]) => {
        const [one, other] = [
          await contentAfter(open, [entries]),
          await contentAfter(open, batches(shuffled, size + 1)),
        ];
        expect(other).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });
}

async function contentAfter(
  open: () => Promise<Opened>,
  added: readonly (readonly Entry[])[],
): Promise<readonly Entry[]> {
  const { store, remove } = await open();
  try {
    for (const batch of added) await store.add(batch);
    return await all(store.entries());
  } finally {
    await remove();
  }
}

function batches<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return list.length === 0 ? [] : [list.slice(0, size), ...batches(list.slice(size), size)];
}
