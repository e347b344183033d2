import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reading } from '../src/domain/index.js';
import { refresh } from '../src/pipeline.js';
import { openCase, type Store } from '../src/store/index.js';
import { SORTS, takeTurns, type Turn, turnOf } from './stepwise/turns.js';
import { kept, madeAnew, worldOf } from './stepwise/world.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-decided-stepwise-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cases = 0;
const newCase = (): Promise<Store> => openCase(path.join(folder, `${cases++}.case`));

/** More on demand: `RUNS=500 npx vitest run tests/decided-stepwise.test.ts`. */
const RUNS = Number(process.env['RUNS'] ?? 15);

/** Takes each turn in a case of its own, and compares it after each with the record of the same articles and decisions made at once. */
async function taken(readings: readonly Reading[], turns: readonly Turn[], atATime: number): Promise<void> {
  const store = await newCase();
  await takeTurns(store, readings, turns, async (there, decisions) => {
    await refresh(store, atATime);
    expect(await kept(store)).toEqual(madeAnew(there, decisions));
  });
  await store.close();
}

describe('a case in which people decide, brought up to date step by step', () => {
  it('has, after each change, the record of its articles and decisions, byte for byte', async () => {
    const turns = fc.array(turnOf(SORTS), { minLength: 1, maxLength: 7 });
    await fc.assert(fc.asyncProperty(worldOf(8), turns, fc.integer({ min: 1, max: 4 }), taken), { numRuns: RUNS });
  });

  it('has it also where decisions join and part organisations, and are taken back', async () => {
    const turns = fc.array(turnOf(['same-body', 'different-body', 'undo', 'name', 'correct']), {
      minLength: 1,
      maxLength: 7,
    });
    await fc.assert(fc.asyncProperty(worldOf(8), turns, fc.integer({ min: 1, max: 4 }), taken), { numRuns: RUNS });
  });
});
