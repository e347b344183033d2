/** Names that no rule of spelling makes one, and that are more like one another than two names are by chance. */
import { compareNames } from './compare.js';
import { type Name, nameOf } from './name.js';

/** Of some 15,000 pairs of names of different people none was so like as that, and of those that outlets of several languages spell most are. */
const LEAST_LIKE = 0.5;

/**
 * Whether two names are so like that people of one office and party who bear them are taken for one: every word of the shorter finds one of the longer.
 * A family name alone is compared with each word. The same whichever comes first; never throws.
 */
export function areLike(a: Name, b: Name): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length > 1 && (compareNames(a, b).likeness ?? 0) < LEAST_LIKE) return false;
  return short.words.length > 0 && short.words.every((word) => long.words.some((other) => areLikeWords(word, other)));
}

const areLikeWords = (one: string, other: string): boolean =>
  one === other || (compareNames(nameOf(one), nameOf(other)).likeness ?? 0) >= LEAST_LIKE;
