import { articleObjects } from './facts.js';
import { type Page, smoothed } from './page.js';
import { parseTree, textIn } from './tree.js';

/** A text that a page states for programs and that is longer than this many times what the page shows of it is the better one. */
const FAR_LONGER = 2.5;

/** Shorter ones are summaries. */
const SHORTEST = 400;

/** The article's text as the page states it for programs (articleBody); null where it states none, or one that is not far longer than what it shows. */
export function statedTextBeyond(page: Page, shown: string): string | null {
  const stated = articleObjects(page)
    .map(({ articleBody }) => (typeof articleBody === 'string' ? plain(articleBody) : ''))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return stated.length >= SHORTEST && stated.length > shown.length * FAR_LONGER ? stated : null;
}

/** Without the markup that some pages leave in it; each line a paragraph. */
function plain(body: string): string {
  const parted = body.replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, '\n');
  const text = /[<&]/.test(parted) ? textIn(parseTree(parted).root) : parted;
  return text
    .split(/\n+/)
    .map(smoothed)
    .filter((line) => line !== '')
    .join('\n\n');
}
