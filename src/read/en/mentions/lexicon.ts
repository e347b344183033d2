/** What each word of a draft is known as: places, peoples' adjectives, organisations, outlets, offices, forms of address. */
import {
  demonymPhrases,
  isHonorific,
  metonymPhrases,
  modifierPhrases,
  officePhrases,
  organisationPhrases,
  outletPhrases,
  placePhrases,
  ofWord,
  type Word,
  wordOf,
} from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCapitalBehindArticle, isCapitalised, wordIs } from '../words.js';
import { type Finder, inOneShape, type Label } from './label.js';
import { demonymAt, honorificAt, metonymAt, modifierAt, organisationAt, outletAt, opensStyle } from './label-names.js';
import { OFFICE_OF_OTHER_FORM, officeAt } from './label-offices.js';
import { placeAt } from './label-places.js';
import { textMovements } from './text-movements.js';

export type Lexicon = {
  readonly draft: Draft;
  /** The label that covers a token, or null. */
  readonly at: (token: number) => Label | null;
  /** Says that a token is no part of a person's name. */
  readonly forbid: (token: number) => void;
  readonly forbidden: (token: number) => boolean;
  /** True for a word that the article writes in small letters too. */
  readonly isOrdinary: (token: Token) => boolean;
};

const isWrittenSmall = wordIs(({ text, lower }) => text === lower);

/** Labels every word of the draft; the longest phrase wins, an organisation before a place before an office. */
export function lexiconOf(draft: Draft): Lexicon {
  // Grows sentence by sentence, so that no phrase reaches into the next one.
  const words: Word[] = [];
  const covered: (Label | null)[] = draft.tokens.map(() => null);
  const forbidden = new Set<number>();
  const small = new Set<string>();
  for (const token of draft.tokens) if (isWrittenSmall(token)) small.add(token.lower);
  for (const sentence of draft.sentences) {
    while (words.length < sentence.to) words.push((draft.tokens[words.length] as Token).word);
    const initial = capitalsOfLead(words, sentence.from);
    if (initial) words[sentence.from] = initial;
    for (let at = sentence.from; at < sentence.to; ) {
      const label = labelAt(draft, words, at);
      for (let i = label?.first ?? at; label && i <= label.last; i += 1) covered[i] = label;
      at = (label?.last ?? at) + 1;
    }
  }
  for (const label of textMovements(draft, (token) => covered[token] === null))
    for (let i = label.first; i <= label.last; i += 1) covered[i] = inOneShape(label);
  return {
    draft,
    at: (token) => covered[token] ?? null,
    forbid: (token) => forbidden.add(token),
    forbidden: (token) => forbidden.has(token),
    isOrdinary: (token) => small.has(token.lower),
  };
}

/** "PAPUA New Guinea said", "SOUTH African President": the first word as it is written elsewhere, where it opens a state's name of several words; else null. */
function capitalsOfLead(words: readonly Word[], at: number): Word | null {
  const text = words[at]?.text ?? '';
  if (!/^\p{Lu}{3,}$/u.test(text) || !/^\p{Lu}\p{Ll}/u.test(words[at + 1]?.text ?? '')) return null;
  const usual = wordOf(text.charAt(0) + text.slice(1).toLowerCase());
  const phrase = [usual, ...words.slice(at + 1)];
  const isName = [placePhrases, demonymPhrases].some((table) => (table.match(phrase, 0)?.length ?? 0) > 1);
  return isName ? usual : null;
}

/** `names` need a capital letter; `opens`: whether a phrase of this sort can start at a word. */
type Kind = { readonly find: Finder; readonly names: boolean; readonly opens: (word: Word) => boolean };

/** In the order in which they win a tie of length. */
const KINDS: readonly Kind[] = [
  { find: metonymAt, names: true, opens: metonymPhrases.opens },
  { find: organisationAt, names: true, opens: organisationPhrases.opens },
  { find: placeAt, names: true, opens: placePhrases.opens },
  { find: demonymAt, names: true, opens: demonymPhrases.opens },
  { find: officeAt, names: false, opens: (word) => officePhrases.opens(word) || OFFICE_OF_OTHER_FORM.test(word.text) },
  {
    find: honorificAt,
    names: false,
    opens: (word) => isHonorific(word.text) || /^(?:his|her|their)$/i.test(word.text) || opensStyle(word.text),
  },
  { find: outletAt, names: true, opens: outletPhrases.opens },
  { find: modifierAt, names: false, opens: modifierPhrases.opens },
];

/** What a word can open: for most words nothing. */
const kindsOpenedBy = ofWord((word) => (/\p{L}/u.test(word.text) ? KINDS.filter(({ opens }) => opens(word)) : []));

function labelAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const kinds = kindsOpenedBy(words[at] as Word);
  if (kinds.length === 0) return null;
  const mayBeName = beginsName(draft, at);
  let best: Label | null = null;
  for (const { find, names } of kinds) {
    if (names && !mayBeName) continue;
    const label = find(draft, words, at);
    if (label && (best === null || label.last > best.last)) best = label;
  }
  return best === null ? null : inOneShape(best);
}

/** A capital letter, behind an article where there is one. */
function beginsName(draft: Draft, at: number): boolean {
  const token = draft.tokens[at] as Token;
  const first = token.lower === 'the' ? draft.tokens[at + 1] : token;
  return first !== undefined && (isCapitalised(first) || isCapitalBehindArticle(first));
}
