// @ts-check
/**
 * Learns to parse and writes `knowledge/parser-weights.bin`. Needs `npm run build` first. See README.md.
 *
 * @typedef {import('./gold.js').Sentence} Sentence
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sentencesOf } from './gold.js';
import { packed } from './packed.js';
import { learnedTrees } from './parsing.js';
import { learnedTags, tagAsOthers } from './tagging.js';
import { documentsOf } from './treebank.js';

const FREE_GENRES = ['news', 'interview', 'bio', 'voyage', 'textbook', 'vlog', 'speech', 'academic', 'conversation'];

const { values } = parseArgs({
  options: {
    ewt: { type: 'string' },
    gum: { type: 'string' },
    rounds: { type: 'string', default: '6' },
    moves: { type: 'string', default: '350000' },
    labels: { type: 'string', default: '200000' },
    tags: { type: 'string', default: '100000' },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../../knowledge/parser-weights.bin') },
  },
});
if (values.ewt === undefined || values.gum === undefined) throw new Error('Which texts? --ewt FOLDER --gum FOLDER');

/** @param {string} name */
const isFree = (name) => FREE_GENRES.includes(name.split('_')[1] ?? '');
const sentences = [...documentsOf(values.ewt, 'train'), ...documentsOf(values.gum, 'train', isFree)].flatMap(
  sentencesOf,
);
process.stdout.write(
  `${sentences.length} sentences, ${sentences.reduce((sum, { words }) => sum + words.length, 0)} words\n`,
);
tagAsOthers(sentences);
const tags = learnedTags(sentences);
const { moves, labels } = learnedTrees(sentences, Number(values.rounds));
const bytes = packed(
  { moves, labels, tags },
  {
    moves: { bits: 19, count: Number(values.moves) },
    labels: { bits: 17, count: Number(values.labels) },
    tags: { bits: 16, count: Number(values.tags) },
  },
);
writeFileSync(values.out, bytes);
process.stdout.write(`${values.out}: ${bytes.length} bytes\n`);
