// @ts-check
/** Pairs of accounts that were joined, held against pairs that are of one contact, without making any pair. */

/** @param {number} n */
const pairs = (n) => (n * (n - 1)) / 2;

/** @param {Map<string | number, number>} counts */
const pairsIn = (counts) => [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);

/** @param {Map<any, number>} counts @param {string | number} key */
const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/**
 * Pairwise precision and recall. `homeOf` is the contact that the program put an account into, `truth` the one that it is of.
 * @param {Iterable<readonly [string, number]>} truth @param {(account: string) => string} homeOf
 */
export function pairwise(truth, homeOf) {
  const [told, made, both] = [new Map(), new Map(), new Map()];
  for (const [account, contact] of truth) {
    const home = homeOf(account);
    count(told, contact);
    count(made, home);
    count(both, `${contact} ${home}`);
  }
  const right = pairsIn(both);
  return {
    precision: right / Math.max(1, pairsIn(made)),
    recall: right / Math.max(1, pairsIn(told)),
    pairs: pairsIn(told),
  };
}

/** The middle one, and that under which 95 of 100 lie. @param {readonly number[]} values */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), high: at(0.95) };
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
