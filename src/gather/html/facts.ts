import type { Fields } from '../metadata.js';
import { isFields } from '../metadata.js';
import { metaIn, type Page, smoothed } from './page.js';
import { textIn } from './tree.js';

/** What a page says of its article, and where it says so, as a sentence without its full stop. */
export type Fact = { readonly value: string; readonly reason: string };

export type PageFacts = {
  readonly title: Fact | null;
  readonly outlet: Fact | null;
  readonly author: Fact | null;
  readonly language: Fact | null;
  readonly url: Fact | null;
};

/** What the page's metadata and headings say of title, outlet, author, language and address. `address`: where the page lies, null where unknown. */
export function factsOf(page: Page, address: string | null): PageFacts {
  const outlet = outletOf(page);
  return {
    title: titleOf(page, outlet?.value ?? null),
    outlet,
    author: authorOf(page),
    language: languageOf(page),
    url: canonicalOf(page, address),
  };
}

/** The types of schema.org under which a page tells of its article. */
const ARTICLE_TYPE = /(?:Article|NewsArticle|BlogPosting|Posting|Report|Review|LiveBlogPosting)$/;

/** The page's JSON-LD objects that tell of an article, in the page's order. */
export function articleObjects(page: Page): readonly Fields[] {
  return page.jsonLd.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
}

function typesOf(object: Fields): readonly string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function fact(value: string | null | undefined, reason: string): Fact | null {
  const words = smoothed(value ?? '');
  return words === '' ? null : { value: words, reason };
}

function metaFact(page: Page, ...names: readonly string[]): Fact | null {
  for (const name of names) {
    const found = fact(metaIn(page, name), `The page's metadata says so (${name})`);
    if (found) return found;
  }
  return null;
}

/** The headline of the metadata, else the only `<h1>`, else `<title>`, without the outlet's name behind it. */
function titleOf(page: Page, outlet: string | null): Fact | null {
  const headings = headingsOf(page);
  const only = headings.length === 1 ? headings[0] : undefined;
  const found =
    metaFact(page, 'og:title', 'twitter:title') ??
    jsonFact(page, 'headline') ??
    fact(only, 'The page has one main heading') ??
    fact(page.title, "The page's title says so") ??
    fact(headings[0], "The page's first main heading says so");
  return found && { ...found, value: withoutOutlet(found.value, outlet, headings) };
}

/** What stands between a title and the outlet's name behind it, and the longest such name. */
const SUFFIX = /^(.*\S)\s+(?:[|–—·•«»-]|::)\s+([^|–—·•«»]{2,40})$/u;

/** 'Talks fail | Harbour Post' of the Harbour Post, or under the heading 'Talks fail', is 'Talks fail'. */
function withoutOutlet(title: string, outlet: string | null, headings: readonly string[]): string {
  const match = SUFFIX.exec(title);
  const [, words = '', name = ''] = match ?? [];
  if (words === '') return title;
  const isOutlet = outlet !== null && foldedName(name) === foldedName(outlet);
  return isOutlet || headings.some((heading) => foldedName(heading) === foldedName(words)) ? words : title;
}

function foldedName(name: string): string {
  return name.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]+/gu, '');
}

/** 'Talks fail | World | Harbour Post' where a heading of the page says 'Talks fail': the last words are the outlet's name. */
function outletInTitle(page: Page): Fact | null {
  const name = SUFFIX.exec(page.title ?? '')?.[2];
  const head = page.title?.split(/\s+(?:[|–—·•«»-]|::)\s+/u)[0];
  const stated = [metaIn(page, 'og:title'), ...headingsOf(page)];
  const isTitle =
    head !== undefined && stated.some((title) => title !== null && foldedName(title) === foldedName(head));
  return isTitle ? fact(name, "The page's title ends with it") : null;
}

function headingsOf(page: Page): string[] {
  return page.elements.filter(({ name }) => name === 'h1').map((element) => smoothed(textIn(element)));
}

function jsonFact(page: Page, field: string): Fact | null {
  for (const object of articleObjects(page)) {
    const value = object[field];
    const found = fact(typeof value === 'string' ? value : null, `The page's JSON-LD says so (${field})`);
    if (found) return found;
  }
  return null;
}

function outletOf(page: Page): Fact | null {
  const names = metaFact(page, 'og:site_name');
  if (names) return names;
  for (const object of articleObjects(page)) {
    const publisher = object['publisher'];
    const name = isFields(publisher) ? publisher['name'] : publisher;
    const found = fact(typeof name === 'string' ? name : null, "The page's JSON-LD says so (publisher)");
    if (found) return found;
  }
  return metaFact(page, 'application-name', 'dc.publisher', 'publisher') ?? outletInTitle(page);
}

function authorOf(page: Page): Fact | null {
  for (const object of articleObjects(page)) {
    const author = object['author'];
    const names = (Array.isArray(author) ? author : [author])
      .map((one: unknown) => (isFields(one) ? one['name'] : one))
      .filter((name) => typeof name === 'string' && name.trim() !== '');
    const found = fact(names.join(', '), "The page's JSON-LD says so (author)");
    if (found) return found;
  }
  return metaFact(page, 'author', 'dc.creator', 'parsely-author', 'sailthru.author');
}

function languageOf(page: Page): Fact | null {
  const stated = fact(page.lang, "The page's own mark for its language (lang)") ?? jsonFact(page, 'inLanguage');
  return stated ?? metaFact(page, 'og:locale', 'content-language', 'dc.language');
}

function canonicalOf(page: Page, address: string | null): Fact | null {
  const canonical = page.links.find(({ relations }) => relations.includes('canonical'))?.href;
  const candidates = [
    { href: canonical, reason: 'The page names it as its lasting address (canonical)' },
    { href: metaIn(page, 'og:url'), reason: "The page's metadata says so (og:url)" },
  ];
  for (const { href, reason } of candidates) {
    const url = href ? absolute(href, address) : null;
    if (url) return { value: url, reason };
  }
  return address === null ? null : { value: address, reason: 'The page was found there' };
}

function absolute(href: string, base: string | null): string | null {
  if (!URL.canParse(href, base ?? undefined)) return null;
  const { protocol, href: url } = new URL(href, base ?? undefined);
  return protocol === 'https:' || protocol === 'http:' ? url : null;
}
