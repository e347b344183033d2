import type { Segment } from './segments.js';

/** A step down that is this many times the usual one begins a paragraph. */
const WIDE_STEP = 1.35;
/** Another size of letters by this share begins one. */
const OTHER_SIZE = 1.12;
/** So many times its size a line may stand below another of the same paragraph, also where most steps are smaller. */
const STEP_OF_SIZE = 1.3;
/** A line that ends before this share of the widest is a last one, where a sentence ends there. */
const SHORT_LINE = 0.8;
/** A line that is at least this share of the widest is no last one. */
const FULL_LINE = 0.98;
/** How many lines before and after are looked at to tell how wide a column is. */
const NEAR = 40;

/** The text of lines in their order: lines of a paragraph joined, words mended that were parted at the end of a line, an empty line between paragraphs. */
export function textOfLines(lines: readonly Segment[]): string {
  const step = usualStep(lines);
  const hyphenated = wordsWithHyphen(lines);
  const paragraphs: string[] = [];
  let before: Segment | null = null;
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.length - 1;
    if (before && goesOn(before, line, step, widthAround(lines.slice(Math.max(0, at - NEAR), at + NEAR), before)))
      paragraphs[last] = withLine(paragraphs[last] ?? '', line.text, hyphenated);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs
    .map((words) =>
      words
        .replaceAll('\u00ad', '')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .join('\n\n');
}

function goesOn(before: Segment, line: Segment, step: number, width: number): boolean {
  const size = Math.max(before.size, line.size) / Math.min(before.size, line.size);
  if (size > OTHER_SIZE) return false;
  const ends = /[.!?:؟۔]["'”’»)\]]*$/u.test(before.text);
  const down = before.baseline - line.baseline;
  // In the next column, or on the next page.
  if (down <= 0.2 * line.size) return !ends || before.right - before.left >= FULL_LINE * width;
  if (down > Math.max(WIDE_STEP * step, STEP_OF_SIZE * line.size)) return false;
  const isShort = before.right - before.left < SHORT_LINE * width;
  const isIndented = line.left - before.left > line.size && line.left - before.left < 5 * line.size && ends;
  return !(ends && isShort) && !isIndented;
}

/** The width of the widest line that begins where this one does, or ends where it does. */
function widthAround(lines: readonly Segment[], { left, right, size }: Segment): number {
  let widest = 0;
  for (const line of lines) {
    const isAligned = Math.abs(line.left - left) < 2 * size || Math.abs(line.right - right) < 2 * size;
    if (isAligned) widest = Math.max(widest, line.right - line.left);
  }
  return widest;
}

/** The commonest step from one line down to the next; 0 where there are no two. */
function usualStep(lines: readonly Segment[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const step = Math.round(((lines[at - 1]?.baseline ?? line.baseline) - line.baseline) * 2) / 2;
    if (step > 0.2 * line.size && step < 4 * line.size) counts.set(step, (counts.get(step) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** A word that ends in a hyphen loses it, unless the text has the two parts with a hyphen elsewhere, or what follows is no small letter. */
function withLine(words: string, line: string, hyphenated: ReadonlySet<string>): string {
  if (words.endsWith('\u00ad')) return words.slice(0, -1) + line;
  const parted = /(\p{L}{2,})[-\u2010]$/u.exec(words);
  const next = /^\p{Ll}+/u.exec(line)?.[0];
  if (!parted || next === undefined)
    return /[-\u2010\u2013\u2014/]$/.test(words) && !/\s[-\u2010\u2013\u2014]$/.test(words)
      ? words + line
      : `${words} ${line}`;
  return hyphenated.has(`${parted[1] ?? ''}-${next}`.toLowerCase()) ? words + line : words.slice(0, -1) + line;
}

function wordsWithHyphen(lines: readonly Segment[]): Set<string> {
  return new Set(
    lines.flatMap(({ text }) => [...text.matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase())),
  );
}
