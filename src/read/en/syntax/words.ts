/** What the parser sees of a word. */
import { groupOfWord, ofWord, type Word } from '../../../knowledge/index.js';
import type { Pos } from '../../draft.js';

const POSES: readonly Pos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const POS_NUMBERS: ReadonlyMap<string, number> = new Map(POSES.map((tag, number) => [tag, number + 1]));

/** The number of a part of speech, from 1. */
export const posNumber = (tag: Pos): number => POS_NUMBERS.get(tag) ?? POSES.length;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

const plain = (lower: string): string =>
  lower
    .replace(/\d/g, '0')
    .replace(/[“”]/g, '"')
    .replace(/[–—]|--+/g, '-');

const shape = (text: string): string => {
  const [first = ''] = text;
  const capital = /\p{Lu}/u.test(first) ? (/\p{Ll}/u.test(text) ? 'C' : 'A') : '';
  return `${capital}${/\d/.test(text) ? '0' : ''}${text.includes('-') ? '-' : ''}`;
};

/** Numbers that stand for what is known of a word by itself. */
export type Signs = {
  /** In small letters, digits and kinds of marks made the same. */
  readonly form: number;
  /** The last letters, with whether it has capitals, digits or a hyphen. */
  readonly shortEnding: number;
  readonly ending: number;
  readonly longEnding: number;
  readonly opening: number;
  /** Of words that stand in like places. */
  readonly group: number;
};

export const signsOf: (word: Word) => Signs = ofWord(({ text, lower }) => {
  const form = plain(lower);
  const kind = shape(text);
  return {
    form: hashOf(form),
    shortEnding: hashOf(`${form.slice(-2)} ${kind}`),
    ending: hashOf(`${form.slice(-3)} ${kind}`),
    longEnding: hashOf(`${form.slice(-5)} ${kind}`),
    opening: hashOf(`${form.slice(0, 3)} ${kind}`),
    group: (groupOfWord(lower)?.fine ?? -1) + 2,
  };
});
