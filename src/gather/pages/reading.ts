import { type Original, Trouble } from '../../domain/index.js';
import { contentOf } from '../content.js';
import { decodePage } from '../html/charset.js';
import { nextPageOf, pageNumberOf } from '../html/next-page.js';
import { parsePage } from '../html/page.js';
import { TreeTooLarge } from '../html/tree.js';
import type { Page } from '../web/index.js';
import { saysMore } from './content.js';

/** The address of the page with that number of a page's article, where the page leads there; else null. */
export function goesOnAt({ bytes, url, charset }: Page, number: number): string | null {
  const html = decodePage(bytes, charset ?? undefined)?.text;
  if (html === undefined) return null;
  try {
    const page = parsePage(html);
    const href = page.links.find(({ relations }) => relations.includes('canonical'))?.href;
    const canonical = href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : null;
    const next = nextPageOf(page, url, canonical);
    return next !== null && pageNumberOf(next) === number ? next : null;
  } catch (error) {
    if (error instanceof TreeTooLarge) return null;
    throw error;
  }
}

/** The text of a page; null where it has none, or nothing that the earlier texts have not: what follows are pages of comments then. */
export function newText(original: Original, earlier: readonly string[]): string | null {
  try {
    const { text } = contentOf(original);
    return earlier.length === 0 || saysMore(text, earlier) ? text : null;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}
