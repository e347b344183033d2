/** 'this week', 'last Monday', 'nearly a year ago': times that stand between a verb and what was said, without a preposition. */
import { isFinite } from './finite.js';
import { at, isTime, lowerAt, type Scene } from './scene.js';

const ROUGHLY = new Set('nearly almost about around just only over barely some'.split(' '));
const WHICH = new Set('this last next that same following previous'.split(' '));
const HOW_MANY = new Set('a an one two three four five six seven eight nine ten several few many'.split(' '));
const BACK = /^(?:ago|earlier|later|before|previously)$/;

/** The token behind the time that begins at `k`; null where none begins there, or where it is a subject ('last year was wet') or an owner ('this week's talks'). */
export function timePhraseEnd(scene: Scene, k: number): number | null {
  let next = k;
  while (ROUGHLY.has(lowerAt(scene, next))) next += 1;
  const first = lowerAt(scene, next) === 'the' ? next + 1 : next;
  const counted = HOW_MANY.has(lowerAt(scene, first)) || at(scene, first)?.pos === 'NUM';
  if (!WHICH.has(lowerAt(scene, first)) && !counted) return null;
  let noun = first + 1;
  while (WHICH.has(lowerAt(scene, noun)) || HOW_MANY.has(lowerAt(scene, noun))) noun += 1;
  if (!isTime(scene, noun)) return null;
  let end = noun + 1;
  while (isTime(scene, end) && !BACK.test(lowerAt(scene, end))) end += 1;
  if (counted && !BACK.test(lowerAt(scene, end))) return null;
  if (BACK.test(lowerAt(scene, end))) end += 1;
  return isFinite(scene, end) || at(scene, end)?.pos === 'PART' || lowerAt(scene, end) === 'of' ? null : end;
}
