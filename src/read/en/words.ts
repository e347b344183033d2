/** Small questions about a draft's words that every part of the English reader asks. */
import { ofWord, type Word, wordTest } from '../../knowledge/index.js';
import type { Draft, Token } from '../draft.js';

type Worded = Pick<Token, 'word'>;

/** A question about a token's word alone: each word is asked once. */
export function perWord<A>(answer: (word: Word) => A): (token: Worded) => A {
  const answerOf = ofWord(answer);
  return (token) => answerOf(token.word);
}

/** As `perWord`, for a question of yes or no. */
export function wordIs(test: (word: Word) => boolean): (token: Worded) => boolean {
  const isSo = wordTest(test);
  return (token) => isSo(token.word);
}

/** Whether a token is one of these words, parted by spaces, in small letters; false for no token. */
export function oneOf(words: string): (token: Worded | undefined) => boolean {
  const all = new Set(words.split(' '));
  const isOne = wordTest(({ lower }) => all.has(lower));
  return (token) => token !== undefined && isOne(token.word);
}

export const isCapitalised = (token: Token): boolean => opensWithCapital(token.text);

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/** Whether a word begins with a capital letter. Every part asks this of every word, so that plain letters are told by their code. */
export function opensWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(word);
}

/** "al-Aldane", "el-Morvic". */
export const isCapitalBehindArticle = wordIs(({ text }) => /^(?:al|el|ad|as|ash|at|an|ar|az)[-‑]\p{Lu}/u.test(text));

/** "ALDANE", "NATO", not "A". */
export const isAllCaps = wordIs(
  ({ text }) => text.length > 1 && /^[\p{Lu}\p{M}\d'’.-]+$/u.test(text) && /\p{Lu}/u.test(text),
);

const POSSESSIVE_MARKS = new Set(["'", "'s", "'S", '’', '’s', '’S']);

const isMark = wordTest(({ text }) => POSSESSIVE_MARKS.has(text));

export const isPossessiveMark = (token: Worded | undefined): boolean => token !== undefined && isMark(token.word);

const MONTHS =
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb apr jun jul aug sep sept oct nov dec';
const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat.';
const CALENDAR = new Set(`${MONTHS} ${WEEKDAYS}`.split(' '));

/** A month or weekday by its form; "May" in "Mrs May" is one too, the neighbours decide. */
export const isCalendarWord = wordIs(({ text, lower }) => CALENDAR.has(lower) && opensWithCapital(text));

const ODD_SPACING = /\s\s|[^\S ]/;

/** The words of tokens `first` to `last`, both included, as they stand in the text, line breaks and runs of spaces made one space. */
export function wordsOf(draft: Draft, first: number, last: number): string {
  const { start, text } = draft.tokens[first] as Token;
  if (first === last) return text;
  const words = draft.view.slice(start, (draft.tokens[last] as Token).end);
  return ODD_SPACING.test(words) ? words.replace(/\s+/g, ' ') : words;
}

const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, accents and marks off, apostrophes and hyphens off: for comparing words. */
export const folded = (text: string): string =>
  ASCII.test(text)
    ? text.replace(/['`]/g, '').toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[’'ʼ‘`]/g, '')
        .toLowerCase();
