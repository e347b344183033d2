import { type Given, Trouble } from '../domain/index.js';
import { documentAt, documentSorted, firstOf, goneSorted, noneIn } from './answered.js';
import { answers, type Asking, type Wanted } from './answers.js';
import type { KnownDocument } from './document-kind.js';
import { entrySorted, feedIn, lostEntries } from './feed-originals.js';
import { hasWholeText } from './feeds/entry-page.js';
import type { Feed, FeedEntry } from './feeds/feed.js';
import { feedsOfOpml } from './feeds/opml.js';
import { sitemapPages } from './sitemap-pages.js';
import type { Sorted } from './json-records.js';
import { feedOfFront } from './page-feeds.js';
import { leadsToFront, wholeDocument } from './pages/follow.js';
import type { Answer, Page } from './web/index.js';

/**
 * The originals at some addresses, in their order: a page, or what a feed, a sitemap or a list of feeds there leads to. Each address is asked for once.
 * Ends without a word when the signal is aborted.
 */
export async function* originalsOfAddresses(addresses: Iterable<string>, asking: Asking): AsyncGenerator<Sorted> {
  const wanted = [...new Set(addresses)].map((address) => ({ address }));
  for await (const { about, answer } of answers(wanted, asking)) {
    if (answer instanceof Trouble) yield { trouble: answer };
    else if (answer.kind === 'page') yield* originalsBehind(about.address, answer, asking);
    else yield goneSorted(about.address, answer);
  }
}

/** What lies behind the answer to an address: a document, or all that a feed, a sitemap or a list of feeds names. */
async function* originalsBehind(address: string, page: Page, asking: Asking): AsyncGenerator<Sorted> {
  const known = documentAt(page);
  if (known.kind === 'opml') {
    const feeds = feedsOfOpml(known.text);
    if (!feeds || feeds.length === 0) yield { trouble: noneIn(address, 'the list', 'feeds') };
    else
      yield* listed(
        address,
        feeds.map(({ url }) => url),
        asking,
      );
  } else if (known.kind === 'sitemap') yield* sitemapped(address, known, asking);
  else if (known.kind === 'feed') yield* syndicated(address, page.url, known, asking);
  else yield* documentOrFeed(address, page, known, asking);
}

/** The document; of a front page what its feed lists, where that is wanted. */
async function* documentOrFeed(
  address: string,
  page: Page,
  known: KnownDocument,
  asking: Asking,
): AsyncGenerator<Sorted> {
  const isSought = asking.feeds === true && known.kind === 'html' && !leadsToFront(address, page);
  const feed = isSought ? await feedOfFront(page, documentSorted(address, page, known, asking.given)) : null;
  if (feed) yield* listed(address, [feed.url], asking);
  else yield* await wholeDocument(address, page, known, asking);
}

/** What feeds and sitemaps lead to that are named by a list. */
async function* listed(about: string, addresses: readonly string[], asking: Asking): AsyncGenerator<Sorted> {
  const { kept, trouble } = firstOf(about, addresses, asking.mostPages, 'addresses');
  if (trouble) yield { trouble };
  for await (const { about: wanted, answer } of answers(
    kept.map((address) => ({ address })),
    asking,
  )) {
    if (answer instanceof Trouble) yield { trouble: answer };
    else if (answer.kind !== 'page') yield goneSorted(wanted.address, answer);
    else {
      const known = documentAt(answer);
      if (known.kind === 'feed') yield* syndicated(wanted.address, answer.url, known, asking);
      else yield* await wholeDocument(wanted.address, answer, known, asking);
    }
  }
}

/** The pages of a feed's entries; the text that the feed has where the page cannot be had. */
async function* syndicated(
  address: string,
  url: string,
  { text }: KnownDocument,
  asking: Asking,
): AsyncGenerator<Sorted> {
  const feed = feedIn(address, text, url);
  if (feed instanceof Trouble) {
    yield { trouble: feed };
    return;
  }
  yield* lostEntries(address, feed);
  yield* originalsOfEntries(address, feed, feed.entries, asking);
}

/** The pages of some entries of a feed, each once. `about` is the feed's address or path. */
export async function* originalsOfEntries(
  about: string,
  feed: Feed,
  entries: readonly FeedEntry[],
  asking: Asking,
): AsyncGenerator<Sorted> {
  const { kept, trouble } = firstOf(about, entries, asking.mostPages, 'entries');
  if (trouble) yield { trouble };
  const wanted = new Map<string, Wanted>();
  for (const entry of kept) {
    if (entry.url === null) yield entrySorted(about, entry, feed, asking.given);
    else if (!wanted.has(entry.url)) wanted.set(entry.url, { address: entry.url, entry, feed });
  }
  yield* pages([...wanted.values()], asking);
}

async function* sitemapped(address: string, known: KnownDocument, asking: Asking): AsyncGenerator<Sorted> {
  const { addresses, troubles } = await sitemapPages(address, known, asking);
  for (const trouble of troubles) yield { trouble };
  yield* pages(
    addresses.map((page) => ({ address: page })),
    asking,
  );
}

/** What came of asking for a page: the answer, and the original at it or the troubles with it; none where it is unchanged. */
export type AskedPage = {
  readonly address: string;
  readonly answer: Answer | Trouble;
  readonly sorted: readonly Sorted[];
};

/** The documents at some addresses, in their order. What is no document there is a trouble: a feed of feeds has no end. */
export async function* askedPages(wanted: readonly Wanted[], asking: Asking): AsyncGenerator<AskedPage> {
  for await (const { about, answer } of answers(wanted, asking)) {
    const sorted = await sortedPage(about, answer, asking);
    if (asking.signal?.aborted) return;
    yield {
      address: about.address,
      answer: asItCounts(answer, sorted),
      sorted: sorted.flatMap((one, at) => (at === 0 ? instead(about, one, asking.given) : one)),
    };
  }
}

/** Of an article of several pages the validators of its first say nothing of the others. */
function asItCounts(answer: Answer | Trouble, [first]: readonly Sorted[]): Answer | Trouble {
  const isOne = answer instanceof Trouble || answer.kind !== 'page' || !first || !('original' in first);
  return isOne || first.original.media !== 'pages' ? answer : { ...answer, validators: {} };
}

async function* pages(wanted: readonly Wanted[], asking: Asking): AsyncGenerator<Sorted> {
  for await (const { sorted } of askedPages(wanted, asking)) yield* sorted;
}

async function sortedPage({ address }: Wanted, answer: Answer | Trouble, asking: Asking): Promise<readonly Sorted[]> {
  if (answer instanceof Trouble) return [{ trouble: answer }];
  if (answer.kind === 'page') return wholeDocument(address, answer, documentAt(answer), asking);
  return answer.kind === 'gone' ? [goneSorted(address, answer)] : [];
}

/** The text that a feed has, behind the trouble with the page; what is given where there is none. */
function instead({ address, entry, feed }: Wanted, sorted: Sorted, given: Given): readonly Sorted[] {
  if (!entry || !feed || !('trouble' in sorted) || !hasWholeText(entry)) return [sorted];
  const remedy = 'Its text was taken from the feed, which may be shorter.';
  const trouble = new Trouble(address, sorted.trouble.wrong, remedy);
  return [{ ...sorted, trouble }, entrySorted(address, entry, feed, given)];
}
