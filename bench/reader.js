// @ts-check
/**
 * Runs the built program over inputs: articles → readings → record. Needs `npm run build` first.
 *
 * @typedef {import('../src/domain/index.js').Article} Article
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('../src/domain/index.js').RecordDocument} RecordDocument
 * @typedef {{
 *   gather: typeof import('../src/gather/index.js'),
 *   read: typeof import('../src/read/index.js'),
 *   link: typeof import('../src/link/index.js'),
 *   compare: typeof import('../src/compare/index.js'),
 *   store: typeof import('../src/store/index.js'),
 * }} Stages
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './corpora.js';

/**
 * The public function of one stage of the built program.
 * @template {keyof Stages} Name
 * @param {Name} name
 * @returns {Promise<Stages[Name]>} the stage's module
 */
export async function stage(name) {
  const file = path.join(PROJECT, 'dist', name, 'index.js');
  if (!existsSync(file)) throw new Error(`${file} is missing. Build first: npm run build`);
  return import(pathToFileURL(file).href);
}

/**
 * Makes the article of an original at once, of what has not to be unpacked first.
 * @returns {Promise<typeof import('../src/gather/article.js').toArticle>}
 */
export async function articleMaker() {
  await stage('gather');
  const { toArticle } = await import(pathToFileURL(path.join(PROJECT, 'dist/gather/article.js')).href);
  return toArticle;
}

/**
 * Gathers the articles of the inputs; a trouble of one input is told on standard error and costs that input only.
 * @param {readonly string[]} inputs
 * @returns {Promise<Article[]>}
 */
export async function articlesOf(inputs) {
  const { gather } = await stage('gather');
  const articles = [];
  for await (const gathered of gather(inputs)) {
    if (gathered.kind === 'article') articles.push(gathered.article);
    else if (gathered.kind === 'trouble') process.stderr.write(`${gathered.trouble.message}\n`);
  }
  return articles;
}

/**
 * Reads every article; one that cannot be read is told on standard error and is missing from the readings.
 * @param {readonly Article[]} articles
 * @returns {Promise<Reading[]>}
 */
export async function readingsOf(articles) {
  const { read } = await stage('read');
  const readings = [];
  for (const article of articles) {
    try {
      readings.push(read(article));
    } catch (error) {
      process.stderr.write(
        `${article.source}: could not be read: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  return readings;
}

/**
 * The record of the readings, through link and compare.
 * @param {readonly Reading[]} readings
 * @returns {Promise<RecordDocument>}
 */
export async function recordOf(readings) {
  const [{ link }, { compare }] = await Promise.all([stage('link'), stage('compare')]);
  return compare(readings, link(readings));
}
