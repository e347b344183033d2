import { Trouble } from '../domain/index.js';
import { originalsOfAddresses, originalsOfEntries } from './addresses.js';
import type { Asking } from './answers.js';
import { firstOf, noneIn } from './answered.js';
import { documentOf } from './document-kind.js';
import { feedIn, lostEntries } from './feed-originals.js';
import { feedsOfOpml } from './feeds/opml.js';
import { sitemapOf } from './feeds/sitemap.js';
import type { Sorted } from './json-records.js';
import { isWebAddress } from './web/is-web-address.js';

/** So many lines that are no address are told one by one. */
const MOST_TOLD = 20;

/** The originals at the addresses that a file names: one a line, or a list of feeds (OPML), a feed, a sitemap. */
export async function* originalsOfLinks(bytes: Uint8Array, path: string, asking: Asking): AsyncGenerator<Sorted> {
  const { kind, text } = documentOf(bytes);
  if (kind === 'feed') {
    const feed = feedIn(path, text, null);
    if (feed instanceof Trouble) yield { trouble: feed };
    else {
      yield* lostEntries(path, feed);
      yield* originalsOfEntries(path, feed, feed.entries, asking);
    }
  } else if (kind === 'opml') yield* asked(path, feedsOfOpml(text)?.map(({ url }) => url) ?? [], asking);
  else if (kind === 'sitemap') {
    const sitemap = sitemapOf(text);
    yield* asked(path, [...(sitemap?.pages ?? []), ...(sitemap?.sitemaps ?? [])], asking);
  } else if (kind === 'text') yield* originalsOfLines(text, path, asking);
  else {
    const remedy = 'Write one address a line, or give a list of feeds (OPML), a feed or a sitemap.';
    yield { trouble: new Trouble(path, 'this is no list of addresses', remedy) };
  }
}

/** Empty lines and those that begin with '#' are passed over; words behind an address too. */
async function* originalsOfLines(text: string, path: string, asking: Asking): AsyncGenerator<Sorted> {
  const lines = text.split('\n').map((line, index) => ({ words: line.trim(), number: index + 1 }));
  const said = lines.filter(({ words }) => words !== '' && !words.startsWith('#'));
  const wrong = said.filter(({ words }) => !isWebAddress(words));
  for (const { number, words } of wrong.slice(0, MOST_TOLD)) {
    const remedy = 'Write one address a line, as https://outlet.example/page.';
    yield { trouble: new Trouble(`${path} line ${number}`, `'${words.slice(0, 80)}' is no web address`, remedy) };
  }
  if (wrong.length > MOST_TOLD)
    yield {
      trouble: new Trouble(path, `${wrong.length - MOST_TOLD} more lines are no web address`, 'Check the file.'),
    };
  const addresses = said
    .filter(({ words }) => isWebAddress(words))
    .map(({ words }) => words.split(/\s/, 1)[0] ?? words);
  if (addresses.length > 0 || wrong.length === 0) yield* asked(path, addresses, asking);
}

async function* asked(path: string, addresses: readonly string[], asking: Asking): AsyncGenerator<Sorted> {
  if (addresses.length === 0) yield { trouble: noneIn(path, 'the file', 'addresses') };
  const { kept, trouble } = firstOf(path, [...new Set(addresses)], asking.mostPages, 'addresses');
  if (trouble) yield { trouble };
  yield* originalsOfAddresses(kept, asking);
}
