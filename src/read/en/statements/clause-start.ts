/** Where a clause may begin: behind a quotation or a colon, and behind what is put in front of it. */
import { isFinite } from './finite.js';
import { isPersonal } from './phrases.js';
import { at, isComma, isDash, isQuoteMark, isTime, lowerAt, type Scene, sentenceOf } from './scene.js';

/** Where the clause of `verb` may begin at the earliest: its sentence's start, or the quotation's that it stands in, or behind a quotation, a semicolon or a colon before it. */
export function clauseFloor(scene: Scene, verb: number): number {
  const sentence = sentenceOf(scene, verb);
  const inside = scene.quotationAt[verb];
  for (let k = verb - 1; k >= sentence.from; k -= 1) {
    const token = at(scene, k);
    if (inside !== -1 && scene.quotationAt[k] !== inside) return k + 1;
    if (inside === -1 && token?.text === ';' && scene.depthAt[k] === 0) return k + 1;
    if (inside === -1 && token?.text === ':' && scene.depthAt[k] === 0) return k + 1;
    if (
      inside === -1 &&
      isQuoteMark(token) &&
      scene.quotationAt[k - 1] !== -1 &&
      (isComma(at(scene, k + 1)) || /^(?:[,?!.…—–-]|\.{3})$/.test(lowerAt(scene, k - 1)))
    )
      return isComma(at(scene, k + 1)) ? k + 2 : k + 1;
  }
  return sentence.from;
}

/** Back over 'also', 'has', 'on Tuesday', 'today' to where the subject ends. */
export function skipAdverbs(scene: Scene, from: number, floor: number): number {
  let k = from;
  for (; k >= floor; k -= 1) {
    const token = at(scene, k);
    if (!token) break;
    if (
      token.pos === 'ADV' ||
      token.pos === 'AUX' ||
      /^(?:not|n't|also|both|all|'s|’s|'ve|'d|each|jointly|again|further|then|strongly|once)$/.test(token.lower)
    ) {
      if (/^(?:'s|’s)$/.test(token.text) && token.pos === 'PART') break;
      if (
        /^(?:all|both|each)$/.test(token.lower) &&
        token.pos !== 'ADV' &&
        !isPersonal(at(scene, k - 1)) &&
        at(scene, k - 1)?.pos !== 'NOUN'
      )
        break;
      continue;
    }
    const time = timeBefore(scene, k, floor);
    if (time === null) break;
    k = time + 1;
  }
  return k;
}

/** The token before an expression of time that ends at `end`; null where none ends there or nothing but the time would be left. */
function timeBefore(scene: Scene, end: number, floor: number): number | null {
  let k = end;
  while (k > floor && isTime(scene, k)) k -= 1;
  if (k === end) return null;
  while (k > floor && /^(?:the|this|last|late|early|on|in|at|of|same|during|over)$/.test(lowerAt(scene, k))) k -= 1;
  return k >= floor ? k : null;
}

/** Past fronted phrases, each with its comma: 'On Monday,', 'Speaking in Paris,', 'Meanwhile,'. */
export function behindFronted(scene: Scene, floor: number, verb: number): number {
  let start = floor;
  while (
    start < verb &&
    (isComma(at(scene, start)) ||
      isQuoteMark(at(scene, start)) ||
      isDash(at(scene, start)) ||
      (at(scene, start)?.pos === 'CCONJ' && lowerAt(scene, start) !== 'both'))
  )
    start += 1;
  for (let guard = 0; guard < 5; guard += 1) {
    const token = at(scene, start);
    if (!token || token.lower === 'both' || !isFrontedWord(scene, start)) return start;
    const comma = nextComma(scene, start, verb);
    if (comma === null)
      return token.pos === 'ADV' || token.pos === 'CCONJ' || token.pos === 'SCONJ' ? start + 1 : start;
    if (token.pos === 'ADP' && subjectWithin(scene, start, comma)) return start;
    start = comma + 1;
  }
  return start;
}

/** 'At the school he met pupils, …': the clause has begun before the comma. */
function subjectWithin(scene: Scene, from: number, comma: number): boolean {
  for (let k = from + 2; k < comma; k += 1) {
    if (/^(?:that|which|who|where|when|what|as)$/.test(lowerAt(scene, k))) return false;
    if (/^(?:he|she|they|it|we)$/.test(lowerAt(scene, k)) && isFinite(scene, k + 1)) return true;
  }
  return false;
}

/** Whether a phrase that is put in front of the clause may begin with the token. */
function isFrontedWord(scene: Scene, k: number): boolean {
  const token = at(scene, k);
  if (!token) return false;
  if (isTime(scene, k) || token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'ADV' || token.pos === 'PART')
    return true;
  return token.pos === 'VERB' && /(?:ing|ed)$/.test(token.lower);
}

/** The first comma between two tokens that no brackets hold. */
function nextComma(scene: Scene, from: number, to: number): number | null {
  for (let k = from; k < to; k += 1) if (isComma(at(scene, k)) && scene.depthAt[k] === 0) return k;
  return null;
}
