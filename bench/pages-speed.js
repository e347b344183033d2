// @ts-check
/**
 * Pages made into articles on one thread and on several, in turns within the same minutes, so that what else a machine does weighs on both alike. Each round
 * is a pass over all pages; the first one of each, in which code is compiled, is not counted.
 *
 * @typedef {import('./page-sets.js').GoldPage} GoldPage
 */
import path from 'node:path';
import { PROJECT } from './corpora.js';

const ROUNDS = 3;

/** @param {readonly GoldPage[]} pages @param {number} threads */
export async function threadedSpeed(pages, threads) {
  const { inTurn, openReader } = await import(path.join(PROJECT, 'dist/threads/index.js'));
  const sides = [
    { name: 'one thread', reader: openReader({ threads: 1 }), wall: 0, cpu: 0 },
    { name: `${threads} threads`, reader: openReader({ threads, alone: 0 }), wall: 0, cpu: 0 },
  ];
  const originals = pages.map(({ bytes, name }) => ({ bytes, source: name, media: 'html', given: {} }));
  const bounds = { items: 64, bytes: 24e6, sizeOf: (/** @type {{ bytes: Uint8Array }} */ { bytes }) => bytes.length };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const side of sides) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const work = (/** @type {unknown} */ original) => side.reader.article(original);
      for await (const turn of inTurn(each(originals), work, bounds)) {
        if ('error' in turn && turn.error.name !== 'Trouble') throw turn.error;
      }
      const { user, system } = process.cpuUsage(before);
      if (round === 0) continue;
      side.wall += (performance.now() - start) / 1000;
      side.cpu += (user + system) / 1000;
    }
  }
  for (const { name, wall, cpu, reader } of sides) {
    const made = pages.length * ROUNDS;
    console.log(`${name}\t${(made / wall).toFixed(0)} pages/s\t${(cpu / made).toFixed(2)} ms of processor a page`);
    await reader.close();
  }
  const [one, several] = sides;
  if (one && several) console.log(`${(one.wall / several.wall).toFixed(2)} times as fast`);
}

/** @template T @param {readonly T[]} items */
async function* each(items) {
  yield* items;
}
