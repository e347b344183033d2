// @ts-check
/**
 * Counts the work of reading long texts: how often each block of the program's code runs, added up. Unlike time, the count is the same on every
 * machine and at every run. `node bench/work.js LENGTH NAME...` prints one line of JSON: for each text of `long-texts.js` the count at that length
 * and at three times that length.
 */
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { PROJECT } from './corpora.js';
import { HOSTILE } from './long-texts.js';
import { articleMaker, stage } from './reader.js';

const DIST = path.join(PROJECT, 'dist');

/** @param {Session} session */
async function countSinceLast(session) {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let sum = 0;
  for (const { url, functions } of result) {
    if (url.includes(DIST)) for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

const [length = '12000', ...names] = process.argv.slice(2);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Before the program is loaded: what is compiled earlier has no counters.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const [toArticle, { read }] = await Promise.all([articleMaker(), stage('read')]);

/** @param {string} text */
async function workOf(text) {
  const bytes = new TextEncoder().encode(text);
  read(toArticle({ bytes, source: 'long', media: 'text', given: { language: 'en' } }));
  return countSinceLast(session);
}

// What is loaded at the first use counts for none.
await workOf('Foreign Minister Karel Aldane met Mira Morvic in Cairo on Tuesday. “It is good,” he said.');
/** @type {Record<string, { once: number, threefold: number }>} */
const counts = {};
for (const name of names) {
  const make = HOSTILE[name];
  if (!make) throw new Error(`there is no long text called '${name}'`);
  const once = await workOf(make(Number(length)));
  counts[name] = { once, threefold: await workOf(make(3 * Number(length))) };
}
session.disconnect();
process.stdout.write(`${JSON.stringify(counts)}\n`);
