// @ts-check
/**
 * Chance that can be repeated: the same seed gives the same numbers on every machine.
 *
 * @typedef {{ next: () => number, below: (n: number) => number, odds: (p: number) => boolean, pick: <T>(all: readonly T[]) => T, weighted: <T>(all: readonly (readonly [T, number])[]) => T }} Chance
 */

/**
 * A stream of chance (mulberry32).
 * @param {number} seed
 * @returns {Chance}
 */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (n) => Math.floor(next() * n),
    odds: (p) => next() < p,
    pick: (all) => /** @type {any} */ (all[Math.floor(next() * all.length)]),
    weighted(all) {
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [thing, weight] of all) {
        left -= weight;
        if (left < 0) return thing;
      }
      return /** @type {any} */ (all.at(-1))[0];
    },
  };
}
