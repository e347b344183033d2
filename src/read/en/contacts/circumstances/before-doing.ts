/** "met Tarn on Monday before holding talks with Morvic": what somebody did next, on the same day. */
import type { Draft, Token } from '../../../draft.js';
import { type Frame, FRAMES } from '../words.js';

/** How many words may stand between "before" and the word that tells of the contact. */
const FAR = 8;

const OF_CONTACTS: ReadonlySet<Frame> = new Set<Frame>([
  'meet',
  'receive',
  'speak',
  'call',
  'sit',
  'confer',
  'visit',
  'hold',
  'travel',
  'presence',
]);

/** Something was done with somebody, or somewhere, earlier in the sentence: "met Tarn before"; not "said before". */
function isContactBefore(tokens: readonly Token[], before: number): boolean {
  for (let at = before - 1; tokens[at]?.sentence === tokens[before]?.sentence; at -= 1)
    if (FRAMES.get(tokens[at]?.lower ?? '')?.some((frame) => OF_CONTACTS.has(frame))) return true;
  return false;
}

/** Whether the contact's word at `trigger` is what is done, or the object of it, behind "before": "before meeting Morvic", "before holding talks with Morvic". */
export function isDoneNext({ tokens }: Draft, trigger: number): boolean {
  const sentence = tokens[trigger]?.sentence;
  for (let at = trigger - 1; at > trigger - FAR; at -= 1) {
    const token = tokens[at];
    if (token?.sentence !== sentence) return false;
    if (token?.lower !== 'before') continue;
    const doing = [at + 1, at + 2].find((i) => i <= trigger && tokens[i]?.lower.endsWith('ing'));
    return doing !== undefined && isContactBefore(tokens, at);
  }
  return false;
}
