/** What the parser sees of a word: hashes of its form and of its ending and shape. */
import { ofWord } from '../../../knowledge/index.js';
import type { Pos } from '../../draft.js';

const TAGS: readonly Pos[] = [
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
const TAG_NUMBERS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, number) => [tag, number + 1]));

/** The number of a part of speech, from 1. */
export const tagNumber = (tag: Pos): number => TAG_NUMBERS.get(tag) ?? TAGS.length;

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

/** The form in small letters, digits and kinds of marks made the same. */
export const formOf = ofWord(({ lower }) => hashOf(plain(lower)));

const shape = (text: string): string => {
  const [first = ''] = text;
  const capital = /\p{Lu}/u.test(first) ? (/\p{Ll}/u.test(text) ? 'C' : 'A') : '';
  return `${capital}${/\d/.test(text) ? '0' : ''}${text.includes('-') ? '-' : ''}`;
};

/** The last three letters, and whether it has capitals, digits or a hyphen. */
export const endingOf = ofWord(({ text, lower }) => hashOf(`${plain(lower).slice(-3)} ${shape(text)}`));
