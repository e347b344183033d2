// @ts-check
/**
 * How linking holds up as a case grows: `node bench/scale.js [--accounts 10000,100000] [--added 200] [--seed 1]`. An invented world (`scale/`) is told by its
 * outlets in readings with known truth; the first size is a case of its own, the others are stations of one that grows on, each in a process of its own. What one
 * article more costs is measured in turn with one more in the smallest case, so that the ratio holds on a machine that has other work too. Ends with status
 * 1 where a figure misses its aim.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { grow } from './scale/grown.js';
import { hold } from './scale/held.js';

/** @typedef {import('./scale/grown.js').Grown} Grown */
/** @typedef {Awaited<ReturnType<typeof hold>>} Held */
/** @typedef {Grown & Held & { file: number, since: number }} Size */

const AIMS = { precision: 0.99, recall: 0.95, growth: 1.5, memory: 1e9 };
/** What the process that fills a case may hold of objects, in MB: what it could do with less it would else not show. */
const HEAP = 600;
const HEAP_FOR_ALL = 8000;

/** Runs a step of this bench in a process of its own. @param {'grow' | 'hold'} step @param {number} heap @param {readonly unknown[]} args */
function run(step, heap, args) {
  const command = [
    `--max-old-space-size=${heap}`,
    fileURLToPath(import.meta.url),
    '--step',
    step,
    JSON.stringify(args),
  ];
  const told = execFileSync(process.execPath, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(told);
}

/** @param {Size} size */
const growth = ({ one, beside }) => (beside ? one.median / beside.median : 1);

/** @param {readonly Size[]} sizes */
function table(sizes) {
  /** @type {readonly (readonly [title: string, of: (size: Size) => string])[]} */
  const columns = [
    ['accounts', ({ accounts }) => String(accounts)],
    ['precision', ({ ours }) => ours.precision.toFixed(4)],
    ['recall', ({ ours }) => ours.recall.toFixed(4)],
    ['exact key: P', ({ naive }) => naive.precision.toFixed(4)],
    ['R', ({ naive }) => naive.recall.toFixed(4)],
    ['filled in, s', ({ seconds }) => seconds.toFixed(0)],
    ['ms each', ({ seconds, since }) => ((1000 * seconds) / since).toFixed(2)],
    ['one more, ms', ({ one }) => one.median.toFixed(1)],
    ['mean', ({ one }) => one.mean.toFixed(1)],
    ['95 %', ({ one }) => one.high.toFixed(0)],
    ['times first', (size) => growth(size).toFixed(2)],
    ['mean', ({ one, beside }) => (beside ? one.mean / beside.mean : 1).toFixed(2)],
    ['all anew, ms', ({ atOnce }) => (atOnce === null ? '–' : (atOnce * 1000).toFixed(0))],
    ['MB', ({ memory }) => (memory / 1e6).toFixed(0)],
    ['file, MB', ({ file }) => (file / 1e6).toFixed(0)],
  ];
  const rows = [columns.map(([title]) => title), ...sizes.map((size) => columns.map(([, of]) => of(size)))];
  return `${rows.map((row) => row.map((cell) => cell.padStart(13)).join('')).join('\n')}\n`;
}

/** @param {Size} size */
function misses(size) {
  const { ours, memory } = size;
  const isWrong = ours.precision < AIMS.precision || ours.recall < AIMS.recall;
  return isWrong || memory > AIMS.memory || growth(size) > AIMS.growth;
}

const USAGE = `node bench/scale.js [--accounts 10000,100000] [--added 200] [--seed 1]

Links an invented world and says how right that is, and what one article more costs, at each number of accounts.

  --accounts  sizes, the smallest first (10000,100000; a million takes about an hour of one core)
  --added     articles of one size that are added one by one and timed (200)
  --seed      which world (1)
`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      accounts: { type: 'string', default: '10000,100000' },
      added: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      step: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (values.step !== undefined) {
    const args = JSON.parse(positionals[0] ?? '[]');
    const told = values.step === 'grow' ? await grow(args[0], args[1]) : await hold(args[0], args[1], args[2]);
    process.stdout.write(JSON.stringify(told));
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-scale-'));
  const seed = Number(values.seed);
  /** @type {Size[]} */
  const sizes = [];
  const added = Number(values.added);
  /** @type {{ file: string, taken: number } | null} */
  let beside = null;
  let from = { taken: 0, accounts: 0 };
  try {
    for (const size of values.accounts.split(',')) {
      const file = path.join(folder, beside ? 'large.case' : 'small.case');
      /** @type {Grown} */
      const grown = run('grow', HEAP, [file, { from, size: Number(size), added, seed, beside }]);
      /** @type {Held} */
      const held = run('hold', HEAP_FOR_ALL, [file, seed, grown.taken]);
      sizes.push({ ...grown, ...held, file: statSync(file).size, since: grown.filled - from.accounts });
      if (beside) {
        beside.taken += added;
        from = grown;
      } else beside = { file, taken: grown.taken };
      process.stderr.write(table(sizes));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(table(sizes));
  if (sizes.some(misses)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
