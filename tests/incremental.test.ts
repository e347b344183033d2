import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reading } from '../src/domain/index.js';
import { linkStepwise } from '../src/link/index.js';
import { readingOf } from '../src/link/testing.js';
import { recordFrom, recordOf, refresh } from '../src/pipeline.js';
import { openCase, type Store } from '../src/store/index.js';
import { article, entryOf, kept, made, madeAnew, removalOf, SIDES, worldOf } from './stepwise/world.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-incremental-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cases = 0;
const newCase = (): Promise<Store> => openCase(path.join(folder, `${cases++}.case`));

/** More on demand: `RUNS=500 npx vitest run tests/incremental.test.ts`. */
const RUNS = Number(process.env['RUNS'] ?? 15);

describe('a case to which articles are added', () => {
  it('has, after each addition, the record of all its articles, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        worldOf(9),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
        async (readings, sizes) => {
          const atATime = sizes[0];
          const store = await newCase();
          const [left, there]: [Reading[], Reading[]] = [[...readings], []];
          for (const size of [...sizes, readings.length]) {
            const batch = left.splice(0, size);
            there.push(...batch);
            await store.add(batch.map(entryOf));
            await refresh(store, atATime);
            expect(await kept(store)).toEqual(madeAnew(there));
          }
          await store.close();
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('has it also after articles were taken out, put back, and read anew', async () => {
    const turn = fc.oneof(
      fc.record({ turn: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }) }),
      fc.record({ anew: fc.nat(8), as: article }),
    );
    await fc.assert(
      fc.asyncProperty(worldOf(9), fc.array(turn, { minLength: 1, maxLength: 5 }), async (readings, turns) => {
        const store = await newCase();
        const there = new Map(readings.map((reading) => [reading.article.id, reading]));
        await store.add(readings.map(entryOf));
        await refresh(store);
        for (const one of turns) {
          if ('turn' in one) {
            const chosen = one.turn.flatMap((index) => readings[index] ?? []);
            const gone = chosen.filter(({ article: { id } }) => there.has(id));
            const back = chosen.filter((reading) => !gone.includes(reading));
            await store.remove(gone.map(removalOf));
            await store.add(back.map(entryOf));
            for (const {
              article: { id },
            } of gone)
              there.delete(id);
            for (const reading of back) there.set(reading.article.id, reading);
          } else if (there.has(made(one.as, one.anew).article.id)) {
            const reading = made(one.as, one.anew);
            await store.replaceReadings([reading]);
            there.set(reading.article.id, reading);
          }
          await refresh(store, 1);
          expect(await kept(store)).toEqual(madeAnew([...there.values()]));
        }
        await store.close();
      }),
      { numRuns: RUNS },
    );
  });

  it('dates a contact anew by another of its article that a later article dates, and no longer where that is gone', async () => {
    const [call, meeting] = ['Tomas Aldane (Norway) + Ines Morvic (Chile)', 'Lena Osk (Kenya) + Ravi Tal (Malta)'];
    const both = readingOf({
      id: 'a1',
      accounts: [
        { who: call, kind: 'call', when: 'on Friday' },
        { who: meeting, when: 'on Friday', place: 'Oslo' },
      ],
    });
    const dated = readingOf({ id: 'a2', accounts: [{ who: meeting, date: '2024-03-01', place: 'Oslo' }] });
    const store = await newCase();
    const dayOfCall = async (): Promise<string | null | undefined> => {
      await refresh(store);
      return (await recordOf(store)).contacts.find(({ kind }) => kind === 'call')?.date.edtf;
    };
    await store.add([both].map(entryOf));
    expect(await dayOfCall()).toBeNull();
    await store.add([dated].map(entryOf));
    expect(await dayOfCall()).toBe('2024-03-01');
    expect(await kept(store)).toEqual(madeAnew([both, dated]));
    await store.remove([removalOf(dated)]);
    expect(await dayOfCall()).toBeNull();
    await store.close();
  });

  it('is before or after a change where it is cut short, never between', async () => {
    const readings = [1, 2, 3, 4, 5].map((day) =>
      readingOf({
        id: `a${day}`,
        accounts: [{ who: SIDES.slice(3, 5).join(' + '), date: `2024-03-0${1 + (day % 2)}` }],
      }),
    );
    const store = await newCase();
    await store.add(readings.slice(0, 4).map(entryOf));
    await refresh(store);
    const before = await kept(store);
    await store.add(readings.slice(4).map(entryOf));
    const cut = store.relink('rules of another program', (links) => {
      linkStepwise(links);
      for (const { id } of recordFrom(readings, []).record.contacts) links.record.dropContact(id);
      throw new Error('cut short');
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(before).toEqual(madeAnew(readings.slice(0, 4)));
    await refresh(store);
    expect(await kept(store)).toEqual(madeAnew(readings));
    await store.close();
  });
});
