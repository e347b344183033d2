/**
 * Takes the text of a page's file, gives the article's text and what the page says of it, each with where it says so.
 * Never runs a script, never asks the network, never guesses what the page does not say.
 */
import { diagnostic, type Diagnostic, type Evidence, type Given, type Original, Trouble } from '../../domain/index.js';
import type { Content } from '../content.js';
import { SAVE_IT } from '../web/web-trouble.js';
import { dateOfPage, figureOrder } from './dates/index.js';
import { type Fact, factsOf } from './facts.js';
import { askedByTitle } from './in-the-way.js';
import { type Page, parsePage } from './page.js';
import { feedLinkOf } from './feed-link.js';
import { notesOnPage } from './page-notes.js';
import { notFoundWords } from './page-words.js';
import { type ArticleText, articleText } from './text.js';
import { textIn, TreeTooLarge } from './tree.js';

/** The content of a page that was decoded. Throws a `Trouble` for a page without text, or one that is over the bounds. */
export function contentOfPage(html: string, original: Original): Content {
  const page = parsedPage(html, original.source);
  const address = addressOf(original);
  const found = factsOf(page, address);
  const facts = Object.entries(found).filter((entry): entry is [keyof Given, Fact] => entry[1] !== null);
  const given: Given = Object.fromEntries(facts.map(([name, { value }]) => [name, value]));
  const evidence: Evidence = Object.fromEntries(facts.map(([name, { reason }]) => [name, reason]));
  const order = figureOrder(given.language ?? null, given.url ?? null);
  const pageDate = dateOfPage(page, [address, given.url ?? null], order);
  const article = articleText(page, found.title?.value ?? null);
  const trouble =
    missingPage(page, article.text, original.source) ??
    pageInTheWay(page, article.text, pageDate !== null, original.source) ??
    troubleWith(article, page, address, original.source);
  if (trouble) throw trouble;
  const diagnostics = diagnosticsOf(page, article, address, given.url ?? null);
  return { text: article.text, given, evidence, pageDate, diagnostics, noText: null };
}

/** Longer texts are articles, whatever their titles. */
const LONGEST_APOLOGY = 1500;

/** A page that asks for something before it shows another, and has no date of its own. Null for others. */
function pageInTheWay({ title }: Page, text: string, isDated: boolean, source: string): Trouble | null {
  const asked = isDated || text.length > LONGEST_APOLOGY ? null : askedByTitle((title ?? '').trim());
  return asked && new Trouble(source, `this page ${asked.asks} ("${asked.words}") and has no article`, SAVE_IT);
}

/** A page that says that it is not there, though it came as one that is. Null for others. */
function missingPage(page: Page, text: string, source: string): Trouble | null {
  if (text.length > LONGEST_APOLOGY) return null;
  const headings = page.elements.flatMap((element) => (element.name === 'h1' ? [textIn(element).slice(0, 200)] : []));
  const [words] = [page.title ?? '', ...headings].flatMap((title) => notFoundWords(title.trim()) ?? []);
  if (words === undefined) return null;
  const wrong = `the page says that there is no such page ("${words}")`;
  return new Trouble(source, wrong, 'Check the address, or look for the page in a web archive.', true);
}

/** A page that lists others, or has no running text at all. Null where nothing is the matter. */
function troubleWith({ text, isIndex }: ArticleText, page: Page, at: string | null, source: string): Trouble | null {
  if (isIndex) {
    const feed = at === null ? null : feedLinkOf(page, at);
    const remedy =
      feed === null
        ? 'Add the pages that it links to, or watch its feed.'
        : `Its feed is ${feed.url}: add that, say --feeds, or watch it: readout watch add ${feed.url}`;
    return new Trouble(source, 'this page is a list of links to others and has no article of its own', remedy);
  }
  if (text !== '') return null;
  const remedy = 'Where a browser shows one, save the page from there once it is loaded, or copy the text into a file.';
  return new Trouble(source, "no article's text is in this page", remedy);
}

function diagnosticsOf(
  page: Page,
  { text, from }: ArticleText,
  at: string | null,
  canonical: string | null,
): Diagnostic[] {
  const message = 'The page shows far less of its article than its metadata has; the text was taken from there.';
  const stated = from === 'stated' ? [diagnostic('text-from-metadata', message)] : [];
  return [...stated, ...notesOnPage(page, text, at, canonical)];
}

/** Where the page lies: as it was given, else its source where that is an address. Null where neither is one. */
function addressOf({ given, source }: Original): string | null {
  return [given.url, source].find((words) => words !== undefined && /^https?:\/\//i.test(words)) ?? null;
}

function parsedPage(html: string, source: string): Page {
  try {
    return parsePage(html);
  } catch (error) {
    if (!(error instanceof TreeTooLarge)) throw error;
    throw new Trouble(
      source,
      `the page has ${error.what}`,
      'Save the article alone as a page or as text, and add that.',
    );
  }
}
