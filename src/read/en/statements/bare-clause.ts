/** Reported clauses without 'that': 'Aldane said the road was open'. */
import { behindAdjuncts, clauseFollows, startsClause } from './clause-opening.js';
import type { Cue } from './cues.js';
import type { ComplementFound } from './extent.js';
import { isFinite } from './finite.js';
import { phraseAfter } from './phrase-after.js';
import { isPersonal } from './phrases.js';
import { at, isComma, isQuoteMark, isTime, lowerAt, type Scene, sentenceOf } from './scene.js';
import { timePhraseEnd } from './time-phrase.js';
import { verbsOfForm } from './verbs.js';

/** 'said the plan was dead', 'said on Monday the plan was dead' */
export function bareClause(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  if (isComma(at(scene, next)) && !isTime(scene, next - 1)) return null;
  const timed = (isTime(scene, next) && !isFinite(scene, next + 1)) || timePhraseEnd(scene, next) !== null;
  const start = startsClause(scene, next) && !timed ? next : behindAdjuncts(scene, next, end);
  const from = isComma(at(scene, start)) && start > next ? start + 1 : start;
  if (
    from >= end ||
    !startsClause(scene, from) ||
    !(
      clauseFollows(scene, from, end) ||
      (cue.verb.lemma === 'say' && (longSpeech(scene, from, end) || nominalSpeech(scene, cue, from, end))) ||
      (cue.verb.kind === 'urge' && plainVerbFollows(scene, from, end))
    )
  )
    return null;
  if (from > start && tellsOnly(scene, from, end)) return null;
  if (isEmpty(scene, from) || (from > next && lowerAt(scene, from) === 'that' && isFinite(scene, from + 1)))
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

/** 'said nothing', 'said much about it'; never 'said nothing had changed', 'said more centres would open'. */
function isEmpty(scene: Scene, from: number): boolean {
  if (!EMPTY.has(lowerAt(scene, from))) return false;
  const next = from + (isQuoteMark(at(scene, from + 1)) ? 2 : 1);
  const counted =
    /^(?:more|much|this|that)$/.test(lowerAt(scene, from)) && /^(?:NOUN|ADJ)$/.test(at(scene, next)?.pos ?? '');
  const number = lowerAt(scene, next) === 'than' && at(scene, next + 1)?.pos === 'NUM';
  return !counted && !number && !isFinite(scene, next);
}

/** 'said the posters appeal to pupils', 'said the raid involved three men': the tagger saw no verb; nothing but a few nouns is an object of 'said'. */
function nominalSpeech(scene: Scene, cue: Cue, from: number, end: number): boolean {
  if (cue.use !== 'finite' || from !== cue.last + 1 || end - from < 6) return false;
  const phrase = phraseAfter(scene, from, end);
  if (!phrase || phrase.last >= end - 4 || isComma(at(scene, phrase.last + 1))) return false;
  for (let k = from; k <= phrase.last; k += 1) if (SAID_THINGS.test(lowerAt(scene, k))) return false;
  return at(scene, from)?.pos === 'DET' && !isComma(at(scene, cue.first - 1)) && !isQuoteMark(at(scene, cue.first - 1));
}

const SAID_THINGS =
  /^(?:words?|prayers?|mass|rosary|goodbyes?|farewells?|things?|lines?|phrases?|same|opposite|name|names|least|following)$/;

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
      (isComma(token) &&
        (at(scene, k + 1)?.pos === 'CCONJ' ||
          lowerAt(scene, k + 1).endsWith('ing') ||
          isFinite(scene, k + 1) ||
          isPersonal(at(scene, k + 1)))) ||
      /^(?:which|who|where|when|:|;)$/.test(token?.lower ?? '') ||
      (mayHaveObject && token?.pos === 'CCONJ' && (at(scene, k + 1)?.pos === 'DET' || isFinite(scene, k + 1))) ||
      (token?.lower === 'to' && at(scene, k + 1)?.pos === 'VERB')
    )
      return false;
  }
  return false;
}
