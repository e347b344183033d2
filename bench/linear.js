// @ts-check
/**
 * Time for each character of a long text beside that of a short one, gathered and read: articles one behind another, and texts that nobody
 * would write. `node bench/linear.js [--only TEXT] [--short 10000] [--long 1000000] [--limit 1.5]`; ends with status 1 where one is over the limit.
 *
 * @typedef {{ gather: number, read: number }} Times milliseconds
 * @typedef {(text: string) => Times} Timer
 * @typedef {(length: number) => string} Make
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT, SHARED } from './corpora.js';
import { HOSTILE, joined } from './long-texts.js';
import { articleMaker, articlesOf, stage } from './reader.js';

/** A text is read again and again for this long, the long one as well, and the fastest counts: a single go times the compiler and the collector too. */
const MILLISECONDS = { warm: 1500, short: 400, between: 800, long: 4000 };
/** Where the text between the two takes this many times longer for each character, the long one is not tried. */
const HOPELESS = 4;

/** @returns {Promise<Readonly<Record<string, Make>>>} */
async function texts() {
  const samples = (await articlesOf([path.join(PROJECT, 'samples')])).map(({ text }) => text);
  const more = path.join(SHARED, 'data', 'us-readouts', 'readouts.jsonl');
  const lines = existsSync(more) ? readFileSync(more, 'utf8').trim().split('\n') : [];
  const readouts = lines.map((line) => /** @type {{ text: string }} */ (JSON.parse(line)).text);
  return { samples: joined(samples), ...(readouts.length > 0 ? { readouts: joined(readouts) } : {}), ...HOSTILE };
}

/** @returns {Promise<Timer>} */
async function timer() {
  const [toArticle, { read }] = await Promise.all([articleMaker(), stage('read')]);
  const encoder = new TextEncoder();
  return (text) => {
    const bytes = encoder.encode(text);
    const start = performance.now();
    const article = toArticle({ bytes, source: 'long', media: 'text', given: { language: 'en' } });
    const middle = performance.now();
    read(article);
    return { gather: middle - start, read: performance.now() - middle };
  };
}

/** @param {Times} times */
const total = ({ gather, read }) => gather + read;

/**
 * The fastest of the goes at a text that fit into a time, of two at least.
 * @param {Timer} time
 * @param {string} text
 * @param {number} milliseconds
 */
function fastest(time, text, milliseconds) {
  const until = performance.now() + milliseconds;
  let best = time(text);
  for (let goes = 1; goes < 2 || performance.now() < until; goes += 1) {
    const next = time(text);
    if (total(next) < total(best)) best = next;
  }
  return best;
}

/**
 * How many times longer a character takes in the long text than in the short one; NaN where the long one was not tried.
 * @param {Timer} time
 * @param {Make} make
 * @param {number} short
 * @param {number} long
 */
function growthOf(time, make, short, long) {
  const between = Math.round(Math.sqrt(short * long));
  // The compiler's work for this sort of text belongs to neither.
  fastest(time, make(between), MILLISECONDS.warm);
  const first = fastest(time, make(short), MILLISECONDS.short);
  const second = fastest(time, make(between), MILLISECONDS.between);
  const early = (total(second) / total(first)) * (short / between);
  if (early > HOPELESS) return { first, early, growth: Number.NaN, last: second };
  const last = fastest(time, make(long), MILLISECONDS.long);
  return { first, early, growth: (total(last) / total(first)) * (short / long), last };
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      short: { type: 'string', default: '10000' },
      long: { type: 'string', default: '1000000' },
      limit: { type: 'string', default: '1.5' },
    },
  });
  const [short, long, limit] = [Number(values.short), Number(values.long), Number(values.limit)];
  const time = await timer();
  const all = Object.entries(await texts());
  // Once for the compiler.
  time(all[0]?.[1](short * 4) ?? '');
  const titles = ['short, ms', 'between', 'long', 'gather s', 'read s'].map((title) => title.padStart(10));
  process.stdout.write(`${'text'.padEnd(37)}${titles.join('')}\n`);
  for (const [name, make] of all.filter(([one]) => one.includes(values.only))) {
    const { first, early, growth, last } = growthOf(time, make, short, long);
    const cells = [total(first).toFixed(1), early.toFixed(2), growth.toFixed(2)];
    const seconds = [last.gather, last.read].map((ms) => (ms / 1000).toFixed(2));
    const over = !(growth <= limit);
    if (over) process.exitCode = 1;
    const line = [...cells, ...seconds].map((cell) => cell.padStart(10)).join('');
    process.stdout.write(`${name.padEnd(37)}${line}${over ? '  over the limit' : ''}\n`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
