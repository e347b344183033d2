// @ts-check
/**
 * How linking holds up as a case grows: `node bench/scale.js [--accounts 10000,100000] [--added 200] [--seed 1]`. An invented world (`scale/`) is told
 * by its outlets in readings with known truth; each size is measured in a process of its own. Ends with status 1 where a figure misses its aim.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stage } from './reader.js';
import { articles } from './scale/articles.js';
import { chance } from './scale/chance.js';
import { exactKey, pairwise, spread } from './scale/measures.js';

/** @typedef {import('../src/domain/index.js').Reading} Reading */
/** @typedef {{ accounts: number, articles: number, precision: number, recall: number, pairs: number, keyPrecision: number, keyRecall: number, seconds: number, added: { median: number, high: number }, memory: number }} Size */

const AIMS = { precision: 0.99, recall: 0.95, growth: 1.5 };
/** So many articles are added one by one where each costs a whole run. */
const FULL_RUNS = 3;

/** @param {number} size @param {number} added @param {number} seed */
function newsOf(size, added, seed) {
  /** @type {Reading[]} */
  const readings = [];
  /** @type {Map<string, number>} */
  const truth = new Map();
  /** @type {Map<string, string>} */
  const keys = new Map();
  /** @type {Reading[]} */
  const later = [];
  for (const told of articles(chance(seed))) {
    if (truth.size >= size) later.push(told.reading);
    else {
      readings.push(told.reading);
      told.reading.contacts.forEach((account, index) => {
        const id = `${told.reading.article.id}#${account.id}`;
        truth.set(id, told.truth[index] ?? -1);
        keys.set(id, exactKey(account));
      });
    }
    if (later.length >= added) break;
  }
  return { readings, truth, keys, later };
}

/** @param {number} size @param {number} added @param {number} seed @returns {Promise<Size>} */
async function measure(size, added, seed) {
  const { link } = await stage('link');
  const { readings, truth, keys, later } = newsOf(size, added, seed);
  const start = performance.now();
  const { contacts } = link(readings);
  const seconds = (performance.now() - start) / 1000;
  const home = new Map(contacts.flatMap(({ id, accounts }) => accounts.map((account) => [account, id])));
  const ours = pairwise(truth, (account) => home.get(account) ?? account);
  const naive = pairwise(truth, (account) => keys.get(account) ?? account);
  /** @type {number[]} */
  const costs = [];
  for (const reading of later.slice(0, FULL_RUNS)) {
    readings.push(reading);
    const before = performance.now();
    link(readings);
    costs.push(performance.now() - before);
  }
  const memory = process.resourceUsage().maxRSS * 1024;
  const { precision: keyPrecision, recall: keyRecall } = naive;
  return {
    accounts: truth.size,
    articles: readings.length,
    ...ours,
    keyPrecision,
    keyRecall,
    seconds,
    added: spread(costs),
    memory,
  };
}

/** @param {readonly Size[]} sizes */
function table(sizes) {
  const [first] = sizes;
  const rows = [
    ['accounts', 'precision', 'recall', 'by exact key: P', 'R', 'all, s', 'one more, ms', '95 %', 'times first', 'MB'],
    ...sizes.map((size) => [
      String(size.accounts),
      size.precision.toFixed(4),
      size.recall.toFixed(4),
      size.keyPrecision.toFixed(4),
      size.keyRecall.toFixed(4),
      size.seconds.toFixed(1),
      size.added.median.toFixed(1),
      size.added.high.toFixed(1),
      (size.added.median / (first?.added.median ?? 1)).toFixed(2),
      String(Math.round(size.memory / 1e6)),
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
  const growth = (sizes.at(-1)?.added.median ?? 0) / (sizes[0]?.added.median ?? 1);
  const missed = sizes.some(({ precision, recall }) => precision < AIMS.precision || recall < AIMS.recall);
  if (missed || growth > AIMS.growth) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
