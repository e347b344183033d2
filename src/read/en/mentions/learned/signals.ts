/** What is known of a word by itself, as small numbers: what the features of the learned model are made of. */
import { givenNameInfo, groupOfWord, isFamilyNameInOffice, ofWord, type Word } from '../../../../knowledge/index.js';
import type { Pos } from '../../../draft.js';
import type { Label } from '../label.js';

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

export type Signals = {
  /** Hashes of the word in small letters with its digits made zeros, of its beginning and its ends. */
  readonly word: number;
  readonly opening: number;
  readonly endings: readonly [number, number, number];
  /** "Xx", "X.", "XX", "xXx". */
  readonly shape: number;
  /** What the list of given names says of it. */
  readonly given: number;
  /** The finer and the coarser group of words that stand in like places. */
  readonly group: number;
  readonly kin: number;
  /** Whether somebody in office is known by it as a family name. */
  readonly family: number;
};

/** The signals of a word, worked out once. */
export const signalsOf: (word: Word) => Signals = ofWord(({ text, lower }) => {
  const plain = lower.replace(/\d/g, '0');
  const group = groupOfWord(lower);
  return {
    word: hashOf(plain),
    opening: hashOf(plain.slice(0, 3)),
    endings: [hashOf(plain.slice(-2)), hashOf(plain.slice(-3)), hashOf(plain.slice(-4))],
    shape: hashOf(shapeOf(text)),
    given: givenOf(text),
    group: group?.fine ?? -1,
    kin: group?.coarse ?? -1,
    family: isFamilyNameInOffice(lower) ? 1 : 0,
  };
});

function shapeOf(text: string): string {
  const letters = text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1+/g, '$1');
  return (text.length === 1 || /^\p{Lu}\.$/u.test(text) ? `${letters}1` : letters).slice(0, 6);
}

function givenOf(text: string): number {
  const known = givenNameInfo(text.charAt(0).toUpperCase() + text.slice(1));
  if (!known) return 0;
  return (
    1 + (known.kind === 'given' ? 1 : 0) + (known.familyFirst ? 2 : 0) + (known.word ? 4 : 0) + (known.place ? 8 : 0)
  );
}

const POS: readonly Pos[] = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(
  ' ',
) as Pos[];
const POS_NUMBERS: ReadonlyMap<Pos, number> = new Map(POS.map((pos, number) => [pos, number + 1]));

/** A part of speech as a number. */
export const posNumber = (pos: Pos): number => POS_NUMBERS.get(pos) ?? 0;

const LABELS: readonly Label['kind'][] = [
  'place',
  'demonym',
  'metonym',
  'organisation',
  'outlet',
  'office',
  'honorific',
  'modifier',
];
const LABEL_NUMBERS: ReadonlyMap<Label['kind'], number> = new Map(LABELS.map((kind, number) => [kind, number + 1]));

/** What a word at `at` is known as, as a number. */
export function labelNumber(label: Label | null, at: number): number {
  if (!label) return 0;
  const kind = LABEL_NUMBERS.get(label.kind) ?? 0;
  const sort =
    label.kind === 'place'
      ? { country: 1, city: 2, region: 3 }[label.sort]
      : label.kind === 'office' && label.plural
        ? 1
        : 0;
  return (kind * 4 + sort) * 2 + (label.first === at ? 0 : 1);
}
