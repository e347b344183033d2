/** Clauses that are content: 'said that they left', 'said they left', 'told reporters they left', 'asked whether they left'. */
import type { Cue } from './cues.js';
import { type Mode, startsNominal } from './extent.js';
import { isFinite } from './finite.js';
import { isPersonal, phraseAfter } from './phrases.js';
import { at, isComma, isQuoteMark, isTime, lowerAt, type Scene, sentenceOf } from './scene.js';
import { verbsOfForm } from './verbs.js';

export const WH = new Set('whether if how why what where when who which'.split(' '));

/** Where content begins, and how far it may reach; null where there is none. */
export type ComplementFound = { readonly from: number; readonly mode: Mode } | null;

/** 'said that they', 'said in Paris on Monday that they', 'said, during the meeting, that they' */
export function thatClause(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  for (let k = next; k < end && k < next + 18; k += 1) {
    const token = at(scene, k);
    if (!token || token.text === ':' || token.text === ';' || isQuoteMark(token)) return null;
    if (
      token.lower === 'that' &&
      (token.pos === 'SCONJ' ||
        k === next ||
        isComma(at(scene, k - 1)) ||
        ((isTime(scene, k - 1) || behindNoun(scene, k)) && clauseFollows(scene, k + 1, end)))
    ) {
      if (k > next && !adjunctStarts(scene, next, cue)) return null;
      if (k === next && token.pos === 'DET' && !clauseFollows(scene, k + 1, end)) return null;
      return { from: isComma(at(scene, k + 1)) ? k + 2 : k + 1, mode: 'clause' };
    }
    if (isFinite(scene, k) && lowerAt(scene, k) !== 'told' && lowerAt(scene, k - 1) !== 'who') return null;
  }
  return null;
}

