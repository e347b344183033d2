import {
  countryOf,
  demonymPhrases,
  givenNameInfo,
  isHonorific,
  isNameParticle,
  isNameSuffix,
  modifierPhrases,
  officePhrases,
  placePhrases,
  rememberedOf,
  type Word,
  wordsIn,
} from '../../knowledge/index.js';
import { foldWord, wordsOfName } from './fold.js';
import { inLatin, isAlphabet, type Script, scriptOf, syllabicWords } from './script.js';

/** A name made ready for comparison: its words without titles, particles and 'Jr', in small Latin letters and in their order. */
export type Name = {
  readonly words: readonly string[];
  /** Equal for names that differ in nothing but case, accents, titles, particles, spaces and hyphens. */
  readonly key: string;
  readonly script: Script;
  /** The words in their own letters, where the script is none whose letters can simply be replaced; else empty. */
  readonly letters: readonly string[];
  /** 'jr', 'sr', 'iii': which of the bearers of one name. null where nothing is said. */
  readonly generation: string | null;
  /** Words that 'bin', 'ibn', 'ben' or 'bint' says are the father's. */
  readonly fathers: readonly string[];
  /** The first word is the family name, though people bear it as a given name too: the syllables of a given name are tied behind it (Lee Do-hwan). */
  readonly isFamilyFirst: boolean;
};

/** Equal for names of which every comparison gives the same. */
export function signOf({ words, script, letters, generation, fathers, isFamilyFirst }: Name): string {
  const inScript = script === 'Latin' ? '' : script;
  const marks = [generation ?? '', fathers.join(' '), inScript, letters.join(' '), isFamilyFirst ? 'family first' : ''];
  return marks.some((mark) => mark !== '') ? `${words.join(' ')} (${marks.join(',')})` : words.join(' ');
}

const ARTICLES = new Set(['al', 'el', 'ul']);
/** 'son of', 'daughter of'. */
const CHILD_OF = new Set(['bin', 'ibn', 'ben', 'bint']);
const FATHER_OF = new Set(['abu', 'abou']);
/** The Arabic article in all its assimilated forms, where a hyphen ties it to the next word: as-Salim, Ash-Shara. */
const TIED_ARTICLE = /(^|[\s-])(?:a[lsndtrz]|ash|el|ul)\s?[-‐‑–]\s?(?=\p{L})/giu;
/** 'Abd al-Rahman', 'Abdel Rahman', 'Abderrahman': 'servant of' and one of the names of God are one given name. */
const SERVANT =
  /(^|[\s-])abd(?:[\s-]+(?:al|el|ul)[\s-]+|[aeou]l?[\s-]+(?:(?:al|el|ul)[\s-]+)?|[aeou](?:l|([rsntdz])(?=\2)))(\p{L}+)/giu;
