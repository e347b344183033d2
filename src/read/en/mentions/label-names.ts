/** Peoples' adjectives, organisations, houses that stand for governments, outlets, forms of address: which words are known as one. */
import {
  demonymPhrases,
  isHonorific,
  metonymPhrases,
  modifierPhrases,
  organisationPhrases,
  outletPhrases,
  type Word,
} from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCapitalised } from '../words.js';
import { capitalised, type Label } from './label.js';
import { isInsideName } from './label-offices.js';

export function metonymAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const hit = capitalised(draft, metonymPhrases.match(words, at), at);
  return hit && { kind: 'metonym', first: hit.first, last: hit.last, name: hit.value.name, country: hit.value.country };
}

const speaksOfUnitedNations = new WeakMap<Draft, boolean>();
const UNITED_NATIONS = /\b(?:UN|U\.N\.|United Nations|UNSC)(?![\p{L}\d])/u;
/** "The Security Council met at the request of Chile", "called to an emergency session": states bring to it what no council of one state hears. */
const COUNCIL_OF_STATES =
  /\bSecurity Council\b[^.;]{0,120}\b(?:at the request of|emergency (?:session|meeting)|(?:draft )?resolution|veto(?:e[ds])?|lodged by)(?![\p{L}\d])/u;

/** Asked once of a text: it may speak of “the Council” thousands of times. */
function namesUnitedNations(draft: Draft): boolean {
  const known =
    speaksOfUnitedNations.get(draft) ?? (UNITED_NATIONS.test(draft.view) || COUNCIL_OF_STATES.test(draft.view));
  speaksOfUnitedNations.set(draft, known);
  return known;
}

export function organisationAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const hit = capitalised(draft, organisationPhrases.match(words, at), at);
  if (!hit) return null;
  const { name, kind, country, ambiguous } = hit.value;
  // "chaired the Security Council": of a state that has one, where the text does not speak of the United Nations.
  if (
    name === 'UN Security Council' &&
    /^(?:the|security)$/.test(draft.tokens[at]?.lower ?? '') &&
    !namesUnitedNations(draft)
  )
    return null;
  // "State Affairs Commission" is no short form of another body.
  const ahead = draft.tokens[hit.first - 1];
  if (
    ambiguous &&
    ahead &&
    isCapitalised(ahead) &&
    ahead.sentence === draft.tokens[hit.first]?.sentence &&
    !/^(?:the|a|an|in|on|at)$/.test(ahead.lower)
  )
    return null;
  if (ambiguous && reportsAsOutlet(draft, words, at, hit)) return null;
  // "the National Security Council" is a body of whichever state the text is about.
  if (ambiguous && kind === 'state-body')
    return {
      kind: 'organisation',
      first: hit.first,
      last: hit.last,
      name: words
        .slice(hit.first, hit.last + 1)
        .map((word) => word.text)
        .join(' '),
      sort: kind,
      country: null,
    };
  return { kind: 'organisation', first: hit.first, last: hit.last, name, sort: kind, country };
}

/** "told PTI", "PTI reported", "(PTI)": of a name that an agency shares with a party the agency. */
function reportsAsOutlet(
  draft: Draft,
  words: readonly Word[],
  at: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  if (outletPhrases.match(words, at) === null) return false;
  const before = draft.tokens[first - 1]?.lower ?? '';
  const after = draft.tokens[last + 1]?.lower ?? '';
  return (
    /^(?:told|agency|newswire)$/.test(before) ||
    /^(?:reported|reports|quoted|quoting)$/.test(after) ||
    (before === '(' && after === ')')
  );
}

export function demonymAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const hit = capitalised(draft, demonymPhrases.match(words, at), at);
  const country = hit?.value.countries[0];
  return hit && country ? { kind: 'demonym', first: hit.first, last: hit.last, country } : null;
}

export function outletAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const hit = capitalised(draft, outletPhrases.match(words, at), at);
  return hit && { kind: 'outlet', first: hit.first, last: hit.last, name: hit.value.name, country: hit.value.country };
}

/** "His Highness", "Her Royal Highness", "His Holiness". */
function styleAt(draft: Draft, at: number): Label | null {
  if (!/^(?:his|her|their)$/.test(draft.tokens[at]?.lower ?? '')) return null;
  const last = draft.tokens[at + 1]?.lower === 'royal' || draft.tokens[at + 1]?.lower === 'serene' ? at + 2 : at + 1;
  return /^(?:Highness|Highnesses|Majesty|Majesties|Excellency|Excellencies|Holiness|Eminence|Beatitude|Honou?r)$/.test(
    draft.tokens[last]?.text ?? '',
  )
    ? { kind: 'honorific', first: at, last }
    : null;
}

/** "H. E. Ida Aldane", "Tan Sri Ida Aldane": styles of two words. */
const STYLES = new Set(['H. E.', 'Tan Sri', 'Puan Sri', 'Toh Puan']);
const OPEN_STYLES = new Set([...STYLES].map((style) => style.split(' ')[0]));
export const opensStyle = (word: string): boolean => OPEN_STYLES.has(word);

function styleOfTwoAt(draft: Draft, at: number): Label | null {
  const [first, second, next] = [at, at + 1, at + 2].map((i) => draft.tokens[i]);
  if (!first || !second || !STYLES.has(`${first.text} ${second.text}`) || !next || !isCapitalised(next)) return null;
  return next.sentence === first.sentence ? { kind: 'honorific', first: at, last: at + 1 } : null;
}

export function honorificAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  if (draft.tokens[at]?.text === 'General' && draft.tokens[at + 1]?.text === 'Staff') return null;
  const style = styleAt(draft, at) ?? styleOfTwoAt(draft, at);
  if (style) return style;
  const { text } = words[at] as Word;
  return isHonorific(text) &&
    isCapitalised(draft.tokens[at] as Token) &&
    !isInsideName(draft, at) &&
    !/^(?:Amir|Khan|Shah|He)$/.test(text) &&
    !(text === 'Sultan' && /^(?:bin|ibn)$/.test(draft.tokens[at + 1]?.lower ?? ''))
    ? { kind: 'honorific', first: at, last: at }
    : null;
}

export function modifierAt(draft: Draft, words: readonly Word[], at: number): Label | null {
  const found = modifierPhrases.match(words, at);
  if (!found || found.the) return null;
  const token = draft.tokens[at] as Token;
  return isCapitalised(token) || token.pos === 'ADJ' || token.pos === 'NOUN'
    ? { kind: 'modifier', first: at, last: at + found.length - 1 }
    : null;
}
