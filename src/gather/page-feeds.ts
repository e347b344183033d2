import { Trouble } from '../domain/index.js';
import type { ListedFeed } from './feeds/opml.js';
import { decodePage } from './html/charset.js';
import { feedLinkOf } from './html/feed-link.js';
import { parsePage } from './html/page.js';
import { TreeTooLarge } from './html/tree.js';
import type { Sorted } from './json-records.js';
import type { Page } from './web/index.js';

/** The feed that a page that came from the web names as its own. Null for none. */
export function feedNamedBy({ bytes, url, charset }: Page): ListedFeed | null {
  const html = decodePage(bytes, charset ?? undefined)?.text;
  if (html === undefined) return null;
  try {
    return feedLinkOf(parsePage(html), url);
  } catch (error) {
    if (error instanceof TreeTooLarge) return null;
    throw error;
  }
}

/** The feed of a front page: of the page at the root of a host, or of one without an article, a list of headlines. Null for other pages, and where it names none. */
export async function feedOfFront(page: Page, sorted: Sorted): Promise<ListedFeed | null> {
  const feed = feedNamedBy(page);
  return feed && (await isFrontPage(page, sorted)) ? feed : null;
}

async function isFrontPage({ url }: Page, sorted: Sorted): Promise<boolean> {
  const { pathname, search } = new URL(url);
  if (pathname === '/' && search === '') return true;
  if (!('original' in sorted)) return false;
  const { makeArticle } = await import('./article.js');
  return makeArticle(sorted.original).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Trouble) return true;
      throw error;
    },
  );
}
