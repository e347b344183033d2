import { isKoreanFamilyName } from '../../knowledge/index.js';
import type { Name } from './name.js';
import { areNearVowels } from './spelling.js';

/**
 * Letters that two systems of writing one sound in Latin exchange, each group as one sign: Chou En-lai and Zhou Enlai, Kim Tae-chung and Kim Dae-jung,
 * Issayas Afeworki and Isaias Afwerki. Coarser than what makes two spellings one name, so it never stands alone.
 */
const COARSE: readonly (readonly [RegExp, string])[] = [
  [/m(?=[pbf])/g, 'n'],
  [/ck|c(?=[lrkt]|$)/g, 'k'],
  [/tsch|tch|ts|tz|dzh|zh|dj|ch|[jcz]/g, 'j'],
  [/sch|sh|hs|x|s/g, 's'],
  [/kh|gh|ck|[kqg]/g, 'k'],
  [/ph|[fvw]/g, 'f'],
  [/th|dh|[td]/g, 't'],
  [/[pb]/g, 'p'],
  [/[lr]/g, 'l'],
  [/(.)\1+/g, '$1'],
  [/[aeiouyh]/g, ''],
];
const FEWEST = 3;
/** Li is not Le: words under so many letters are compared as written. */
const SHORTEST = 3;

/** The consonants of a whole name as any system would write them; '' where they are too few to mean anything, or the name is one word or has initials. */
export function romanisedKey(name: Name): string {
  if (name.words.length < 2 || name.words.some((word) => word.length === 1)) return '';
  const key = name.words.map(coarse).join('');
  return key.length < FEWEST ? '' : key;
}

/** As `romanisedKey`, without the consonants that some scripts write as vowels: one key for a name in Latin, Arabic and Chinese letters. */
export function anyScriptKey(name: Name): string {
  const key = romanisedKey(name)
    .replace(/[fk]/g, '')
    .replace(/(.)\1+/g, '$1');
  return key.length < FEWEST ? '' : key;
}

/** Sounds of Korean that its systems of Latin letters, and the bearers of names, write in many ways. */
const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/ar(?=k|$)/g, 'a'],
  [/ch|j/g, 'j'],
  [/sh/g, 's'],
  [/[kg]/g, 'k'],
  [/[td]/g, 't'],
  [/[pb]/g, 'p'],
  [/[lr]/g, 'l'],
  [/y(?:eo|ou|oo|u|o)/g, 'yo'],
  [/eo|eu|uh|oh|oo|wo|ou|[uo]/g, 'o'],
  [/ae|ai|ay|ei|e/g, 'e'],
  [/ee|ui|yi/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** A Korean name of a family name and one or two syllables as any system would write it; '' for a name that cannot be Korean. Coarser than what makes two spellings one name. */
export function koreanKey({ words }: Name): string {
  const [family = '', ...given] = words;
  if (given.length === 0 || given.length > 2 || !isKoreanFamilyName(family)) return '';
  return [family, given.join('')].map(koreanWord).join(' ');
}

/** True where a family name alone can be that of a Korean name: Seo for Suh Min-hyok. */
export function isKoreanFamilyOf(alone: Name, { words: [family = '', ...given] }: Name): boolean {
  const [word = '', ...more] = alone.words;
  if (more.length > 0 || given.length === 0 || ![word, family].every(isKoreanFamilyName)) return false;
  return koreanWord(word) === koreanWord(family);
}

const koreanWord = (word: string): string => KOREAN.reduce((text, [from, to]) => text.replace(from, to), word);

/** True where two full names can be one name in two systems of Latin letters: all their consonants agree, and those of the first word. */
export function canBeRomanised(a: Name, b: Name): boolean {
  const korean = koreanKey(a);
  if (korean !== '' && korean === koreanKey(b)) return true;
  const key = romanisedKey(a);
  return (
    key !== '' &&
    key === romanisedKey(b) &&
    coarse(a.words[0] ?? '') === coarse(b.words[0] ?? '') &&
    !haveOtherVowels(a.words, b.words)
  );
}

/** Where the consonants of a word are written alike, only its vowels can tell it from another: Khamenei is not Khomeini, Li not Le. */
function haveOtherVowels(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  return a.some((word, index) => {
    const other = b[index] ?? '';
    if (word === other || consonantsOf(word) !== consonantsOf(other)) return false;
    const [x, y] = [vowelsOf(word), vowelsOf(other)];
    return (
      word.length < SHORTEST || x.length !== y.length || x.some((vowels, at) => !areNear(vowels, y[at] ?? '', at === 0))
    );
  });
}

const consonantsOf = (word: string): string => word.replace(/[aeiouy]+/g, '').replace(/(.)\1+/g, '$1');
const vowelsOf = (word: string): readonly string[] => word.replaceAll('y', 'i').match(/[aeiou]+|[^aeiou]$/g) ?? [];
/** After the first syllable a short vowel is often guessed: Afeworki, Afewerki. */
const GUESSED = new Set(['eo', 'oe', 'eu', 'ue']);

function areNear(a: string, b: string, isFirst: boolean): boolean {
  if (a === b) return true;
  return a.length === 1 && b.length === 1 && (areNearVowels(a, b) || (!isFirst && GUESSED.has(a + b)));
}

/** The consonants of a word with those that systems of Latin letters exchange written alike. */
export function coarse(word: string): string {
  return COARSE.reduce((text, [from, to]) => text.replace(from, to), word);
}
