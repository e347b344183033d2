import { romanisationSystems } from '../../knowledge/index.js';
import type { Name } from './name.js';

/** Shorter words are left as they are: Chen is not Shen. */
const SHORTEST = 5;
/** Systems of one language that differ in one sound stand apart in the table: 'German', 'German with zh'. */
const VARIANT = / with .*$/;

export type EnglishSpelling = { readonly system: string; readonly of: Name; readonly words: readonly string[] };

/** Each of two names as it would be spelt in English if it were spelt in the way of another language; without those that this leaves unchanged. */
export function spellingsInEnglish(a: Name, b: Name): readonly EnglishSpelling[] {
  return [a, b].flatMap((of) =>
    romanisationSystems().flatMap(({ name, replacements }) => {
      const words = of.words.map((word) =>
        word.length < SHORTEST ? word : replacements.reduce((text, [from, to]) => text.replace(from, to), word),
      );
      return words.every((word, index) => word === of.words[index])
        ? []
        : [{ system: name.replace(VARIANT, ''), of, words }];
    }),
  );
}
