import { pageAddress } from './address.js';
import type { Media } from './article.js';

/** What an article is a version of: the name of a page, and whether what was captured was the page itself (1) or a record that tells of it, as in a feed (0). */
export type PagePlace = { readonly page: string; readonly rank: 0 | 1 };

/** A page of a longer article by its number: '?page=2', '/page/3', '/4'. */
const NUMBERED = /[?&](?:page|p|pg|seite|pagina)=\d+(?:&|$)|\/(?:page\/?)?\d{1,2}$/i;

/**
 * Which page an article is a version of. `address` is where it was captured, `url` what it says of itself (`Article.url`). What a page says counts on its own host
 * alone, for a copy elsewhere is another publication; not where it names the front page, and not for a numbered part of a longer article. Null where
 * nothing tells: of messages, and of records without an address.
 */
export function placeOnPage(media: Media, address: string, url: string | null): PagePlace | null {
  if (media === 'mail') return null;
  if (media === 'record') {
    if (url === null || isFront(pageAddress(url))) return null;
    return { page: pageAddress(url) + hashOf(url), rank: 0 };
  }
  const own = pageAddress(address);
  const said = url === null ? own : pageAddress(url);
  const isSaid = sameSite(own, said) && !isFront(said) && (!NUMBERED.test(own) || NUMBERED.test(said));
  return { page: isSaid ? said : own, rank: 1 };
}

const hostOf = (page: string): string =>
  (URL.canParse(page) ? new URL(page).host : '').replace(/^(?:www|m|mobile|amp)\./, '');
const sameSite = (a: string, b: string): boolean => hostOf(a) !== '' && hostOf(a) === hostOf(b);
const isFront = (page: string): boolean =>
  !URL.canParse(page) || (new URL(page).pathname === '/' && new URL(page).search === '');
/** Items of one page are told apart by it. */
const hashOf = (url: string): string => (URL.canParse(url) ? new URL(url).hash : '');
