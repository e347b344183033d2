import type { Span } from '../domain/index.js';
import { demonymPhrases, isLabelAfter, isLabelBefore, wordsIn } from '../knowledge/index.js';

/** Words before and behind a name that may belong to it. */
const MOST_BEFORE = 5;
const MOST_AFTER = 2;
/** Characters between a title and the name that it belongs to. */
const MOST_SPACE = 4;
const WORD_BEFORE = /([\p{L}\p{N}][\p{L}\p{N}.'’-]*)[ \u00A0\n]$/u;
const WORD_AFTER = /^[ \u00A0\n](\p{L}[\p{L}-]*)/u;
const ARTICLE = /^(?:the|a|an)\s+/i;

/**
 * What is called by a name, with the words of kind and side around it: 'militant group Hamas' of the words 'Hamas', 'Iran-backed Houthi fighters'
 * of 'Houthi'. Nationalities count only where they stand before the name or such a word. Without an article at its head.
 */
export function labelOf(text: string, name: Span): Span {
  let { start, end } = withoutArticle(text, name);
  for (let count = 0, from = start; count < MOST_BEFORE; count++) {
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, from - 40), from))?.[1];
    if (word === undefined || !belongsBefore(word)) break;
    from -= word.length + 1;
    start = from;
  }
  for (let count = 0; count < MOST_AFTER; count++) {
    const word = WORD_AFTER.exec(text.slice(end, end + 40))?.[1];
    if (word === undefined || !isLabelAfter(word.toLowerCase())) break;
    end += word.length + 1;
  }
  return { start, end, text: text.slice(start, end) };
}

/** A mention with the title that stands right before it, nothing but space between; the mention alone where none does. */
export function withTitle(text: string, mention: Span, titles: readonly Span[]): Span {
  const isRightBefore = (one: Span): boolean =>
    one.end <= mention.start &&
    mention.start - one.end <= MOST_SPACE &&
    text.slice(one.end, mention.start).trim() === '';
  const title = titles.find(isRightBefore);
  const start = title?.start ?? mention.start;
  return { start, end: mention.end, text: text.slice(start, mention.end) };
}

function belongsBefore(word: string): boolean {
  return isLabelBefore(word.toLowerCase()) || demonymPhrases.match(wordsIn([word]), 0) !== null;
}

function withoutArticle(text: string, { start, end }: Span): { readonly start: number; readonly end: number } {
  const article = ARTICLE.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + article.length, end };
}
