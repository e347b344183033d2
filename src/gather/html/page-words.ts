import { lazily, listed, readRows } from '../../knowledge/index.js';
import type { Block } from './blocks.js';

/** Longer blocks are news, whatever they begin with. */
const LONGEST = 180;

const words = lazily(() => {
  const of = (how: string): string[] =>
    readRows('page-furniture.tsv').flatMap((row) => (row['how'] === how ? listed(row['words']) : []));
  const starts = of('start').map((one) => one.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    whole: new Set(of('whole').map(folded)),
    headings: new Set(of('heading').map(folded)),
    notFound: new Set(of('not-found').map(folded)),
    start: new RegExp(`^[\\s*»>|•\\[(–-]*(?:${starts.join('|')})(?![\\p{L}])`, 'iu'),
  };
});

/** True for what pages print around articles: 'Advertisement', 'Read more: …'. */
export function isFurniture({ text }: Block): boolean {
  if (text.length > LONGEST) return false;
  return words().whole.has(folded(text)) || words().start.test(text.toLowerCase());
}

/** True for the heading of a list that leads elsewhere: 'Related stories'. */
export function isFurnitureHeading({ text }: Block): boolean {
  return text.length < 60 && (words().headings.has(folded(text)) || words().whole.has(folded(text)));
}

/** In lower case, without marks and figures at its ends. */
function folded(phrase: string): string {
  return phrase.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** 'Error 404', '404' */
const STATUS = /^(?:error\s*:?\s*|http\s*)?(?:404|410)(?:\s*error)?[!.]?$/i;

/** The words by which a title or a main heading says that there is no such page: 'Page not found | Harbour Post'. Null where it does not. */
export function notFoundWords(title: string): string | null {
  const parts = [title, ...title.split(/\s*(?:[|–—•·:]|\s-\s)\s*/u)];
  return (
    parts.find((part) => STATUS.test(part.trim()) || words().notFound.has(folded(part.replaceAll('’', "'")))) ?? null
  );
}
