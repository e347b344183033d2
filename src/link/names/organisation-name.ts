import {
  countryOf,
  demonymPhrases,
  legalFormAt,
  type LegalForm,
  organisationWord,
  placePhrases,
  wordsIn,
} from '../../knowledge/index.js';
import type { NameRelation } from './comparison.js';
import { foldWord } from './fold.js';
import { numbersInDigits } from './number-words.js';
import { inLatin } from './script.js';
import { slipsBetween } from './slips.js';
import { differingLetters } from './words.js';

/** An organisation's name made ready for comparison: what is its own, apart from its legal form and its places. */
type OrganisationName = {
  /** Its own words, folded, numbers in digits; never empty where the name has a letter. */
  readonly words: readonly string[];
  readonly key: string;
  readonly forms: readonly LegalForm[];
};

type OrganisationComparison = {
  readonly relation: NameRelation;
  readonly phrase: string;
  readonly likeness: number | null;
};

const FILLERS = new Set([
  'the',
  'of',
  'for',
  'and',
  'de',
  'la',
  'le',
  'du',
  'des',
  'del',
  'der',
  'die',
  'das',
  'el',
  'al',
]);
/** Spellings that British and American usage part. */
const USAGE: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/our$/, 'or'],
  [/tre$/, 'ter'],
  [/ence$/, 'ense'],
  [/amme$/, 'am'],
];

/** So much of a name is compared. */
const LONGEST = 300;

/**
 * Reads an organisation's name in any script. `where`: a short legal form counts 'anywhere', or only at the 'ends' of a name, where it cannot be another
 * word. Never throws.
 */
export function organisationNameOf(written: string, where: 'anywhere' | 'ends' = 'anywhere'): OrganisationName {
  const words = wordsOf(written);
  const forms: LegalForm[] = [];
  const own: string[] = [];
  for (let at = 0; at < words.length; ) {
    const form = where === 'ends' ? formAtEnd(words, at) : legalFormAt(words, at);
    const isWhole = own.length === 0 && form !== null && at + form.length === words.length;
    if (form !== null && !isWhole) forms.push(form);
    else own.push(...words.slice(at, at + (form?.length ?? 1)));
    at += form?.length ?? 1;
  }
  const latin = numbersInDigits(own.map((word) => foldWord(inLatin(word)))).map(organisationWord);
  const telling = latin.filter((word) => !FILLERS.has(word));
  const kept = (telling.length > 0 ? telling : latin).map(inUsage);
  return { words: kept, key: kept.join(''), forms };
}

/** So many letters are a legal form only where one stands: 'SE Asia Council' and the 'Ad Hoc Tribunal' have none. */
const SHORT_FORM = 3;

function formAtEnd(words: readonly string[], at: number): ReturnType<typeof legalFormAt> {
  const form = legalFormAt(words, at);
  if (form === null || words.slice(at, at + form.length).join('').length > SHORT_FORM) return form;
  return (at === 0 && form.opens) || areForms(words, at) ? form : null;
}

/** Nothing but legal forms from here to the end. */
function areForms(words: readonly string[], at: number): boolean {
  for (let from = at; from < words.length; ) {
    const form = legalFormAt(words, from);
    if (form === null) return false;
    from += form.length;
  }
  return true;
}

