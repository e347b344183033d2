import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Log } from '../src/decide/testing.js';
import type { Decision, Reading } from '../src/domain/index.js';
import { readingOf } from '../src/link/testing.js';
import { recordFrom, recordOf, refresh } from '../src/pipeline.js';
import { type Offered, openCase, type Store } from '../src/store/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-versions-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cases = 0;
const newCase = (): Promise<Store> => openCase(path.join(folder, `${cases++}.case`));
/** More on demand: `RUNS=500 npx vitest run tests/versions.test.ts`. */
const RUNS = Number(process.env['RUNS'] ?? 15);

const SIDES = [
  'Tomas Aldane (president, Norway)',
  'Tomas Aldane',
  'T. Aldane (foreign minister, Chile)',
  'Ines Morvic (president, Chile)',
  '*Lumen Front',
];
/** An article, where it was captured (null: nowhere) and at which minute. */
const article = fc.record({
  accounts: fc.array(
    fc.record({
      who: fc.uniqueArray(fc.constantFrom(...SIDES), { minLength: 1, maxLength: 2 }).map((who) => who.join(' + ')),
      kind: fc.constantFrom('meeting', 'visit', 'call'),
      date: fc.constantFrom(null, '2024-03-01', '2024-03'),
      place: fc.constantFrom('Oslo', 'Santiago'),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  published: fc.constantFrom('2024-03-02', '2024-03-05'),
  outlet: fc.constantFrom('Harbour Post', 'Meridian Ledger'),
  page: fc.constantFrom(null, 1, 1, 2),
  minute: fc.nat(5),
});
type Sketch = typeof article extends fc.Arbitrary<infer T> ? T : never;
const world = fc.array(article, { minLength: 2, maxLength: 7 }).map((sketches) => sketches.map(offered));

function offered({ page, minute, ...sketch }: Sketch, index: number): Offered {
  const reading = readingOf({ id: `a${(index * 37) % 100}`, ...sketch });
  const { id, source } = reading.article;
  const bytes = new TextEncoder().encode(id);
  const entry: Offered = { id, original: { bytes, source, media: 'html', given: {} }, reading };
  if (page === null) return entry;
  const url = `https://harbour.example/${page}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const at = `2031-03-05T10:0${minute}:00.000Z`;
  return { ...entry, capture: { url, at, chain: [{ url, status: 200 }], headers: [], sha256 } };
}

type Act = { readonly sort: string; readonly a: number; readonly b: number };
const act: fc.Arbitrary<Act> = fc.record({
  sort: fc.constantFrom('same', 'different', 'correct', 'misread', 'reject', 'tells', 'person', 'name'),
  a: fc.nat(60),
  b: fc.nat(60),
});

/** Decides something of any articles, whether or not they are current versions, or there yet. */
function decide(log: Log, { sort, a, b }: Act): Decision {
  const accounts = log.readings.flatMap((one) => one.contacts.map(({ id }) => `${one.article.id}#${id}`));
  const people = log.readings.flatMap((one) => one.people.map((_, index) => `${one.article.id}@${index}`));
  const pick = (all: readonly string[], at: number): string => all[at % all.length] ?? '';
  const [one, other] = [pick(accounts, a), pick(accounts, b)];
  if (sort === 'same') return log.same(one, other);
  if (sort === 'different') return log.different([one], [other]);
  if (sort === 'correct') return log.correct(one, { field: 'date', value: '2024-03-02' });
  if (sort === 'misread') return log.misread(one, { field: 'kind', value: 'visit' });
  if (sort === 'tells' || people.length === 0) return log.tells(one, '2024-03-01');
  if (sort === 'person') return log.samePerson(pick(people, a), pick(people, b));
  if (sort === 'name') return log.decide({ act: 'name', of: [log.person(pick(people, a))], name: 'Tomas K. Aldane' });
  return log.reject(one);
}

const kept = async (store: Store): Promise<string> => JSON.stringify(await recordOf(store));

async function madeAnew(store: Store): Promise<string> {
  const readings: Reading[] = [];
  for await (const reading of store.readings()) readings.push(reading);
  return JSON.stringify(recordFrom(readings, await store.decisions()).record);
}

describe('a case in which pages change', () => {
  it('has, after each addition and decision, the record of the current versions, byte for byte', async () => {
    const turns = fc.array(fc.oneof(fc.integer({ min: 1, max: 3 }), act), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(world, turns, async (entries, all) => {
        const store = await newCase();
        const left = [...entries];
        const log = new Log(entries.map(({ reading }) => reading));
        for (const turn of [...all, entries.length]) {
          if (typeof turn === 'number') await store.add(left.splice(0, turn));
          else await store.decide([decide(log, turn)]);
          await refresh(store, 2);
          expect(await kept(store)).toBe(await madeAnew(store));
        }
        await store.close();
      }),
      { numRuns: RUNS },
    );
  });

  it('has the same record, byte for byte, in whatever order and batches they were added', async () => {
    const orders = world.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.array(act, { maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([entries, shuffled, acts, size]) => {
        const log = new Log(entries.map(({ reading }) => reading));
        for (const one of acts) decide(log, one);
        const [atOnce, stepwise] = [await newCase(), await newCase()];
        await atOnce.add(entries);
        await atOnce.decide(log.decisions);
        await stepwise.decide(log.decisions);
        for (let from = 0; from < shuffled.length; from += size) {
          await stepwise.add(shuffled.slice(from, from + size));
          await refresh(stepwise);
        }
        expect(await kept(stepwise)).toBe(await kept(atOnce));
        await Promise.all([atOnce.close(), stepwise.close()]);
      }),
      { numRuns: RUNS },
    );
  });
});
