/** "visited a refugee camp in Egypt", "toured the port of Mombasa": an official abroad, told by what there was to see. */
import type { Mention, Token } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { isAbroadFor } from './journeys.js';

const FAR = 12;
/** "visited the troops in Chad", "visited the front in Chad": one's own. */
const OWN_MEN =
  /^(?:troops?|soldiers?|forces|servicemen|peacekeepers?|contingent|battalion|front|frontlines?|positions|websites?|sites?)$/;

/** The place behind "in" or "at" in which the sight at the verb's object lies, where those who came act for another state; null where none does. */
export function placeOfSight(scene: Scene, verb: number, visitors: readonly Mention[]): Mention | null {
  const { to } = scene.clauses.sentenceOf(verb);
  if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(scene.clauses.token(verb + 1)?.pos ?? '')) return null;
  for (let i = verb + 1; i < to && i < verb + FAR; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (
      /^(?:[,;:]|and|who|which|where|that|after|before|to|with|for|from|by)$/.test(token.lower) ||
      token.pos === 'VERB'
    )
      return null;
    if (OWN_MEN.test(token.lower)) return null;
    if (!/^(?:in|at)$/.test(token.lower)) continue;
    const place = scene.targetFrom(i + 1);
    if (place?.kind !== 'place') continue;
    return visitors.some((one) => scene.isOfficial(one) && isAbroadFor(scene, one, place)) ? place : null;
  }
  return null;
}
