/** 'welcomed the truce in a phone call with Morvic on Friday': where something was said is no part of it. */
import { isFinite } from './finite.js';
import { at, isComma, isQuoteMark, lowerAt, type Scene } from './scene.js';

const OCCASION =
  /^(?:calls?|meetings?|conversations?|talks|briefing|interview|speech|statement|tweet|post|letter|message|conference|telegram|address|remarks|discussions?)$/;
const OPENS = /^(?:in|during|at)$/;
const ARTICLE = /^(?:an?|the|separate)$/;
/** In words: a longer object has parts of its own that an occasion may belong to. */
const LONGEST = 9;

/** The last token of a plain object from `from` to `last` without the occasion that it ends with. */
export function withoutOccasion(scene: Scene, from: number, last: number): number {
  for (let k = from + 1; k < last && k <= from + LONGEST; k += 1) {
    if (at(scene, k)?.pos === 'VERB' || at(scene, k)?.pos === 'AUX') return last;
    if (!OPENS.test(lowerAt(scene, k)) || !ARTICLE.test(lowerAt(scene, k + 1)) || scene.quotationAt[k] !== -1) continue;
    if (occasionWithin(scene, k + 2) && !goesOn(scene, k, last)) return k - 1;
  }
  return last;
}

/** The noun of an occasion, one or two words behind the article: 'phone call', 'joint press conference'. */
const occasionWithin = (scene: Scene, from: number): boolean => {
  for (let k = from; k < from + 4; k += 1) {
    if (OCCASION.test(lowerAt(scene, k))) return true;
    if (!/^(?:NOUN|ADJ|NUM|PROPN)$/.test(at(scene, k)?.pos ?? '')) return false;
  }
  return false;
};

/** Whether more than the occasion follows: a verb, a list, a quotation. */
const goesOn = (scene: Scene, from: number, last: number): boolean => {
  for (let k = from; k <= last; k += 1)
    if (isFinite(scene, k) || isComma(at(scene, k)) || isQuoteMark(at(scene, k)) || lowerAt(scene, k) === 'to')
      return true;
  return false;
};
