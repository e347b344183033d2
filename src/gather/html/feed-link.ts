import type { Page } from './page.js';

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\s*(?:;|$)/i;

/** Feeds of comments, which blogs name beside that of their articles. */
const OF_COMMENTS = /comment|kommentar/i;

/**
 * The feed that a page names as its own (`<link rel="alternate">`), the first that is none of comments: those behind it are mostly the same in another form, or
 * parts of it. Null for none. `at`: where the page lies.
 */
export function feedLinkOf(
  { links }: Page,
  at: string,
): { readonly url: string; readonly title: string | null } | null {
  for (const { relations, href, attributes } of links) {
    const isFeed = relations.includes('alternate') && FEED_TYPE.test(attributes['type']?.trim() ?? '');
    const title = attributes['title']?.trim() || null;
    if (!isFeed || OF_COMMENTS.test(`${title ?? ''} ${href}`) || !URL.canParse(href, at)) continue;
    const address = new URL(href, at);
    if (/^https?:$/.test(address.protocol)) return { url: address.href, title };
  }
  return null;
}
