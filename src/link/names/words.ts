import { formsOfOneName, givenNameInfo, rememberedOf } from '../../knowledge/index.js';
import { slipsBetween } from './slips.js';
import { canOpen, soundsAlike } from './spelling.js';

/** How two words of two names can be one: written the same, in other spelling, an initial of the other, a short form of it, or with a slip. */
export type Likeness = {
  readonly kind: 'same' | 'spelling' | 'initial' | 'short' | 'rare-short' | 'sister' | 'slip';
  /** Letters that differ as in `slipsBetween`; 0 for all but a slip. */
  readonly slips: number;
  /** What differs, for a reader; '' for nothing. */
  readonly phrase: string;
};

const SAME: Likeness = { kind: 'same', slips: 0, phrase: '' };
/** A word may have one slip for so many letters, a short one not even that. */
const LETTERS_A_SLIP = 4;
const FEWEST_SLIPS = 1.5;
const SHORTEST_WITH_SLIP = 3;
/** One letter taken for another that sounds or looks like it. */
const NEAR_SLIP = 0.5;

const SHORT_KINDS = { usual: 'short', rare: 'rare-short', sister: 'sister' } as const;

/** One letter, standing for a name. */
export function isInitial(word: string): boolean {
  return word.length === 1;
}

/** Letters that one system or another, or a slip, puts at the start of one word. A letter may stand in several rows. */
const BEGINNINGS: readonly string[] = ['aeiouyhjg', 'kcqgxh', 'szcxjtdy', 'pbfvwu', 'mn', 'lr', 'o0i1l3e4a5s'];
const rowsOf = rememberedOf((letter: string) =>
  BEGINNINGS.reduce((bits, row, at) => bits | (row.includes(letter) ? 1 << at : 0), 0),
);

/** False where no spelling, system, short form or slip that we know makes one word of the two. */
export function mayBeginAlike(a: string, b: string): boolean {
  const [x, y] = [a.charAt(0), b.charAt(0)];
  return x === y || (rowsOf(x) & rowsOf(y)) !== 0 || x === b.charAt(1) || y === a.charAt(1);
}

/** Written alike or spelt otherwise: what makes two words one wherever they stand. null where they are not. */
export function spelledAlike(a: string, b: string): Likeness | null {
  if (a === b) return SAME;
  if (!soundsAlike(a, b)) return isGlued(a, b) || isGlued(b, a) ? withArticle(a, b) : null;
  const [one, other] = differingLetters(a, b);
  return { kind: 'spelling', slips: 0, phrase: `‘${a}’ and ‘${b}’ are spellings of one word (${one}/${other})` };
}

const ARTICLE = /^[ae]l/;
/** Li, Ali: so much has to stand behind an article that is written as a part of the word. */
const FEWEST_BEHIND_ARTICLE = 5;

/** 'alruwaili' beside 'ruwaili', whose article was written apart. */
const isGlued = (long: string, short: string): boolean =>
  short.length >= FEWEST_BEHIND_ARTICLE && ARTICLE.test(long) && soundsAlike(long.slice(2), short);

function withArticle(a: string, b: string): Likeness {
  return { kind: 'sister', slips: 0, phrase: `‘${a}’ and ‘${b}’ are one word with and without the Arabic article` };
}

/** Initials of one sound in two houses: Q. and G. */
const ONE_INITIAL = new Set(['kx', 'gq', 'kq', 'vw']);

/** Short forms and initials, which count for given names only. null where neither is one of the other. */
export function shortOf(a: string, b: string): Likeness | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isInitial(long) ? ONE_INITIAL.has([a, b].sort().join('')) : isInitial(short) && canOpen(short, long))
    return { kind: 'initial', slips: 0, phrase: initialPhrase(short, long) };
  const forms = formsOfOneName(a, b);
  if (forms === null) return null;
  return { kind: SHORT_KINDS[forms], slips: 0, phrase: `‘${a}’ and ‘${b}’ are forms of one given name` };
}

function initialPhrase(short: string, long: string): string {
  return isInitial(long)
    ? `‘${short}’ and ‘${long}’ can be the initials of one name`
    : `‘${short}’ can be the initial of ‘${long}’`;
}

/** Words that differ by a slip of the pen. null where they differ by more. */
export function slipOf(a: string, b: string): Likeness | null {
  const shortest = Math.min(a.length, b.length);
  const slips = slipsBetween(a, b);
  if (shortest < SHORTEST_WITH_SLIP && (slips > NEAR_SLIP || shortest < 2)) return null;
  if (slips > Math.max(FEWEST_SLIPS, shortest / LETTERS_A_SLIP)) return null;
  if (areTwoKnownNames(a, b)) return null;
  const [one, other] = differingLetters(a, b);
  return { kind: 'slip', slips, phrase: `‘${a}’ and ‘${b}’ differ by a letter or two (${one}/${other})` };
}

/** Hamid is no slip of Hamad, nor Chen of Shen: people bear both. */
function areTwoKnownNames(a: string, b: string): boolean {
  return [a, b].every((word) => givenNameInfo(word.charAt(0).toUpperCase() + word.slice(1)) !== null);
}

/** What is left of both when the letters that they share at the start and at the end are taken away: 'q' and 'gh'. '–' for nothing. */
export function differingLetters(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end) || '–', b.slice(start, b.length - end) || '–'];
}
