import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Log } from '../src/decide/testing.js';
import type { Reading, RecordDocument } from '../src/domain/index.js';
import { readingOf } from '../src/link/testing.js';
import { recordFrom, recordOf } from '../src/pipeline.js';
import { type Entry, openCase, type Store } from '../src/store/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-decided-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cases = 0;
const newCase = (): Promise<Store> => openCase(path.join(folder, `${cases++}.case`));

const pair = 'Tomas Aldane (foreign minister, Norway) + Ines Morvic (foreign minister, Egypt)';
const READINGS = [
  readingOf({ id: 'a1', accounts: [{ who: pair, date: '2031-03-05', place: 'Cairo' }] }),
  readingOf({ id: 'a2', accounts: [{ who: pair, date: '2031-03-05', place: 'Cairo' }] }),
  readingOf({ id: 'a3', accounts: [{ who: pair, topics: ['the strait'] }] }),
  readingOf({ id: 'a4', accounts: [{ who: 'Abu Karel + *Lumen Front', date: '2031-07-09', kind: 'call' }] }),
  readingOf({ id: 'a5', accounts: [{ who: 'Tomas Aldane + *Harbour Movement', date: '2031-03-04', kind: 'visit' }] }),
];

/** One decision of each sort, and an undo. */
function fullLog(): Log {
  const log = new Log(READINGS);
  log.same('a1#c0', 'a3#c0');
  log.different(['a2#c0'], ['a1#c0']);
  log.samePerson('a1@0', 'a4@0');
  const undone = log.reject('a4#c0');
  log.correct('a3#c0', { field: 'date', value: '2031-03-06' });
  log.misread('a4#c0', { field: 'kind', value: 'letter' });
  log.undo(undone);
  log.tells('a2#c0', '2031-03-05');
  log.organisations('same', 'a4@0', 'a5@0');
  log.misread('a2#c0', { field: 'role', name: 'Ines Morvic', person: [], value: null });
  log.correct('a1#c0', { field: 'part-of', value: [log.account('a5#c0')] });
  return log;
}

function entryOf(reading: Reading): Entry {
  const { id, source } = reading.article;
  return { id, original: { bytes: new TextEncoder().encode(id), source, media: 'text', given: {} }, reading };
}

const exported = (record: RecordDocument): string => JSON.stringify(record, null, 2);

describe('a case in which people decide', () => {
  it('has one record for the same articles and decisions, in whatever order the two came and however often it was made', async () => {
    const { decisions } = fullLog();
    const whole = exported(recordFrom(READINGS, decisions).record);
    const articles = fc.shuffledSubarray(READINGS, { minLength: READINGS.length });
    // Before which article each decision is made; a decision may come before the articles that it is about.
    const moments = fc.array(fc.nat(READINGS.length), { minLength: decisions.length, maxLength: decisions.length });
    await fc.assert(
      fc.asyncProperty(articles, moments, async (order, times) => {
        const store = await newCase();
        const sorted = times.toSorted((x, y) => x - y);
        for (const [at, reading] of [...order, undefined].entries()) {
          await store.decide(decisions.filter((_, index) => sorted[index] === at));
          if (reading) await store.add([entryOf(reading)]);
          await recordOf(store);
        }
        expect(exported(await recordOf(store))).toBe(whole);
        await store.close();
      }),
      { numRuns: 12 },
    );
  });

  it('is as it was, byte for byte, when the last decision is undone', async () => {
    const store = await newCase();
    await store.add(READINGS.map(entryOf));
    const log = new Log(READINGS);
    let before = exported(await recordOf(store));
    for (const decision of [
      log.same('a1#c0', 'a3#c0'),
      log.reject('a2#c0'),
      log.misread('a1#c0', { field: 'date', value: null }),
    ]) {
      await store.decide([decision]);
      const after = exported(await recordOf(store));
      await store.decide([log.undo(decision)]);
      expect(exported(await recordOf(store))).toBe(before);
      const again = { ...decision, id: `${decision.id}x` };
      await store.decide([again]);
      before = exported(await recordOf(store));
      expect(before.replaceAll(again.id, decision.id)).toBe(after);
    }
    await store.close();
  });

  it('tells of a decision whose words a new reading no longer has, and follows it when they are back', async () => {
    const store = await newCase();
    await store.add(READINGS.map(entryOf));
    const log = new Log(READINGS);
    await store.decide([log.correct('a1#c0', { field: 'kind', value: 'letter' })]);
    const kept = exported(await recordOf(store));
    const [first] = READINGS as [Reading];
    await store.replaceReadings([{ ...first, contacts: [] }]);
    expect((await recordOf(store)).decisions).toMatchObject([{ state: 'void' }]);
    await store.replaceReadings([first]);
    expect(exported(await recordOf(store))).toBe(kept);
    await store.close();
  });
});
