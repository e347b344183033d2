import { type Given, Trouble } from '../domain/index.js';
import { noneIn } from './answered.js';
import { entryPage, hasWholeText } from './feeds/entry-page.js';
import { type Feed, type FeedEntry, feedOf } from './feeds/feed.js';
import type { Sorted } from './json-records.js';

/** The texts that a saved feed has whole, and the trouble with each entry of which it has but the beginning. Asks nothing of the web. */
export function* originalsOfFeed(text: string, path: string, given: Given): Generator<Sorted> {
  const feed = feedIn(path, text, null);
  if (feed instanceof Trouble) {
    yield { trouble: feed };
    return;
  }
  yield* lostEntries(path, feed);
  for (const entry of feed.entries) yield entrySorted(path, entry, feed, given);
}

/** The longest feed that is taken apart, in characters: its parser takes some seconds for it. */
const LONGEST_FEED = 16 * 1024 * 1024;

/** The feed in a document, or the trouble with it. `base` is where it lies; null for a file. */
export function feedIn(about: string, text: string, base: string | null): Feed | Trouble {
  if (text.length > LONGEST_FEED)
    return new Trouble(about, 'the feed is longer than 16 MB', 'Give the addresses of its pages.');
  const remedy = 'Check it in a feed validator, or give the addresses of its pages.';
  return feedOf(text, base) ?? new Trouble(about, 'this is no feed, or a broken one', remedy);
}

/** Says how many entries of a feed could not be read, if there are any. */
export function* lostEntries(about: string, { lost, entries }: Feed): Generator<Sorted> {
  if (entries.length === 0) yield { trouble: noneIn(about, 'the feed', 'entries') };
  if (lost === 0) return;
  const wrong = `the feed is broken: ${lost} of its entries could not be read`;
  yield { trouble: new Trouble(about, wrong, 'The others were; tell the outlet, or give the addresses of the pages.') };
}

/** The text of an entry as an original; the trouble with it where the feed has but its beginning. `about` names the feed, or the page that could not be had. */
export function entrySorted(
  about: string,
  entry: FeedEntry,
  feed: Pick<Feed, 'title' | 'language'>,
  given: Given,
): Sorted {
  const source = entry.url ?? `${about}#${entry.id ?? entry.title ?? ''}`;
  if (hasWholeText(entry))
    return { original: { bytes: entryPage(entry, feed), source, media: 'html', given }, about: source };
  const remedy = entry.url === null ? 'Look for the page, and add it.' : `Add its page: readout add ${entry.url}`;
  return { trouble: new Trouble(source, 'the feed has no more than its beginning', remedy) };
}
