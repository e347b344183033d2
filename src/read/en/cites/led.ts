/**
 * Pacific Ledger reported, citing Meridian News Service.
 * The meeting, first reported by the Harbour Monitor, took place in May.
 * Sources that no list knows, told by the words before them or by their own.
 */
import type { Draft } from '../../draft.js';
import { within } from '../ordered.js';
import { isBody } from './institutions.js';

/** Both ends inclusive. */
export type NamedRun = { readonly first: number; readonly last: number };

const OUTLETISH =
  /^(?:news|times|post|monitor|herald|tribune|gazette|journal|mail|star|observer|courier|press|agency|radio|tv|television|broadcasting|chronicle|telegraph|guardian|standard|daily|weekly|ledger|dispatch|bulletin|media|reporter|examiner|mirror|wire|online|network|channel|magazine|newspaper)$/;
const DOMAIN = /\p{L}\.(?:com|org|net|info|tv|[a-z]{2})$/iu;
const BY = /^(?:reported|published|carried|aired|broadcast|obtained|seen|saying|revealed)$/;
const WITHIN = 14;

const word = (draft: Draft, at: number): string => draft.tokens[at]?.lower ?? '';

/** What stands before a source: 'citing', 'reported by', 'in remarks to'. `at` is the source's first token, its article included. */
function isLead(draft: Draft, at: number): boolean {
  const [one, two] = [word(draft, at - 1), word(draft, at - 2)];
  if (one === 'citing' || one === 'quoting') return true;
  if (one === 'by') return BY.test(two);
  if (one === 'to') return /^(?:remarks|interview|comments|statement|referring|reference)$/.test(two);
  if (one === 'with') return two === 'interview';
  return one === 'from' && /^(?:learnt|learned|inputs|input)$/.test(two);
}

/** An outlet that no list knows, or a ministry, behind such words; null where none starts at token `at`. */
export function ledSource(draft: Draft, at: number, end: number): NamedRun | null {
  if (!isLead(draft, at)) return null;
  const first = /^(?:the|an?)$/.test(word(draft, at)) ? at + 1 : at;
  return institutionFrom(draft, first, end) ?? outletFrom(draft, first, end);
}

/** 'Harbour Monitor', 'Radio Tarn', 'tarn.com': capitals, of which one says that it is an outlet. */
export function outletFrom(draft: Draft, first: number, end: number): NamedRun | null {
  let last = first - 1;
  while (last + 1 < end && last < first + 5 && isCapital(draft, last + 1)) last += 1;
  if (last < first) return null;
  const words = draft.tokens.slice(first, last + 1).map((token) => token.lower);
  const person = within(draft.mentions, (m) => m.first, first - 6, last + 1).some(
    (m) => m.kind === 'person' && m.last >= first,
  );
  const named = words.some((one) => OUTLETISH.test(one)) && words.length > 1;
  return !person && (named || (last === first && DOMAIN.test(draft.tokens[first]?.text ?? '')))
    ? { first, last }
    : null;
}

/** 'the press service of the Morvian ministry': up to a verb or a mark. */
function institutionFrom(draft: Draft, first: number, end: number): NamedRun | null {
  let last = first - 1;
  for (let k = first; k < end && k < first + WITHIN; k += 1) {
    const token = draft.tokens[k];
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'PUNCT' && token.text !== '-')) break;
    last = k;
  }
  const words = draft.tokens.slice(first, last + 1).map((token) => token.lower);
  return last > first && isBody(words) ? { first, last } : null;
}

const isCapital = (draft: Draft, k: number): boolean => {
  const token = draft.tokens[k];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.pos !== 'PUNCT' && !/['’]/.test(token.text);
};
