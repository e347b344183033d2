import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { Reading } from '../src/domain/index.js';
import { LiveCase } from '../src/serve/live-case.js';
import { CaseMaker } from '../src/serve/making/maker.js';
import { toldBy } from '../src/serve/view/testing.js';
import { itemOf, questionsIn } from '../src/serve/review/queue.js';
import { recordOf } from '../src/pipeline.js';
import { reviewItems } from '../src/publish/index.js';
import { openCase } from '../src/store/index.js';
import { SORTS, takeTurns, type Turn, turnOf } from './stepwise/turns.js';
import { worldOf } from './stepwise/world.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-view-stepwise-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let cases = 0;
let [whole, parts, questions] = [0, 0, 0];

class Counting extends CaseMaker {
  override layOut(): ReturnType<CaseMaker['layOut']> {
    whole += 1;
    return super.layOut();
  }
}

/** More on demand: `RUNS=500 npx vitest run tests/view-stepwise.test.ts`. */
const RUNS = Number(process.env['RUNS'] ?? 25);

async function taken(readings: readonly Reading[], turns: readonly Turn[]): Promise<void> {
  const store = await openCase(path.join(folder, `${cases++}.case`));
  const live = new LiveCase(store, new Counting(store));
  await takeTurns(store, readings, turns, async () => {
    const step = await live.latest();
    expect(toldBy(step)).toEqual(toldBy(await new LiveCase(store).latest()));
    const asked = questionsIn(step).map((question) => itemOf(step, question));
    expect(asked).toEqual(reviewItems(await recordOf(store)));
    questions += asked.length;
    parts += 1;
  });
  await store.close();
}

it('a case that is looked at while it changes tells what it would if it were laid out from the start', async () => {
  const turns = fc.array(turnOf(SORTS), { minLength: 2, maxLength: 8 });
  await fc.assert(fc.asyncProperty(worldOf(8), turns, taken), { numRuns: RUNS });
  // Laid out once for each case, and where most of it changed. Questions: about eight a case.
  expect(whole).toBeLessThan(parts / 2);
  expect(questions).toBeGreaterThan(RUNS);
});
