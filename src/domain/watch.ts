/** How the asking for an address again and again stands. Instants are written as those of captures. */
export type Asked = {
  /** When it answered last, or failed to; null where it was never asked. */
  readonly askedAt: string | null;
  /** When it may be asked again; null for never. */
  readonly nextAt: string | null;
  /** How often in a row it failed. */
  readonly failures: number;
  /** What came of it the last time, in words; null where it was never asked. */
  readonly outcome: string | null;
  /** What the server gave to be told later that it is still the same. */
  readonly etag: string | null;
  readonly lastModified: string | null;
};

/** A feed, a sitemap, a list of feeds or a page that is asked for again and again. */
export type Watched = Asked & {
  readonly address: string;
  /** What it calls itself; null where that is not known. */
  readonly title: string | null;
  /** Since when it is watched. */
  readonly since: string;
};

/**
 * wanted: to be asked for, or again after a failure. held: an article was kept. gone: it answered 404 or 410. given-up: it failed so often, or
 * holds no article.
 */
export type PageState = 'wanted' | 'held' | 'gone' | 'given-up';

/** A page that something watched leads to. */
export type WatchedPage = Asked & {
  /** One name for all addresses of the page (`pageAddress`). */
  readonly page: string;
  readonly address: string;
  /** The address of what led to it. */
  readonly source: string;
  readonly state: PageState;
  /** JSON: what the feed has of it, where that may have to stand for the page; null where it has no whole text, or the page is held. */
  readonly entry: string | null;
};

/** How it stands with what was never asked: it may be at once. */
export function neverAsked(now: string): Asked {
  return { askedAt: null, nextAt: now, failures: 0, outcome: null, etag: null, lastModified: null };
}
