import {
  type Article,
  diagnostic,
  type Diagnostic,
  type Evidence,
  type Given,
  type Original,
  type Span,
  spanOf,
} from '../domain/index.js';
import { outletByHost, outletNamed, type OutletValue } from '../knowledge/index.js';
import { articleId } from './article-id.js';
import { boilerplateOf, type Mark } from './boilerplate.js';
import { type Content, contentOf, unpackedContentOf } from './content.js';
import { openingOf } from './dateline.js';
import { countryOfHost, publicationOfPage } from './html/dates/index.js';
import { languageOf } from './language.js';
import { layoutOf } from './lines.js';
import { VERY_LONG_TEXT } from './limits.js';
import { outletOf } from './outlet.js';
import { type GivenDate, publicationOf } from './publication-date.js';
import { titleOf } from './title.js';

/** Makes the article of an original; the same original always gives the same article. Rejects with a `Trouble` where there is no text in it. */
export async function makeArticle(original: Original): Promise<Article> {
  return articleFrom(original, await unpackedContentOf(original));
}

/** `makeArticle` at once, of what has not to be unpacked first. Throws a `Trouble` where there is no text in it. */
export function toArticle(original: Original): Article {
  return articleFrom(original, contentOf(original));
}

function articleFrom(original: Original, content: Content): Article {
  const { text } = content;
  const given = presentOnly({ ...content.given, ...presentOnly(original.given) });
  const layout = layoutOf(text);
  const marks = boilerplateOf(text, layout, profileOf(given)?.boilerplate);
  const opening = openingOf(text, layout, marks);
  const title = titleOf(text, layout, marks, opening, given.title ?? null);
  const outlet = outletOf(text, given, layout, marks, opening);
  const page = content.pageDate
    ? publicationOfPage(content.pageDate, timeZoneOf(outlet, given.url), countryOf(given.url))
    : null;
  const publication = publicationOf(text, givenDates(original.given, content.given), layout, opening, page);
  const language = languageOf(text, marks, given.language);
  return {
    id: articleId(original.bytes),
    source: original.source,
    url: given.url ?? null,
    language: language.language,
    text,
    title,
    titleText: given.title ?? title?.text ?? null,
    outlet,
    ...(given.author !== undefined && { author: given.author }),
    ...evidenceOf(original.given, content.evidence),
    published: publication.value,
    dateline: opening?.dateline ?? null,
    boilerplate: boilerplateSpans(content, marks),
    diagnostics: [
      ...content.diagnostics,
      ...(outlet ? [] : [diagnostic('no-outlet', 'Nothing says who published this.')]),
      ...publication.diagnostics,
      ...language.diagnostics,
      ...lengthNotes(text),
    ],
  };
}

/** What is known of the outlet that was given, or on whose pages the article lies. */
function profileOf({ outlet, url }: Given): OutletValue | null {
  const named = outlet === undefined ? null : outletNamed(outlet);
  return named ?? (url !== undefined && URL.canParse(url) ? outletByHost(new URL(url).hostname) : null);
}

/** The time zone in which an outlet writes, by its name or the host of its pages; null where that is not known. */
function timeZoneOf(outlet: Article['outlet'], url: string | undefined): string | null {
  return profileOf({ ...(outlet && { outlet: outlet.name }), ...(url === undefined ? {} : { url }) })?.timeZone ?? null;
}

function countryOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? countryOfHost(new URL(url).hostname) : null;
}

/** Where the file says what nobody said better; nothing where it says nothing. */
function evidenceOf(byUser: Given, byFile: Evidence | undefined): { readonly evidence?: Evidence } {
  const stated = new Set(Object.keys(presentOnly(byUser)));
  const entries = Object.entries(byFile ?? {}).filter(([fact]) => !stated.has(fact));
  return entries.length > 0 ? { evidence: Object.fromEntries(entries) } : {};
}

/** Without the fields that are empty, so that an empty option does not hide what the file says. */
function presentOnly(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, words]) => words !== undefined && words.trim() !== ''));
}

function givenDates(byUser: Given, byFile: Given): GivenDate[] {
  const user = byUser.published?.trim() ? [{ words: byUser.published.trim(), by: 'user' as const }] : [];
  const file = byFile.published?.trim() ? [{ words: byFile.published.trim(), by: 'file' as const }] : [];
  return [...user, ...file];
}

function boilerplateSpans({ text, noText }: Content, marks: readonly Mark[]): Span[] {
  const spans = marks.map(({ span }) => span);
  if (!noText) return spans;
  return [spanOf(text, noText.start, noText.end), ...spans.filter(({ start }) => start >= noText.end)];
}

function lengthNotes(text: string): Diagnostic[] {
  if (text.length <= VERY_LONG_TEXT) return [];
  return [diagnostic('very-long-text', `The text has ${text.length} characters; no article is that long.`)];
}
