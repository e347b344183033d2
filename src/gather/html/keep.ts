import type { Block } from './blocks.js';
import { isFurniture, isFurnitureHeading } from './page-words.js';
import { isRunning } from './region.js';
import type { PageElement } from './tree.js';

/** The blocks of the article within the element that holds it: without what only leads elsewhere, and without its title. */
export function articleBlocks(blocks: readonly Block[], region: PageElement, title: string | null): Block[] {
  const inside = blocks.filter((block) => isWithin(block.element, region));
  const first = inside.findIndex(isRunning);
  const last = inside.findLastIndex(isRunning);
  const kept = inside.filter((block, at) => {
    if (block.kind === 'caption') return false;
    if (block.kind === 'heading') return !saysTitle(block.text, title) && block.linked < block.text.length * 0.5;
    if (isFurniture(block)) return false;
    if (isRunning(block)) return true;
    if (at < first) return false;
    if (at > last) return block.element.name === 'p' && block.linked === 0;
    return block.linked < block.text.length * (/[.!?…。！？]["”»']?$/u.test(block.text) ? 0.85 : 0.6);
  });
  return [...leadOf(blocks, region, title), ...withoutIdleHeadings(withoutOtherLists(kept))];
}

/** A lead has from so many to so many code units, and there are so many of them at the most. */
const SHORTEST_LEAD = 50;
const LONGEST_LEAD = 900;
const MOST_LEADS = 2;

/** What stands between the page's main heading and the element that holds the article: the lead, where pages put it into the article's header. */
function leadOf(blocks: readonly Block[], region: PageElement, title: string | null): Block[] {
  const start = blocks.findIndex((block) => isWithin(block.element, region));
  const heading = blocks.findLastIndex(
    (block, at) =>
      at < start && block.kind === 'heading' && (saysTitle(block.text, title) || isInMainHeading(block.element)),
  );
  if (heading < 0 || start - heading > 25) return [];
  return blocks
    .slice(heading + 1, start)
    .filter((block) => isLead(block) && !isFurniture(block))
    .slice(0, MOST_LEADS);
}

function isLead(block: Block): boolean {
  const { kind, text, linked } = block;
  if (text.length < SHORTEST_LEAD || text.length > LONGEST_LEAD || linked > text.length * 0.3) return false;
  return isRunning(block) || (kind === 'heading' && text.split(' ').length >= 8);
}

function isInMainHeading(element: PageElement): boolean {
  return element.name === 'h1';
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

/** A heading over nothing goes, as where the list under it went. */
function withoutIdleHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind, element }, at) => {
    const next = blocks[at + 1];
    return kind !== 'heading' || (next !== undefined && (next.kind !== 'heading' || next.element.name > element.name));
  });
}

function saysTitle(text: string, title: string | null): boolean {
  return title !== null && lettersOf(text) === lettersOf(title);
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isWithin(element: PageElement, region: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === region) return true;
  return false;
}
