/** "Aldane said on Tuesday that … . He made the remarks in a meeting with Morvic": the contact was on the day of the words. */
import type { TimeMention, Token } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { isOccasionOfSaying, isSaying } from './saying-time.js';

/** Sentences over which "the remarks" still are those that a day was given for. */
const FAR_BACK = 3;
const SPEAKING =
  /^(?:remarks?|pledge|vow|warning|assurances?|commitment|offer|comments?|statements?|call|appeal|announcement|request|proposal|communiqu[eé]|speaking|spoke|talking|told|briefed|briefing|issued|released)$/;

/** Verbs of speech that are no reports: the day beside them is that of the words all the same. */
const ASKING =
  /^(?:asked|called|urged|sought|voiced|expressed|warned|vowed|pledged|stressed|reiterated|underlined|reaffirmed|emphasi[sz]ed|described|lauded|praised|commended|hailed)$/;

/** The day on which the words were spoken that the contact is told of as the occasion of; null where it is not, or no day is given. */
export function timeOfRemarks(clauses: Clauses, told: readonly Candidate[]): TimeMention | null {
  for (const { trigger, backward } of told) {
    if (backward || !tellsOfSpeaking(clauses, trigger)) continue;
    const time = timeSaidBefore(clauses, clauses.sentenceOf(trigger).index);
    if (time !== null) return time;
  }
  return null;
}

/** "He made the remarks in a meeting with", "was speaking after talks with", "made the call when he received". */
function tellsOfSpeaking(clauses: Clauses, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  const before = clauses.draft.tokens.slice(from, trigger);
  const spoken = before.findIndex((token) => SPEAKING.test(token.lower));
  if (spoken < 0) return false;
  return (
    isOccasionOfSaying(clauses, trigger) ||
    before.slice(spoken).some((token) => /^(?:when|while|as|after|beside|alongside)$/.test(token.lower)) ||
    /^(?:beside|alongside)$/.test(clauses.token(trigger)?.lower ?? '')
  );
}

function timeSaidBefore(clauses: Clauses, sentence: number): TimeMention | null {
  const { sentences } = clauses.draft;
  for (let index = sentence - 1; index >= 0 && index >= sentence - FAR_BACK; index -= 1) {
    const { from, to, role } = sentences[index] ?? { from: 0, to: 0, role: 'caption' };
    if (role !== 'body') continue;
    for (let i = from; i < to; i += 1) {
      const time = clauses.time(i);
      if (time !== null && isSaid(clauses, time)) return time;
    }
  }
  return null;
}

/** "said on Tuesday", "on Tuesday asked for help"; "Late on Sunday, the president, in a statement, announced". */
function isSaid(clauses: Clauses, { first, last }: TimeMention): boolean {
  const { from, to } = clauses.sentenceOf(first);
  const before = clauses.token(clauses.token(first - 1)?.text === ',' ? first - 2 : first - 1);
  if (before !== undefined && (isSaying(before) || ASKING.test(before.lower))) return true;
  if (isToldSomewhere(clauses, first, from)) return true;
  for (let i = last + 1; i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (isSaying(token) || ASKING.test(token.lower)) return i === last + 1 || first === from;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && clauses.token(i - 1)?.pos !== 'NOUN')) return false;
  }
  return false;
}

/** "told reporters in Oslo on Monday": the verb stands before a place. */
function isToldSomewhere(clauses: Clauses, first: number, from: number): boolean {
  const place = clauses.endingAt(first - 1);
  if (place?.kind !== 'place') return false;
  for (let i = place.first - 1; i >= from && i > place.first - 5; i -= 1) {
    const token = clauses.token(i) as Token;
    if (isSaying(token)) return true;
    if (!/^(?:ADP|NOUN|DET|ADJ)$/.test(token.pos)) return false;
  }
  return false;
}
