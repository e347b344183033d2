import { Trouble } from '../domain/index.js';
import { type AskedPage, askedPages } from './addresses.js';
import { type Answered, answers, type Asking, type Wanted } from './answers.js';
import { documentAt, documentSorted } from './answered.js';
import { feedIn } from './feed-originals.js';
import { hasWholeText } from './feeds/entry-page.js';
import type { FeedEntry } from './feeds/feed.js';
import { feedsOfOpml, type ListedFeed } from './feeds/opml.js';
import type { Sorted } from './json-records.js';
import { feedOfFront } from './page-feeds.js';
import { wholeDocument } from './pages/follow.js';
import { sitemapPages } from './sitemap-pages.js';
import type { Page } from './web/index.js';

/** What an address names: the pages of a feed or a sitemap, the feeds of a list or the one of a front page, or itself, a page. */
export type Named =
  | {
      readonly kind: 'pages';
      readonly title: string | null;
      readonly pages: readonly Wanted[];
      readonly troubles: readonly Trouble[];
    }
  | { readonly kind: 'feeds'; readonly feeds: readonly ListedFeed[] }
  | { readonly kind: 'itself'; readonly sorted: readonly Sorted[] };

/** Asks addresses of the web one by one, for whoever remembers what came of it. */
export type Asker = {
  /** The answer to each address, in their order. Ends when the signal is aborted. */
  readonly answers: (wanted: readonly Wanted[]) => AsyncGenerator<Answered>;
  /** What each page gives, in their order. Ends when the signal is aborted. */
  readonly pages: (wanted: readonly Wanted[]) => AsyncGenerator<AskedPage>;
  /** What a page that came from an address names. */
  readonly named: (address: string, page: Page) => Promise<Named>;
  readonly close: () => Promise<void>;
};

export function askerOf(asking: Asking): Asker {
  return {
    answers: (wanted) => answers(wanted, asking),
    pages: (wanted) => askedPages(wanted, asking),
    named: (address, page) => namedAt(address, page, asking),
    close: () => asking.web.close(),
  };
}

async function namedAt(address: string, page: Page, asking: Asking): Promise<Named> {
  const known = documentAt(page);
  if (known.kind === 'opml') return { kind: 'feeds', feeds: feedsOfOpml(known.text) ?? [] };
  if (known.kind === 'sitemap') {
    const { addresses, troubles } = await sitemapPages(address, known, asking);
    return { kind: 'pages', title: null, pages: addresses.map((named) => ({ address: named })), troubles };
  }
  if (known.kind !== 'feed') {
    const feed =
      known.kind === 'html' ? await feedOfFront(page, documentSorted(address, page, known, asking.given)) : null;
    if (feed) return { kind: 'feeds', feeds: [feed] };
    return { kind: 'itself', sorted: await wholeDocument(address, page, known, asking) };
  }
  const feed = feedIn(address, known.text, page.url);
  if (feed instanceof Trouble) return { kind: 'pages', title: null, pages: [], troubles: [feed] };
  const { title, language, entries } = feed;
  const pages = entries.flatMap((entry) => wantedOf(entry, { title, language }));
  return { kind: 'pages', title, pages, troubles: [] };
}

/** With the text of the entry where that may have to stand for the page. */
function wantedOf(entry: FeedEntry, feed: NonNullable<Wanted['feed']>): readonly Wanted[] {
  if (entry.url === null) return [];
  return [{ address: entry.url, ...(hasWholeText(entry) && { entry, feed }) }];
}
