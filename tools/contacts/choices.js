// @ts-check
/**
 * Learns to choose one of several by their signs: a conditional logit (McFadden 1974) by stochastic gradient descent with a rate for each weight (AdaGrad) and decay.
 *
 * @typedef {{ signs: readonly (readonly string[])[], right: readonly boolean[], share: number }} Chosen the signs of each choice, which are right, what the example counts for
 */
import { shuffled } from './regression.js';

/** Signs of fewer choices are none. */
const FEWEST = 3;
const ROUNDS = 10;
const RATE = 0.05;
const DECAY = 0.01;

/** A weight for each sign. Examples of which no choice is right teach nothing. @param {readonly Chosen[]} examples @returns {Map<string, number>} */
export function learnedChoices(examples) {
  const known = knownSigns(examples);
  /** @type {Map<string, number>} */
  const weights = new Map();
  /** @type {Map<string, number>} */
  const squares = new Map();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of shuffled(examples.length, round)) {
      const example = examples[at];
      if (!example?.right.includes(true)) continue;
      for (const [sign, slope] of slopesOf(example, weights, known)) {
        const step = slope + DECAY * (weights.get(sign) ?? 0);
        const square = (squares.get(sign) ?? 1e-6) + step * step;
        squares.set(sign, square);
        weights.set(sign, (weights.get(sign) ?? 0) - (RATE * step) / Math.sqrt(square));
      }
    }
  return weights;
}

/** @param {readonly Chosen[]} examples @returns {Set<string>} */
function knownSigns(examples) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const { signs } of examples) for (const sign of signs.flat()) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times >= FEWEST).map(([sign]) => sign));
}

/** How the loss grows with each weight. @param {Chosen} example @param {ReadonlyMap<string, number>} weights @param {ReadonlySet<string>} known */
function slopesOf({ signs, right, share }, weights, known) {
  const sums = signs.map((own) => own.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0));
  const most = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - most));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const ofRight = Math.max(
    1e-9,
    parts.reduce((sum, part, i) => (right[i] ? sum + part : sum), 0),
  );
  /** @type {Map<string, number>} */
  const slopes = new Map();
  for (const [i, own] of signs.entries()) {
    const part = parts[i] ?? 0;
    const slope = (part / whole - (right[i] ? part / ofRight : 0)) * share;
    for (const sign of own) if (known.has(sign)) slopes.set(sign, (slopes.get(sign) ?? 0) + slope);
  }
  return slopes;
}
