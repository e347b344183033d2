import type { Segment } from './segments.js';

/** How far from the edge of a page its running heads and page numbers stand at most, as a share of its height; and how many lines there may be of them. */
const MARGIN = 0.12;
const LINES = 2;

export type PageOfSegments = { readonly segments: readonly Segment[]; readonly height: number };

/** Without running heads and page numbers: the outermost lines, where they are figures alone, or the same at the same place on most of several pages but for their figures. */
export function withoutFurniture(pages: readonly PageOfSegments[]): Segment[][] {
  const edges = pages.map(edgeOf);
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const form of new Set([...edge].map(formOf))) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const fewest = Math.max(2, pages.length / 2);
  return pages.map(({ segments }, at) =>
    segments.filter((segment) => {
      if (edges[at]?.has(segment) !== true) return true;
      return !isPageNumber(segment.text) && (counts.get(formOf(segment)) ?? 0) < fewest;
    }),
  );
}

/** The outermost lines of a page, above and below. */
function edgeOf({ segments, height }: PageOfSegments): Set<Segment> {
  const lines = [...new Set(segments.map(lineOf))].sort((a, b) => b - a);
  const outermost = new Set([...lines.slice(0, LINES), ...lines.slice(-LINES)]);
  const isInMargin = ({ baseline }: Segment): boolean => baseline < MARGIN * height || baseline > (1 - MARGIN) * height;
  return new Set(segments.filter((segment) => outermost.has(lineOf(segment)) && isInMargin(segment)));
}

function lineOf({ baseline }: Segment): number {
  return Math.round(baseline / 2);
}

function formOf(segment: Segment): string {
  return `${lineOf(segment)} ${segment.text.replace(/\p{N}+/gu, '0').toLowerCase()}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:page|p\.|seite|صفحه|صفحة|עמוד)?[\s\-–—|]*\p{N}{1,4}(?:\s*(?:\/|of|von|از|من)\s*\p{N}{1,4})?[\s\-–—|]*$/iu.test(
    text,
  );
}
