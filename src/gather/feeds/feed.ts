import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { entriesApart } from './broken-feed.js';
import { withoutDoctype } from './xml.js';

/** One entry of a feed: a page, and what the feed says of it. */
export type FeedEntry = {
  /** Where the page lies, in full; null where the entry says nothing of it. */
  readonly url: string | null;
  readonly id: string | null;
  readonly title: string | null;
  /** When it was published (never when it was changed), as it is written. */
  readonly published: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** The text of the entry as HTML; null where there is none. */
  readonly html: string | null;
  /** True where the feed has this as the page's content, false where as a summary or a description, which may be all or little of it. */
  readonly isContent: boolean;
};

export type Feed = {
  readonly title: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
  /** How many entries were so broken that they could not be read. */
  readonly lost: number;
};

/**
 * Reads a feed: RSS of any version, RDF, Atom, JSON Feed. Where the XML is broken, every entry that is whole is read by itself. `base` is where
 * the feed lies, for relative addresses. Null for what is no feed. Never throws.
 */
export function feedOf(text: string, base: string | null): Feed | null {
  const xml = withoutDoctype(text);
  const whole = parsed(xml);
  if (whole) return { ...feedParts(whole, base), lost: 0 };
  const { head, entries } = entriesApart(xml);
  const parts = entries.map((entry) => parsed(entry)).map((part) => part && feedParts(part, base));
  const found = parts.flatMap((part) => part?.entries ?? []);
  if (found.length === 0) return null;
  const top = parsed(head);
  const { title, language } = top ? feedParts(top, base) : { title: null, language: null };
  return { title, language, entries: found, lost: parts.filter((part) => !part || part.entries.length === 0).length };
}

function parsed(text: string): AnyFeed | null {
  try {
    return parseFeed(text);
  } catch {
    return null;
  }
}

type FeedParts = Omit<Feed, 'lost'>;

function feedParts(parsedFeed: AnyFeed, base: string | null): FeedParts {
  if (parsedFeed.format === 'atom') return atomParts(parsedFeed.feed, base);
  if (parsedFeed.format === 'json') return jsonParts(parsedFeed.feed, base);
  if (parsedFeed.format === 'rdf') return rdfParts(parsedFeed.feed, base);
  return rssParts(parsedFeed.feed, base);
}

function rssParts({ title, language, items = [] }: RssFeed.Feed<string>, base: string | null): FeedParts {
  const entries = items.map((item): FeedEntry => {
    const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
    return {
      url: fullUrl(item.link, base) ?? fullUrl(permalink, null),
      id: said(item.guid?.value),
      title: said(item.title),
      published: said(item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published),
      author: said(item.dc?.creators?.[0] ?? item.authors?.[0]?.name),
      language: null,
      ...bodyOf(item.content?.encoded ?? item.atom?.content?.value, item.description),
    };
  });
  return { title: said(title), language: said(language), entries };
}

function rdfParts({ title, dc, items = [] }: RdfFeed.Feed<string>, base: string | null): FeedParts {
  const entries = items.map(
    (item): FeedEntry => ({
      url: fullUrl(item.link, base) ?? fullUrl(item.rdf?.about, base),
      id: said(item.rdf?.about),
      title: said(item.title),
      published: said(item.dc?.dates?.[0]),
      author: said(item.dc?.creators?.[0]),
      language: null,
      ...bodyOf(item.content?.encoded, item.description),
    }),
  );
  return { title: said(title), language: said(dc?.languages?.[0]), entries };
}

function atomParts(feed: AtomFeed.Feed<string>, given: string | null): FeedParts {
  const base = fullUrl(feed.xml?.base, given) ?? given;
  const entries = (feed.entries ?? []).map((entry): FeedEntry => {
    const own = fullUrl(entry.xml?.base, base) ?? base;
    const pages = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
    const page = pages.find(({ type }) => type === undefined || /html/.test(type)) ?? pages[0];
    return {
      url: fullUrl(page?.href, own) ?? fullUrl(entry.content?.src, own),
      id: said(entry.id),
      title: said(entry.title?.value),
      published: said(entry.published),
      author: said(entry.authors?.[0]?.name),
      language: said(entry.xml?.lang),
      ...bodyOf(asHtml(entry.content), asHtml(entry.summary)),
    };
  });
  return { title: said(feed.title?.value), language: said(feed.xml?.lang), entries };
}

function jsonParts(feed: JsonFeed.Feed<string>, base: string | null): FeedParts {
  const entries = (feed.items ?? []).map(
    (item): FeedEntry => ({
      url: fullUrl(item.url, base) ?? fullUrl(item.external_url, base),
      id: said(item.id),
      title: said(item.title),
      published: said(item.date_published),
      author: said(item.authors?.[0]?.name),
      language: said(item.language),
      ...bodyOf(item.content_html ?? asHtml({ value: item.content_text }), asHtml({ value: item.summary })),
    }),
  );
  return { title: said(feed.title), language: said(feed.language), entries };
}

/** The content, or the summary where that is longer: some feeds have a line as content and the page as description. */
function bodyOf(content: string | undefined, summary: string | undefined): Pick<FeedEntry, 'html' | 'isContent'> {
  const [whole, short] = [said(content), said(summary)];
  if (whole !== null && whole.length >= (short?.length ?? 0)) return { html: whole, isContent: true };
  return { html: short ?? whole, isContent: false };
}

/** Text of Atom and JSON Feed as HTML: plain text keeps its paragraphs. */
function asHtml(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string | undefined {
  if (text?.value === undefined || /x?html/.test(text.type ?? '')) return text?.value;
  const plain = text.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return plain
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim()}</p>`)
    .join('\n');
}

function said(words: string | undefined): string | null {
  return words?.trim() || null;
}

function fullUrl(words: string | undefined, base: string | null): string | null {
  const trimmed = words?.trim();
  if (!trimmed || !URL.canParse(trimmed, base ?? undefined)) return null;
  const url = new URL(trimmed, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
