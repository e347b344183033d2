/** Pronouns, and "the latter" and "the former". */
import type { Draft, Token } from '../../draft.js';
import { isPossessiveMark, oneOf } from '../words.js';
import { type Found, newMention } from './phrase.js';

/** Pronouns that may mean somebody. */
export const isPronoun = oneOf('he she they him her them his their it its who both himself herself themselves');
const isPlural = oneOf('they them their both themselves');

/** "the latter said", "the former had": one of two who were just named. */
function oneOfTwoAt(draft: Draft, at: number): Found | null {
  if (draft.tokens[at]?.lower !== 'the') return null;
  const [word, next] = [draft.tokens[at + 1], draft.tokens[at + 2]];
  if (!/^(?:latter|former)$/.test(word?.lower ?? '')) return null;
  // "the visit of the latter to Oslo"
  const isWhere = /^(?:to|in|at|on)$/.test(next?.lower ?? '');
  if (next && !isWhere && !/^(?:VERB|AUX|PUNCT|ADV)$/.test(next.pos) && !isPossessiveMark(next)) return null;
  return newMention({
    kind: 'pronoun',
    first: at,
    last: at + 1,
    nameFirst: at,
    nameLast: at + 1,
    head: word?.lower ?? '',
  });
}

/** The pronoun at token `at` that may mean somebody; null for a form of address ("His Excellency") and for "both" before a noun. */
export function pronounAt(draft: Draft, at: number): Found | null {
  const oneOfTwo = oneOfTwoAt(draft, at);
  if (oneOfTwo) return oneOfTwo;
  const token = draft.tokens[at] as Token;
  if (
    !isPronoun(token) ||
    /^H[EH]$/.test(token.text) ||
    /^(?:Royal|Highness|Majesty|Excellency|Holiness|Eminence)$/.test(draft.tokens[at + 1]?.text ?? '')
  )
    return null;
  if (
    token.lower === 'both' &&
    draft.tokens[at + 1] &&
    /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test((draft.tokens[at + 1] as Token).pos)
  )
    return null;
  const plural = isPlural(token);
  return newMention({ kind: 'pronoun', first: at, last: at, nameFirst: at, nameLast: at, plural, head: token.lower });
}
