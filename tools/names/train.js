// @ts-check
/**
 * Learns by which signs names of people are told, and writes `knowledge/name-weights.bin`. Needs `npm run build` first.
 *
 *   node tools/names/train.js --uner en_ewt-ud-train.iob2 --gum UD_English-GUM [--folds 4] [--out FILE]
 *
 * `--uner`: the training part of UNER_English-EWT (CC BY-SA 4.0). `--gum`: the repository of UD_English-GUM; of its training part the genres
 * that are free for any purpose are taken. `--folds` writes nothing: it learns so many times from all but one part of UNER's documents and
 * prints how well the names of that part are told. The same texts give the same bytes.
 *
 * @typedef {import('./corpora.js').Marked} Marked
 * @typedef {import('./chain-training.js').Example} Example
 * @typedef {import('../../src/read/en/mentions/learned/index.js').Weighed} Weighed
 * @typedef {import('../../src/read/en/mentions/phrase.js').NameRun} NameRun
 * @typedef {{ stretches: readonly Weighed[], examples: readonly Example[], people: readonly NameRun[] }} Prepared
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { learned } from './chain-training.js';
import { documentOfGum, documentsOfIob2 } from './corpora.js';
import { packed } from './packed.js';
import { prepared, TAG_COUNT, SLOTS, told } from './prepared.js';

const FREE_GENRES = ['news', 'interview', 'bio', 'voyage', 'textbook', 'vlog', 'speech', 'academic', 'conversation'];
const SETTINGS = { slots: SLOTS, tags: TAG_COUNT, rounds: 6, rate: 0.03, decay: 0.005 };

const { values } = parseArgs({
  options: {
    uner: { type: 'string' },
    gum: { type: 'string' },
    folds: { type: 'string' },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../../knowledge/name-weights.bin') },
  },
});
if (values.uner === undefined || values.gum === undefined) throw new Error('Which texts? --uner FILE --gum FOLDER');

const web = documentsOfIob2(readFileSync(values.uner, 'utf8')).map(prepared);
const free = gumDocuments(values.gum).map(prepared);
if (values.folds === undefined) {
  const bytes = packed(learnedFrom([...web, ...free]));
  writeFileSync(values.out, bytes);
  process.stdout.write(`${values.out}: ${bytes.length} bytes\n`);
} else crossValidate(Number(values.folds));

/** @param {string} folder @returns {Marked[]} */
function gumDocuments(folder) {
  const inner = path.join(folder, 'not-to-release');
  return readFileSync(path.join(inner, 'file-lists', 'files.train'), 'utf8')
    .split('\n')
    .filter((name) => FREE_GENRES.includes(name.split('_')[1] ?? ''))
    .map((name) => documentOfGum(name, readFileSync(path.join(inner, 'sources', `${name}.conllu`), 'utf8')));
}

/** @param {readonly Prepared[]} documents */
function learnedFrom(documents) {
  return learned(
    documents.flatMap(({ examples }) => examples),
    SETTINGS,
  );
}

/** @param {number} folds */
function crossValidate(folds) {
  const count = { right: 0, told: 0, marked: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learnedFrom([...web.filter((_, number) => number % folds !== fold), ...free]);
    for (const document of web.filter((_, number) => number % folds === fold)) {
      const people = new Map(document.people.map(({ first, last }) => [first, last]));
      const names = told(document, model);
      count.marked += people.size;
      count.told += names.length;
      count.right += names.filter(({ first, last }) => people.get(first) === last).length;
    }
  }
  const [precision, recall] = [count.right / count.told, count.right / count.marked];
  const f1 = (2 * precision * recall) / (precision + recall);
  process.stdout.write(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}\n`);
}
