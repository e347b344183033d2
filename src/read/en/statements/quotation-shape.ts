/** What a quotation looks like from outside: its marks, its length, whether it is a sentence of its own. */
import type { Cue } from './cues.js';
import { isFinite } from './finite.js';
import type { Hunt } from './found.js';
import { at, isComma, isDash, isQuoteMark, sentenceOf } from './scene.js';

/** Mira “the Pilot” Aldane */
export function isNickname(hunt: Hunt, index: number): boolean {
  const { scene } = hunt;
  const before = at(scene, openOf(hunt, index) - 1);
  const after = at(scene, closeOf(hunt, index) + 1);
  return wordCount(hunt, index) <= 3 && before?.pos === 'PROPN' && after?.pos === 'PROPN';
}

/** Where a quotation's marks stand; a paragraph may end without the closing one. */
export const openOf = (hunt: Hunt, index: number): number => (hunt.scene.draft.quotations[index]?.firstToken ?? 0) - 1;

/** Where a quotation ends: at its closing mark, or at its last word without one. */
export const closeOf = (hunt: Hunt, index: number): number => {
  const last = hunt.scene.draft.quotations[index]?.lastToken ?? 0;
  return isQuoteMark(at(hunt.scene, last + 1)) ? last + 1 : last;
};

/** 'A meeting is “not excluded,” Aldane said': a few quoted words end a clause that is not quoted; the clause is what was said. */
export function endsClause(hunt: Hunt, index: number, mark: number): boolean {
  const { scene } = hunt;
  const open = openOf(hunt, index);
  const { from } = sentenceOf(scene, Math.max(open, 0));
  const before = at(scene, open - 1);
  if (open - from < 2 || isComma(before) || before?.text === ':' || before?.text === '.' || isDash(before))
    return false;
  for (let k = from; k < open; k += 1)
    if (isFinite(scene, k) && scene.quotationAt[k] === -1) return wordCount(hunt, index) < open - from && mark >= open;
  return false;
}

/** A comma or an end mark divides the quoted words from 'he said'; without one they are a fragment of a sentence, unless the verb is inverted. */
export function soundsComplete(hunt: Hunt, index: number, close: number, next: number, cue: Cue): boolean {
  const { scene } = hunt;
  const last = at(scene, scene.draft.quotations[index]?.lastToken ?? 0);
  return (
    next > close + 1 ||
    /^(?:[,?!.…—–-]|\.{3})$/.test(last?.text ?? '') ||
    (cue.first === next && cue.verb.takes.has('that') && wordCount(hunt, index) > 2)
  );
}

/** True where the quotation is one sentence or more and stands alone: a sentence begins at its mark and one ends with it. */
export function isWhole(hunt: Hunt, index: number): boolean {
  const { scene } = hunt;
  const open = openOf(hunt, index);
  const sentence = sentenceOf(scene, Math.max(open, 0));
  if (sentence.from !== open && !(sentence.from === open + 1)) return false;
  const next = closeOf(hunt, index) + 1;
  const after = at(scene, next);
  return (
    after === undefined ||
    sentenceOf(scene, next).from === next ||
    sentenceOf(scene, next).paragraph !== sentence.paragraph ||
    isComma(at(scene, next - 2))
  );
}

/** How many words are quoted, without the marks among them. */
export function wordCount(hunt: Hunt, index: number): number {
  const quotation = hunt.scene.draft.quotations[index];
  let n = 0;
  for (let k = quotation?.firstToken ?? 0; k <= (quotation?.lastToken ?? -1); k += 1)
    if (at(hunt.scene, k)?.pos !== 'PUNCT') n += 1;
  return n;
}