/** 'said at her briefing that the road': no 'that' of a relative clause, for a verb would follow it. */
const behindNoun = (scene: Scene, that: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(at(scene, that - 1)?.pos ?? '') &&
  (startsNominal(scene, that + 1) || isPersonal(at(scene, that + 1))) &&
  !isFinite(scene, that + 1);

function adjunctStarts(scene: Scene, next: number, cue: Cue): boolean {
  const token = at(scene, next);
  if (!token) return false;
  return (
    token.pos === 'ADP' ||
    token.pos === 'ADV' ||
    isComma(token) ||
    isTime(scene, next) ||
    token.lower === 'to' ||
    cue.others.some((o) => o.verb.takes.has('who') || o.verb.takes.has('who-to')) ||
    /^(?:hope|regret|concern|confidence)$/.test(lowerAt(scene, next - 1))
  );
}

/** 'explained how', 'asked whether' */
export function whClause(scene: Scene, next: number, cue: Cue): ComplementFound {
  const start = WH.has(lowerAt(scene, next)) ? next : hearerEnd(scene, next, cue);
  return start !== null && WH.has(lowerAt(scene, start)) && clauseFollows(scene, start, sentenceOf(scene, cue.first).to)
    ? { from: start, mode: 'clause' }
    : null;
}

/** 'told reporters', with what follows them; null where no hearer is named. */
function hearerEnd(scene: Scene, next: number, cue: Cue): number | null {
  if (!cue.verb.takes.has('who')) return null;
  const hearer = phraseAfter(scene, next, sentenceOf(scene, cue.first).to);
  return hearer ? hearer.last + 1 : null;
}

/** 'told reporters the plan was dead' */
export function hearerClause(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  const after = hearerEnd(scene, next, cue);
  if (after === null) return null;
  let start = behindAdjuncts(scene, after, end);
  if (isComma(at(scene, start))) start += 1;
  if (start < end && clauseFollows(scene, start, end) && startsClause(scene, start))
    return { from: start, mode: 'clause' };
  return cue.verb.lemma === 'tell' && isFinite(scene, after) && clauseFollows(scene, next, end)
    ? { from: next, mode: 'clause' }
    : null;
}

/** 'said the plan was dead', 'said on Monday the plan was dead' */
export function bareClause(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  if (isComma(at(scene, next)) && !isTime(scene, next - 1)) return null;
  const start = startsClause(scene, next) && !isTime(scene, next) ? next : behindAdjuncts(scene, next, end);
  const from = isComma(at(scene, start)) && start > next ? start + 1 : start;
  if (
    from >= end ||
    !startsClause(scene, from) ||
    !(
      clauseFollows(scene, from, end) ||
      (cue.verb.lemma === 'say' && longSpeech(scene, from, end)) ||
      (cue.verb.kind === 'urge' && plainVerbFollows(scene, from, end))
    )
  )
    return null;
  if (from > start && tellsOnly(scene, from, end)) return null;
  if (EMPTY.has(lowerAt(scene, from)) && !isFinite(scene, from + (isQuoteMark(at(scene, from + 1)) ? 2 : 1)))
    return null;
  if (from === next && /^(?:as|when|while)$/.test(lowerAt(scene, from)) && !commaBefore(scene, from, end)) return null;
  // 'Recalling the talks held in May, the ministers …': without 'that' a fronted participle has an object.
  if (cue.use === 'participle' && cue.first - sentenceOf(scene, cue.first).from <= 1) return null;
  const lenient =
    (LENIENT.has(cue.verb.lemma) && cue.use !== 'participle') ||
    (cue.verb.kind === 'urge' && plainVerbFollows(scene, from, end));
  const mayHaveObject = cue.others.some((o) => o.verb.takes.has('np'));
  return lenient || ownClause(scene, from, end, mayHaveObject) ? { from, mode: 'clause' } : null;
}

/** '…, she said': another's cue and nothing more. */
function tellsOnly(scene: Scene, from: number, end: number): boolean {
  const subject = phraseAfter(scene, from, end);
  const verb = (subject?.last ?? from) + 1;
  return subject !== null && verbsOfForm(lowerAt(scene, verb)).length > 0 && /^\W*$/.test(lowerAt(scene, verb + 1));
}

/** Verbs behind which anything is speech; the others may have an object, and a later verb is not theirs. */
const LENIENT = new Set('say tell add state explain insist'.split(' '));

/** 'proposed the two sides soon resume the talks': a verb in its plain form behind its subject. */
function plainVerbFollows(scene: Scene, from: number, end: number): boolean {
  for (let k = from + 1; k < end && k < from + 12; k += 1) {
    const token = at(scene, k);
    if (!token || token.pos === 'ADP' || token.pos === 'PART' || isComma(token)) return false;
    if (token.pos === 'AUX' || token.pos === 'VERB')
      return k > from + 1 && !/(?:ed|ing|s)$/.test(token.lower) && lowerAt(scene, k - 1) !== 'to';
  }
  return false;
}

/** A long stretch behind 'said' is speech though the tagger saw no finite verb in it. */
const longSpeech = (scene: Scene, from: number, end: number): boolean => {
  for (let k = from + 1; k < end; k += 1) if (at(scene, k)?.pos === 'VERB' && end - from > 6) return true;
  return false;
};

const EMPTY = new Set('something anything nothing everything it so this that more much what'.split(' '));

/** 'said when he arrived' tells when; 'said when he arrived, nobody was there' tells what. */
const commaBefore = (scene: Scene, from: number, end: number): boolean => {
  for (let k = from; k < end - 2; k += 1) if (isComma(at(scene, k))) return true;
  return false;
};

/** True where the first noun phrase is followed by its own finite verb: 'noted the plan was dead', not 'noted the plan, and they left'. */
function ownClause(scene: Scene, from: number, end: number, mayHaveObject: boolean): boolean {
  for (let k = from; k < end && k < from + 24; k += 1) {
    const token = at(scene, k);
    if (isFinite(scene, k) && k > from) return true;
    if (
      (isComma(token) && (at(scene, k + 1)?.pos === 'CCONJ' || lowerAt(scene, k + 1).endsWith('ing'))) ||
      /^(?:which|who|where|when|:|;)$/.test(token?.lower ?? '') ||
      (mayHaveObject && token?.pos === 'CCONJ' && (at(scene, k + 1)?.pos === 'DET' || isFinite(scene, k + 1))) ||
      (token?.lower === 'to' && at(scene, k + 1)?.pos === 'VERB')
    )
      return false;
  }
  return false;
}

function startsClause(scene: Scene, k: number): boolean {
  const token = at(scene, k);
  if (!token) return false;
  return (
    startsNominal(scene, k) ||
    token.pos === 'SCONJ' ||
    token.pos === 'ADV' ||
    /^(?:if|when|while|there|as|although|despite|without|under|neither|either)$/.test(token.lower) ||
    (token.pos === 'ADP' && /^(?:least|most|all|than)$/.test(lowerAt(scene, k + 1)))
  );
}

/** True where a finite verb stands between `from` and the sentence's end, quoted words included. */
function clauseFollows(scene: Scene, from: number, end: number): boolean {
  for (let k = from; k < end; k += 1) {
    if (at(scene, k)?.text === ';') return false;
    if (isFinite(scene, k) && (k > from || at(scene, k)?.pos === 'AUX')) return true;
  }
  return false;
}

/** Past 'on Monday', 'in a statement', 'at the summit in Paris', 'Tuesday'. */
export function behindAdjuncts(scene: Scene, from: number, end: number): number {
  let k = from;
  for (let guard = 0; guard < 5 && k < end; guard += 1) {
    const token = at(scene, k);
    if (isTime(scene, k)) {
      while (k < end && (isTime(scene, k) || (isComma(at(scene, k)) && /^\d{4}$/.test(lowerAt(scene, k + 1))))) k += 1;
    } else if (
      (token?.pos === 'ADP' || token?.lower === 'to') &&
      !/^(?:least|most|all|than)$/.test(lowerAt(scene, k + 1))
    ) {
      const phrase = phraseAfter(scene, k + 1, end);
      if (!phrase) return k;
      k = phrase.last + 1;
    } else return k;
  }
  return k;
}
