/** What the rest of a text says of the words of a stretch: its line, the lines around it, the same words elsewhere. */
import type { Draft, Sentence, Token } from '../../../draft.js';
import { isCapitalised } from '../../words.js';
import type { Lexicon } from '../lexicon.js';
import { BODY_WORDS, isOrganisationWord } from '../organisation-words.js';
import { CLOSING_LINE } from '../single-names.js';
import type { Found, NameRun } from '../phrase.js';
import { labelNumber, signalsOf } from './signals.js';

/** How the rules took each token: 0, or a number for first or further word, with or without title, alone or not. */
export type RuleMarks = Uint8Array;

/** A person named with a title, a form of address or a state: the rules are sure of it. */
export const isTitled = (one: Found): boolean =>
  one.embedded || one.office !== null || one.affiliation !== null || one.first < one.nameFirst;

export function ruleMarks(draft: Draft, found: readonly Found[]): RuleMarks {
  const marks = new Uint8Array(draft.tokens.length);
  for (const one of found) {
    if (one.kind !== 'person') continue;
    const sort = one.office ? 1 : isTitled(one) ? 2 : 3;
    const alone = one.nameFirst === one.nameLast ? 1 : 0;
    for (let at = one.nameFirst; at <= one.nameLast; at += 1)
      marks[at] = sort * 4 + (at === one.nameFirst ? 0 : 2) + alone;
  }
  return marks;
}

/** True of the mark of a word that the rules took for a further one of a name. */
export const saysFurther = (mark: number): boolean => (mark & 2) > 0;

/** True of the mark of a word of a name that stands beside an office or a form of address. */
export const saysTitled = (mark: number): boolean => mark > 0 && mark < 12;

/** What the whole draft says of its words. */
export type Elsewhere = {
  readonly lexicon: Lexicon;
  readonly marks: RuleMarks;
  /** By word in small letters: how surely the rules took it for a name anywhere. */
  readonly told: ReadonlyMap<string, number>;
  /** By word: whether it opens, ends or stands inside of longer stretches. */
  readonly inside: ReadonlyMap<string, number>;
  /** Words of addresses: "darin@…". */
  readonly mail: ReadonlySet<string>;
};

export function elsewhereOf(lexicon: Lexicon, marks: RuleMarks, stretches: readonly NameRun[]): Elsewhere {
  const { tokens } = lexicon.draft;
  const told = new Map<string, number>();
  const inside = new Map<string, number>();
  const mail = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const mark = marks[at] as number;
    if (mark > 0) told.set(token.lower, Math.max(told.get(token.lower) ?? 0, mark < 12 ? 3 : mark % 2 === 1 ? 1 : 2));
    if (token.text.includes('@')) for (const word of addressWords(tokens, at)) mail.add(word);
  }
  for (const { first, last } of stretches)
    for (let at = first; first < last && at <= last; at += 1) {
      const token = tokens[at] as Token;
      if (!isCapitalised(token)) continue;
      inside.set(token.lower, (inside.get(token.lower) ?? 0) | (at === first ? 1 : at === last ? 2 : 4));
    }
  return { lexicon, marks, told, inside, mail };
}

const addressWords = (tokens: readonly Token[], at: number): string[] =>
  ((tokens[at]?.text === '@' ? tokens[at - 1]?.lower : tokens[at]?.lower) ?? '')
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2);

const ROLES = ['title', 'heading', 'body', 'caption'] as const;

/** What is the same for all words of a stretch. */
export type Line = {
  readonly sentence: Sentence;
  readonly length: number;
  /** Words of bodies among its own. */
  readonly bodies: number;
  /** How many words it has where it is all of its line, else 0. */
  readonly whole: number;
  readonly inCapitals: number;
  readonly sentenceLength: number;
  readonly role: number;
  readonly fromStart: number;
  readonly fromEnd: number;
  /** Behind a line that closes a letter. */
  readonly signed: number;
  readonly lineBefore: number;
  /** Hashes of the last and first word of the line before and of the first of the next. */
  readonly wordAbove: number;
  readonly openingAbove: number;
  readonly openingBelow: number;
  /** What the list of given names says of its first three words. */
  readonly given: number;
};

export function lineOf({ lexicon }: Elsewhere, { first, last }: NameRun): Line {
  const { draft } = lexicon;
  const words = draft.tokens.slice(first, last + 1);
  const sentence = draft.sentences[(words[0] as Token).sentence] as Sentence;
  const above = draft.sentences[sentence.index - 1];
  const below = draft.sentences[sentence.index + 1];
  const hashAt = (at: number | undefined) => (at === undefined ? 0 : signalsOf((draft.tokens[at] as Token).word).word);
  const whole = first === sentence.from && last >= sentence.to - 2 ? Math.min(4, words.length) : 0;
  const closes = above !== undefined && above.to - above.from < 7 && closesLetter(draft, above);
  return {
    sentence,
    length: Math.min(5, words.length),
    bodies: (words.some(isOrganisationWord) ? 1 : 0) + (words.some((word) => BODY_WORDS.has(word.lower)) ? 2 : 0),
    whole,
    inCapitals: /^\P{Ll}+$/u.test(draft.view.slice(sentence.start, sentence.end)) ? 1 : 0,
    sentenceLength: Math.min(6, (sentence.to - sentence.from) >> 2),
    role: ROLES.indexOf(sentence.role),
    fromStart: Math.min(2, sentence.index),
    fromEnd: Math.min(3, draft.sentences.length - 1 - sentence.index),
    signed: closes ? 1 : 0,
    lineBefore: above ? Math.min(4, (above.to - above.from) >> 1) : 9,
    wordAbove: hashAt(above && above.to - 1),
    openingAbove: hashAt(above?.from),
    openingBelow: hashAt(below?.from),
    given: words.slice(0, 3).reduce((sum, { word }) => sum * 32 + signalsOf(word).given + 1, 0),
  };
}

const closesLetter = (draft: Draft, line: Sentence): boolean =>
  CLOSING_LINE.test(
    draft.view
      .slice(line.start, line.end)
      .toLowerCase()
      .replace(/[\s,.!-]+$/, ''),
  );

/** The label of a token as a number. */
export const labelAt = ({ lexicon }: Elsewhere, at: number): number => labelNumber(lexicon.at(at), at);
