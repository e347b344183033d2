import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reading } from '../src/domain/index.js';
import { linkStepwise } from '../src/link/index.js';
import { readingOf } from '../src/link/testing.js';
import { recordFrom, refresh } from '../src/pipeline.js';
import { type Entry, openCase, type Store } from '../src/store/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-incremental-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cases = 0;
const newCase = (): Promise<Store> => openCase(path.join(folder, `${cases++}.case`));

const PEOPLE = [
  'Tomas Aldane (president, Norway)',
  'Aldane (president, Norway)',
  'Ines Morvic (president, Chile)',
  'Inez Morvic',
];
const KINDS = ['meeting', 'visit', 'call'] as const;
const DATES = [null, '2024-03-01', '2024-03-02', '2024-03'];
const article = fc.record({
  accounts: fc.array(
    fc.record({
      who: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 2 }).map((who) => who.join(' + ')),
      kind: fc.constantFrom(...KINDS),
      date: fc.constantFrom(...DATES),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  published: fc.constantFrom('2024-03-02', '2024-03-05'),
});
const world = fc
  .array(article, { minLength: 2, maxLength: 9 })
  .map((articles) => articles.map((sketch, index) => readingOf({ id: `a${(index * 37) % 100}`, ...sketch })));

function entryOf(reading: Reading): Entry {
  const { id, source } = reading.article;
  return { id, original: { bytes: new TextEncoder().encode(id), source, media: 'text', given: {} }, reading };
}

const exported = (readings: readonly Reading[]): string => JSON.stringify(recordFrom(readings, []).record);

describe('a case to which articles are added', () => {
  it('has, after each addition, the record of all its articles, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), async (readings, sizes) => {
        const store = await newCase();
        const [left, there]: [Reading[], Reading[]] = [[...readings], []];
        for (const size of [...sizes, readings.length]) {
          const batch = left.splice(0, size);
          there.push(...batch);
          await store.add(batch.map(entryOf));
          expect(JSON.stringify(await refresh(store))).toBe(exported(there));
        }
        await store.close();
      }),
      { numRuns: 12 },
    );
  });

  it('is before or after a change where linking is cut short, never between', async () => {
    const readings = [1, 2, 3, 4, 5].map((day) =>
      readingOf({
        id: `a${day}`,
        accounts: [{ who: PEOPLE.slice(1, 3).join(' + '), date: `2024-03-0${1 + (day % 2)}` }],
      }),
    );
    const store = await newCase();
    await store.add(readings.slice(0, 4).map(entryOf));
    const before = JSON.stringify(await refresh(store));
    await store.add(readings.slice(4).map(entryOf));
    const cut = store.relink('rules of another program', (links) => {
      linkStepwise(links);
      throw new Error('cut short');
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(before).toBe(exported(readings.slice(0, 4)));
    expect(JSON.stringify(await refresh(store))).toBe(exported(readings));
    await store.close();
  });
});
