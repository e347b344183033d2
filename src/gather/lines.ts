/** The lines and paragraphs of a text. All offsets are UTF-16 code units into the whole text; nothing is changed or cut out. */

/** A line that is not blank, without the white space around it. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where a blank line, or the beginning of the text, stands before it. */
  readonly gapBefore: boolean;
};

export type Paragraph = {
  readonly start: number;
  readonly end: number;
  /** The paragraph's words, as long as the paragraph: line breaks and odd spaces are plain spaces. For finding words, never for cutting. */
  readonly view: string;
  readonly lines: readonly Line[];
  readonly gapBefore: boolean;
};

export type Layout = {
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  /** True where the lines were broken at a fixed width, so that a line end inside a paragraph means nothing. */
  readonly hardWrapped: boolean;
};

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const LEADING_BLANK = /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/;
const BLANK = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const ODD_SPACE = /[\s\u200b\u2060\ufeff]/g;

/** No width at which texts are wrapped by hand or by mail programs is longer or shorter. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 55;

/** An address or the like, at which no line can be broken. */
const UNBREAKABLE = /[^ \t]{40}/;

/** Finds lines and paragraphs. In hard-wrapped text a paragraph is a run of lines, otherwise every line is one. */
export function layoutOf(text: string): Layout {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  return { lines, paragraphs: paragraphsOf(text, lines, width), hardWrapped: width !== null };
}

/** True where nothing but white space and invisible marks stands in the text. */
export function isBlank(text: string): boolean {
  return text.replace(LEADING_BLANK, '') === '';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gapBefore = true;
  let from = 0;
  const add = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = LEADING_BLANK.exec(raw)?.[0].length ?? 0;
    if (lead === raw.length) {
      gapBefore = true;
      return;
    }
    const trimmed = raw.slice(lead, lastInk(raw) + 1);
    lines.push({ start: from + lead, end: from + lead + trimmed.length, text: trimmed, gapBefore });
    gapBefore = false;
  };
  for (const lineBreak of text.matchAll(LINE_BREAK)) {
    add(lineBreak.index);
    from = lineBreak.index + lineBreak[0].length;
  }
  add(text.length);
  return lines;
}

/** Walks back from the end: a pattern anchored at `$` would try every white space of a long line. */
function lastInk(raw: string): number {
  let last = raw.length - 1;
  while (last >= 0 && BLANK.test(raw.charAt(last))) last--;
  return last;
}

type Joint = { readonly line: Line; readonly next: Line };

/** The joints of lines with no blank line between them. */
function jointsOf(lines: readonly Line[]): Joint[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && !next.gapBefore ? [{ line, next }] : [];
  });
}

/**
 * The width at which the text was wrapped; null where it was not. Wrapping breaks a line exactly where the next word had no room, and a line
 * end that somebody meant mostly leaves room: the share of the former tells the two apart.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const joints = jointsOf(lines);
  const width = usualGreatest(joints.map(({ line }) => line.text).filter((text) => !UNBREAKABLE.test(text)));
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null;
  if (joints.length <= 2) return fewLinesAreWrapped(lines, joints) ? width : null;
  const forced = joints.filter((joint) => !hadRoom(joint, width));
  // Lists among wrapped paragraphs have room at every line end; no paragraph of its own begins in lower case.
  const goOn = forced.filter(({ next }) => /^\p{Ll}/u.test(next.text)).length;
  return forced.length >= joints.length * 0.75 || goOn >= Math.max(2, joints.length * 0.15) ? width : null;
}

/** The greatest length but for the longest twentieth, so that a few odd lines do not count. */
function usualGreatest(texts: readonly string[]): number {
  const lengths = texts.map(({ length }) => length).sort((a, b) => b - a);
  return lengths[Math.floor(lengths.length / 20)] ?? 0;
}

/** With one or two joints the widths prove nothing; a line that goes on in lower case does, or a text that is nothing but long lines. */
function fewLinesAreWrapped(lines: readonly Line[], joints: readonly Joint[]): boolean {
  const goesOn = joints.some(({ next }) => /^\p{Ll}/u.test(next.text));
  const oneBlock = lines.length === joints.length + 1 && joints.every(({ line }) => line.text.length >= 60);
  return lines.every(({ text }) => text.length <= 80) && (goesOn || oneBlock);
}

function hadRoom({ line, next }: Joint, width: number): boolean {
  // An odd space was not broken at: only the plain one ends a word here.
  const firstWord = /^[^ \t]+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + firstWord <= width - 3;
}

function paragraphsOf(text: string, lines: readonly Line[], width: number | null): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn = width !== null && before && !line.gapBefore && !hadRoom({ line: before, next: line }, width);
    if (group && goesOn) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const start = group[0]?.start ?? 0;
    const end = group.at(-1)?.end ?? start;
    return {
      start,
      end,
      view: text.slice(start, end).replace(ODD_SPACE, ' '),
      lines: group,
      gapBefore: group[0]?.gapBefore ?? true,
    };
  });
}
