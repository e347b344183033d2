import { existsSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { NoThreads, ThreadEnded, ThreadPool } from './pool.js';

/** A thread needs compiled code, so these tests run what was built: `npm run build` comes before `npm test`. */
const SCRIPT = new URL('../../dist/threads/testing/moody-thread.js', import.meta.url);
if (!existsSync(SCRIPT)) throw new Error(`${SCRIPT.pathname} is missing: run "npm run build" first`);

let pool: ThreadPool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

const ask = (question: unknown): Promise<unknown> =>
  (pool ??= new ThreadPool({ script: SCRIPT, threads: 2 })).ask(question);

it('every question gets its own answer', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_, number) => ask(number)));
  expect(answers).toEqual(Array.from({ length: 200 }, (_, number) => number * 2));
});

it('a question that ends its thread is told, and costs no other', async () => {
  const questions = Array.from({ length: 40 }, (_, number) => (number % 9 === 4 ? 'exit' : number));
  const outcomes = await Promise.allSettled(questions.map(ask));
  const ended = { status: 'rejected', reason: expect.any(ThreadEnded) as unknown };
  const expected = questions.map((question, at) =>
    question === 'exit' ? ended : { status: 'fulfilled', value: at * 2 },
  );
  expect(outcomes).toEqual(expected);
});

it('a question that takes more memory than a thread may have costs itself alone', async () => {
  pool = new ThreadPool({ script: SCRIPT, threads: 1, memory: 24 });
  const [before, hoard, after] = await Promise.allSettled([ask(1), ask('hoard'), ask(2)]);
  expect([before, after]).toMatchObject([{ value: 2 }, { value: 4 }]);
  expect(hoard).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('memory') } });
});

it('where no thread can be loaded every question is told so', async () => {
  pool = new ThreadPool({ script: new URL('missing.js', SCRIPT), threads: 2 });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map(ask));
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: expect.any(NoThreads) });
  await expect(ask(9)).rejects.toThrow(NoThreads);
});

it('a pool that was closed answers nothing, and says so', async () => {
  expect(await ask(2)).toBe(4);
  await pool?.close();
  await expect(ask(2)).rejects.toThrow(NoThreads);
});
