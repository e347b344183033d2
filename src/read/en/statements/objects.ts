/** Objects that are content: 'welcomed the plan', 'urged them to stay', 'thanked him for it', 'called it a crime'. */
import type { Cue } from './cues.js';
import { type ComplementFound, startsNominal } from './extent.js';
import { isFinite } from './finite.js';
import { isPersonal } from './phrases.js';
import { at, isComma, isQuoteMark, isTime, lowerAt, type Scene, sentenceOf } from './scene.js';
import { timePhraseEnd } from './time-phrase.js';

const ATTITUDE =
  /^(?:concerns?|needs?|importance|support|condolences?|congratulations|appreciation|gratitude|greetings|wishes|hopes?|regrets?|objections?|doubts?|alarm|commitment|crisis|intentions?|apolog(?:y|ies)|solidarity|sympathy|sympathies|thanks|praise|criticisms?|warnings?|fears?|disappointment|satisfaction|readiness|willingness|optimism|confidence|outrage|anger|determination|displeasure|dismay|worr(?:y|ies)|urgency|issue)$/;

/** 'pledged to continue', 'agreed to meet' */
export function infinitive(scene: Scene, next: number): ComplementFound {
  if (lowerAt(scene, next) !== 'to') return null;
  const verb = at(scene, next + 1)?.pos === 'ADV' ? next + 2 : next + 1;
  return at(scene, verb)?.pos === 'VERB' || at(scene, verb)?.pos === 'AUX' ? { from: next, mode: 'object' } : null;
}

/** 'urged both sides to show restraint': somebody, then an infinitive */
export function hearerInfinitive(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  if (!startsNominal(scene, next)) return null;
  for (let k = next + 1; k < end && k < next + 25; k += 1) {
    if (isFinite(scene, k) || at(scene, k)?.text === ';' || (isComma(at(scene, k)) && at(scene, k + 1)?.pos === 'VERB'))
      return null;
    if (
      lowerAt(scene, k) === 'to' &&
      (at(scene, k + 1)?.pos === 'VERB' ||
        at(scene, k + 1)?.pos === 'AUX' ||
        at(scene, k + 1)?.pos === 'ADV' ||
        isQuoteMark(at(scene, k + 1)))
    )
      return { from: next, mode: 'object' };
  }
  return null;
}

/** 'thanked Morvia for its help', 'congratulated her on the vote' */
export function reasonedObject(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  if (!startsNominal(scene, next)) return null;
  for (let k = next + 1; k < end && k < next + 22; k += 1) {
    if (/^(?:for|on|over|of|after|as)$/.test(lowerAt(scene, k)) && !(lowerAt(scene, k) === 'of' && isOwner(scene, k)))
      return { from: next, mode: 'object' };
    if (isFinite(scene, k)) return null;
  }
  return null;
}

/** 'the government of Morvia' is one phrase, 'accused the government of lying' two. */
const isOwner = (scene: Scene, of: number): boolean =>
  /^(?:minister|president|head|people|government|king|leader)s?$/.test(lowerAt(scene, of - 1)) &&
  !lowerAt(scene, of + 1).endsWith('ing') &&
  !isQuoteMark(at(scene, of + 1));

/** 'raised the need for talks': only where the object names an attitude */
export function attitude(scene: Scene, next: number): ComplementFound {
  if (!startsNominal(scene, next)) return null;
  for (let k = next; k < next + 12; k += 1) {
    if (ATTITUDE.test(lowerAt(scene, k))) return { from: next, mode: 'object' };
    if ((isFinite(scene, k) && !isPersonal(at(scene, k - 1))) || isComma(at(scene, k))) return null;
  }
  return null;
}

