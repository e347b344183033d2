/** "met Tarn on Monday before holding talks with Morvic": what somebody did next, on the same day. */
import type { Draft } from '../../../draft.js';

/** How many words may stand between "before" and the word that tells of the contact. */
const FAR = 8;

/** Whether the contact's word at `trigger` is what is done, or the object of it, behind "before": "before meeting Morvic", "before holding talks with Morvic". */
export function isDoneNext({ tokens }: Draft, trigger: number): boolean {
  const sentence = tokens[trigger]?.sentence;
  for (let at = trigger - 1; at > trigger - FAR; at -= 1) {
    const token = tokens[at];
    if (token?.sentence !== sentence) return false;
    if (token?.lower !== 'before') continue;
    const doing = [at + 1, at + 2].find((i) => i <= trigger && tokens[i]?.lower.endsWith('ing'));
    return doing !== undefined;
  }
  return false;
}
