import { smoothed } from '../page.js';
import type { PageElement } from '../tree.js';

/** Words that a page shows in one line or paragraph, each piece with the element that it stands in. */
export type PageLine = {
  readonly text: string;
  /** The place among the page's lines. */
  readonly at: number;
  readonly pieces: readonly { readonly start: number; readonly element: PageElement }[];
};

/** Elements that stand within a line of words. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr nobr ruby rt'.split(
    ' ',
  ),
);
const SKIPPED = new Set('title select textarea button option'.split(' '));

/** The lines of the elements under one, in their order. */
export function linesOf(root: PageElement): PageLine[] {
  const lines: PageLine[] = [];
  let text = '';
  /** Nothing stands before, or white space: asked of each piece, for to look at the end of a text that grows is to copy it. */
  let isFree = true;
  let pieces: { start: number; element: PageElement }[] = [];
  const end = (): void => {
    if (/\S/.test(text)) lines.push({ text, at: lines.length, pieces });
    text = '';
    isFree = true;
    pieces = [];
  };
  const walk = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        pieces.push({ start: text.length, element });
        text += child;
        if (child !== '') isFree = /\s$/.test(child);
      } else if (child.name === 'br') end();
      else if (!SKIPPED.has(child.name)) {
        const inline = INLINE.has(child.name);
        if (!inline) end();
        // Words of neighbours do not run into each other: '<span>22</span><span>Mai</span>'.
        else if (!isFree) {
          text += ' ';
          isFree = true;
        }
        walk(child);
        if (!inline) end();
      }
    }
  };
  walk(root);
  end();
  return lines;
}

/** The element in which the words at an offset of a line stand. */
export function elementAt(line: PageLine, offset: number): PageElement | null {
  return line.pieces.findLast(({ start }) => start <= offset)?.element ?? null;
}

/** Short lines that follow one another, as one: a day, a month and a year each in a box of its own. */
export function joinedLines(lines: readonly PageLine[]): PageLine[] {
  return lines.flatMap((line, at) => {
    if (!/^\s*(?:\d{1,2}\.?|\p{L}{3,10}\.?)\s*$/u.test(line.text)) return [];
    const joined = lines.slice(at, at + 3);
    if (joined.length < 3 || joined.some(({ text }) => smoothed(text).length > 12)) return [];
    const [first] = line.pieces;
    const text = joined.map((one) => smoothed(one.text)).join(' ');
    return [{ text, at: line.at, pieces: first ? [{ start: 0, element: first.element }] : [] }];
  });
}