/** 'Ouldabdallah', as others write 'Ould Abdallah'. */
const TIED_OULD = /(^|[\s-])ould(?=\p{L}{3})/giu;
/** 'JC Juncker': letters that no name begins with, before a name in mixed case. */
const INITIALS = /^(?=[A-Z]{2,3}\s+\p{Lu}\p{Ll})([A-Z])([B-DF-HJ-NP-TV-XZ])([A-Z]?)(?=\s)/u;
const JUNIOR = /^(?:jr|sr)[.]?$/i;
/** 'V.' is an initial, 'Vi' a name. */
const NUMERAL = /^(?:II|III|IV|V|VI|VII|VIII)$/;
const FAMILY_FIRST = /^([^,]+),\s*([^,]+)$/u;
const MARKS_AROUND = /[[\](){}"“”„«»]/g;
const ARABIC_CHILD_OF = /^(?:بن|ابن|بنت|أبو|ابو|آل|ال)$/u;

/** What is longer is no name; so much of it is compared, so that a comparison never costs more than that. */
const LONGEST = 200;

/** Reads a name as an article writes it, in any script. Gives no words where it holds nothing but titles. Never throws. */
export const nameOf: (written: string) => Name = rememberedOf((written) => {
  const text = written.slice(0, LONGEST).normalize('NFC').replace(MARKS_AROUND, '').trim();
  const script = scriptOf(text);
  if (script === 'Latin' || isAlphabet(script)) return alphabetic(text, script);
  const letters = script === 'Arabic' || script === 'Hebrew' ? unvowelledWords(text) : [text.replace(/\s+/gu, '')];
  const words = (script === 'Arabic' || script === 'Hebrew' ? letters.map(inLatin) : readWords(text, script)).filter(
    (word) => word !== '',
  );
  return { words, key: letters.join(' '), script, letters, generation: null, fathers: [], isFamilyFirst: false };
});

function readWords(text: string, script: Script): readonly string[] {
  return script === 'Indic' || script === 'other' ? text.split(/\s+/u).map(inLatin) : syllabicWords(text);
}

function alphabetic(text: string, script: Script): Name {
  const tokens = withoutTitles(
    inOrder(text)
      .trim()
      .split(/[\s,]+/u),
  );
  const bare = tokens.filter((token, index) => index === 0 || !isNameSuffix(token));
  const generation =
    tokens
      .slice(1)
      .filter((token, at, all) => JUNIOR.test(token) || (at === all.length - 1 && NUMERAL.test(token)))
      .map(foldSuffix)[0] ?? null;
  const joined = bare
    .join(' ')
    .replace(INITIALS, '$1 $2 $3')
    .replace(TIED_ARTICLE, '$1al ')
    .replace(TIED_OULD, '$1ould ')
    .replace(SERVANT, servant);
  const latin = script === 'Latin' ? joined : joined.split(' ').map(inLatin).join(' ');
  const parts = latin.split(/\s+/u);
  const areTied = parts.flatMap((part) => wordsOfName(part).map(() => areTiedSyllables(part)));
  const all = wordsOfName(latin);
  const folded = all.map(foldWord);
  const words = initialsFirst(folded.filter((_, index) => areTied[index] === true || !isAttached(all, index)));
  const fathers = folded.filter((_, index) => areTied[index] !== true && CHILD_OF.has(folded[index - 1] ?? ''));
  const isFamilyFirst = parts.length === 2 && areTiedSyllables(parts[1] ?? '') && isGiven(words[0] ?? '');
  return { words, key: words.join(''), script, letters: [], generation, fathers, isFamilyFirst };
}

const TIED = /^(\p{Lu}\p{Ll}{0,5})[-‐‑–](\p{Ll}{1,6})$/u;
const SYLLABLE = /^[^aeiou]*[aeiouy]+[^aeiou]*$/;

/** Two syllables of one given name, as Korean and Chinese names are written: 'Do-hwan', 'Da-bin', of which none is a particle. Not 'Al-sabah', nor 'Jean-Paul'. */
function areTiedSyllables(word: string): boolean {
  const [, first = '', second = ''] = TIED.exec(word) ?? [];
  return !ARTICLES.has(foldWord(first)) && [first, second].every((part) => SYLLABLE.test(foldWord(part)));
}

/** A folded first word that people bear as a given name is no family name: 'Elisa' alone is not Elisa Aldane. In 'Cho Minseo' the family name stands first. */
export function isGiven(word: string): boolean {
  const known = givenNameInfo(word.charAt(0).toUpperCase() + word.slice(1));
  return known?.kind === 'given' && !known.familyFirst;
}

const servant = (_: string, before: string, __: string | undefined, rest: string): string =>
  `${before}Abdul${rest.toLowerCase()}`;

const foldSuffix = (token: string): string => token.toLowerCase().replace(/\W/g, '');

/** 'Aldane, Tomas' gives 'Tomas Aldane'; a comma before 'Jr.', 'MP' or a country, or behind a title, is no sign of that. */
function inOrder(text: string): string {
  const [, family = '', given = ''] = FAMILY_FIRST.exec(text) ?? [];
  const before = family.trim().split(/\s+/u);
  const isTitle = withoutTitles([...before, 'x']).length <= before.length;
  const isNoName = given === '' || given.split(/\s+/u).every(isNameSuffix) || countryOf(given.trim()) !== null;
  return isNoName || isTitle ? text : `${given} ${family}`;
}

const FEWEST_INITIALS = 2;

/** 'Aldane T. R.' gives 'T. R. Aldane'. */
function initialsFirst(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => word.length === 1);
  const behind = at < 1 ? [] : words.slice(at);
  const areInitials = behind.length >= FEWEST_INITIALS && behind.every((word) => word.length === 1);
  return areInitials ? [...behind, ...words.slice(0, at)] : words;
}

/** The words of an Arabic or Hebrew name without 'son of' and the article; 'servant of' is one word with what follows. */
function unvowelledWords(text: string): readonly string[] {
  return text
    .replace(/\u200cا(?=[یي])/gu, '')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .replace(/عبد\s*ال\s*(?=\p{L})/gu, 'عبدل')
    .replace(/(?<=\p{L})\s*الله(?!\p{L})/gu, 'لله')
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '' && !ARABIC_CHILD_OF.test(word))
    .map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));
}

/** Titles open a name ('Foreign Minister', 'Dr.', 'Danish President'); a title's word inside it is a part of it (Julia King). The last word always stays. */
function withoutTitles(tokens: readonly string[]): readonly string[] {
  const words = wordsIn(tokens);
  let at = 0;
  for (let length = titleLength(words, at); length > 0 && at + length < words.length; length = titleLength(words, at))
    at += length;
  return tokens.slice(at);
}

function titleLength(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? '';
  if (/^(?:the|h[.]?[eh][.]?)$/i.test(text) || isHonorific(text)) return 1;
  const title = officePhrases.match(words, at) ?? modifierPhrases.match(words, at);
  if (title !== null) return title.length;
  const nation = demonymPhrases.match(words, at) ?? placePhrases.match(words, at);
  const next = nation === null ? null : officePhrases.match(words, at + nation.length);
  return nation === null || next === null ? 0 : nation.length + next.length;
}

/** The last word of a name is none: the second syllable of a Korean name may look like one (Jong Un). A particle that opens a name in capitals may be the name itself (Ben Aldane, Le Qiang), but not the Arabic article, nor the first of two (Von der Aldane). */
function isAttached(words: readonly string[], index: number): boolean {
  const [word = '', next] = [words[index], words[index + 1]];
  const folded = foldWord(word);
  if (next === undefined) return false;
  if (ARTICLES.has(folded)) return true;
  const isOpening = index === 0 && word !== folded && !isNameParticle(foldWord(next));
  return !isOpening && folded.length > 1 && isSmallWord(folded);
}

/** 'Wolde Giorgis', child of Saint George, is a name beside 'Gebre Giorgis'. */
const PARTS_OF_NAMES = new Set(['gebre', 'wolde']);

const isSmallWord = (folded: string): boolean =>
  (isNameParticle(folded) && !PARTS_OF_NAMES.has(folded)) || CHILD_OF.has(folded) || FATHER_OF.has(folded);
