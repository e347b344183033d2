import type { Block } from './blocks.js';
import { isNamedLead } from './furniture.js';
import { isFurniture } from './page-words.js';
import { isRunning } from './region.js';
import { saysTitle } from './same.js';
import type { PageElement } from './tree.js';

/** A lead has from so many to so many code units, and there are so many of them at the most. */
const SHORTEST_LEAD = 50;
const LONGEST_LEAD = 900;
const MOST_LEADS = 2;

/** How many blocks before the article its heading and its lead may stand, and how many elements above a lead may be named as one. */
const NEAR = 25;
const NAMED_ABOVE = 3;

/**
 * The lead, where pages put it before the article: what runs between the main heading and the block at `start`, or is named as a lead. `blocks`: all of
 * the page.
 */
export function leadBefore(start: number, blocks: readonly Block[], title: string | null): Block[] {
  const from = Math.max(0, start - NEAR);
  const before = blocks.slice(from, start);
  const heading = before.findLastIndex(
    ({ kind, text, element }) => kind === 'heading' && (saysTitle(text, title) || element.name === 'h1'),
  );
  return before
    .filter((block, at) => isLead(block) && ((at > heading && heading >= 0) || isNamed(block.element)))
    .filter((block) => !saysTitle(block.text, title) && !isFurniture(block))
    .filter(({ text }, at, leads) => leads.findIndex((lead) => lead.text === text) === at)
    .slice(0, MOST_LEADS);
}

function isLead(block: Block): boolean {
  const { kind, text, linked, around } = block;
  if (kind === 'caption') return false;
  if (text.length < SHORTEST_LEAD || text.length > LONGEST_LEAD || linked > text.length * 0.3) return false;
  if (around.some(({ surely }) => surely)) return false;
  return isRunning(block) || (kind === 'heading' && text.split(' ').length >= 8);
}

function isNamed(element: PageElement): boolean {
  let at: PageElement | null = element;
  for (let above = 0; at && above < NAMED_ABOVE; above++, at = at.parent) if (isNamedLead(at)) return true;
  return false;
}
