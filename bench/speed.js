// @ts-check
/**
 * How many articles a second are read, as a ratio to two plain passes over the same texts in the same run: counting words with one
 * pattern, and tagging alone. Ratios travel between machines; articles a second do not. `node bench/speed.js [--articles N] [--rounds N]`
 *
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {{ name: string, run: (article: Article) => number }} Pass `run` gives a number so that no work can be left out
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { PROJECT, SHARED } from './corpora.js';
import { articlesOf, stage } from './reader.js';

/** @param {Article} article */
function countWords({ text }) {
  const counts = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{N}'’-]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

/** @returns {Promise<Pass[]>} the plain passes first */
async function passes() {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { read } = await stage('read');
  return [
    { name: 'words counted', run: countWords },
    { name: 'tagged', run: ({ text }) => nlp.readDoc(text).tokens().length() },
    { name: 'read', run: (article) => read(article).contacts.length },
  ];
}

/**
 * Seconds for one pass over all articles.
 * @param {Pass} pass
 * @param {readonly Article[]} articles
 */
function secondsFor(pass, articles) {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (const article of articles) sum += pass.run(article);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (!(sum >= 0)) throw new Error(`${pass.name}: gave no numbers`);
  return seconds;
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Median seconds of each pass. Passes take turns in each round, so that a busy machine slows all of them; the first round warms up.
 * @param {readonly Pass[]} all
 * @param {readonly Article[]} articles
 * @param {number} rounds
 */
function timed(all, articles, rounds) {
  const times = all.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round <= rounds; round += 1) {
    all.forEach((pass, i) => {
      const seconds = secondsFor(pass, articles);
      if (round > 0) times[i]?.push(seconds);
    });
  }
  return times.map(median);
}

async function main() {
  const { values } = parseArgs({
    options: { articles: { type: 'string', default: '300' }, rounds: { type: 'string', default: '5' } },
  });
  const more = path.join(SHARED, 'data', 'us-readouts', 'readouts.jsonl');
  const inputs = [path.join(PROJECT, 'samples'), ...(existsSync(more) ? [more] : [])];
  const articles = (await articlesOf(inputs))
    .filter((article) => path.basename(article.source) !== 'README.md')
    .slice(0, Number(values.articles));
  const all = await passes();
  const seconds = timed(all, articles, Number(values.rounds));
  const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
  const lines = all.map((pass, i) => {
    const own = seconds[i] ?? Number.NaN;
    const ratios = seconds.slice(0, 2).map((plain) => (own / plain).toFixed(2).padStart(12));
    return `${pass.name.padEnd(16)}${(articles.length / own).toFixed(0).padStart(12)}${(characters / own / 1e6).toFixed(2).padStart(12)}${ratios.join('')}`;
  });
  const head = [
    'pass'.padEnd(16),
    ...['articles/s', 'Mchar/s', 'x counting', 'x tagging'].map((title) => title.padStart(12)),
  ];
  process.stdout.write(`${articles.length} articles, ${characters} characters, median of ${values.rounds} rounds\n`);
  process.stdout.write(`${[head.join(''), ...lines].join('\n')}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
