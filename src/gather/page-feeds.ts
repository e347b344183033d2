import type { ListedFeed } from './feeds/opml.js';
import { decodePage } from './html/charset.js';
import { parsePage } from './html/page.js';
import { TreeTooLarge } from './html/tree.js';
import type { Page } from './web/index.js';

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\s*(?:;|$)/i;

/** Feeds of comments, which blogs name beside that of their articles. */
const OF_COMMENTS = /comment|kommentar/i;

/**
 * The feed that a page names as its own (`<link rel="alternate">`), the first that is none of comments: those behind it are mostly the same in another form, or
 * parts of it. Null for none.
 */
export function feedNamedBy({ bytes, url, charset }: Page): ListedFeed | null {
  const html = decodePage(bytes, charset ?? undefined)?.text;
  if (html === undefined) return null;
  try {
    for (const { relations, href, attributes } of parsePage(html).links) {
      const isFeed = relations.includes('alternate') && FEED_TYPE.test(attributes['type']?.trim() ?? '');
      const title = attributes['title']?.trim() || null;
      if (!isFeed || OF_COMMENTS.test(`${title ?? ''} ${href}`) || !URL.canParse(href, url)) continue;
      const address = new URL(href, url);
      if (/^https?:$/.test(address.protocol)) return { url: address.href, title };
    }
    return null;
  } catch (error) {
    if (error instanceof TreeTooLarge) return null;
    throw error;
  }
}
