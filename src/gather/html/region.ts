import type { Block } from './blocks.js';
import { roleOf } from './furniture.js';
import type { PageElement } from './tree.js';

/** Running text and all else under one element, in code units. */
type Weight = { running: number; other: number };

/** A code unit in links, and one of other text that does not run, counts against an element as so many of running text. */
const LINK_AGAINST = 1;
const OTHER_AGAINST = 0.3;

/** Every block that is no running text counts against an element as so many code units besides. */
const PER_BLOCK = 12;

/** Running text in lists counts so much: lists of other articles have it too. */
const ITEM = 0.5;

/** An element within another is the article's if it holds so much of the other's running text; one whose names say that it is the article, so much. */
const NEARLY_ALL = 0.9;
const MOST = 0.6;

/** White space, or a sign of a writing that has none between its words. */
const SPACED_OR_SIGNS = /[\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** True for text that reads as sentences: long enough, and mostly not links. */
export function isRunning({ kind, text, linked }: Block): boolean {
  if (kind === 'heading' || kind === 'caption') return false;
  const own = text.length - linked;
  if (own < text.length * 0.5) return false;
  if (text.length >= 80) return true;
  return text.length >= 25 && /[.!?…。！？؟।:»”"'’)]$/u.test(text) && SPACED_OR_SIGNS.test(text);
}

/**
 * The element that holds the article: the one whose running text outweighs most what is no running text under it, and under that the deepest one
 * that holds nearly all of its text. `elements` in the page's order, `root` the first of them. Null where there is no running text.
 */
export function regionOf(
  root: PageElement,
  elements: readonly PageElement[],
  blocks: readonly Block[],
): PageElement | null {
  const weights = weigh(root, elements, blocks);
  let best: PageElement | null = null;
  let most = 0;
  const look = (element: PageElement): void => {
    const weight = weights.get(element);
    if (!weight || weight.running === 0) return;
    const worth = worthOf(weight);
    // Of two that are worth the same the deeper one stands later in the page.
    if (best !== null && worth < most) return;
    best = element;
    most = worth;
  };
  look(root);
  elements.forEach(look);
  return best && deepest(wholeArticle(container(best), weights), weights);
}

/** An element that is named as the article holds all of it where it has so many times the running text: lists of links in an article outweigh its words. */
const FAR_MORE = 2;

function wholeArticle(part: PageElement, weights: ReadonlyMap<PageElement, Weight>): PageElement {
  const own = weights.get(part)?.running ?? 0;
  for (let at = part.parent; at; at = at.parent) {
    if (roleOf(at) === 'article' && (weights.get(at)?.running ?? 0) >= own * FAR_MORE) return at;
  }
  return part;
}

/** What holds several blocks side by side; a paragraph, a list, a table or a quotation is a part of something. */
const CONTAINERS = new Set([
  'div',
  'section',
  'article',
  'main',
  'td',
  'body',
  'html',
  'form',
  'center',
  'header',
  'figure',
  '#page',
  'font',
  'span',
]);

/** The nearest element, from this one outwards, that holds paragraphs side by side. */
export function container(element: PageElement): PageElement {
  let at = element;
  while (at.parent && (!CONTAINERS.has(at.name) || isInItem(at))) at = at.parent;
  return at;
}

function isInItem({ parent }: PageElement): boolean {
  return parent !== null && /^(?:li|ul|ol|dl|dd|blockquote|p)$/.test(parent.name);
}

function worthOf({ running, other }: Weight): number {
  return running - other;
}

function deepest(from: PageElement, weights: ReadonlyMap<PageElement, Weight>): PageElement {
  let at = from;
  for (;;) {
    const all = weights.get(at)?.running ?? 0;
    const inner = at.children.find((child): child is PageElement => {
      if (typeof child === 'string' || !CONTAINERS.has(child.name) || isInItem(child)) return false;
      const share = (weights.get(child)?.running ?? 0) / all;
      return share >= NEARLY_ALL || (share >= MOST && roleOf(child) === 'article');
    });
    if (!inner) return at;
    at = inner;
  }
}

/** The weights of the elements that hold a block, and of those above them. */
function weigh(
  root: PageElement,
  elements: readonly PageElement[],
  blocks: readonly Block[],
): Map<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>([[root, { running: 0, other: 0 }]]);
  for (const block of blocks) {
    const weight = weightIn(weights, block.element);
    if (isRunning(block)) weight.running += (block.text.length - block.linked) * (block.kind === 'item' ? ITEM : 1);
    else if (block.kind !== 'heading')
      weight.other +=
        block.linked * LINK_AGAINST +
        (block.text.length - block.linked) * OTHER_AGAINST +
        PER_BLOCK * (block.linked > 0 ? 1 : OTHER_AGAINST);
  }
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at];
    const own = element && weights.get(element);
    if (!own || !element.parent) continue;
    const above = weightIn(weights, element.parent);
    above.running += own.running;
    above.other += own.other;
  }
  return weights;
}

function weightIn(weights: Map<PageElement, Weight>, element: PageElement): Weight {
  const known = weights.get(element);
  if (known) return known;
  const weight = { running: 0, other: 0 };
  weights.set(element, weight);
  return weight;
}
