import { lineText, type Piece } from './direction.js';

/** A run of text on one line of a page, without a gap that is wider than those between words. Points, from the lower left corner. */
export type Segment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
};

/** A text item as pdf.js gives it. */
export type Item = {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Items whose baselines differ by no more than this share of their size stand on one line. */
const SAME_LINE = 0.35;
/** A gap that is wider than this many times the size parts columns. */
const GUTTER = 0.8;
/** A space that is no wider than this many times the size is one between words, as lines have that were made equally long. */
const WIDEST_SPACE = 1.4;

/** The size of a page, in points. */
export type PageSize = { readonly width: number; readonly height: number };

/** A page whose text mostly runs up, down or upside down, turned so that it runs across. */
export function turnedUpright(
  items: readonly Item[],
  { width, height }: PageSize,
): { readonly items: readonly Item[]; readonly size: PageSize } {
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of items)
    letters[quarterOf(transform)] = (letters[quarterOf(transform)] ?? 0) + str.length;
  const quarter = letters.indexOf(letters.reduce((most, count) => Math.max(most, count), 0));
  if (quarter === 0) return { items, size: { width, height } };
  const turned = items.map((item) => ({ ...item, transform: turnedBack(item.transform, quarter, width, height) }));
  return { items: turned, size: quarter === 2 ? { width, height } : { width: height, height: width } };
}

/** By how many quarters of a turn, against the clock, a piece of text is turned. */
function quarterOf([a = 0, b = 0]: readonly number[]): 0 | 1 | 2 | 3 {
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 1 : 3;
  return a >= 0 ? 0 : 2;
}

function turnedBack(
  [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[],
  quarter: number,
  width: number,
  height: number,
): number[] {
  if (quarter === 1) return [b, -a, d, -c, y, width - x];
  if (quarter === 2) return [-a, -b, -c, -d, width - x, height - y];
  return [-b, a, -d, c, height - y, x];
}

/** The segments of a page, from the top down and from the left. Text that is turned is left out: it stands in margins. */
export function segmentsOf(items: readonly Item[]): Segment[] {
  const pieces = items
    .flatMap((item) => pieceOf(item) ?? [])
    .sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.baseline - piece.baseline <= SAME_LINE * Math.max(first.size, piece.size))
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap(segmentsOfLine);
}

function pieceOf({ str, dir, transform, width, height }: Item): Piece | null {
  const [a = 0, , , d = 0, left = 0, baseline = 0] = transform;
  const size = height || Math.abs(d) || Math.abs(a);
  if (str === '' || size === 0 || quarterOf(transform) !== 0) return null;
  return { text: str, isRtl: dir === 'rtl', left, right: left + width, baseline, size };
}

function segmentsOfLine(line: readonly Piece[]): Segment[] {
  const sorted = [...line].sort((a, b) => a.left - b.left);
  const groups: Piece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const isSpace = piece.text.trim() === '';
    const gap = piece.left - right;
    if (!groups.at(-1) || gap > GUTTER * piece.size) {
      if (isSpace) continue;
      groups.push([piece]);
    } else groups.at(-1)?.push(piece);
    if (!isSpace || piece.right - piece.left <= WIDEST_SPACE * piece.size) right = Math.max(right, piece.right);
  }
  return groups.flatMap((pieces) => segmentOf(pieces) ?? []);
}

function segmentOf(pieces: readonly Piece[]): Segment | null {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  const [first] = inked;
  const text = lineText(pieces).trim();
  if (!first || text === '') return null;
  return {
    text,
    left: inked.reduce((least, { left }) => Math.min(least, left), first.left),
    right: inked.reduce((most, { right }) => Math.max(most, right), first.right),
    baseline: first.baseline,
    size: inked.reduce((most, { size }) => Math.max(most, size), first.size),
  };
}
