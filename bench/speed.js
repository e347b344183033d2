// @ts-check
/**
 * How many articles a second are read, beside other programs over the same texts, on one core and in the same run: counting words, wink-nlp's
 * tagger with the pipes that the reader uses, and compromise, which finds people. Ratios travel between machines; articles a second do not.
 * `node bench/speed.js [--articles N] [--rounds N]`; ends with status 1 where a ratio is under its floor.
 *
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {{ name: string, run: (article: Article) => number, least?: number }} Pass `run` gives a number so that no work can be left out;
 *   `least`: how many times its rate the reader must reach
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import compromise from 'compromise';
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

/** @returns {Promise<Pass[]>} the reader last */
async function passes() {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { read } = await stage('read');
  return [
    { name: 'words counted', run: countWords },
    // oxlint-disable-next-line typescript/unbound-method -- wink-nlp takes its helpers by name
    { name: 'wink-nlp', least: 0.25, run: ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos).length },
    { name: 'compromise', least: 5, run: ({ text }) => compromise(text).people().out('array').length },
    { name: 'read', run: (article) => read(article).contacts.length },
  ];
}

/**
 * Seconds of processor time for one pass over all articles: a busy machine makes a pass wait, and hardly makes it work more.
 * @param {Pass} pass
 * @param {readonly Article[]} articles
 */
function secondsFor(pass, articles) {
  const start = process.cpuUsage();
  let sum = 0;
  for (const article of articles) sum += pass.run(article);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
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

/** @param {readonly string[]} cells */
const lineOf = ([name = '', ...cells]) => `${name.padEnd(16)}${cells.map((cell) => cell.padStart(16)).join('')}\n`;

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
  const own = seconds.at(-1) ?? Number.NaN;
  const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
  process.stdout.write(`${articles.length} articles, ${characters} characters, median of ${values.rounds} rounds\n`);
  process.stdout.write(lineOf(['pass', 'articles/s', 'Mchar/s', 'reader is', 'at least']));
  all.forEach(({ name, least }, i) => {
    const took = seconds[i] ?? Number.NaN;
    const ratio = took / own;
    if (least !== undefined && !(ratio >= least)) process.exitCode = 1;
    const cells = [(articles.length / took).toFixed(0), (characters / took / 1e6).toFixed(2)];
    process.stdout.write(
      lineOf([name, ...cells, `${ratio.toFixed(2)} times`, least === undefined ? '' : String(least)]),
    );
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
