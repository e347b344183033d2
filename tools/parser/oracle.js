// @ts-check
/** What each move costs: how many arcs of the right tree can no longer be made after it (Goldberg and Nivre, 2013). @typedef {import('../../dist/read/en/syntax/configuration.js').Configuration} Configuration */
import { LEFT, MOVES, RIGHT, SHIFT } from '../../dist/read/en/syntax/configuration.js';

/** @param {Configuration} of @param {readonly number[]} heads the right tree @param {readonly (readonly number[])[]} dependents @returns {number[]} */
export function costs(of, heads, dependents) {
  const out = Array.from({ length: MOVES }, () => Number.POSITIVE_INFINITY);
  const { next } = of;
  const top = of.fromTop(0);
  const head = /** @type {number} */ (heads[top]);
  const ahead = (dependents[top] ?? []).filter((word) => word >= next).length;
  if (of.allows(LEFT)) out[LEFT] = ahead + (head > next || (head === of.fromTop(1) && of.size > 1) ? 1 : 0);
  if (of.allows(RIGHT)) out[RIGHT] = ahead + (head >= next ? 1 : 0);
  if (of.allows(SHIFT)) {
    const stack = of.stack.subarray(0, of.size);
    const own = /** @type {number} */ (heads[next]);
    const lost = (dependents[next] ?? []).filter((word) => stack.includes(word)).length;
    out[SHIFT] = lost + (own !== top && stack.includes(own) ? 1 : 0);
  }
  return out;
}

/** @param {readonly number[]} heads */
export function dependentsOf(heads) {
  /** @type {number[][]} */
  const out = Array.from({ length: heads.length + 1 }, () => []);
  for (let word = 1; word < heads.length; word += 1) out[/** @type {number} */ (heads[word])]?.push(word);
  return out;
}
