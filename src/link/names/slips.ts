const VOWEL = /[aeiouy]/;
/** Letters that eyes or ears exchange more easily than others, for half the price. */
const NEAR = new Set(
  'td dt bp pb gk kg vf fv vw wv sz zs sx xs mn nm lr rl cs sc ck kc ji ij jy yj iy yi 0o o0 1i i1 1l l1 5s s5 3e e3 4a a4'.split(
    ' ',
  ),
);
const LONGEST = 60;

/**
 * How many letters have to be changed, left out, put in or exchanged with their neighbour to make one word of the other, a letter that is often taken
 * for another counted as a part. Symmetric; 0 for equal words. Words of over 60 letters are compared by their first 60.
 */
export function slipsBetween(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [one.slice(0, LONGEST), other.slice(0, LONGEST)];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)];
      const kept = (last[j - 1] ?? 0) + changeOf(x, y);
      const left = Math.min((last[j] ?? 0) + extraOf(a, i - 1), (row[j - 1] ?? 0) + extraOf(b, j - 1));
      const isTurned = i > 1 && j > 1 && x === b.charAt(j - 2) && y === a.charAt(i - 2);
      row.push(Math.min(kept, left, isTurned ? (before[j - 2] ?? 0) + 1 : Infinity));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function changeOf(x: string, y: string): number {
  if (x === y) return 0;
  if (NEAR.has(x + y)) return 0.5;
  return VOWEL.test(x) && VOWEL.test(y) ? 0.75 : 1;
}

/** A doubled letter, a silent h and an e at the end cost little. */
function extraOf(word: string, at: number): number {
  const letter = word.charAt(at);
  const isSmall = letter === word.charAt(at - 1) || letter === 'h' || (letter === 'e' && at === word.length - 1);
  return isSmall ? 0.5 : 1;
}
