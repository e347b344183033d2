import { type Likeness, isInitial, shortOf, slipOf, spelledAlike } from './words.js';
import { soundsAlike } from './spelling.js';

/** For each word of the shorter name its place in the longer, and how the two are alike. */
export type Alignment = {
  readonly shorter: readonly string[];
  readonly longer: readonly string[];
  readonly places: readonly number[];
  readonly pairs: readonly Likeness[];
};

/** From the surest likeness to the weakest; each takes what is left over by those before it. */
type Test = (a: string, b: string, index: number, at: number, isEnd: boolean) => Likeness | null;
const same: Test = (a, b) => (a === b ? spelledAlike(a, b) : null);
const spelt: Test = (a, b) => spelledAlike(a, b);
/** Short forms and initials count only in the same place, or before the family name: 'Joe' for 'Joseph', 'J.' for 'Joseph'; not 'A.' for 'Aldane'. */
const shortened: Test = (a, b, index, at, isEnd) => (index === at && !isEnd ? givenOnly(shortOf(a, b), index) : null);
const slipped: Test = (a, b) => slipOf(a, b);

const givenOnly = (found: Likeness | null, index: number): Likeness | null =>
  index === 0 || found?.kind === 'initial' ? found : null;

/**
 * Finds every word of the shorter name in the longer, words that one writes apart and the other as one joined first. null where a word has no like.
 * `mayslip`: words that differ by a slip of the pen are alike too.
 */
export function align(one: readonly string[], other: readonly string[], maySlip: boolean): Alignment | null {
  const a = joinLike(one, other);
  const b = joinLike(other, a);
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const isOneEnd = (index: number, place: number): boolean =>
    (index === shorter.length - 1) !== (place === longer.length - 1);
  const taken = new Set<number>();
  const found = new Map<number, { readonly place: number; readonly likeness: Likeness }>();
  for (const test of maySlip ? [same, spelt, shortened, slipped] : [same, spelt, shortened]) {
    for (const [index, word] of shorter.entries()) {
      if (found.has(index)) continue;
      for (const [place, candidate] of longer.entries()) {
        const likeness = taken.has(place) ? null : test(word, candidate, index, place, isOneEnd(index, place));
        if (likeness === null) continue;
        taken.add(place);
        found.set(index, { place, likeness });
        break;
      }
    }
  }
  if (found.size < shorter.length) return null;
  const inOrder = shorter.map((_, index) => found.get(index)).filter((match) => match !== undefined);
  return {
    shorter,
    longer,
    places: inOrder.map(({ place }) => place),
    pairs: inOrder.map(({ likeness }) => likeness),
  };
}

const LONGEST_JOIN = 4;
const SHORTEST_WHOLE = 4;

/** Joins neighbouring words where the other name writes them as one: 'Tae yong' beside 'Taeyong'. */
function joinLike(words: readonly string[], other: readonly string[]): readonly string[] {
  const wholes = other.filter((word) => word.length >= SHORTEST_WHOLE);
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = joinedLength(words, at, wholes);
    joined.push(words.slice(at, at + length).join(''));
    at += length;
  }
  return joined;
}

function joinedLength(words: readonly string[], at: number, wholes: readonly string[]): number {
  for (let length = 2; length <= LONGEST_JOIN && at + length <= words.length; length++) {
    const parts = words.slice(at, at + length);
    if (parts.some(isInitial)) return 1;
    const whole = parts.join('');
    if (wholes.some((word) => !parts.includes(word) && soundsAlike(whole, word))) return length;
  }
  return 1;
}
