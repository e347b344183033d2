/** A pull quote, a standfirst that the text repeats: the same words of the same speaker, twice in one article, are one statement. */
import type { Statement } from '../../../domain/index.js';

/** The statements without those that say again what was said; the first stays. Linear: only statements that open or close alike are held against each other. */
export function withoutRepeats(statements: readonly Statement[]): Statement[] {
  const known = new Map<string, (readonly string[])[]>();
  return statements.filter(({ speaker, content, direct }) => {
    const words = content.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    if (words.length < LEAST || speaker.name === null) return true;
    const keys = [words.slice(0, ENDS), words.slice(-ENDS)].map(
      (end, i) => `${i}|${direct}|${speaker.name}|${end.join(' ')}`,
    );
    if (keys.some((key) => known.get(key)?.some((earlier) => isRepeat(earlier, words)))) return false;
    for (const key of keys) known.set(key, [...(known.get(key) ?? []).slice(-MOST), words]);
    return true;
  });
}

/** In words. */
const LEAST = 8;
const ENDS = 3;
/** Statements that open alike, at most so many of them. */
const MOST = 4;
/** Share of the longer one's words. */
const ALIKE = 0.9;

function isRepeat(earlier: readonly string[], words: readonly string[]): boolean {
  const rest = new Map<string, number>();
  for (const word of earlier) rest.set(word, (rest.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words) {
    const left = rest.get(word) ?? 0;
    if (left > 0) common += 1;
    rest.set(word, left - 1);
  }
  return common >= ALIKE * Math.max(earlier.length, words.length);
}
