// @ts-check
/**
 * Contacts told by several outlets each, set aside: `node bench/clusters.js` prints figures and nothing else. Needs `npm run build`.
 * `clusters/README.md` says what the set is and why no single finding is ever shown.
 *
 * @typedef {import('./counts.js').Figure} Figure
 */
import path from 'node:path';
import { loadGold, PROJECT, SHARED } from './corpora.js';
import { goldReadings } from './gold-readings.js';
import { homesOf, scoreGoldRecord, scoreRecord } from './joining.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';
import { hasReference, referenceScore } from './reference.js';
import { scoreReadings } from './scoring.js';

const FOLDER = path.join(PROJECT, 'bench', 'clusters');
const GOLD = path.join(FOLDER, 'gold');

/** @param {string} name @param {readonly Figure[]} figures */
function print(name, figures) {
  for (const figure of figures) {
    process.stdout.write(`${name}: ${figure.name.padEnd(30)} ${figure.value.toFixed(3)} of ${figure.n}\n`);
  }
}

/** @param {readonly Figure[]} figures */
const contactF1 = (figures) => figures.filter(({ name }) => name === 'contact F1');

const gold = loadGold(GOLD);
const readings = await readingsOf(await articlesOf([path.join(FOLDER, 'articles')]));
const record = await recordOf(readings);
if (hasReference()) {
  const lines = readings.map((reading) => JSON.stringify(reading)).join('\n');
  print('reading and linking', referenceScore('record', GOLD, JSON.stringify(record)).figures);
  print('reading and linking', contactF1(referenceScore('readings', GOLD, lines).figures));
} else {
  process.stdout.write(
    `Scored by joining.js and scoring.js alone: ${SHARED} has no reference scorer, or there is no python3.\n`,
  );
  print('reading and linking', scoreRecord(gold.articles, gold.links, record).figures);
  print('reading and linking', contactF1(scoreReadings(gold.articles, readings).figures));
}

for (const [name, digit] of /** @type {const} */ ([
  ['contacts 1, 3, 5, 7 (looked at)', 1],
  ['contacts 2, 4, 6, 8 (aside)', 0],
])) {
  /** @param {string} id */
  const isOf = (id) => Number(id[1]) % 2 === digit;
  const articles = gold.articles.filter(({ id }) => isOf(id));
  const read = readings.filter((one) => isOf(path.basename(one.article.source)));
  print(name, contactF1(scoreReadings(articles, read).figures));
}

const annotated = goldReadings(gold.articles, readings);
const linked = await recordOf(annotated.map(({ reading }) => reading));
print('linking alone', scoreGoldRecord(gold.links, linked, homesOf(linked, annotated)).figures);
