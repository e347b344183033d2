import { isCaption, isHidden, isNeverText, roleOf } from './furniture.js';
import type { PageElement } from './tree.js';

/** An element that is named as something around an article; `surely` where no amount of text speaks against it. */
export type Around = { readonly element: PageElement; readonly surely: boolean };

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'row' | 'code' | 'caption';

/** A run of text that stands by itself on the page. */
export type Block = {
  readonly kind: BlockKind;
  /** White space smoothed, a line break where the page breaks the line. */
  readonly text: string;
  /** How many code units of it stand in links. */
  readonly linked: number;
  /** The element that holds it. */
  readonly element: PageElement;
  /** The elements above it, itself included, that are named as something that stands around an article, the outermost first. */
  readonly around: readonly Around[];
};

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br img picture source'.split(
    ' ',
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  tr: 'row',
  pre: 'code',
  figcaption: 'caption',
  caption: 'caption',
};

type State = {
  readonly kind: BlockKind;
  readonly around: readonly Around[];
  readonly isLinked: boolean;
  readonly isCode: boolean;
};

/** The blocks of text under `root` in the order of the page; nothing of what is hidden, of controls and menus. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  const growing = new Growing(blocks);
  const ahead = new Ahead();
  ahead.push(root, { kind: 'paragraph', around: [], isLinked: false, isCode: false }, root);
  while (ahead.next()) {
    const { node, state, holder } = ahead;
    if (node === null) growing.end();
    else if (typeof node === 'string') growing.add(node, state, holder);
    else enter(node, state, holder, growing, ahead);
  }
  growing.end();
  return blocks;
}

/** What is to be walked through, the next last. Side by side in lists: as an object each, they would be most of what a page takes. */
class Ahead {
  node: PageElement | string | null = null;
  declare state: State;
  declare holder: PageElement;
  readonly #nodes: (PageElement | string | null)[] = [];
  readonly #states: State[] = [];
  readonly #holders: PageElement[] = [];

  /** `node`: null for the end of a block. */
  push(node: PageElement | string | null, state: State, holder: PageElement): void {
    this.#nodes.push(node);
    this.#states.push(state);
    this.#holders.push(holder);
  }

  /** Takes the next; false where there is none. */
  next(): boolean {
    const node = this.#nodes.pop();
    const state = this.#states.pop();
    const holder = this.#holders.pop();
    if (node === undefined || !state || !holder) return false;
    this.node = node;
    this.state = state;
    this.holder = holder;
    return true;
  }
}

function enter(element: PageElement, state: State, holder: PageElement, growing: Growing, ahead: Ahead): void {
  const { name } = element;
  if (name === 'br') growing.breakLine();
  else if (name === 'hr') growing.end();
  if (isNeverText(element) || isHidden(element)) return;
  const isInline = INLINE.has(name) || (name.includes('-') && !element.children.some(holdsBlock));
  // 'comment' is what highlighters call a part of a program.
  const role = state.isCode ? null : roleOf(element);
  const isAround = role === 'around' || (role === 'perhaps' && !isInline);
  const around = isAround ? [...state.around, { element, surely: role === 'around' }] : state.around;
  const isCell = name === 'td' || name === 'th';
  const isJoinedCell = isCell && state.kind === 'row' && !element.children.some(holdsBlock);
  if (isJoinedCell) growing.separate();
  const isBlock = !isInline && !isJoinedCell;
  const next: State = {
    kind:
      isCaption(element) || state.kind === 'caption'
        ? 'caption'
        : isBlock
          ? (KINDS[name] ?? (state.kind === 'row' && isCell ? 'paragraph' : inherited(state.kind)))
          : state.kind,
    around,
    isLinked: state.isLinked || isLink(element),
    isCode: state.isCode || name === 'pre',
  };
  if (isBlock) {
    growing.end();
    ahead.push(null, state, element);
  }
  const inside = isBlock ? element : holder;
  for (let at = element.children.length - 1; at >= 0; at--) {
    const child = element.children[at];
    if (child !== undefined) ahead.push(child, next, inside);
  }
}

/** A paragraph in a list item is the item's; one in a heading is the heading's. */
function inherited(kind: BlockKind): BlockKind {
  return kind === 'row' ? 'paragraph' : kind;
}

/** A link that has another in it was never closed, and what follows is no part of it. */
function isLink({ name, attributes, children }: PageElement): boolean {
  return name === 'a' && attributes['href'] !== undefined && !children.some(holdsLink);
}

function holdsLink(node: PageElement | string): boolean {
  return typeof node !== 'string' && (node.name === 'a' || node.children.some(holdsLink));
}

function holdsBlock(node: PageElement | string): boolean {
  return typeof node !== 'string' && (!INLINE.has(node.name) || node.children.some(holdsBlock));
}

/** What print shows and nobody reads: soft hyphens, marks without width, the byte order mark. Joiners and marks of direction belong to the words. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** The block that is being put together. */
class Growing {
  /** In pieces: to look at the end of a text that grows, or to cut it there, costs its length. */
  #pieces: string[] = [];
  #linked = 0;
  #holder: PageElement | null = null;
  #state: State | null = null;
  #breaks = 0;
  /** True where the text is empty or ends with white space. */
  #isOver = true;
  constructor(readonly blocks: Block[]) {}

  add(raw: string, state: State, holder: PageElement): void {
    const clean = raw.replace(UNSEEN, '');
    const words = state.isCode ? clean : clean.replace(/\s+/g, ' ');
    if (words === '' || (words === ' ' && this.#isOver)) return;
    if (words.trim() !== '') {
      if (this.#breaks > 1) this.end();
      this.#breaks = 0;
    }
    const added = this.#isOver && !state.isCode ? words.trimStart() : words;
    if (added !== '') this.#pieces.push(added);
    if (added !== '') this.#isOver = /\s/.test(added.charAt(added.length - 1));
    if (state.isLinked) this.#linked += added.length;
    if (words.trim() !== '' && (this.#state === null || this.#holder === null)) {
      this.#state = state;
      this.#holder = holder;
    }
  }

  /** Two line breaks in a row end a paragraph. */
  breakLine(): void {
    if (this.#state === null) return;
    this.#breaks++;
    this.#endWith('\n');
  }

  separate(): void {
    if (this.#pieces.length > 0) this.#endWith(' | ');
  }

  /** Puts a sign in the place of the white space at the end. */
  #endWith(sign: string): void {
    for (let last = this.#pieces.pop(); last !== undefined; last = this.#pieces.pop()) {
      const kept = last.trimEnd();
      if (kept === '') continue;
      this.#pieces.push(kept);
      break;
    }
    this.#pieces.push(sign);
    this.#isOver = true;
  }

  end(): void {
    const text = this.#pieces.join('').trim();
    if (text !== '' && this.#state && this.#holder) {
      const { kind, around } = this.#state;
      this.blocks.push({ kind, text, linked: Math.min(this.#linked, text.length), element: this.#holder, around });
    }
    this.#pieces = [];
    this.#linked = 0;
    this.#holder = null;
    this.#state = null;
    this.#breaks = 0;
    this.#isOver = true;
  }
}
