/**
 * A piece of an article's text. Offsets are UTF-16 code units into the text as shown, so that
 * `text.slice(span.start, span.end) === span.text` always holds.
 */
export type Span = { readonly start: number; readonly end: number; readonly text: string };

/** Cuts `text` from `start` to `end` (UTF-16 code units, end exclusive). Throws RangeError on an empty or outlying cut: that is a bug of ours. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(start >= 0 && end > start && end <= text.length)) {
    throw new RangeError(`span ${start}..${end} does not lie in a text of ${text.length} code units`);
  }
  return { start, end, text: text.slice(start, end) };
}

/** True where cutting `text` at the span's offsets gives the span's own words. */
export function spanChecks(text: string, span: Span): boolean {
  return span.end > span.start && text.slice(span.start, span.end) === span.text;
}

/** True where the two spans share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
