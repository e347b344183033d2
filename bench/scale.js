// @ts-check
/**
 * How linking holds up as a case grows: `node bench/scale.js [--accounts 10000,100000] [--added 200] [--seed 1]`. An invented world (`scale/`) is told by its
 * outlets in readings with known truth; each size is a case of its own, in a process of its own. Ends with status 1 where a figure misses its aim.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chance } from '../tools/chance.js';
import { stage } from './reader.js';
import { articles } from './scale/articles.js';
import { exactKey, pairwise, spread } from './scale/measures.js';

/** @typedef {import('../src/domain/index.js').Reading} Reading */
/** @typedef {import('../src/store/index.js').Store} Store */
/** @typedef {{ precision: number, recall: number }} Shares */
/** @typedef {{ accounts: number, articles: number, ours: Shares, naive: Shares, seconds: number, one: { median: number, high: number }, atOnce: number | null, memory: number, file: number }} Size */

const AIMS = { precision: 0.99, recall: 0.95, growth: 1.5 };
/** Articles that are stored, and linked, at a time while a case is filled. */
const CHUNK = 20_000;
/** Above so many accounts all are not linked at once for comparison: the readings would not fit. */
const MOST_AT_ONCE = 50_000;

/** @param {Reading} reading @returns {import('../src/store/index.js').Entry} */
function entryOf(reading) {
  const { id, source } = reading.article;
  return { id, original: { bytes: new TextEncoder().encode(id), source, media: 'text', given: {} }, reading };
}

/** @param {number} size @param {number} added @param {number} seed @returns {Promise<Size>} */
async function measure(size, added, seed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-scale-'));
  const [{ openCase }, { link, linkChanges, linkRules, linkedNow }] = await Promise.all([
    stage('store'),
    stage('link'),
  ]);
  const file = path.join(folder, 'world.case');
  const store = await openCase(file);
  /** @param {readonly Reading[]} readings */
  const take = async (readings) => {
    await store.add(readings.map(entryOf));
    await store.relink(linkRules(), (work) => linkChanges(work, () => undefined));
  };
  /** @type {Map<string, number>} */
  const truth = new Map();
  /** @type {Map<string, string>} */
  const keys = new Map();
  /** @type {Reading[]} */
  let chunk = [];
  /** @type {number[]} */
  const costs = [];
  let [count, seconds] = [0, 0];
  try {
    for (const told of articles(chance(seed))) {
      if (truth.size >= size && costs.length >= added) break;
      if (truth.size < size) {
        count += 1;
        chunk.push(told.reading);
        told.reading.contacts.forEach((account, index) => {
          const id = `${told.reading.article.id}#${account.id}`;
          truth.set(id, told.truth[index] ?? -1);
          keys.set(id, exactKey(account));
        });
        if (chunk.length < CHUNK && truth.size < size) continue;
      } else chunk = [told.reading];
      const start = performance.now();
      await take(chunk);
      const cost = performance.now() - start;
      if (chunk.length === 1) costs.push(cost);
      else seconds += cost / 1000;
      chunk = [];
    }
    const { contacts } = await store.relink(linkRules(), linkedNow);
    const home = new Map(contacts.flatMap(({ id, accounts }) => accounts.map((account) => [account, id])));
    const memory = process.resourceUsage().maxRSS * 1024;
    return {
      accounts: truth.size,
      articles: count,
      ours: pairwise(truth, (account) => home.get(account) ?? account),
      naive: pairwise(truth, (account) => keys.get(account) ?? account),
      seconds,
      one: spread(costs),
      atOnce: truth.size > MOST_AT_ONCE ? null : await atOnce(store, link),
      memory,
      file: statSync(file).size,
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** The seconds that linking all readings takes, which each article more would cost without what the case keeps. @param {Store} store @param {(readings: readonly Reading[]) => unknown} link */
async function atOnce(store, link) {
  const readings = [];
  for await (const reading of store.readings()) readings.push(reading);
  const start = performance.now();
  link(readings);
  return (performance.now() - start) / 1000;
}

/** @param {readonly Size[]} sizes */
function table(sizes) {
  const first = sizes[0]?.one.median ?? 1;
  const rows = [
    [
      'accounts',
      'precision',
      'recall',
      'exact key: P',
      'R',
      'filled in, s',
      'one more, ms',
      '95 %',
      'times first',
      'all anew, ms',
      'MB',
      'file, MB',
    ],
    ...sizes.map((size) => [
      String(size.accounts),
      size.ours.precision.toFixed(4),
      size.ours.recall.toFixed(4),
      size.naive.precision.toFixed(4),
      size.naive.recall.toFixed(4),
      size.seconds.toFixed(0),
      size.one.median.toFixed(1),
      size.one.high.toFixed(0),
      (size.one.median / first).toFixed(2),
      size.atOnce === null ? '–' : (size.atOnce * 1000).toFixed(0),
      (size.memory / 1e6).toFixed(0),
      (size.file / 1e6).toFixed(0),
    ]),
  ];
  return `${rows.map((row) => row.map((cell) => cell.padStart(13)).join('')).join('\n')}\n`;
}

async function main() {
  const { values } = parseArgs({
    options: {
      accounts: { type: 'string', default: '10000,100000' },
      added: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      one: { type: 'string' },
    },
  });
  if (values.one !== undefined) {
    process.stdout.write(JSON.stringify(await measure(Number(values.one), Number(values.added), Number(values.seed))));
    return;
  }
  /** @type {Size[]} */
  const sizes = [];
  for (const size of values.accounts.split(',')) {
    const args = [fileURLToPath(import.meta.url), '--one', size, '--added', values.added, '--seed', values.seed];
    sizes.push(
      JSON.parse(execFileSync(process.execPath, ['--max-old-space-size=5000', ...args], { encoding: 'utf8' })),
    );
  }
  process.stdout.write(table(sizes));
  const growth = (sizes.at(-1)?.one.median ?? 0) / (sizes[0]?.one.median ?? 1);
  const missed = sizes.some(({ ours }) => ours.precision < AIMS.precision || ours.recall < AIMS.recall);
  if (missed || growth > AIMS.growth) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
