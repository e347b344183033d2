import { type Fields, isFields } from '../metadata.js';
import { elementsIn, parseTree, type PageElement, textIn, type TreeBounds } from './tree.js';

/** A `<link>`: its relations in lower case ('canonical', 'next', 'amphtml'), and its address as it is written. */
export type PageLink = {
  readonly relations: readonly string[];
  readonly href: string;
  readonly attributes: PageElement['attributes'];
};

/** A page that was parsed once, and what it says of itself in places that programs read. */
export type Page = {
  readonly html: string;
  readonly root: PageElement;
  /** All elements in the order of the page. */
  readonly elements: readonly PageElement[];
  /** The objects in the page's JSON-LD, those inside '@graph' and lists taken out; the page's order. */
  readonly jsonLd: readonly Fields[];
  /** The contents of each `<meta>` by its name, property, itemprop or http-equiv in lower case; the page's order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly PageLink[];
  /** The words of `<title>`. */
  readonly title: string | null;
  /** The `lang` of `<html>`, as it is written. */
  readonly lang: string | null;
};

/** Longer titles are cut: no heading is that long. */
const LONGEST_TITLE = 2000;

/** Parses a page. Throws `TreeTooLarge` for one over the bounds. */
export function parsePage(html: string, bounds?: TreeBounds): Page {
  const { root, jsonLd } = parseTree(html, bounds);
  const elements = [...elementsIn(root)];
  const title = elements.find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  return {
    html,
    root,
    elements,
    jsonLd: jsonLd.flatMap(objectsOf),
    meta: metaOf(elements),
    links: linksOf(elements),
    title: title ? smoothed(textIn(title).slice(0, LONGEST_TITLE)) || null : null,
    lang: elements.find(({ name }) => name === 'html')?.attributes['lang']?.trim() || null,
  };
}

/** The first content that is not empty among those of these names; the names' order counts. Null for none. */
export function metaIn(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const words = page.meta.get(name)?.find((content) => content !== '');
    if (words !== undefined) return words;
  }
  return null;
}

/** Words without the white space around them, and with one space for each white space in them. */
export function smoothed(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

const META_NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

function metaOf(elements: readonly PageElement[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, attributes } of elements) {
    const content = name === 'meta' ? attributes['content'] : undefined;
    if (content === undefined) continue;
    for (const key of new Set(META_NAMES.flatMap((from) => attributes[from]?.trim().toLowerCase() ?? []))) {
      const contents = found.get(key) ?? [];
      contents.push(smoothed(content));
      found.set(key, contents);
    }
  }
  return found;
}

function linksOf(elements: readonly PageElement[]): PageLink[] {
  return elements.flatMap(({ name, attributes }) => {
    const href = name === 'link' ? attributes['href']?.trim() : undefined;
    if (!href) return [];
    return [{ relations: (attributes['rel'] ?? '').toLowerCase().split(/\s+/).filter(Boolean), href, attributes }];
  });
}

/** How deep objects of a JSON-LD block are looked for in one another. */
const DEEPEST_GRAPH = 8;

function objectsOf(json: string): Fields[] {
  const found: Fields[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > DEEPEST_GRAPH) return;
    if (Array.isArray(value)) for (const one of value) collect(one, depth + 1);
    else if (isFields(value)) {
      found.push(value);
      collect(value['@graph'], depth + 1);
    }
  };
  collect(parsedJson(json), 0);
  return found;
}

const OPENING = /^\s*(?:<!--|\/\/?\*?\s*<!\[CDATA\[(?:\*\/)?)/;
const CLOSING = /(?:\/\/\s*)?(?:-->|(?:\/\*\s*)?\]\]>(?:\*\/)?)\s*$/;

/** JSON as pages write it: between comment marks, with line ends inside of strings, with a comma too many. Undefined where it is none. */
function parsedJson(json: string): unknown {
  const bare = json.replace(OPENING, '').replace(CLOSING, '');
  return jsonOf(bare) ?? jsonOf(mended(bare));
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function mended(json: string): string {
  return json
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');
}
