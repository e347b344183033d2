import type { Block } from './blocks.js';
import { articleObjects } from './facts.js';
import { metaIn, type Page } from './page.js';

/** So many lines that are links, and so many times the text that does not lie in links, make a page a list of other pages. */
const MANY_LINES = 15;
const MOSTLY = 4;

/** From so much text on, in letters of an alphabet, a page has an article, whatever it links to. */
const ARTICLE = 700;

/** A sign that stands for a syllable or a word says as much as so many letters. */
const LETTERS_PER_SIGN = 3;
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** A line of a list of other pages is a headline, of so many code units at least. */
const HEADLINE = 20;

function isLong(text: string): boolean {
  if (text.length >= ARTICLE) return true;
  return text.length + (text.match(SIGN)?.length ?? 0) * (LETTERS_PER_SIGN - 1) >= ARTICLE;
}

/** True for a page that lists others and has no article: no mark of an article, many headlines that are links, little text. `text`: what was taken for its article. */
export function isIndexPage(page: Page, blocks: readonly Block[], text: string): boolean {
  if (isLong(text) || articleObjects(page).length > 0) return false;
  if (/^article$/i.test(metaIn(page, 'og:type') ?? '') || metaIn(page, 'article:published_time') !== null) return false;
  const headlines = blocks.filter(
    ({ text: words, linked }) => words.length >= HEADLINE && linked >= words.length * 0.8,
  );
  const length = headlines.reduce((sum, { text: words }) => sum + words.length, 0);
  return headlines.length >= MANY_LINES && length > text.length * MOSTLY;
}
