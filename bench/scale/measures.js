// @ts-check
/** Pairs of accounts that were joined, held against pairs that are of one contact, without making any pair. */

/** @param {number} n */
const pairs = (n) => (n * (n - 1)) / 2;

/** @param {Map<string | number, number>} counts */
const pairsIn = (counts) => [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);

/** @param {Map<any, number>} counts @param {string | number} key */
const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/**
 * Pairwise precision and recall. `homeOf` is the contact that the program put an account into, `contact` the one that it is of.
 * @template {{ contact: number }} Told
 * @param {Iterable<Told>} all @param {(told: Told) => string | number} homeOf
 */
export function pairwise(all, homeOf) {
  const [told, made, both] = [new Map(), new Map(), new Map()];
  for (const one of all) {
    const home = homeOf(one);
    count(told, one.contact);
    count(made, home);
    count(both, `${one.contact} ${home}`);
  }
  const right = pairsIn(both);
  return {
    precision: right / Math.max(1, pairsIn(made)),
    recall: right / Math.max(1, pairsIn(told)),
    pairs: pairsIn(told),
  };
}

/** The middle one, the mean, and that under which 95 of 100 lie. @param {readonly number[]} values */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { median: at(0.5), mean, high: at(0.95) };
}

/**
 * What a join by exact keys makes of an account: the same names in any order, one kind, one date.
 * @param {import('../../src/domain/index.js').Account} account
 */
export function exactKey({ kind, date, participants }) {
  return `${kind} ${date.edtf ?? ''} ${participants
    .map(({ name }) => name)
    .sort()
    .join(' + ')}`;
}
