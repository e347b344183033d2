/** Whether a clause begins at a token: a subject with a verb behind it, adjuncts passed over. */
import { startsNominal } from './extent.js';
import { isFinite } from './finite.js';
import { phraseAfter } from './phrase-after.js';
import { at, isComma, isTime, lowerAt, type Scene } from './scene.js';
import { timePhraseEnd } from './time-phrase.js';

/** Whether a clause with a subject of its own may begin at token `k`. */
export function startsClause(scene: Scene, k: number): boolean {
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
export function clauseFollows(scene: Scene, from: number, end: number): boolean {
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
    const timed = timePhraseEnd(scene, k);
    if (timed !== null) k = timed;
    else if (isTime(scene, k)) {
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
