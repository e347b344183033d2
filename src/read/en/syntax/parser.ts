/** Takes the words of one sentence with their parts of speech, gives each word's head and its relation to it. */
import { type Choices, type ParserWeights, parserWeights, WEIGHT_LEVELS, type Word } from '../../../knowledge/index.js';
import type { Pos } from '../../draft.js';
import { Configuration, LEFT, LONGEST, RIGHT, SHIFT } from './configuration.js';
import { labelNumber, LABELS } from './labels.js';
import { PENN_TAGS, UNIVERSAL_TAGS } from './penn.js';
import {
  askForLabel,
  askForMove,
  askForTag,
  labelQuestions,
  moveQuestions,
  type Questions,
  tagQuestions,
} from './questions.js';
import { posNumber, signsOf } from './words.js';

/** `heads`: for each word the index of its head, -1 for the word that the sentence hangs on. `labels`: the numbers of the relations in `LABELS`. */
export type Parse = { readonly heads: Int16Array; readonly labels: Uint8Array };

const ROOT_SIGN = 0x5bd1e995;
const ROOT = labelNumber('root');
const VERB = posNumber('VERB');
const UNIVERSAL_NUMBERS = Int32Array.from([0, ...UNIVERSAL_TAGS.map(posNumber)]);

/** Sets what is known of a sentence's words before they are tagged. */
export function prepare(of: Configuration, words: readonly Word[], tags: readonly Pos[]): void {
  for (const [index, word] of words.entries()) {
    const signs = signsOf(word);
    const number = index + 1;
    of.form[number] = signs.form;
    of.ending[number] = signs.ending;
    of.shortEnding[number] = signs.shortEnding;
    of.longEnding[number] = signs.longEnding;
    of.opening[number] = signs.opening;
    of.group[number] = signs.group;
    of.pos[number] = posNumber(tags[index] as Pos);
    of.commas[number + 1] = (of.commas[number] as number) + (word.text === ',' ? 1 : 0);
  }
  const root = words.length + 1;
  of.form[root] = ROOT_SIGN;
  of.ending[root] = ROOT_SIGN;
  of.group[root] = 0;
  of.pos[root] = 31;
  of.begin(words.length);
}

/** Gives a word its finer part of speech, from left to right. */
export function setTag(of: Configuration, word: number, fine: number): void {
  const tag = UNIVERSAL_NUMBERS[fine] as number;
  of.fine[word] = fine;
  of.tag[word] = tag;
  of.verbs[word + 1] = (of.verbs[word] as number) + (tag === VERB ? 1 : 0);
}

const configuration = new Configuration();
const forMoves = moveQuestions();
const forLabels = labelQuestions();
const forTags = tagQuestions();
const labelScores = new Int32Array(LABELS.length);
const tagScores = new Int32Array(PENN_TAGS.length + 1);

/** The syntax of one sentence: null where it has no word or more than `LONGEST`. */
export function parse(words: readonly Word[], tags: readonly Pos[]): Parse | null {
  const { length } = words;
  if (length === 0 || length > LONGEST) return null;
  const weights = parserWeights();
  prepare(configuration, words, tags);
  tagWords(configuration, weights);
  while (!configuration.isDone()) {
    const move = bestMove(configuration, weights);
    if (move === SHIFT) configuration.shift();
    else configuration.attach(move, bestLabel(configuration, weights, move));
  }
  const heads = new Int16Array(length);
  const labels = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) {
    const head = configuration.head[index + 1] as number;
    heads[index] = head > length ? -1 : head - 1;
    labels[index] = configuration.label[index + 1] as number;
  }
  return { heads, labels };
}

function tagWords(of: Configuration, { tags }: ParserWeights): void {
  for (let word = 1; word < of.root; word += 1) {
    askForTag(forTags, of, word);
    setTag(of, word, bestChoice(forTags, tags, tagScores));
  }
  of.closeTags();
}

function bestMove(of: Configuration, { moves, moveMask }: ParserWeights): number {
  const mayShift = of.allows(SHIFT);
  const mayLeft = of.allows(LEFT);
  const mayRight = of.allows(RIGHT);
  if (!mayLeft && !mayRight) return SHIFT;
  if (!mayShift) return mayRight ? RIGHT : LEFT;
  askForMove(forMoves, of);
  const { answers, count } = forMoves;
  let left = 0;
  let right = 0;
  for (let number = 0; number < count; number += 1) {
    const answer = answers[number] as number;
    const slot = answer & moveMask;
    let entry = moves[slot] as number;
    if (entry >>> 24 !== answer >>> 24) entry = moves[slot ^ 1] as number;
    if (entry >>> 24 !== answer >>> 24) continue;
    left += (entry << 20) >> 20;
    right += (entry << 8) >> 20;
  }
  const shift = -left - right;
  if (mayRight && right > left && right > shift) return RIGHT;
  return left > shift ? LEFT : SHIFT;
}

function bestLabel(of: Configuration, { labels }: ParserWeights, move: number): number {
  const head = of.headBy(move);
  if (head === of.root) return ROOT;
  askForLabel(forLabels, of, of.fromTop(0), head);
  return bestChoice(forLabels, labels, labelScores);
}

/** The choice, from 1, with the highest score. */
function bestChoice({ answers, count }: Questions, { slots, mask, entries }: Choices, scores: Int32Array): number {
  scores.fill(0);
  for (let number = 0; number < count; number += 1) {
    const answer = answers[number] as number;
    const slot = answer & mask;
    let entry = slots[slot] as number;
    if (entry >>> 24 !== answer >>> 24) entry = slots[slot ^ 1] as number;
    if (entry >>> 24 !== answer >>> 24) continue;
    let at = entry & 0xffffff;
    for (let left = entries[at] as number; left > 0; left -= 1) {
      const choice = entries[at + 1] as number;
      scores[choice] = (scores[choice] as number) + (WEIGHT_LEVELS[entries[at + 2] as number] as number);
      at += 2;
    }
  }
  let best = 1;
  for (let choice = 2; choice < scores.length; choice += 1)
    if ((scores[choice] as number) > (scores[best] as number)) best = choice;
  return best;
}
