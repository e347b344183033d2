/** Stretches of words of which a name may be made: the words that the learned model decides on. */
import { givenNameInfo, isNameParticle, ofWord } from '../../../../knowledge/index.js';
import type { Draft, Token } from '../../../draft.js';
import { isCapitalBehindArticle, isCapitalised } from '../../words.js';
import type { NameRun } from '../phrase.js';

/** So many small words and marks may stand between two words of a name. */
const MOST_BETWEEN = 3;

/** "darin": a given name in small letters that is no English word. */
const isSmallGivenName = ofWord(({ text }) => {
  if (!/^\p{Ll}{3,}$/u.test(text)) return false;
  const given = givenNameInfo(text.charAt(0).toUpperCase() + text.slice(1));
  return given?.kind === 'given' && !given.word;
});

const mayBeInName = (token: Token): boolean =>
  isCapitalised(token) || isCapitalBehindArticle(token) || isSmallGivenName(token.word);

const MARK_IN_NAME = /^[-‑'’".,]$/;

/** The stretches of a draft from left to right, each within one sentence. `named` says of a token whether the rules hold it for part of a name. */
export function stretchesOf({ tokens }: Draft, named: (token: number) => boolean): NameRun[] {
  const out: NameRun[] = [];
  const opens = (at: number) => named(at) || mayBeInName(tokens[at] as Token);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!opens(at)) continue;
    let last = at;
    for (let next = nextOf(tokens, last, opens); next !== null; next = nextOf(tokens, last, opens)) last = next;
    out.push({ first: at, last });
    at = last;
  }
  return out;
}

/** The next word of the stretch behind `last`, small words and marks inside of names passed over; null where the stretch ends. */
function nextOf(tokens: readonly Token[], last: number, opens: (at: number) => boolean): number | null {
  const { sentence } = tokens[last] as Token;
  for (let at = last + 1; at <= last + 1 + MOST_BETWEEN; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return null;
    if (opens(at)) return /^[.,]$/.test(tokens[at - 1]?.text ?? '') && at > last + 1 ? null : at;
    const before = tokens[at - 1] as Token;
    const goesOn = isNameParticle(token.lower) || (MARK_IN_NAME.test(token.text) && token.start === before.end);
    if (!goesOn) return null;
  }
  return null;
}
