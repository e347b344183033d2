/** A piece of text at its place on a line. What is written from right to left is in its logical order within a piece, and pieces are in the order of their places. */
export type Piece = {
  readonly text: string;
  readonly isRtl: boolean;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
};

/** A gap between pieces that is wider than this share of their size is a space. */
const SPACE = 0.18;

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** The text of a line in logical order. `pieces`: from left to right. */
export function lineText(pieces: readonly Piece[]): string {
  const letters = (matching: RegExp): number =>
    pieces.filter(({ text }) => matching.test(text)).reduce((sum, { text }) => sum + text.length, 0);
  const rtl = letters(RTL);
  if (rtl === 0 || rtl < letters(/\p{Script=Latin}/u))
    return joined(pieces.map((piece) => ({ ...piece, text: plain(piece.text) })));
  return joined(logicalOrder(pieces)).replace(/\s+/g, ' ');
}

/** From the right to the left, but for runs that are written from left to right: figures, Latin words, and what stands between two of these. */
function logicalOrder(pieces: readonly Piece[]): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  let neutral: Piece[] = [];
  const flush = (): void => {
    ordered.push(...run.reverse(), ...neutral.map(mirrored));
    run = [];
    neutral = [];
  };
  for (const piece of [...pieces].reverse()) {
    const isLtr = !RTL.test(piece.text) && LTR.test(piece.text);
    if (isLtr) {
      if (run.length > 0) run.push(...neutral);
      else ordered.push(...neutral.map(mirrored));
      neutral = [];
      run.push(piece);
    } else if (RTL.test(piece.text)) {
      flush();
      ordered.push(mirrored({ ...piece, text: plain(piece.text) }));
    } else neutral.push(piece);
  }
  flush();
  return ordered;
}

const MIRRORED: { readonly [sign: string]: string } = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
  '{': '}',
  '}': '{',
};

/** What is drawn for a bracket in a line from right to left is its mirror image. */
function mirrored(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/[()[\]«»<>{}]/g, (sign) => MIRRORED[sign] ?? sign) };
}

/** Letters instead of the forms that a printer draws of them: Arabic presentation forms, ligatures (Unicode NFKC for these alone). */
function plain(text: string): string {
  return text.replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'));
}

function joined(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    const gap = before ? Math.max(piece.left - before.right, before.left - piece.right) : 0;
    if (gap > SPACE * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text;
}

/** Letters that stand only at the end of a word: in Hebrew their final forms, in Arabic te marbuta and alef maksura. */
const FINAL = '\u05da\u05dd\u05df\u05e3\u05e5\u0629\u0649';
const STARTS = new RegExp(`(?<!\\p{L})[${FINAL}]\\p{L}`, 'gu');
const ENDS = new RegExp(`\\p{L}[${FINAL}](?!\\p{L})`, 'gu');

/** True where text from right to left seems to be in the order of its place on the paper after all: more words begin than end with letters that only end words. */
export function isBackwards(text: string): boolean {
  const starts = text.match(STARTS)?.length ?? 0;
  return starts > 2 && starts > (text.match(ENDS)?.length ?? 0);
}
