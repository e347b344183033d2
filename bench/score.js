// @ts-check
/**
 * The scorecard: what the program reads, against what careful people read. `npm run score`; bench/README.md says what each figure means.
 *
 * @typedef {import('./gate.js').Baseline} Baseline
 * @typedef {import('./gate.js').Measured} Measured
 * @typedef {import('./corpora.js').Corpus} Corpus
 * @typedef {import('./gained.js').Run} Run
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ownCorpus, sharedCorpora } from './corpora.js';
import { gained } from './gained.js';
import { hold, lower, raise, table } from './gate.js';
import { scoreRecord } from './joining.js';
import { naiveReading } from './naive.js';
import { articlesOf, readingsOf, recordOf } from './reader.js';
import { hasReference, referenceScore } from './reference.js';
import { scoreReadings } from './scoring.js';

const BASELINE = path.join(import.meta.dirname, 'baseline.json');
/** The last run's findings, for --gained; ignored by git. */
const LAST_RUN = path.join(import.meta.dirname, '.tmp', 'last.json');
const USAGE = `npm run score -- [--detail] [--gained] [--raise] [--lower 'own: contact F1' --because 'why'] [--only own|five|dev|tuned|aside]`;

/** @param {string} file @param {unknown} value */
function keep(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

/** @template T @param {string} file @param {T} otherwise @returns {T} */
const kept = (file, otherwise) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise);

/**
 * Reads one corpus and scores it: with the reference scorer where it can be run and the corpus is one of its own, else with ours.
 * @param {Corpus} corpus
 * @param {boolean} reference
 */
async function measure(corpus, reference) {
  const all = await articlesOf(corpus.inputs);
  const articles = all.filter((one) => corpus.only?.has(one.source.split('#').at(-1) ?? '') ?? true);
  const readings = await readingsOf(articles);
  const naive = scoreReadings(corpus.gold.articles, articles.map(naiveReading)).figures;
  const record = await recordOf(readings);
  const read = scoreReadings(corpus.gold.articles, readings);
  const joined = scoreRecord(corpus.gold.articles, corpus.gold.links, record);
  const findings = [...read.findings, ...joined.findings];
  if (corpus.goldPath === null || !reference) {
    const detail = findings
      .filter((one) => !one.found)
      .map((one) => `${one.label.padEnd(8)}${one.article} ${one.text}`);
    return { figures: [...read.figures, ...joined.figures], naive, detail, findings };
  }
  const parts = [
    referenceScore('readings', corpus.goldPath, readings.map((reading) => JSON.stringify(reading)).join('\n')),
    referenceScore('record', corpus.goldPath, JSON.stringify(record)),
  ];
  return {
    figures: parts.flatMap((part) => part.figures),
    detail: parts.flatMap((part) => part.detail),
    naive,
    findings,
  };
}

/** @param {string[]} args @returns {Promise<number>} the exit code: 0 where every floor holds, 1 where one does not, 2 for a wrong command */
async function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      detail: { type: 'boolean', default: false },
      gained: { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      lower: { type: 'string' },
      because: { type: 'string', default: '' },
      only: { type: 'string' },
    },
  });
  const corpora = [ownCorpus(), ...sharedCorpora()].filter(
    (corpus) => values.only === undefined || corpus.name === values.only,
  );
  if (corpora.length === 0) throw new Error(`there is no corpus '${values.only}' here. ${USAGE}`);
  const reference = hasReference();
  /** @type {Measured[]} */
  const measured = [];
  /** @type {Run} */
  const run = {};
  for (const corpus of corpora) {
    const { figures, naive, detail, findings } = await measure(corpus, reference);
    measured.push({ name: corpus.name, fingerprint: corpus.fingerprint, figures, naive });
    if (!corpus.hidden) run[corpus.name] = findings;
    if (values.detail && !corpus.hidden) print(`== ${corpus.name}`, ...detail, '');
  }
  /** @type {Baseline} */
  let baseline = kept(BASELINE, { corpora: {}, lowered: [] });
  if (values.lower !== undefined) baseline = lower(baseline, measured, values.lower, values.because);
  if (values.raise) baseline = raise(baseline, measured);
  if (values.lower !== undefined || values.raise) keep(BASELINE, baseline);
  const { rows, troubles } = hold(baseline, measured);
  print(table(rows));
  if (values.gained)
    print(
      '',
      existsSync(LAST_RUN) ? gained(kept(LAST_RUN, {}), run) : 'Nothing to compare with: this is the first run.',
    );
  keep(LAST_RUN, { ...kept(LAST_RUN, {}), ...run });
  const absent = Object.keys(baseline.corpora).filter((name) => !measured.some((one) => one.name === name));
  if (absent.length > 0) print('', `Not measured here: ${absent.join(', ')}.`);
  print('', ...troubles, troubles.length === 0 ? 'Every floor holds.' : `${troubles.length} in the way.`);
  return troubles.length === 0 ? 0 : 1;
}

/** @param {string[]} lines */
function print(...lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

// `npm run score -- --detail | head` closes the pipe early, which is no trouble.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
