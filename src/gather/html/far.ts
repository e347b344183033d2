import type { Block } from './blocks.js';
import { container, isRunning } from './region.js';
import type { PageElement } from './tree.js';

/** One element holds the article's paragraphs where it holds this share of its running text. */
const HOLDS = 0.4;

/** What stands so many elements out of it, or more, and after it, stands far. */
const FAR = 2;

/**
 * Without what follows the article in other elements far from the one that holds its paragraphs: other news, letters of readers, notices. Pages that put
 * each part of an article into elements of their own, or into elements of the same name, keep all.
 */
export function withoutFar(blocks: readonly Block[]): readonly Block[] {
  const holder = holderOf(blocks);
  if (!holder) return blocks;
  const depths = new Map<PageElement, number>();
  for (let at: PageElement | null = holder, depth = 0; at; at = at.parent) depths.set(at, depth++);
  const last = blocks.findLastIndex((block) => isRunning(block) && placeOf(block) === holder);
  return blocks.filter((block, at) => at <= last || !isFar(block.element, holder, depths));
}

/** True where the way from an element to the holder leads over `FAR` elements above the holder, and over none that is like it. */
function isFar(element: PageElement, holder: PageElement, depths: ReadonlyMap<PageElement, number>): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) {
    const depth = depths.get(at);
    if (depth !== undefined) return depth >= FAR;
    if (isLike(at, holder)) return false;
  }
  return false;
}

function isLike(one: PageElement, other: PageElement): boolean {
  const named = other.attributes['class'];
  return Boolean(named) && one.name === other.name && one.attributes['class'] === named;
}

function placeOf({ element: { parent } }: Block): PageElement | null {
  return parent && container(parent);
}

/** The element whose children have most of the running text; null where none has a large share of it. */
function holderOf(blocks: readonly Block[]): PageElement | null {
  const held = new Map<PageElement, number>();
  let all = 0;
  for (const block of blocks) {
    const place = placeOf(block);
    if (!place || !isRunning(block)) continue;
    all += block.text.length;
    held.set(place, (held.get(place) ?? 0) + block.text.length);
  }
  let most: PageElement | null = null;
  for (const [element, length] of held) if (length > (most ? (held.get(most) ?? 0) : 0)) most = element;
  return most && (held.get(most) ?? 0) >= all * HOLDS ? most : null;
}
