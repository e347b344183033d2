/** The noun phrase behind a verb or a preposition: a hearer, an object, an inverted subject. */
import { isNominal, isPersonal, POSSESSIVE } from './phrases.js';
import { at, lowerAt, type Run, type Scene } from './scene.js';

/** Documents that are issued, and the participles that say so. */
const ISSUES =
  /^(?:statement|release|communique|communiqué|declaration|letter|report|readout|issued|released|published)$/;

/** The noun phrase that starts at token `start`, before `ceiling`; null where none starts there. 'the Foreign Minister of Morvia' in full, titles and all. */
export function phraseAfter(scene: Scene, start: number, ceiling: number): Run | null {
  const head = at(scene, start);
  if (!head || start >= ceiling) return null;
  if (isPersonal(head)) return { first: start, last: start };
  const whole =
    scene.mentionsAt.get(start)?.find((m) => m.first === start && m.last < ceiling) ??
    scene.mentionsAt.get(start + 1)?.find((m) => m.first === start + 1 && head.pos === 'DET' && m.last < ceiling);
  let k = whole ? whole.last + 1 : start;
  let last = k - 1 >= start ? k - 1 : -1;
  while (k < ceiling) {
    const token = at(scene, k);
    // The text breaks off.
    if (!token) break;
    const opening = token.pos === 'DET' || POSSESSIVE.has(token.lower);
    if (opening && last >= 0 && at(scene, k - 1)?.pos !== 'ADP' && lowerAt(scene, k - 1) !== 'and') break;
    if (opening || isNominal(token) || (token.text === '-' && last === k - 1)) {
      if (!opening) last = k;
      k += 1;
    } else if (
      last === k - 1 &&
      token.pos === 'ADP' &&
      /^(?:of|for|by|from)$/.test(token.lower) &&
      (token.lower === 'of' || token.lower === 'for' || ISSUES.test(lowerAt(scene, k - 1))) &&
      (isNominal(at(scene, k + 1)) || at(scene, k + 1)?.pos === 'DET')
    )
      k += 1;
    else if (last === k - 1 && token.lower === 'and' && at(scene, k + 1)?.pos === 'PROPN') k += 1;
    else break;
  }
  return last < start ? null : { first: start, last };
}