/** Letters parted by stops are one word ('A.B.C.', 'S.A.'); a capital inside of one begins another ('SiemensAG'). */
function wordsOf(written: string): readonly string[] {
  return written
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/['’‘ʼʻ`´]s?(?=\s|$)/giu, '')
    .replace(/&|\+/g, ' and ')
    .replace(
      /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,}\p{L}?(?![\p{L}\p{N}])/gu,
      (letters) => `${letters.replace(/[.\s]/g, '')} `,
    )
    .replace(/(\p{Ll}{2})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}'’‘ʼʻʿʾ`´]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}

function inUsage(word: string): string {
  return USAGE.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** Compares two organisations' names, legal forms and fillers left aside. The same whichever comes first; never throws. */
export function compareOrganisations(one: OrganisationName, other: OrganisationName): OrganisationComparison {
  const [a, b] = one.key <= other.key ? [one, other] : [other, one];
  if (a.key === '' || b.key === '') return { relation: 'open', phrase: 'one of them is not named', likeness: null };
  if (a.key === b.key) return sameWords(a, b);
  const joined = [...a.words].sort().join('') === [...b.words].sort().join('');
  if (joined) return { relation: 'variant', phrase: 'the names have the same words in another order', likeness: 0.93 };
  if (isAcronym(a, b) || isAcronym(b, a))
    return { relation: 'contained', phrase: 'one is the initials of the other', likeness: 0.74 };
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const extra = longer.words.filter((word) => !shorter.words.includes(word));
  if (shorter.words.every((word) => longer.words.includes(word))) return contained(extra);
  const telling = longer.words.filter((word) => !isOfAPlace(word));
  const isBranch = shorter.words.length < longer.words.length && telling.length === shorter.words.length;
  return isBranch ? slipped(shorter, { ...longer, words: telling, key: telling.join('') }) : slipped(a, b);
}

const SHORTEST_ACRONYM = 3;

function isAcronym(short: OrganisationName, long: OrganisationName): boolean {
  if (short.words.length !== 1 || short.key.length < SHORTEST_ACRONYM || long.words.length < 2) return false;
  return short.key === long.words.map((word) => word.charAt(0)).join('');
}

function sameWords(a: OrganisationName, b: OrganisationName): OrganisationComparison {
  const [x, y] = [a, b].map(({ forms }) => forms.map(({ group }) => group).filter((group) => group !== 'company'));
  const [formA, formB] = [a, b].map(({ forms }) => forms.map(({ form }) => form));
  if (
    x === undefined ||
    y === undefined ||
    formA === undefined ||
    formB === undefined ||
    x.length === 0 ||
    y.length === 0
  )
    return { relation: 'equal', phrase: 'the names are the same', likeness: x?.length === y?.length ? 1 : 0.97 };
  if (x.some((group) => y.includes(group)))
    return { relation: 'equal', phrase: 'the names are the same', likeness: formA.join() === formB.join() ? 1 : 0.95 };
  const phrase = `the legal forms differ: ${formA.join(' ')} and ${formB.join(' ')}`;
  return { relation: 'misspelt', phrase, likeness: 0.66 };
}

/** A part or a branch of another is another organisation, unless all that is added is a number or a place. */
function contained(extra: readonly string[]): OrganisationComparison {
  const isPlace = extra.every((word) => isOfAPlace(word));
  const phrase = `only one has ‘${extra.join(' ')}’`;
  return isPlace
    ? { relation: 'contained', phrase, likeness: 0.72 }
    : { relation: 'different', phrase, likeness: Math.max(0.3, 0.6 - 0.05 * extra.length) };
}

function isOfAPlace(word: string): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return (
    countryOf(capital) !== null ||
    placePhrases.match(wordsIn([capital]), 0) !== null ||
    demonymPhrases.match(wordsIn([capital]), 0) !== null ||
    /^\d+$|^[ivx]+$/.test(word)
  );
}

const MOST_SLIPS_SHARE = 0.2;
const SHORTEST_WITH_SLIP = 4;

function slipped(a: OrganisationName, b: OrganisationName): OrganisationComparison {
  const slips = slipsBetween(a.key, b.key);
  const [x, y] = [Math.min(a.key.length, b.key.length), Math.max(a.key.length, b.key.length)];
  const [one, other] = differingLetters(a.key, b.key);
  const share = slips / Math.max(1, x);
  const perWord = a.words.length === b.words.length ? worstWord(a.words, b.words) : share;
  if (x >= SHORTEST_WITH_SLIP && share <= MOST_SLIPS_SHARE && perWord <= 0.34)
    return {
      relation: 'misspelt',
      phrase: `the names differ by a letter or two (${one}/${other})`,
      likeness: 0.96 - 1.3 * share,
    };
  return {
    relation: 'different',
    phrase: 'each name has a word that the other lacks',
    likeness: Math.max(0, 0.62 * (1 - slips / Math.max(1, y))),
  };
}

function worstWord(a: readonly string[], b: readonly string[]): number {
  return Math.max(
    ...a.map((word, index) => slipsBetween(word, b[index] ?? '') / Math.max(1, word.length, (b[index] ?? '').length)),
  );
}
