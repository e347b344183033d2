import { Parser } from 'htmlparser2';

/** An element of a page; a child that is text stands as a string, its references ('&amp;') resolved. */
export type PageElement = {
  /** In lower case: 'div'. */
  readonly name: string;
  /** Those in `KEPT_ATTRIBUTES`, by their names in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: readonly (PageElement | string)[];
};

/** A parsed page: its tree, and the JSON-LD blocks as they were written. */
export type Tree = { readonly root: PageElement; readonly jsonLd: readonly string[] };

/** Why a page was not parsed to its end. */
export class TreeTooLarge extends Error {
  constructor(
    /** What there is too much of, with the bound: 'more than 300000 elements'. */
    readonly what: string,
  ) {
    super(what);
  }
}

/** How deep elements may lie in one another, and how many there may be. Browsers flatten a page from a depth of 512 on. */
export type TreeBounds = { readonly depth: number; readonly elements: number };

export const TREE_BOUNDS: TreeBounds = { depth: 2_000, elements: 300_000 };

/** What holds no words of the page. Programs are never run, and their text is no text. */
const WITHOUT_TEXT = new Set(['script', 'style', 'template', 'svg', 'math']);

/** What shows nothing where programs run. One that is never closed has the rest of the page in it, which is no part of it then. */
const FALLBACKS = new Set(['noscript', 'object', 'iframe']);

/** The attributes that anything is told by. Most of a page's are not: pictures' sizes and sources, data for programs. */
const KEPT_ATTRIBUTES = new Set(
  'class id href rel type title lang name property itemprop http-equiv content datetime pubdate role style hidden aria-hidden'.split(
    ' ',
  ),
);

/** What most elements have. */
const NO_ATTRIBUTES: Record<string, string> = {};

type Growing = {
  readonly name: string;
  attributes: Record<string, string>;
  parent: Growing | null;
  children: (Growing | string)[];
};

/** What holds nothing has this, and what holds one thing a list for one: a list that may grow takes as much as the rest of an element. */
const NO_CHILDREN: (Growing | string)[] = [];

/**
 * Parses a page as forgivingly as browsers do: every text gives a tree. What is in scripts, styles, templates and drawings is left out, JSON-LD
 * apart. Throws `TreeTooLarge` for a page over the bounds.
 */
export function parseTree(html: string, bounds: TreeBounds = TREE_BOUNDS): Tree {
  const root: Growing = { name: '#page', attributes: NO_ATTRIBUTES, parent: null, children: NO_CHILDREN };
  const jsonLd: string[] = [];
  let at = root;
  let depth = 0;
  let elements = 0;
  /** How many elements without text we are in, and the JSON-LD that is being read. */
  let silent = 0;
  let data: string[] | null = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (++elements > bounds.elements) throw new TreeTooLarge(`more than ${bounds.elements} elements`);
        if (++depth > bounds.depth) throw new TreeTooLarge(`elements more than ${bounds.depth} deep in one another`);
        if (WITHOUT_TEXT.has(name)) silent++;
        const element: Growing = { name, attributes: NO_ATTRIBUTES, parent: at, children: NO_CHILDREN };
        if (silent === 0) addChild(at, element);
        at = element;
      },
      onattribute(name, value) {
        if (!KEPT_ATTRIBUTES.has(name)) return;
        if (at.attributes === NO_ATTRIBUTES) at.attributes = { [name]: value };
        else at.attributes[name] ??= value;
        if (name === 'type' && at.name === 'script' && JSON_LD.test(value)) data = [];
      },
      ontext(text) {
        if (data) data.push(text);
        else if (silent === 0) addText(at, text);
      },
      onclosetag(name, isImplied) {
        depth--;
        if (WITHOUT_TEXT.has(name)) silent--;
        if (name === 'script' && data) {
          jsonLd.push(data.join(''));
          data = null;
        }
        const closed = at;
        at = at.parent ?? root;
        if (isImplied && FALLBACKS.has(name)) dissolve(closed, at);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { root, jsonLd };
}

const JSON_LD = /^\s*application\/ld\+json/i;

/** Puts what is in an element, the last of its parent's children, in its place. */
function dissolve(element: Growing, parent: Growing): void {
  if (parent.children.at(-1) === element) parent.children.pop();
  for (const child of element.children) {
    if (typeof child === 'string') addText(parent, child);
    else {
      child.parent = parent;
      addChild(parent, child);
    }
  }
}

/** The parser gives a text in pieces, one for each reference in it. */
function addText(parent: Growing, text: string): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof before === 'string') parent.children[last] = before + text;
  else addChild(parent, text);
}

function addChild(parent: Growing, child: Growing | string): void {
  if (parent.children === NO_CHILDREN) parent.children = [child];
  else parent.children.push(child);
}

/** The elements in `root`, itself left out, in the order of the page. */
export function* elementsIn(root: PageElement): Generator<PageElement> {
  const stack: { readonly element: PageElement; at: number }[] = [{ element: root, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.element.children[top.at++];
    if (child === undefined) stack.pop();
    else if (typeof child !== 'string') {
      yield child;
      stack.push({ element: child, at: 0 });
    }
  }
}

/** All the text in an element as it stands, its white space too. */
export function textIn(root: PageElement): string {
  const parts: string[] = [];
  const stack: (PageElement | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else for (let at = next.children.length - 1; at >= 0; at--) stack.push(next.children[at] ?? '');
  }
  return parts.join('');
}
