// @ts-check
/**
 * What keeping the record costs as a case grows: `node bench/record.js [--accounts 1000,10000] [--added 30] [--seed 1]`. The invented world of `scale/` fills a
 * case of each size, in a process of its own; then articles are added one by one, each linked, compared and written before the next. Ends with status 1
 * where one article more costs over `AIM` times as much in the largest case as in the smallest.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { PROJECT } from './corpora.js';
import { stage } from './reader.js';
import { articles } from './scale/articles.js';
import { chance } from '../tools/chance.js';
import { spread } from './scale/measures.js';

/** @typedef {import('../src/domain/index.js').Reading} Reading */
/** @typedef {{ accounts: number, contacts: number, filled: number, one: { median: number, high: number }, memory: number, file: number }} Size */

const AIM = 1.5;
/** Articles that are stored, linked and compared at a time while a case is filled. */
const CHUNK = 5000;

/** @param {Reading} reading @returns {import('../src/store/index.js').Entry} */
function entryOf(reading) {
  const { id, source } = reading.article;
  return { id, original: { bytes: new TextEncoder().encode(id), source, media: 'text', given: {} }, reading };
}

/** @param {number} size @param {number} added @param {number} seed @returns {Promise<Size>} */
async function measure(size, added, seed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-record-'));
  const file = path.join(folder, 'world.case');
  const { openCase } = await stage('store');
  /** @type {typeof import('../src/pipeline.js')} */
  const { refresh } = await import(pathToFileURL(path.join(PROJECT, 'dist', 'pipeline.js')).href);
  const store = await openCase(file);
  /** @type {Reading[]} */
  let chunk = [];
  /** @type {number[]} */
  const costs = [];
  let [accounts, filled] = [0, 0];
  try {
    for (const { reading } of articles(chance(seed))) {
      const isFilling = accounts < size;
      chunk.push(reading);
      if (isFilling) accounts += reading.contacts.length;
      if (isFilling && chunk.length < CHUNK && accounts < size) continue;
      const start = performance.now();
      await store.add(chunk.map(entryOf));
      await refresh(store);
      const cost = performance.now() - start;
      if (isFilling) filled += cost / 1000;
      else costs.push(cost);
      chunk = [];
      if (costs.length >= added) break;
    }
    const memory = process.resourceUsage().maxRSS * 1024;
    const contacts = await store.view((view) => [...view.contacts()].length);
    return { accounts, contacts, filled, one: spread(costs), memory, file: statSync(file).size };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly Size[]} sizes */
function table(sizes) {
  const first = sizes[0]?.one.median ?? 1;
  const rows = [
    ['accounts', 'contacts', 'filled in, s', 'one more, ms', '95 %', 'times first', 'MB', 'file, MB'],
    ...sizes.map(({ accounts, contacts, filled, one, memory, file }) => [
      String(accounts),
      String(contacts),
      filled.toFixed(0),
      one.median.toFixed(1),
      one.high.toFixed(0),
      (one.median / first).toFixed(2),
      (memory / 1e6).toFixed(0),
      (file / 1e6).toFixed(0),
    ]),
  ];
  return `${rows.map((row) => row.map((cell) => cell.padStart(13)).join('')).join('\n')}\n`;
}

async function main() {
  const { values } = parseArgs({
    options: {
      accounts: { type: 'string', default: '1000,10000' },
      added: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      one: { type: 'string' },
    },
  });
  const { accounts, added, seed, one } = values;
  if (one !== undefined) {
    process.stdout.write(JSON.stringify(await measure(Number(one), Number(added), Number(seed))));
    return;
  }
  const self = fileURLToPath(import.meta.url);
  const sizes = accounts.split(',').map((size) => {
    const args = ['--max-old-space-size=5000', self, '--one', size, '--added', added, '--seed', seed];
    return /** @type {Size} */ (JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
  });
  process.stdout.write(table(sizes));
  if ((sizes.at(-1)?.one.median ?? 0) > AIM * (sizes[0]?.one.median ?? 1)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
