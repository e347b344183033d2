import type { Mark } from '../api/queries.js';

/** A run of text between two places where a mark begins or ends, with the marks that lie over it, the longest first. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
};

/**
 * Cuts a text where marks begin and end, so that marks that overlap can be drawn without nesting. Every code unit lies in one segment; offsets are UTF-16
 * code units. Linear in the text and in what lies over it.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const coming = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let open: Mark[] = [];
  let at = 0;
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    open = open.filter((mark) => mark.end > start);
    for (let next = coming[at]; next !== undefined && next.start <= start; next = coming[++at])
      if (next.end > start) open.push(next);
    return { start, end, text: text.slice(start, end), marks: [...open] };
  });
}
