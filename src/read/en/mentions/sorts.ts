/** "civilian and military leaders", "political, religious and tribal leaders": one group, of whom several words say what they lead. */
import type { Token } from '../../draft.js';
import { oneOf } from '../words.js';

const isSort = oneOf(
  'civilian civil military political religious tribal security government opposition defence defense foreign economic diplomatic business trade finance judicial legislative parliamentary intelligence police army naval party community regional local national federal provincial traditional interim union labour labor youth church rebel militia cultural financial energy health industry science education law-enforcement',
);

/** Whether the "and" or comma at token `at` joins two words that say of what sort people are; every such word up to their noun is one. */
export function joinsSorts(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|,|&)$/.test(tokens[at]?.lower ?? '')) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return before !== undefined && after !== undefined && isSort(before) && isSort(after);
}
