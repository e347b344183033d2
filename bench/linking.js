// @ts-check
/**
 * Linking alone, on readings that hold what careful people read: `node bench/linking.js [--detail]`. Needs the folder `../shared` and `npm run build`.
 * bench/README.md says what each figure means.
 *
 * @typedef {import('./corpora.js').Corpus} Corpus
 */
import { parseArgs } from 'node:util';
import { sharedCorpora } from './corpora.js';
import { goldReadings } from './gold-readings.js';
import { homesOf, pairsOf, scoreGoldRecord } from './joining.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';

/** @param {string[]} lines */
const print = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

/** @param {Corpus} corpus @param {boolean} detail */
async function measure(corpus, detail) {
  const read = goldReadings(corpus.gold.articles, await readingsOf(await articlesOf(corpus.inputs)));
  const record = await recordOf(read.map(({ reading }) => reading));
  const homes = homesOf(record, read);
  const { links } = corpus.gold;
  const { figures, findings } = scoreGoldRecord({ ...links, people: [] }, record, homes);
  const linked = new Set((links.sameContact ?? []).flatMap(pairsOf).map(inOrder));
  const beyond = pairsOf([...homes.keys()])
    .filter(([a, b]) => homes.get(a) === homes.get(b))
    .filter((pair) => !linked.has(inOrder(pair)));
  print(
    ...figures.filter(({ n }) => n > 0).map(({ name, value, n }) => row(corpus, name, `${value.toFixed(3)} of ${n}`)),
    row(corpus, 'joined and in no link of the gold', `${beyond.length}`),
    row(corpus, 'left to a person', `${record.undecided.length}`),
  );
  if (!detail || corpus.hidden) return;
  print(...findings.map(({ label, text }) => `  ${label.padEnd(6)} ${text}`));
  print(...beyond.map((pair) => `  BEYOND ${pair.join(' ')}`));
  print(...record.undecided.map(({ question, reasons }) => `  ASKED  ${question} ${reasons.join('; ')}`));
}

/** @param {readonly string[]} pair */
const inOrder = (pair) => pair.toSorted().join(' ');

/** @param {Corpus} corpus @param {string} name @param {string} value */
const row = (corpus, name, value) => `${corpus.name}: ${name.padEnd(34)} ${value}`;

const { values } = parseArgs({ options: { detail: { type: 'boolean', default: false } } });
const corpora = sharedCorpora();
if (corpora.length === 0) print('Nothing to measure: there is no folder `shared` with gold beside the project.');
for (const corpus of corpora) await measure(corpus, values.detail);
