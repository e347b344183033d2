/** At which contact a statement was made, where the article says so. */
import type { Draft } from '../../draft.js';
import { at, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

const AT_IT =
  /^(?:meeting|call|talks|conversation|visit|phone|summit|discussion|discussions|session|reception|telephone|conference)$/;

/** How many sentences back the occasion may have been told of. */
const FURTHEST = 100;

/** The id of the account; null where the words do not bind the statement to one. `speakers` are the entities that speak. */
export function accountOf(scene: Scene, cue: Run | null, content: Run, speakers: readonly number[]): string | null {
  const where = cue?.first ?? content.first;
  const sentence = sentenceOf(scene, where);
  const takesPart = (a: Draft['contactAnchors'][number]): boolean =>
    a.entities.length === 0 || speakers.length === 0 || a.entities.some((e) => speakers.includes(e));
  const here = (scene.anchorsIn.get(sentence.index) ?? []).filter(takesPart);
  if (here.length === 1) return here[0]?.account ?? null;
  if (!namesOccasion(scene, sentence.from, where)) return null;
  for (let back = 0; back < FURTHEST; back += 1) {
    const told = scene.anchorsIn
      .get(sentence.index - back)
      ?.findLast((a) => a.entities.some((e) => speakers.includes(e)));
    if (told) return told.account;
  }
  return null;
}

/** 'during the call', 'in this meeting', 'at the talks' before the cue. */
function namesOccasion(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) {
    if (!/^(?:during|in|at|throughout)$/.test(lowerAt(scene, k))) continue;
    for (let n = k + 1; n < k + 5 && n < to; n += 1) {
      if (AT_IT.test(lowerAt(scene, n))) return true;
      if (at(scene, n)?.pos === 'PUNCT') break;
    }
  }
  return false;
}
