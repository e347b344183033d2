import type { Segment } from './segments.js';

/** So many lines must stand on each side of a gutter, and so wide must most of them be, in times their size: tables and labels are no columns. */
const FEWEST_LINES = 3;
const NARROWEST = 9;
const MOST_GUTTERS = 60;

/** The segments of a page in the order in which they are read: across where lines run across, else column by column. `isRtl`: the right column first. */
export function inReadingOrder(segments: readonly Segment[], isRtl: boolean): Segment[] {
  const gutter = gutterOf(segments);
  if (gutter === null) return [...segments];
  const ordered: Segment[] = [];
  let band: Segment[] = [];
  const flush = (): void => {
    const left = inReadingOrder(
      band.filter(({ right }) => right <= gutter),
      isRtl,
    );
    const right = inReadingOrder(
      band.filter(({ left: start }) => start >= gutter),
      isRtl,
    );
    ordered.push(...(isRtl ? [...right, ...left] : [...left, ...right]));
    band = [];
  };
  for (const segment of segments) {
    if (segment.right <= gutter || segment.left >= gutter) band.push(segment);
    else {
      flush();
      ordered.push(segment);
    }
  }
  flush();
  return ordered;
}

/** Where the most lines stand on both sides of, and the fewest across; null where there are no columns. */
function gutterOf(segments: readonly Segment[]): number | null {
  const starts = [...new Set(segments.map(({ left }) => Math.floor(left - 1)))].slice(0, MOST_GUTTERS);
  let best: number | null = null;
  let most = 0;
  for (const gutter of starts) {
    const left = segments.filter(({ right }) => right <= gutter);
    const right = segments.filter(({ left: start }) => start >= gutter);
    const across = segments.length - left.length - right.length;
    const score = Math.min(left.length, right.length) - across / 4;
    if (score > most && isColumn(left) && isColumn(right) && standBeside(left, right)) [best, most] = [gutter, score];
  }
  return best;
}

function isColumn(segments: readonly Segment[]): boolean {
  const wide = segments.filter(({ left, right, size }) => right - left >= NARROWEST * size);
  return wide.length >= FEWEST_LINES && wide.length * 2 >= segments.length;
}

/** True where most of the shorter column lies beside the other. */
function standBeside(one: readonly Segment[], other: readonly Segment[]): boolean {
  const span = (segments: readonly Segment[]): [low: number, high: number] => {
    // From the top down.
    return [segments.at(-1)?.baseline ?? 0, segments[0]?.baseline ?? 0];
  };
  const [low, high] = span(one);
  const [otherLow, otherHigh] = span(other);
  const shared = Math.min(high, otherHigh) - Math.max(low, otherLow);
  return shared > 0.5 * Math.min(high - low, otherHigh - otherLow);
}
