import { gunzipSync } from 'node:zlib';
import { type Given, Trouble } from '../domain/index.js';
import { documentOf, type KnownDocument } from './document-kind.js';
import { tooLongTrouble } from './file-trouble.js';
import type { Sorted } from './json-records.js';
import { LONGEST_ARTICLE_BYTES } from './limits.js';
import { type Answer, type Page, SAVE_IT } from './web/index.js';

/** What a page is by its bytes; what is packed as a file (sitemap.xml.gz) is unpacked. */
export function documentAt({ bytes }: Page): KnownDocument {
  const known = documentOf(bytes);
  if (known.kind !== 'packed') return known;
  try {
    return documentOf(gunzipSync(bytes, { maxOutputLength: LONGEST_PACKED }));
  } catch {
    return { ...known, kind: 'other' };
  }
}

/** The longest sitemap that is unpacked, in bytes: as much as its protocol lets it have. */
const LONGEST_PACKED = 50 * 1024 * 1024;

const NO_DOCUMENT: { readonly [kind: string]: string } = {
  feed: 'this is a feed, where a page should be',
  sitemap: 'this is a sitemap, where a page should be',
  opml: 'this is a list of feeds, where a page should be',
  json: 'this is data for programs (JSON), and no page',
  xml: 'this is data for programs (XML), and no page',
  packed: 'this is a packed file, and no page',
  other: 'this is no text',
};

/** A document as an original, or the trouble with what is none. */
export function documentSorted(address: string, page: Page, { kind, isSure }: KnownDocument, given: Given): Sorted {
  const { bytes, url, type, capture } = page;
  const wrong = NO_DOCUMENT[kind];
  if (wrong !== undefined) {
    const said = type && kind === 'other' ? ` (it says that it is ${type})` : '';
    return { trouble: new Trouble(address, `${wrong}${said}`, 'Give the address of an article.') };
  }
  if (kind !== 'pdf' && bytes.length > LONGEST_ARTICLE_BYTES)
    return { trouble: tooLongTrouble(address, LONGEST_ARTICLE_BYTES, SAVE_IT) };
  const media = kind === 'pdf' ? 'pdf' : kind === 'html' ? 'html' : type === 'text/markdown' ? 'markdown' : 'text';
  const charset = isSure ? null : page.charset;
  return {
    original: { bytes, source: url, media, given: { ...given, ...(charset && { charset }) } },
    about: address,
    capture,
  };
}

type Gone = Exclude<Answer, { readonly kind: 'page' }>;

/** The trouble with a page that is gone. */
export function goneTrouble(address: string, answer: Gone): Trouble {
  const status = answer.kind === 'gone' ? answer.status : 304;
  const wrong = status === 410 ? 'the page was taken away (410)' : `there is no such page (${status})`;
  return new Trouble(address, wrong, 'Check the address, or look for the page in a web archive.');
}

/** The same, with the answer that says so. */
export function goneSorted(address: string, answer: Gone): Sorted {
  return { trouble: goneTrouble(address, answer), capture: answer.capture };
}

/** The trouble with what names nothing. */
export function noneIn(about: string, what: string, none: string): Trouble {
  return new Trouble(about, `there are no ${none} in ${what}`, 'Check the address, or give those of pages.');
}

/** The first so many, and the trouble that says so where there are more. */
export function firstOf<T>(about: string, all: readonly T[], most: number, what: string) {
  if (all.length <= most) return { kept: all, trouble: null };
  const remedy =
    what === 'sitemaps' ? 'Give those that you want one by one.' : `Say --most ${all.length} for all of them.`;
  return {
    kept: all.slice(0, most),
    trouble: new Trouble(about, `it names ${all.length} ${what}, and ${most} were asked for`, remedy),
  };
}
