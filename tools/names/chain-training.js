// @ts-check
/**
 * Learns the weights of a chain of tags: conditional random field, stochastic gradient with AdaGrad, one pass after another over stretches in
 * an order drawn by a fixed seed. The same stretches give the same weights.
 *
 * @typedef {{ slots: readonly Int32Array[], tags: readonly number[] }} Example
 * @typedef {{ weights: Float64Array, steps: Float64Array }} Learned
 */
import { FIRST, FURTHER } from '../../dist/read/en/mentions/learned/chain.js';
import { chance } from '../chance.js';

const NEVER = -1e9;

/** @param {ArrayLike<number>} of @param {number} at */
const numberAt = (of, at) => /** @type {number} */ (of[at]);

/** @param {Float64Array} of @param {number} at @param {number} amount */
const add = (of, at, amount) => {
  of[at] = numberAt(of, at) + amount;
};

/**
 * @param {readonly Example[]} examples
 * @param {{ slots: number, tags: number, rounds: number, rate: number, decay: number }} settings
 * @returns {Learned}
 */
export function learned(examples, { slots, tags, rounds, rate, decay }) {
  const weights = new Float64Array(slots * tags);
  const steps = new Float64Array((tags + 1) * tags);
  const seen = {
    weights: new Float64Array(weights.length).fill(1e-6),
    steps: new Float64Array(steps.length).fill(1e-6),
  };
  /** @param {Float64Array} of @param {Float64Array} squares @param {number} at @param {number} slope */
  const move = (of, squares, at, slope) => {
    const own = slope + decay * numberAt(of, at);
    add(squares, at, own * own);
    add(of, at, (-rate * own) / Math.sqrt(numberAt(squares, at)));
  };
  const random = chance(1).next;
  for (let round = 0; round < rounds; round += 1) {
    for (const number of shuffled(examples.length, random)) {
      const { slots: words, tags: right } = /** @type {Example} */ (examples[number]);
      const likely = expected(words, weights, steps, tags);
      for (const [at, own] of words.entries()) {
        for (let tag = 0; tag < tags; tag += 1) {
          const slope = numberAt(likely.tag, at * tags + tag) - (tag === right[at] ? 1 : 0);
          if (Math.abs(slope) < 1e-4) continue;
          for (const slot of own) move(weights, seen.weights, slot * tags + tag, slope);
        }
        add(likely.step, (right[at - 1] ?? tags) * tags + numberAt(right, at), -1);
      }
      for (const [step, slope] of likely.step.entries()) if (slope !== 0) move(steps, seen.steps, step, slope);
    }
  }
  return { weights, steps };
}

/**
 * How likely each tag of each word is, and how often each step is to be expected.
 * @param {readonly Int32Array[]} words
 * @param {Float64Array} weights
 * @param {Float64Array} steps
 * @param {number} tags
 */
function expected(words, weights, steps, tags) {
  const length = words.length;
  const scores = new Float64Array(length * tags);
  for (const [at, own] of words.entries())
    for (const slot of own)
      for (let tag = 0; tag < tags; tag += 1) add(scores, at * tags + tag, numberAt(weights, slot * tags + tag));
  /** @param {number} before @param {number} tag */
  const step = (before, tag) =>
    tag === FURTHER && before !== FIRST && before !== FURTHER ? NEVER : numberAt(steps, before * tags + tag);
  const ahead = new Float64Array(length * tags);
  const behind = new Float64Array(length * tags);
  const room = new Float64Array(tags);
  for (let at = 0; at < length; at += 1)
    for (let tag = 0; tag < tags; tag += 1) {
      for (let last = 0; last < tags; last += 1)
        room[last] =
          at === 0 ? step(tags, tag) - Math.log(tags) : numberAt(ahead, (at - 1) * tags + last) + step(last, tag);
      ahead[at * tags + tag] = logSum(room) + numberAt(scores, at * tags + tag);
    }
  for (let at = length - 2; at >= 0; at -= 1)
    for (let last = 0; last < tags; last += 1) {
      for (let tag = 0; tag < tags; tag += 1)
        room[tag] = numberAt(behind, (at + 1) * tags + tag) + step(last, tag) + numberAt(scores, (at + 1) * tags + tag);
      behind[at * tags + last] = logSum(room);
    }
  const all = logSum(ahead.subarray((length - 1) * tags));
  const tagLikely = ahead.map((score, at) => Math.exp(score + numberAt(behind, at) - all));
  const stepLikely = new Float64Array((tags + 1) * tags);
  for (let tag = 0; tag < tags; tag += 1) stepLikely[tags * tags + tag] = numberAt(tagLikely, tag);
  for (let at = 1; at < length; at += 1)
    for (let last = 0; last < tags; last += 1)
      for (let tag = 0; tag < tags; tag += 1)
        add(
          stepLikely,
          last * tags + tag,
          Math.exp(
            numberAt(ahead, (at - 1) * tags + last) +
              step(last, tag) +
              numberAt(scores, at * tags + tag) +
              numberAt(behind, at * tags + tag) -
              all,
          ),
        );
  return { tag: tagLikely, step: stepLikely };
}

/** @param {Float64Array} values */
function logSum(values) {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

/** @param {number} count @param {() => number} random */
function shuffled(count, random) {
  const order = Array.from({ length: count }, (_, number) => number);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [/** @type {number} */ (order[other]), /** @type {number} */ (order[at])];
  }
  return order;
}
