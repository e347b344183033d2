// @ts-check
/** Learns which moves make the right tree, and which labels its arcs bear. @typedef {import('./gold.js').Sentence} Sentence */
import { Configuration, LEFT, MOVES, RIGHT, SHIFT } from '../../dist/read/en/syntax/configuration.js';
import { labelNumber, LABELS } from '../../dist/read/en/syntax/labels.js';
import { prepare, setTag } from '../../dist/read/en/syntax/parser.js';
import { askForLabel, askForMove, labelQuestions, moveQuestions } from '../../dist/read/en/syntax/questions.js';
import { uncrossed } from './gold.js';
import { costs, dependentsOf } from './oracle.js';
import { Perceptron } from './perceptron.js';
import { shuffled } from './shuffled.js';

const ROOT = labelNumber('root');

const configuration = new Configuration();
const forMoves = moveQuestions();
const forLabels = labelQuestions();

/** @param {readonly Sentence[]} sentences @param {number} rounds */
export function learnedTrees(sentences, rounds) {
  const moves = new Perceptron(MOVES);
  const labels = new Perceptron(LABELS.length);
  const trees = sentences.map(({ heads }) => uncrossed(heads));
  for (let round = 1; round <= rounds; round += 1) {
    const wrong = { moves: 0, labels: 0, all: 0 };
    for (const number of shuffled(sentences.length, round))
      learn({ moves, labels }, /** @type {Sentence} */ (sentences[number]), trees[number] ?? [], wrong);
    process.stdout.write(
      `round ${round}: ${wrong.moves} of ${wrong.all} moves wrong, ${wrong.labels} labels; ${moves.count} and ${labels.count} answers\n`,
    );
  }
  moves.settle();
  labels.settle();
  return { moves, labels };
}

/**
 * @param {{ moves: Perceptron, labels: Perceptron }} learner @param {Sentence} sentence @param {readonly number[]} heads
 * @param {{ moves: number, labels: number, all: number }} wrong
 */
function learn({ moves, labels }, sentence, heads, wrong) {
  prepare(configuration, sentence.words, sentence.tags);
  for (let word = 1; word <= sentence.words.length; word += 1)
    setTag(configuration, word, /** @type {number} */ (sentence.told[word]));
  configuration.closeTags();
  const dependents = dependentsOf(heads);
  while (!configuration.isDone()) {
    const price = costs(configuration, heads, dependents);
    const least = Math.min(...price);
    let move = price.indexOf(least);
    if (price.filter((cost) => cost < Number.POSITIVE_INFINITY).length > 1) {
      askForMove(forMoves, configuration);
      moves.score(forMoves);
      move = best(moves, price, Number.MAX_VALUE);
      const right = best(moves, price, least);
      wrong.all += 1;
      moves.steps += 1;
      if (price[move] !== price[right]) {
        wrong.moves += 1;
        moves.update(forMoves, right, move);
      }
    }
    if (move === SHIFT) configuration.shift();
    else configuration.attach(move, labelOf(labels, sentence, heads, move, wrong));
  }
}

/** The move with the highest score, of those that cost `most` at most. @param {Perceptron} moves @param {readonly number[]} price @param {number} most */
function best({ scores }, price, most) {
  let found = -1;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    if (/** @type {number} */ (price[move]) > most) continue;
    if (found < 0 || /** @type {number} */ (scores[move]) > /** @type {number} */ (scores[found])) found = move;
  }
  return found;
}

/** @param {Perceptron} labels @param {Sentence} sentence @param {readonly number[]} heads @param {number} move @param {{ labels: number }} wrong */
function labelOf(labels, sentence, heads, move, wrong) {
  const word = configuration.fromTop(0);
  const head = configuration.headBy(move);
  if (head === configuration.root) return ROOT;
  askForLabel(forLabels, configuration, word, head);
  labels.score(forLabels);
  const told = labels.best();
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
