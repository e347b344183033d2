/** Clauses that are content: 'said that they left', 'said they left', 'told reporters they left', 'asked whether they left'. */
import { behindAdjuncts, clauseFollows, startsClause } from './clause-opening.js';
import type { Cue } from './cues.js';
import { type ComplementFound, startsNominal } from './extent.js';
import { isFinite } from './finite.js';
import { phraseAfter } from './phrase-after.js';
import { isPersonal } from './phrases.js';
import { at, isComma, isQuoteMark, isTime, lowerAt, type Scene, sentenceOf } from './scene.js';
import { timePhraseEnd } from './time-phrase.js';

/** Words that open an indirect question. */
export const WH = new Set('whether if how why what where when who which'.split(' '));

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
      // 'commented on the falls that are described above'
      if (k > next && (isFinite(scene, k + 1) || !adjunctStarts(scene, next, cue))) return null;
      if (k === next && token.pos === 'DET' && !clauseFollows(scene, k + 1, end)) return null;
      return { from: isComma(at(scene, k + 1)) ? k + 2 : k + 1, mode: 'clause' };
    }
    if (isComma(token) && /^(?:where|which|whose)$/.test(lowerAt(scene, k + 1))) {
      // 'said in Tarn, where she met the envoy, that the road'
      k += 2;
      while (k < end && !isComma(at(scene, k))) k += 1;
      if (lowerAt(scene, k + 1) !== 'that') return null;
      continue;
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
    timePhraseEnd(scene, next) !== null ||
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
  if (/^(?:him|her|them|us|me|you)$/.test(lowerAt(scene, next)) && at(scene, next)?.pos === 'PRON') return next + 1;
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
