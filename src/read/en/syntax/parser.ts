/** Takes the words of one sentence with their parts of speech, gives each word's head and its relation to it. */
import { type ParserWeights, parserWeights, type Word } from '../../../knowledge/index.js';
import type { Pos } from '../../draft.js';
import { Configuration, LEFT, LONGEST, RIGHT, SHIFT } from './configuration.js';
import { askForLabel, askForMove, labelQuestions, moveQuestions } from './features.js';
import { labelNumber, LABELS } from './labels.js';
import { endingOf, formOf, tagNumber } from './words.js';

/** `heads`: for each word the index of its head, -1 for the word that the sentence hangs on. `labels`: the numbers of the relations in `LABELS`. */
export type Parse = { readonly heads: Int16Array; readonly labels: Uint8Array };

const VERB = tagNumber('VERB');
const ROOT_FORM = 0x5bd1e995;
const ROOT_TAG = 31;
const ROOT = labelNumber('root');

/** Sets what is known of a sentence's words. */
export function prepare(of: Configuration, words: readonly Word[], tags: readonly Pos[]): void {
  const { form, ending, tag, commas, verbs } = of;
  for (const [index, word] of words.entries()) {
    const number = index + 1;
    form[number] = formOf(word);
    ending[number] = endingOf(word);
    tag[number] = tagNumber(tags[index] as Pos);
    commas[number + 1] = (commas[number] as number) + (word.text === ',' ? 1 : 0);
    verbs[number + 1] = (verbs[number] as number) + (tag[number] === VERB ? 1 : 0);
  }
  const root = words.length + 1;
  form[root] = ROOT_FORM;
  ending[root] = ROOT_FORM;
  tag[root] = ROOT_TAG;
  for (const list of [form, ending, tag]) list[root + 1] = 0;
  of.begin(words.length);
}

const configuration = new Configuration();
const forMoves = moveQuestions();
const forLabels = labelQuestions();
const labelScores = new Int32Array(LABELS.length);

/** The syntax of one sentence: null where it has no word or more than `LONGEST`. */
export function parse(words: readonly Word[], tags: readonly Pos[]): Parse | null {
  const { length } = words;
  if (length === 0 || length > LONGEST) return null;
  const weights = parserWeights();
  prepare(configuration, words, tags);
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
    left += (entry << 24) >> 24;
    right += (entry << 16) >> 24;
  }
  const shift = -left - right;
  if (mayRight && right > left && right > shift) return RIGHT;
  return left > shift ? LEFT : SHIFT;
}

function bestLabel(of: Configuration, weights: ParserWeights, move: number): number {
  const head = of.headBy(move);
  if (head === of.root) return ROOT;
  askForLabel(forLabels, of, of.fromTop(0), head);
  labelScores.fill(0);
  const { answers, count } = forLabels;
  const { labelSlots, labelMask, labelEntries } = weights;
  for (let number = 0; number < count; number += 1) {
    const answer = answers[number] as number;
    const slot = answer & labelMask;
    let entry = labelSlots[slot] as number;
    if (entry >>> 24 !== answer >>> 24) entry = labelSlots[slot ^ 1] as number;
    if (entry >>> 24 !== answer >>> 24) continue;
    let at = entry & 0xffffff;
    for (let left = labelEntries[at] as number; left > 0; left -= 1) {
      const label = labelEntries[at + 1] as number;
      labelScores[label] = (labelScores[label] as number) + (((labelEntries[at + 2] as number) << 24) >> 24);
      at += 2;
    }
  }
  let best = 1;
  for (let label = 2; label < LABELS.length; label += 1)
    if ((labelScores[label] as number) > (labelScores[best] as number)) best = label;
  return best;
}
