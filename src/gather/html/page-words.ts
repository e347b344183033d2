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
