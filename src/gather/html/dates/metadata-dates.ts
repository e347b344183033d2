import { type Fields, isFields } from '../../metadata.js';
import { type Page, smoothed } from '../page.js';
import { type Candidate, dateOfValue, type Meaning, meaningBy } from './candidate.js';
import type { FigureOrder, ReadDate } from './words.js';

/** How far a date is believed by what it is that of: in the JSON-LD of an article, and in `<meta>`. */
const JSON_LD_WORTH: { readonly [M in Meaning]: number } = { published: 100, created: 80, modified: 40, unclear: 50 };
const META_WORTH: { readonly [M in Meaning]: number } = { published: 92, created: 75, modified: 33, unclear: 47 };
const MADE_FOR_IT = new Map([['article:published_time', 3]]);

/** What the dates of a page's own video, and of a page that is not said to be an article, are less worth. */
const OF_MEDIA = 30;
const OF_A_PAGE = 12;
/** What dates of several days under one name are less worth: they are those of a list of articles. */
const OF_A_LIST = 45;

/** Types of schema.org whose dates are those of the page's article, and those that every page may have. */
const ARTICLE = /(?:Article|Posting|Report|Reportage|Review|Recipe|HowTo|CreativeWork|Dataset|Episode|NewsItem)$/i;
const PAGE = /(?:Page|WebSite)$/i;
const MEDIA = /^(?:Video|Audio|Media)/i;

/** The dates that the page's JSON-LD gives of the page or its article. */
export function jsonLdDates(page: Page, order: FigureOrder): Candidate[] {
  const own = new Set(page.jsonLd.filter((fields) => isTitled(fields, page.title)));
  return page.jsonLd.flatMap((fields) => {
    const isOfAnother = own.size > 0 && !own.has(fields) && headlineOf(fields) !== null;
    return datesOfObject(fields, order, 0).map((one) =>
      isOfAnother ? { ...one, worth: Math.max(1, one.worth - OF_A_LIST) } : one,
    );
  });
}

/** Whether an object has the headline that the page has for its title, or the beginning of it: it is the page's own article, and others are those of a list. */
function isTitled(fields: Fields, title: string | null): boolean {
  const headline = headlineOf(fields);
  return headline !== null && title !== null && letters(title).startsWith(headline.slice(0, SAME_START));
}

/** So many letters of a headline have to be those of the title; shorter ones are names of sites. */
const SHORTEST_HEADLINE = 15;
const SAME_START = 40;

function headlineOf({ headline }: Fields): string | null {
  const words = typeof headline === 'string' ? letters(headline.replace(/&#?\w+;/g, '')) : '';
  return words.length < SHORTEST_HEADLINE ? null : words;
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const DEEPEST = 3;

function datesOfObject(fields: Fields, order: FigureOrder, depth: number): Candidate[] {
  const types = typesOf(fields);
  const inside = ['mainEntity', 'mainEntityOfPage'].flatMap((name) => {
    const value = fields[name];
    return isFields(value) && depth < DEEPEST ? datesOfObject(value, order, depth + 1) : [];
  });
  const less = lessBy(types);
  return less === null ? inside : [...ownDates(fields, order, types, less), ...inside];
}

/** How much less the dates of an object of these types are worth than an article's; null for what is no article at all. */
function lessBy(types: readonly string[]): number | null {
  if (types.length === 0 || types.some((type) => ARTICLE.test(type))) return 0;
  if (types.some((type) => PAGE.test(type))) return OF_A_PAGE;
  return types.some((type) => MEDIA.test(type)) ? OF_MEDIA : null;
}

/** '@type' as a list of plain names: 'NewsArticle' of 'http://schema.org/NewsArticle' too. */
function typesOf(fields: Fields): string[] {
  const type = fields['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.flatMap((one) => (typeof one === 'string' ? [one.replace(/^.*[/:]/, '')] : []));
}

function ownDates(fields: Fields, order: FigureOrder, types: readonly string[], less: number): Candidate[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const means = meaningBy('property', name.replace(/^.*[/:]/, ''));
    const read = means && dateOfValue(Array.isArray(value) ? value[0] : value, order);
    if (!means || !read) return [];
    const where = `the page's JSON-LD (${[...types.slice(0, 1), name].join('.')})`;
    return [{ ...read, means, kind: 'json-ld', where, worth: JSON_LD_WORTH[means] - less }];
  });
}

/** The dates that the page's `<meta>` elements give. */
export function metaDates(page: Page, order: FigureOrder): Candidate[] {
  return [...page.meta].flatMap(([name, contents]) => {
    const means = meaningBy('meta', name);
    if (!means) return [];
    const read = contents.flatMap((content) => dateOfValue(content, order) ?? []);
    const worth = META_WORTH[means] + (MADE_FOR_IT.get(name) ?? 0) - (isList(read) ? OF_A_LIST : 0);
    return read.map((one) => ({ ...one, means, kind: 'metadata', where: `the page's metadata (${name})`, worth }));
  });
}

/** A date behind the title's last sign, where pages put their name and day: 'Talks fail again | Harbour Post | 26.03.2024'. */
const AT_THE_END_OF_A_TITLE = /\s[|–—•·-]\s*(?<end>[^|•·–—]{6,30})$/;
const TITLE_WORTH = 50;

/** The date at the end of the page's title. */
export function titleDates(page: Page, order: FigureOrder): Candidate[] {
  const end = AT_THE_END_OF_A_TITLE.exec(smoothed(page.title ?? ''))?.groups?.['end'] ?? '';
  const read = dateOfValue(end, order);
  if (!read || read.date.length < end.length || read.date.edtf.length < 10) return [];
  return [{ ...read, means: 'unclear', kind: 'element', where: "the page's title", worth: TITLE_WORTH }];
}

function isList(read: readonly { readonly date: ReadDate }[]): boolean {
  return new Set(read.map(({ date }) => date.edtf.slice(0, 10))).size > 1;
}
