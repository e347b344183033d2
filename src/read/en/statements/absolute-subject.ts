/** ', with Aldane insisting that': who does what a participle says. */
import { phraseBefore } from './phrases.js';
import { at, isComma, isQuoteMark, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

const SAYING = /^(?:saying|telling|warning|insisting|claiming|arguing|announcing|stating)$/;

/** ', with Aldane insisting that', 'ended with a neighbour saying that': who does what the participle says; null where it hangs on the clause's own subject. */
export function absoluteSubject(scene: Scene, i: number): Run | null {
  const { from } = sentenceOf(scene, i);
  let start = i - 1;
  while (start > from && start > i - LONGEST_SUBJECT && lowerAt(scene, start) !== 'with') start -= 1;
  if (lowerAt(scene, start) !== 'with') return null;
  const told = SAYING.test(lowerAt(scene, i)) && !isQuoteMark(at(scene, start - 1));
  if (!told && !isComma(at(scene, start - 1))) return null;
  const phrase = phraseBefore(scene, i - 1, start + 1);
  return phrase?.first === start + 1 ? phrase : null;
}

/** In words. */
const LONGEST_SUBJECT = 12;
