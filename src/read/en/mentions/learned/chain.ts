/**
 * A chain of tags over a stretch of words (a conditional random field of first order): the likeliest tags, and how likely a name is.
 * Knows of words only the scores that it is given.
 */

/** Outside of names, first word of a person's name, further word of one, word of a place's name, word of another name. */
export const [OUTSIDE, FIRST, FURTHER, PLACE, BODY] = [0, 1, 2, 3, 4] as const;
export const TAG_COUNT = 5;
const NEVER = -1e9;

/** `steps`: the score of a tag behind another, row by row of the one before; the last row is of tags that open a stretch. */
type Steps = ArrayLike<number>;

/** The score of tag `tag` behind tag `before`, or at the start of a stretch where that is `TAG_COUNT`. */
const step = (steps: Steps, before: number, tag: number): number =>
  tag === FURTHER && before !== FIRST && before !== FURTHER ? NEVER : (steps[before * TAG_COUNT + tag] as number);

/** The likeliest tags of a stretch. `scores` holds `TAG_COUNT` numbers for each word. */
export function likeliest(scores: Float64Array, steps: Steps): number[] {
  const length = scores.length / TAG_COUNT;
  const from = new Int8Array(scores.length);
  let before = Float64Array.from(
    { length: TAG_COUNT },
    (_, tag) => (scores[tag] as number) + step(steps, TAG_COUNT, tag),
  );
  for (let at = 1; at < length; at += 1) {
    const here = new Float64Array(TAG_COUNT);
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      let best = Number.NEGATIVE_INFINITY;
      for (let last = 0; last < TAG_COUNT; last += 1) {
        const score = (before[last] as number) + step(steps, last, tag);
        if (score <= best) continue;
        best = score;
        from[at * TAG_COUNT + tag] = last;
      }
      here[tag] = best + (scores[at * TAG_COUNT + tag] as number);
    }
    before = here;
  }
  const tags: number[] = [];
  let tag = before.indexOf(Math.max(...before));
  for (let at = length - 1; at >= 0; at -= 1) {
    tags.unshift(tag);
    tag = from[at * TAG_COUNT + tag] as number;
  }
  return tags;
}
