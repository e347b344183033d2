import type { Name } from './name.js';
import { slipsBetween } from './slips.js';
import type { Likeness } from './words.js';

/**
 * equal: the same words. variant: the same words in another spelling, order, script or short form. contained: the shorter has a given and a family name,
 * and the longer only adds to it. misspelt: the same words but for a letter or two, which may be a slip or another name. family: the shorter is a
 * family name alone. romanised: two systems of Latin letters can make both of one. different: each has a word that the other lacks. open: they cannot be compared.
 */
export type NameRelation =
  | 'equal'
  | 'variant'
  | 'contained'
  | 'misspelt'
  | 'romanised'
  | 'family'
  | 'different'
  | 'open';

export type NameComparison = {
  readonly relation: NameRelation;
  /** What was found, for a reader. */
  readonly phrase: string;
  /** From 0 to 1, to rank by and never shown; null where the names cannot be compared, which is not 0. */
  readonly likeness: number | null;
};

export const NO_WORDS: NameComparison = { relation: 'open', phrase: 'one of them is not named', likeness: null };

type Found = {
  readonly pairs?: readonly Likeness[];
  readonly shorter?: readonly string[];
  readonly extra?: number;
  readonly isTurned?: boolean;
};

/** The best that a relation can be, before what differs is taken off. */
const BEST: { readonly [relation in NameRelation]: number } = {
  equal: 1,
  variant: 0.98,
  contained: 0.92,
  misspelt: 0.97,
  romanised: 0.74,
  family: 0.74,
  different: 0,
  open: 0,
};
/** What a likeness of one word takes off. A slip takes off by its share in the name. */
const PRICE: { readonly [kind in Likeness['kind']]: number } = {
  same: 0,
  spelling: 0.03,
  initial: 0.15,
  short: 0.2,
  'rare-short': 0.22,
  sister: 0.1,
  slip: 0,
};
const PRICE_OF_TURNING = 0.04;
const PRICE_OF_EXTRA = 0.03;
const PRICE_OF_A_SLIP = 2;

/** A comparison with its likeness worked out from what differs. */
export function likenessOf(relation: NameRelation, phrase: string, found: Found): NameComparison {
  const pairs = found.pairs ?? [];
  const letters = (found.shorter ?? []).join('').length;
  const slips = pairs.reduce((sum, pair) => sum + pair.slips, 0);
  const off =
    priceOf(pairs) +
    (found.extra ?? 0) * PRICE_OF_EXTRA +
    (found.isTurned ? PRICE_OF_TURNING : 0) +
    (letters === 0 ? 0 : (PRICE_OF_A_SLIP * slips) / letters);
  return { relation, phrase, likeness: Math.max(0, BEST[relation] - off) };
}

/** The dearest likeness counts in full, the others as spellings do: two initials say no less than one. */
function priceOf(pairs: readonly Likeness[]): number {
  const prices = pairs.map(({ kind }) => PRICE[kind]).sort((x, y) => y - x);
  return prices.reduce((sum, price, index) => sum + (index === 0 ? price : Math.min(price, PRICE.spelling)), 0);
}

const MOST_FOR_DIFFERENT = 0.65;

/** Two names that are not one; how near they come all the same, by their letters. */
export function different(a: Name, b: Name, phrase: string): NameComparison {
  return { relation: 'different', phrase, likeness: MOST_FOR_DIFFERENT * share(a.key, b.key) };
}

function share(one: string, other: string): number {
  const longest = Math.max(one.length, other.length, 1);
  return Math.max(0, 1 - slipsBetween(one, other) / longest);
}
