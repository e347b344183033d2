/**
 * The text as the reader looks at it: as long as the text itself, so that every offset holds in both. Odd spaces, invisible marks and
 * the line breaks of hard-wrapped paragraphs become plain spaces; a paragraph's end stays a line break.
 */
import type { Span } from '../../domain/index.js';

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\t\f\v\u00ad]/g;
const HIDDEN = '\n';

/** No text is wrapped wider or narrower than this, in code units. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 40;

/** An address or the like: wrapping cannot break it, so that its line says nothing of the width. */
const UNBREAKABLE = /\S{40}/;

/** ''We will go,'' and ``we will go'': two single marks for a double one. */
const TWO_SINGLE = /(?<![\p{L}\p{N}'`])(?:''|``)(?=[^\s'`])([^\n]{0,3000}?[^\s'`])''(?![\p{L}\p{N}'])/gu;

/** Gives the view of `text`; stretches in `hidden` (boilerplate) become line breaks, so that nothing is read in or across them. */
export function viewOf(text: string, hidden: readonly Span[]): string {
  const pieces: string[] = [];
  const plain = text
    .replace(ODD_SPACE, ' ')
    .replace(/\r(?=\n)/g, ' ')
    .replace(/\r/g, HIDDEN);
  let at = 0;
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(plain.slice(at, from), HIDDEN.repeat(end - from));
    at = end;
  }
  const view = joinWrappedLines(pieces.join('') + plain.slice(at));
  return view.includes("''") ? view.replace(TWO_SINGLE, ' "$1" ') : view;
}

type Line = { readonly start: number; readonly end: number; readonly text: string };
/** Two lines with no blank line between them. */
type Joint = { readonly line: Line; readonly next: Line };

function linesOf(view: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of view.split('\n')) {
    lines.push({ start, end: start + text.length, text: text.trimEnd() });
    start += text.length + 1;
  }
  return lines;
}

function jointsOf(lines: readonly Line[]): Joint[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && line.text.trim() !== '' && next.text.trim() !== '' ? [{ line, next }] : [];
  });
}

/** "On Wednesday the minister met\nhis counterpart": a break inside a sentence of a text whose lines are all cut at one width. */
function joinWrappedLines(view: string): string {
  const joints = jointsOf(linesOf(view));
  const width = wrapWidth(joints);
  if (width === null) return view;
  const pieces: string[] = [];
  let at = 0;
  for (const joint of joints) {
    if (!isWrapped(joint, width)) continue;
    pieces.push(view.slice(at, joint.line.end));
    at = joint.line.end + 1;
  }
  return [...pieces, view.slice(at)].join(' ');
}

const ENDS = /[.!?:;”"’)\]]$/;
const BULLET = /^\s*[-*•·▪►>#]\s/;
const NUMBERED = /^\s*(?:–|\d+[.)])\s/;

/** "December\n12, 2022", but not "- one item\n- the next item" and not a line that ended where the next word had room. */
function isWrapped({ line, next }: Joint, width: number): boolean {
  if (BULLET.test(next.text)) return false;
  const room = hadRoom({ line, next }, width);
  if (NUMBERED.test(next.text) && (room || ENDS.test(line.text))) return false;
  return !room || (!ENDS.test(line.text) && line.text.length > width * 0.45);
}

/** A line that had room for the next word was ended on purpose. */
function hadRoom({ line, next }: Joint, width: number): boolean {
  const firstWord = /^\s*\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + firstWord <= width - 2;
}

/** The width at which the lines are cut, in code units; null where a line break ends a paragraph. */
function wrapWidth(joints: readonly Joint[]): number | null {
  const texts = joints.map(({ line }) => line.text);
  if (areTooWide(texts)) return null;
  const width = usualGreatest(texts.filter((text) => !UNBREAKABLE.test(text)));
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  const goOn = joints.filter((joint) => /^\s*\p{Ll}/u.test(joint.next.text) && !ENDS.test(joint.line.text)).length;
  if (joints.length <= 2) return goOn > 0 ? width : null;
  const forced = joints.filter((joint) => !hadRoom(joint, width)).length;
  const cutMidSentence = joints.filter(({ line }) => !ENDS.test(line.text)).length;
  const mostlyForced = forced >= joints.length * 0.6 && cutMidSentence >= joints.length * 0.5;
  return mostlyForced || goOn >= Math.max(2, joints.length * 0.2) ? width : null;
}

/** Whether so many lines are wider than any wrap that their usual greatest length is: told by the first few of most texts. */
function areTooWide(texts: readonly string[]): boolean {
  let left = Math.floor(texts.length / 20);
  for (const text of texts) {
    if (text.length <= WIDEST_WRAP || UNBREAKABLE.test(text)) continue;
    if (left === 0) return true;
    left -= 1;
  }
  return false;
}

/** The greatest length but for the longest twentieth, so that a few odd lines do not count. */
function usualGreatest(texts: readonly string[]): number {
  const lengths = texts.map(({ length }) => length).sort((a, b) => b - a);
  return lengths[Math.floor(lengths.length / 20)] ?? 0;
}
