// @ts-check
/**
 * Learns to parse and writes `knowledge/parser-weights.bin`. Needs `npm run build` first. See README.md.
 *
 * @typedef {import('./gold.js').Sentence} Sentence
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Configuration, LEFT, MOVES, RIGHT, SHIFT } from '../../dist/read/en/syntax/configuration.js';
import { askForLabel, askForMove, labelQuestions, moveQuestions } from '../../dist/read/en/syntax/features.js';
import { labelNumber, LABELS } from '../../dist/read/en/syntax/labels.js';
import { prepare } from '../../dist/read/en/syntax/parser.js';
import { sentencesOf, uncrossed } from './gold.js';
import { costs, dependentsOf } from './oracle.js';
import { packed } from './packed.js';
import { Perceptron } from './perceptron.js';
import { documentsOf } from './treebank.js';

const FREE_GENRES = ['news', 'interview', 'bio', 'voyage', 'textbook', 'vlog', 'speech', 'academic', 'conversation'];
const ROOT = labelNumber('root');

const { values } = parseArgs({
  options: {
    ewt: { type: 'string' },
    gum: { type: 'string' },
    rounds: { type: 'string', default: '10' },
    moves: { type: 'string', default: '300000' },
    labels: { type: 'string', default: '250000' },
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

const moves = new Perceptron(MOVES);
const labels = new Perceptron(LABELS.length);
const configuration = new Configuration();
const forMoves = moveQuestions();
const forLabels = labelQuestions();
const projective = sentences.map(({ heads }) => uncrossed(heads));
for (let round = 0; round < Number(values.rounds); round += 1) {
  const wrong = { moves: 0, labels: 0, all: 0 };
  for (const number of shuffled(sentences.length, round + 1))
    learn(/** @type {Sentence} */ (sentences[number]), /** @type {number[]} */ (projective[number]), wrong);
  process.stdout.write(
    `round ${round + 1}: ${wrong.moves} of ${wrong.all} moves wrong, ${wrong.labels} labels; ${moves.count} and ${labels.count} answers\n`,
  );
}
const bytes = packed(moves, labels, {
  moveBits: 19,
  moveCount: Number(values.moves),
  labelBits: 17,
  labelCount: Number(values.labels),
});
writeFileSync(values.out, bytes);
process.stdout.write(`${values.out}: ${bytes.length} bytes\n`);

/** @param {Sentence} sentence @param {readonly number[]} heads @param {{ moves: number, labels: number, all: number }} wrong */
function learn(sentence, heads, wrong) {
  prepare(configuration, sentence.words, sentence.tags);
  const dependents = dependentsOf(heads);
  while (!configuration.isDone()) {
    const price = costs(configuration, heads, dependents);
    let move = price.indexOf(Math.min(...price));
    if (price.filter((cost) => cost < Number.POSITIVE_INFINITY).length > 1) {
      askForMove(forMoves, configuration);
      moves.score(forMoves);
      move = best(price, Number.MAX_VALUE);
      const right = best(price, Math.min(...price));
      wrong.all += 1;
      moves.steps += 1;
      if (price[move] !== price[right]) {
        wrong.moves += 1;
        moves.update(forMoves, right, move);
      }
    }
    if (move === SHIFT) configuration.shift();
    else configuration.attach(move, labelOf(sentence, heads, move, wrong));
  }
}

/** The move with the highest score, of those that cost `most` at most. @param {readonly number[]} price @param {number} most */
function best(price, most) {
  let found = -1;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    const own = /** @type {number} */ (price[move]);
    if (own > most) continue;
    if (found < 0 || /** @type {number} */ (moves.scores[move]) > /** @type {number} */ (moves.scores[found]))
      found = move;
  }
  return found;
}

/** @param {Sentence} sentence @param {readonly number[]} heads @param {number} move @param {{ labels: number }} wrong */
function labelOf(sentence, heads, move, wrong) {
  const word = configuration.fromTop(0);
  const head = configuration.headBy(move);
  if (head === configuration.root) return ROOT;
  askForLabel(forLabels, configuration, word, head);
  labels.score(forLabels);
  let told = 1;
  for (let label = 2; label < LABELS.length; label += 1)
    if (/** @type {number} */ (labels.scores[label]) > /** @type {number} */ (labels.scores[told])) told = label;
  const right = /** @type {number} */ (sentence.labels[word]);
  if (heads[word] === head && right !== ROOT) {
    labels.steps += 1;
    if (told !== right) {
      wrong.labels += 1;
      labels.update(forLabels, right, told);
    }
  }
  return told;
}

/** @param {number} count @param {number} seed */
function shuffled(count, seed) {
  const order = Array.from({ length: count }, (_, number) => number);
  let state = seed;
  for (let last = count - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [/** @type {number} */ (order[other]), /** @type {number} */ (order[last])];
  }
  return order;
}
