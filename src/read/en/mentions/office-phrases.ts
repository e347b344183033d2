/** The office phrases of a sentence, two titles of one person as one. */
import { organisationNamed } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCapitalised, wordsOf } from '../words.js';
import type { Label } from './label.js';
import type { Lexicon } from './lexicon.js';
import { officePhraseAt } from './offices.js';
import type { OfficePhrase } from './phrase.js';

const HEADS = /^head-of-/;

/** 'the Vice President and Prime Minister Aldane' are two, whichever of the two offices is named first. */
const isHighest = (phrase: OfficePhrase): boolean => HEADS.test(phrase.sort) || phrase.head === 'vice president';

/** 'the First Lady and Ambassador Aldane', 'the President and Ambassador Aldane': nobody is both. */
const areTwoPeople = (before: OfficePhrase, phrase: OfficePhrase): boolean =>
  /^first (?:lady|gentleman)$/.test(before.head) ||
  (before.definite && isHighest(before) && phrase.sort === 'diplomat');

/** 'Member of the Political Bureau and Foreign Minister Aldane': it is as minister that somebody meets others. */
const isOfAParty = (phrase: OfficePhrase): boolean => /^(?:party|other)$/.test(phrase.sort);

/** Whom an office that is held beside another one is held for: of a ruling party's the state. */
const stateOf = (phrase: OfficePhrase): string | null =>
  isOfAParty(phrase) && phrase.affiliation !== null
    ? (organisationNamed(phrase.affiliation)?.country ?? phrase.affiliation)
    : phrase.affiliation;

/** "the Commander of the Africa Command General Aldane": what is commanded describes no general. */
function withoutTail(before: OfficePhrase | undefined, phrase: OfficePhrase): OfficePhrase {
  const isOver = before !== undefined && before.tailFirst !== null && before.last >= phrase.first;
  if (!isOver || phrase.sort !== 'military' || before.last >= phrase.headFirst) return phrase;
  return { ...phrase, first: phrase.headFirst, affiliation: null };
}

const STYLE = /^(?:his|her|their) |^h\.? ?(?:e|r\.?h|m|h)\.?$/i;

/** "His Majesty the Sultan of Morvia", "H.E. the Prime Minister": the style before an office belongs to it. */
function withStyle(lexicon: Lexicon, phrase: OfficePhrase): OfficePhrase {
  const { tokens } = lexicon.draft;
  const label = lexicon.at(phrase.first - 1);
  if (label?.kind !== 'honorific' || tokens[label.first]?.sentence !== tokens[phrase.first]?.sentence) return phrase;
  return STYLE.test(wordsOf(lexicon.draft, label.first, label.last))
    ? { ...phrase, first: label.first, definite: true }
    : phrase;
}

/** All office phrases of one sentence, left to right, none inside another. */
export function officePhrases(lexicon: Lexicon, from: number, to: number): OfficePhrase[] {
  const all: OfficePhrase[] = [];
  let seen: Label | null = null;
  for (let at = from; at < to; at += 1) {
    const label = lexicon.at(at);
    if (label?.kind !== 'office' || label === seen) continue;
    seen = label;
    all.push(withStyle(lexicon, withoutTail(all.at(-1), officePhraseAt(lexicon, label))));
  }
  const inside = (a: OfficePhrase, b: OfficePhrase) =>
    a !== b && a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
  return all.filter((phrase) => !all.some((other) => inside(phrase, other)));
}

/** "Minister", "Vice Premier", "First Deputy Minister": nothing before the head but which of several holders it is. */
const opensWithHead = (phrase: OfficePhrase, tokens: readonly Token[]): boolean =>
  tokens.slice(phrase.first, phrase.headFirst).every(({ lower }) => /^(?:vice|deputy|first|second)$/.test(lower));

/** "Deputy Foreign Minister and Special Envoy Aldane", "Deputy Prime Minister – Foreign Minister Aldane": two titles of one person. */
export function joined(phrases: readonly OfficePhrase[], tokens: readonly Token[]): OfficePhrase[] {
  const out: OfficePhrase[] = [];
  for (const phrase of phrases) {
    const before = out.at(-1);
    const and =
      before && /^(?:and|[/–—-])$/.test(tokens[before.last + 1]?.lower ?? '') && phrase.first === before.last + 2;
    if (
      before &&
      and &&
      !(before.definite && isHighest(before) && isHighest(phrase)) &&
      !areTwoPeople(before, phrase) &&
      !before.plural &&
      !phrase.plural &&
      !phrase.definite &&
      phrase.owner === null &&
      isCapitalised(tokens[before.headFirst] as Token) &&
      isCapitalised(tokens[phrase.first] as Token) &&
      opensWithHead(phrase, tokens)
    ) {
      out[out.length - 1] = {
        ...phrase,
        first: before.first,
        ...(isOfAParty(before) && !isOfAParty(phrase)
          ? {}
          : { headFirst: before.headFirst, head: before.head, sort: before.sort }),
        affiliation: (isOfAParty(before) && phrase.affiliation) || stateOf(before) || phrase.affiliation,
        definite: before.definite,
        owner: before.owner,
        inner: [...before.inner, ...phrase.inner],
      };
    } else out.push(phrase);
  }
  return out;
}
