import { type Page, smoothed } from './page.js';
import { type PageElement, textIn } from './tree.js';

/** The text of the page's article, its paragraphs with an empty line between them. Empty where there is none. */
export function articleText(page: Page): string {
  const paragraphs = page.elements.filter(({ name }) => name === 'p');
  const weights = new Map<PageElement, number>();
  for (const paragraph of paragraphs) {
    if (!paragraph.parent) continue;
    weights.set(paragraph.parent, (weights.get(paragraph.parent) ?? 0) + smoothed(textIn(paragraph)).length);
  }
  const [best] = [...weights].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return paragraphs
    .filter(({ parent }) => parent === best)
    .map((paragraph) => smoothed(textIn(paragraph)))
    .filter((words) => words !== '')
    .join('\n\n');
}
