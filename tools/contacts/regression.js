// @ts-check
/**
 * Logistic regression by stochastic gradient descent with a rate for each weight (AdaGrad: Duchi, Hazan, Singer 2011) and decay. Always in the same order.
 *
 * @typedef {{ slots: Int32Array, isTold: boolean, isRead: boolean, share?: number }} Example
 * @typedef {{ bias: number, weights: Float64Array }} Model
 */

/** Signs of fewer examples are none. */
const FEWEST = 2;
/** What a pair counts for that a rule reads: the model is asked only where none does. */
const READ = 0.5;

/** @param {readonly Example[]} examples @param {{ slots: number, rounds: number, rate: number, decay: number }} settings @returns {Model} */
export function learned(examples, { slots, rounds, rate, decay }) {
  const seen = new Uint32Array(slots);
  for (const { slots: own } of examples) for (const slot of own) seen[slot] = (seen[slot] ?? 0) + 1;
  const known = examples.map(({ slots: own, isTold, isRead, share = 1 }) => ({
    own: own.filter((slot) => (seen[slot] ?? 0) >= FEWEST),
    target: isTold ? 1 : 0,
    share: share * (isRead ? READ : 1),
  }));
  const weights = new Float64Array(slots);
  const squares = new Float64Array(slots).fill(1e-6);
  let [bias, ofBias] = [0, 1e-6];
  for (let round = 0; round < rounds; round += 1)
    for (const at of shuffled(known.length, round)) {
      const { own, target, share } = known[at] ?? { own: new Int32Array(), target: 0, share: 0 };
      let sum = bias;
      for (const slot of own) sum += weights[slot] ?? 0;
      const wrong = (1 / (1 + Math.exp(-sum)) - target) * share;
      ofBias += wrong * wrong;
      bias -= (rate * wrong) / Math.sqrt(ofBias);
      for (const slot of own) {
        const step = wrong + decay * (weights[slot] ?? 0);
        squares[slot] = (squares[slot] ?? 0) + step * step;
        weights[slot] = (weights[slot] ?? 0) - (rate * step) / Math.sqrt(squares[slot] ?? 1);
      }
    }
  return { bias, weights };
}

/** The numbers below `length` in an order that only the round decides (Fisher and Yates, with the generator mulberry32). @param {number} length @param {number} round */
export function shuffled(length, round) {
  const out = Array.from({ length }, (_, at) => at);
  let state = round + 1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [out[at], out[other]] = [out[other] ?? 0, out[at] ?? 0];
  }
  return out;
}