/** 'called the raid a crime', 'described it as "absurd"', 'considered the aid essential' */
export function namedObject(scene: Scene, next: number, cue: Cue): ComplementFound {
  if (!startsNominal(scene, next) && lowerAt(scene, next) !== 'as') return null;
  const end = sentenceOf(scene, cue.first).to;
  if (isQuoteMark(at(scene, next))) return null;
  let articles = 0;
  for (let k = next; k < end && k < next + 30; k += 1) {
    const token = at(scene, k);
    const word = token?.lower ?? '';
    if (word === 'as' && k > next - 1 && lowerAt(scene, k - 1) !== 'well' && lowerAt(scene, k + 1) !== 'well')
      return { from: next, mode: 'object' };
    if (/^(?:call|consider|deem|label|brand|dub|term|name)$/.test(cue.verb.lemma)) {
      if (isQuoteMark(token)) return { from: next, mode: 'object' };
      if (k > next && /^(?:a|an|the|one|his|its|their)$/.test(word) && namesAgain(scene, next, k)) articles += 1;
      if (articles > 0) return { from: next, mode: 'object' };
      if (
        k > next &&
        token?.pos === 'ADJ' &&
        /^(?:[.,;]|and|to|for)$/.test(lowerAt(scene, k + 1)) &&
        (isPersonal(at(scene, next)) || cue.verb.lemma !== 'call')
      )
        return { from: next, mode: 'object' };
    }
    if (word === 'to' && at(scene, k + 1)?.pos === 'VERB' && cue.verb.lemma === 'call') return null;
    if (
      token?.text === ';' ||
      (isComma(token) && at(scene, k + 1)?.pos === 'CCONJ') ||
      (k > next && isFinite(scene, k))
    )
      return null;
  }
  return null;
}

/** A second noun phrase right behind the first: 'the raid | a crime'. */
const namesAgain = (scene: Scene, next: number, k: number): boolean => {
  const before = at(scene, k - 1);
  return (
    k - 1 >= next &&
    (before?.pos === 'NOUN' ||
      before?.pos === 'PROPN' ||
      isPersonal(before) ||
      /^(?:him|her|them|it|this)$/.test(before?.lower ?? ''))
  );
};

/** 'welcomed the envoy to the palace' is a reception, 'welcomed the envoy's plan' a stance. */
const isGuest = (scene: Scene, next: number): boolean => {
  const guest = scene.mentionsAt
    .get(next)
    ?.find(
      (m) =>
        m.first === next && (m.kind === 'person' || m.kind === 'office' || m.kind === 'pronoun' || m.kind === 'group'),
    );
  if (guest === undefined) return isVisitor(scene, next);
  return (
    !/^(?:['’]s?|joining|taking|becoming)$/.test(lowerAt(scene, guest.last + 1)) &&
    !/^(?:his|her|its|their)$/.test(lowerAt(scene, next))
  );
};

/** 'the distinguished guest' */
const isVisitor = (scene: Scene, next: number): boolean => {
  for (let k = next; k < next + 4; k += 1)
    if (/^(?:guests?|visitors?|delegation|dignitary|dignitaries|team)$/.test(lowerAt(scene, k)))
      return !/^['’]s?$/.test(lowerAt(scene, k + 1));
  return false;
};

/** 'welcomed the plan', 'condemned bombing the bridge' */
export function plainObject(scene: Scene, next: number, cue: Cue): ComplementFound {
  const end = sentenceOf(scene, cue.first).to;
  const possessor = /^['’]s?$/.test(lowerAt(scene, next + 1));
  if (
    next >= end ||
    !startsNominal(scene, next) ||
    (!possessor &&
      (isTime(scene, next) ||
        timePhraseEnd(scene, next) !== null ||
        /^(?:earlier|ago|later|before|after)$/.test(lowerAt(scene, next + 2))))
  )
    return null;
  const first = at(scene, next);
  if (
    first?.pos === 'PRON' &&
    isPersonal(first) &&
    !isFinite(scene, next + 1) &&
    !/^(?:that|this|those|these)$/.test(first.lower)
  )
    return null;
  if (cue.verb.lemma === 'welcome' && isGuest(scene, next)) return null;
  if (first?.lower === 'anonymity') return null;
  const words = next + 1 < end && !/^[.,;:]$/.test(lowerAt(scene, next + 1));
  const mode = holdsClause(scene, next, end) ? 'clause' : 'object';
  return words || isQuoteMark(first) || (cue.verb.kind === 'urge' && /^(?:NOUN|ADJ|ADV)$/.test(first?.pos ?? ''))
    ? { from: next, mode }
    : null;
}

/** 'the belief that their ties would grow': a clause hangs on the noun. */
function holdsClause(scene: Scene, from: number, end: number): boolean {
  for (let k = from + 1; k < end && k < from + 6; k += 1) {
    if (isFinite(scene, k) || isComma(at(scene, k))) return false;
    if (lowerAt(scene, k) === 'that' && CLAIMS.test(lowerAt(scene, k - 1))) return true;
  }
  return false;
}

const CLAIMS =
  /^(?:belief|hope|view|conviction|opinion|confidence|wish|concerns?|fears?|expectation|understanding|assurances?|claims?|allegations?|accusations?|reports?|fact|idea|notion|position|principle)$/;
