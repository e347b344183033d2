import { withoutAround } from './around.js';
import { type Block, blocksOf } from './blocks.js';
import { articleBlocks } from './keep.js';
import type { Page } from './page.js';
import { regionOf } from './region.js';

/** Text of fewer code units makes one look for more in what was left out. */
const LITTLE = 250;

/** The text of the page's article, its paragraphs with an empty line between them. Empty where there is none. */
export function articleText(page: Page, title: string | null): string {
  const all = blocksOf(page.root);
  const text = textOf(page, withoutAround(all, page.elements), title);
  if (text.length >= LITTLE) return text;
  // Names that say 'sidebar' of everything say nothing.
  const more = textOf(page, all, title);
  return more.length > text.length * 3 ? more : text;
}

function textOf(page: Page, blocks: readonly Block[], title: string | null): string {
  const region = regionOf(page.root, page.elements, blocks);
  if (!region) return '';
  return articleBlocks(blocks, region, title)
    .map(({ text }) => text)
    .join('\n\n');
}
