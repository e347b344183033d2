import { withoutAround } from './around.js';
import { type Block, blocksOf } from './blocks.js';
import { isIndexPage } from './index-page.js';
import { articleBlocks } from './keep.js';
import type { Page } from './page.js';
import { regionOf } from './region.js';
import { statedTextBeyond } from './stated-text.js';

/** Text of fewer code units makes one look for more in what was left out. */
const LITTLE = 250;

/** The text of a page's article, its paragraphs with an empty line between them. Empty where there is none. */
export type ArticleText = {
  readonly text: string;
  /** shown: in the page's own elements. stated: in its metadata, where it shows far less. */
  readonly from: 'shown' | 'stated';
  /** A list of other pages. */
  readonly isIndex: boolean;
};

/** Finds the article in a page. `title` is left out of its text. */
export function articleText(page: Page, title: string | null): ArticleText {
  const all = blocksOf(page.root);
  const shown = shownText(page, all, title) || galleryText(all);
  const stated = statedTextBeyond(page, shown);
  if (stated !== null) return { text: stated, from: 'stated', isIndex: false };
  return { text: shown, from: 'shown', isIndex: isIndexPage(page, all, shown) };
}

function shownText(page: Page, all: readonly Block[], title: string | null): string {
  const text = textOf(page, all, withoutAround(all, page.elements), title);
  if (text.length >= LITTLE) return text;
  // Names that say 'sidebar' of everything say nothing.
  const more = textOf(page, all, all, title);
  return more.length > text.length * 3 ? more : text;
}

/** What stands under a picture and says this much is more than a credit; of so many pictures it is the text of a gallery, which has no other. */
const LONG_CAPTION = 80;
const GALLERY = 3;

/** What stands under the pictures of a page that has no running text; empty where it is no gallery. */
function galleryText(all: readonly Block[]): string {
  const captions = all.filter(
    ({ kind, text, linked }) => kind === 'caption' && linked === 0 && text.length >= LONG_CAPTION,
  );
  return captions.length < GALLERY ? '' : [...new Set(captions.map(({ text }) => text))].join('\n\n');
}

function textOf(page: Page, all: readonly Block[], blocks: readonly Block[], title: string | null): string {
  const region = regionOf(page.root, page.elements, blocks);
  if (!region) return '';
  return articleBlocks(all, blocks, region, title)
    .map(({ text }) => text)
    .join('\n\n');
}
