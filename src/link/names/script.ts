import { familyNameRead, latinOfFamilyLetter, latinOfLetter, unvowelledLetter } from '../../knowledge/index.js';
import { latinOfHangul } from './hangul.js';

/** What a name is written in. other: a script that we cannot read. */
export type Script =
  | 'Latin'
  | 'Arabic'
  | 'Hebrew'
  | 'Han'
  | 'Hangul'
  | 'Kana'
  | 'Cyrillic'
  | 'Greek'
  | 'Armenian'
  | 'Georgian'
  | 'Indic'
  | 'other';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  [
    'Indic',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Ethiopic}]/u,
  ],
];
const LATIN_ALONE = /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{C}]*$/u;

/** The script of a name; of one that mixes scripts the first of these that it has. Digits and marks belong to all. */
export function scriptOf(text: string): Script {
  if (LATIN_ALONE.test(text)) return 'Latin';
  const found = SCRIPTS.find(([, letters]) => letters.test(text));
  return found?.[0] ?? (/\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, '')) ? 'other' : 'Latin');
}

/** Scripts whose letters give the vowels as well, so that a name in them can be spelt out and compared as one in Latin letters. */
export function isAlphabet(script: Script): boolean {
  return script === 'Cyrillic' || script === 'Greek' || script === 'Armenian' || script === 'Georgian';
}

/** Letters that are read together. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/(?<=[αεηιουωάέήίόύώ])γ[γκχξ](?=[αεηιουωάέήίόύώ])/g, 'ng'],
  [/γκ/g, 'g'],
  [/^μπ/g, 'b'],
  [/^ντ/g, 'd'],
  [/ο[υύ]/g, 'ou'],
  [/([αεάέ])[υύ](?=[βγδζλμνραεηιοωάέήίόώ])/g, '$1v'],
  [/([αεάέ])[υύ](?=[κπτσφθχξψ]|$)/g, '$1f'],
];

/** A word of another script in its usual Latin letters, in small letters; what is Latin stays. */
export function inLatin(word: string): string {
  const whole = TOGETHER.reduce((text, [from, to]) => text.replace(from, to), word.normalize('NFC').toLowerCase());
  return Array.from(whole, latinOf).join('');
}

function latinOf(letter: string): string {
  if (/[\p{Script=Latin}\p{N}]/u.test(letter)) return letter;
  if (/\p{Script=Hangul}/u.test(letter)) return latinOfHangul(letter);
  const unvowelled = unvowelledLetter(letter);
  if (unvowelled !== null) return unvowelled.latin[0] ?? '';
  return latinOfLetter(letter) || latinOfLetter(letter.normalize('NFD').charAt(0));
}

const DOTS = /[·・‧•=＝\s]+/u;

/**
 * The words of a name in Chinese characters, kana or Korean letters, in Latin: family name and given name. Parts that a dot parts, as in foreign names,
 * stay parts.
 */
export function syllabicWords(name: string): readonly string[] {
  const parts = name.split(DOTS).filter((part) => part !== '');
  const only = parts[0] ?? '';
  const isForeign = parts.length > 1 || !/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(only);
  if (isForeign) return parts.map(inLatin).filter((part) => part !== '');
  const two = only.slice(0, 2);
  const family = only.length > 2 && familyNameRead(two).length > 0 ? two : only.slice(0, 1);
  const read = familyNameRead(family)[0] ?? Array.from(family, latinOfFamily).join('');
  return [read, inLatin(only.slice(family.length))].filter((part) => part !== '');
}

function latinOfFamily(letter: string): string {
  return /\p{Script=Hangul}/u.test(letter) ? latinOfHangul(letter) : latinOfFamilyLetter(letter);
}
