import type { Page } from '../page.js';
import type { PageElement } from '../tree.js';
import { type Candidate, dateOfValue, type Meaning, meaningBy } from './candidate.js';
import { MOST_DATES, type Placed, withoutLists } from './lists.js';
import { meaningOfName, placeWorth } from './surroundings.js';
import type { FigureOrder } from './words.js';

const WORTH: { readonly [M in Meaning]: number } = { published: 66, created: 60, unclear: 56, modified: 28 };
/** What an element that is marked with the property itself is worth more. */
const MARKED = 8;

/** The dates of `<time datetime>`, `itemprop="datePublished"` and the like, which stand in the page and are read by programs. */
export function elementDates(page: Page, order: FigureOrder): Candidate[] {
  const found: Placed[] = [];
  for (const element of page.elements) {
    if (found.length >= MOST_DATES) break;
    const placed = elementDate(element, order);
    if (placed) found.push(placed);
  }
  return withoutLists(found);
}

function elementDate(element: PageElement, order: FigureOrder): Placed | null {
  const { name, attributes } = element;
  const property = attributes['itemprop'] ?? attributes['property'];
  if (property === undefined && name !== 'time') return null;
  const marked = property === undefined || name === 'meta' ? null : meaningOfProperty(property);
  if (name !== 'time' && !marked) return null;
  const value = attributes['datetime'] || attributes['content'] || attributes['title'] || wordsIn(element);
  const read = dateOfValue(value, order);
  if (!read) return null;
  const means = attributes['pubdate'] === undefined ? (marked ?? meaningOfName(element) ?? 'unclear') : 'published';
  const worth = WORTH[means] + (marked === 'published' ? MARKED : 0) + placeWorth(element);
  const where = `the page's element <${name}>${property === undefined ? '' : ` (${property})`}`;
  return { candidate: { ...read, means, kind: 'element', where, worth: Math.max(1, worth) }, element };
}

function meaningOfProperty(property: string): Meaning | null {
  return property.split(/\s+/).flatMap((name) => meaningBy('property', name.replace(/^.*[/:]/, '')) ?? [])[0] ?? null;
}

function wordsIn(element: PageElement): string {
  return element.children.filter((child) => typeof child === 'string').join(' ');
}
