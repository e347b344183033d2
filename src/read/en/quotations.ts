/** Finds what stands inside quotation marks, paragraph by paragraph. */

type QuotedStretch = { readonly start: number; readonly end: number; readonly continues: boolean };

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“',
  '«': '»',
  '‘': '’',
  '"': '"',
  '「': '」',
  '『': '』',
  "'": "'",
  '‹': '›',
  '”': '”',
};

const MARK = new RegExp(`[${Object.keys(PAIRS).join('')}]`, 'g');

/** Gives the quoted stretches of `view` from `from` to `to` (one paragraph), marks left out. An inner quotation in other marks stays inside the outer one. */
export function quotedStretches(view: string, from: number, to: number): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  const paragraph = view.slice(from, to);
  const nextMark = (at: number) => from + markFrom(paragraph, at - from);
  for (let at = nextMark(from); at < to; at = nextMark(at)) {
    const mark = view[at] as string;
    const close = PAIRS[mark] as string;
    if (!opens(view, at, from, mark)) {
      at += 1;
      continue;
    }
    const end = closing(view, at + 1, to, mark, close);
    if (end === null && (mark === "'" || mark === '‘')) {
      at += 1;
      continue;
    }
    const stretch = trim(view, at + 1, end ?? to);
    if (stretch) found.push({ ...stretch, continues: end === null });
    at = (end ?? to) + 1;
  }
  return found;
}

/** The place of the first mark at `from` or behind it; the paragraph's length where there is none. */
function markFrom(paragraph: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(paragraph)?.index ?? paragraph.length;
}

function opens(view: string, at: number, from: number, mark: string): boolean {
  const before = at > from ? (view[at - 1] as string) : ' ';
  const after = view[at + 1] ?? ' ';
  if (mark === '”') return /[\s(]/.test(before) && /[\p{L}]/u.test(after);
  if (mark === '"' || mark === "'" || mark === '‘') return /[\s([{—–:,-]/.test(before) && /\S/.test(after);
  return true;
}

/** No quotation in single marks is longer, in code units; further on stands an apostrophe. */
const LONGEST_SINGLE = 3000;

function closing(view: string, start: number, to: number, mark: string, close: string): number | null {
  const last = mark === "'" || mark === '‘' ? Math.min(to, start + LONGEST_SINGLE) : to;
  for (let i = start; i < last; i += 1) {
    const c = view[i] as string;
    if (c === close || (mark === '“' && c === '"') || (mark === '"' && c === '”')) {
      if ((mark === "'" || mark === '‘') && !closesSingle(view, i)) continue;
      return i;
    }
    // A second opening mark: the writer forgot to close the first.
    if (mark === '“' && c === '“') return null;
  }
  return null;
}

/** ’ is an apostrophe inside a word and after a plural; it closes where the sentence or its comma ends, or nothing but a space and a lower word follows. */
function closesSingle(view: string, at: number): boolean {
  return (
    /[^\s]/.test(view[at - 1] ?? '') &&
    /^['’](?:[\s.,;:!?)”"—–-]|$)/.test(view.slice(at, at + 2)) &&
    !/s['’] \p{Ll}/u.test(view.slice(at - 1, at + 3))
  );
}

function trim(view: string, start: number, end: number): { start: number; end: number } | null {
  let [a, b] = [start, end];
  while (a < b && /\s/.test(view[a] as string)) a += 1;
  while (b > a && /\s/.test(view[b - 1] as string)) b -= 1;
  return b > a ? { start: a, end: b } : null;
}
