import type { Block } from './blocks.js';
import { withoutFar } from './far.js';
import { leadBefore } from './lead.js';
import { isFurniture, isFurnitureHeading } from './page-words.js';
import { isRunning } from './region.js';
import { isInTitle, isWithin, saysTitle } from './same.js';
import type { PageElement } from './tree.js';

/**
 * The blocks of the article within the element that holds it: without what only leads elsewhere, and without its title; its lead first, where that
 * stands before. `all`: the page's blocks, `blocks` those that stand in nothing around the article.
 */
export function articleBlocks(
  all: readonly Block[],
  blocks: readonly Block[],
  region: PageElement,
  title: string | null,
): Block[] {
  const inside = blocks.filter((block) => isWithin(block.element, region));
  const first = inside.findIndex(isRunning);
  const last = inside.findLastIndex(isRunning);
  const kept = inside.filter((block, at) => {
    if (block.kind === 'caption') return false;
    if (block.kind === 'heading') {
      if (saysTitle(block.text, title) || (at < first && isTitleAgain(block, title))) return false;
      return block.linked < block.text.length * 0.5;
    }
    if (isFurniture(block)) return false;
    if (isRunning(block)) return true;
    if (at < first) return false;
    if (at > last) return block.linked === 0 && (block.element.name === 'p' || block.kind !== 'paragraph');
    return block.linked < block.text.length * (/[.!?…。！？]["”»']?$/u.test(block.text) ? 0.85 : 0.6);
  });
  const text = withoutIdleHeadings(withoutOtherLists(withoutFar(kept)));
  const lead = leadOf(all, region, inside[first], title);
  return [...lead.filter((block) => !text.some((other) => other.text === block.text)), ...text];
}

/** Before the element that holds the article, else in it: in a header before its first running text. */
function leadOf(
  all: readonly Block[],
  region: PageElement,
  first: Block | undefined,
  title: string | null,
): readonly Block[] {
  const start = all.findIndex((block) => isWithin(block.element, region));
  const lead = leadBefore(start, all, title);
  return lead.length > 0 || !first ? lead : leadBefore(all.indexOf(first), all, title);
}

/** True for a main heading, or one whose words the title has among others, as '…: Harbour Post'. */
function isTitleAgain({ element, text }: Block, title: string | null): boolean {
  return element.name === 'h1' || isInTitle(text, title);
}

/** Without headings such as 'Related stories' and what stands under them, up to the next heading or long paragraph. */
function withoutOtherLists(blocks: readonly Block[]): Block[] {
  let isOther = false;
  return blocks.filter((block) => {
    if (isFurnitureHeading(block)) isOther = true;
    else if (block.kind === 'heading' || (block.text.length >= 120 && block.kind === 'paragraph' && isRunning(block)))
      isOther = false;
    return !isOther;
  });
}

/** A heading of so many code units is a paragraph that was made to look like one. */
const LONG_HEADING = 100;

/** A heading over nothing goes, as where the list under it went. */
function withoutIdleHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind, element, text }, at) => {
    const next = blocks[at + 1];
    return (
      kind !== 'heading' ||
      text.length >= LONG_HEADING ||
      (next !== undefined && (next.kind !== 'heading' || next.element.name > element.name))
    );
  });
}
