/** The office phrases of a sentence, two titles of one person as one. */
import type { Token } from '../../draft.js';
import { isCapitalised } from '../words.js';
import type { Label } from './label.js';
import type { Lexicon } from './lexicon.js';
import { officePhraseAt } from './offices.js';
import type { OfficePhrase } from './phrase.js';

const HEADS = /^head-of-/;

/** 'the Vice President and Prime Minister Aldane' are two, whichever of the two offices is named first. */
const isHighest = (phrase: OfficePhrase): boolean => HEADS.test(phrase.sort) || phrase.head === 'vice president';

/** All office phrases of one sentence, left to right, none inside another. */
export function officePhrases(lexicon: Lexicon, from: number, to: number): OfficePhrase[] {
  const all: OfficePhrase[] = [];
  let seen: Label | null = null;
  for (let at = from; at < to; at += 1) {
    const label = lexicon.at(at);
    if (label?.kind !== 'office' || label === seen) continue;
    seen = label;
    all.push(officePhraseAt(lexicon, label));
  }
  const inside = (a: OfficePhrase, b: OfficePhrase) =>
    a !== b && a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
  return all.filter((phrase) => !all.some((other) => inside(phrase, other)));
}

/** "Deputy Foreign Minister and Special Envoy Aldane": two titles of one person. */
export function joined(phrases: readonly OfficePhrase[], tokens: readonly Token[]): OfficePhrase[] {
  const out: OfficePhrase[] = [];
  for (const phrase of phrases) {
    const before = out.at(-1);
    const and = before && /^(?:and|\/)$/.test(tokens[before.last + 1]?.lower ?? '') && phrase.first === before.last + 2;
    if (
      before &&
      and &&
      !(before.definite && isHighest(before) && isHighest(phrase)) &&
      !before.plural &&
      !phrase.plural &&
      !phrase.definite &&
      phrase.owner === null &&
      isCapitalised(tokens[before.headFirst] as Token) &&
      isCapitalised(tokens[phrase.first] as Token) &&
      phrase.headFirst === phrase.first
    ) {
      out[out.length - 1] = {
        ...phrase,
        first: before.first,
        headFirst: before.headFirst,
        head: before.head,
        sort: before.sort,
        affiliation: before.affiliation ?? phrase.affiliation,
        definite: before.definite,
        owner: before.owner,
        inner: [...before.inner, ...phrase.inner],
      };
    } else out.push(phrase);
  }
  return out;
}
