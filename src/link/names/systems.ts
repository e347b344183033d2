import { type RomanisationSystem, romanisationSystems } from '../../knowledge/index.js';
import type { Name } from './name.js';

/** Shorter words are left as they are: Chen is not Shen. */
const SHORTEST = 5;
/** Systems of one language that differ in one sound stand apart in the table: 'German', 'German with zh'. */
const VARIANT = / with .*$/;

type EnglishSpelling = { readonly system: string; readonly of: Name; readonly words: readonly string[] };

/** Each of two names as it would be spelt in English if it were spelt in the way of another language; without those that this leaves unchanged. */
export function spellingsInEnglish(a: Name, b: Name): readonly EnglishSpelling[] {
  return [...spellingsOf(a), ...spellingsOf(b)];
}

/** A name is compared with many others. */
const kept = new WeakMap<Name, readonly EnglishSpelling[]>();

function spellingsOf(of: Name): readonly EnglishSpelling[] {
  const there = kept.get(of) ?? romanisationSystems().flatMap((system) => spellingIn(system, of));
  kept.set(of, there);
  return there;
}

function spellingIn({ name, replacements }: RomanisationSystem, of: Name): readonly EnglishSpelling[] {
  const words = of.words.map((word) =>
    word.length < SHORTEST ? word : replacements.reduce((text, [from, to]) => text.replace(from, to), word),
  );
  return words.every((word, index) => word === of.words[index])
    ? []
    : [{ system: name.replace(VARIANT, ''), of, words }];
}
