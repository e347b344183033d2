/**
 * The text as the reader looks at it: as long as the text itself, so that every offset holds in both. Odd spaces, invisible marks and
 * the line breaks of hard-wrapped paragraphs become plain spaces; a paragraph's end stays a line break.
 */
import type { Span } from '../../domain/index.js';

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\t\f\v\u00ad]/g;
const HIDDEN = '\n';

/** Gives the view of `text`; stretches in `hidden` (boilerplate) become line breaks, so that nothing is read in or across them. */
export function viewOf(text: string, hidden: readonly Span[]): string {
  let view = text.replace(ODD_SPACE, ' ').replace(/\r/g, ' ');
  for (const { start, end } of hidden) view = view.slice(0, start) + HIDDEN.repeat(end - start) + view.slice(end);
  return joinWrappedLines(view);
}

type Line = { readonly start: number; readonly end: number; readonly text: string };

function linesOf(view: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of view.split('\n')) {
    lines.push({ start, end: start + text.length, text: text.trimEnd() });
    start += text.length + 1;
  }
  return lines;
}

/** "On Wednesday the minister met\nhis counterpart": a break inside a sentence of a text whose lines are all cut at one width. */
function joinWrappedLines(view: string): string {
  const lines = linesOf(view);
  const width = wrapWidth(lines);
  if (width === null) return view;
  const out = [...view];
  if (out.length !== view.length) return joinByUnits(view, lines, width);
  for (const [line, next] of pairs(lines)) if (isWrapped(line, next, width)) out[line.end] = ' ';
  return out.join('');
}

/** The same for texts with characters outside the basic plane, where code points and code units differ. */
function joinByUnits(view: string, lines: readonly Line[], width: number): string {
  let out = view;
  for (const [line, next] of pairs(lines)) if (isWrapped(line, next, width)) out = `${out.slice(0, line.end)} ${out.slice(line.end + 1)}`;
  return out;
}

function* pairs(lines: readonly Line[]): Generator<[Line, Line]> {
  for (let i = 0; i + 1 < lines.length; i += 1) yield [lines[i] as Line, lines[i + 1] as Line];
}

function isWrapped(line: Line, next: Line, width: number): boolean {
  if (line.text.trim() === '' || next.text.trim() === '') return false;
  if (/^\s*([-*•–]|\d+[.)])\s/.test(next.text)) return false;
  const firstWord = /^\s*\S+/.exec(next.text)?.[0].length ?? 0;
  // A line that had room for the next word was ended on purpose.
  const roomLeft = line.text.length + 1 + firstWord <= width - 2;
  return !(roomLeft && /[.!?:”"’)]$/.test(line.text)) && line.text.length > width * 0.45;
}

/** The width at which the lines are cut, in code units; null where a line break ends a paragraph. */
function wrapWidth(lines: readonly Line[]): number | null {
  const inner = lines.filter((line, i) => line.text.trim() !== '' && (lines[i + 1]?.text.trim() ?? '') !== '');
  if (inner.length < 2) return null;
  const longest = Math.max(...lines.map((line) => line.text.length));
  if (longest > 110) return null;
  const full = inner.filter((line) => line.text.length > longest * 0.72).length;
  const cutMidSentence = inner.filter((line) => !/[.!?:”"’)]$/.test(line.text)).length;
  return full >= inner.length * 0.6 && cutMidSentence >= inner.length * 0.5 ? longest : null;
}
