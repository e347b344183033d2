import type { Span } from '../domain/index.js';
import { LINK_HEADING } from './boilerplate-patterns.js';
import type { Layout, Paragraph } from './lines.js';

type Stretch = { readonly start: number; readonly end: number };

/** The longest headline of another article, in code units, and how many of them a list has at most. */
const LONGEST_LINK = 220;
const LONGEST_LIST = 20;

/**
 * 'Read more:' on a line of its own, and the headlines under it. At the end of an article every line that remains is one, if none is a
 * sentence; in its middle those that directly follow.
 */
export function linkLists(layout: Layout, marked: readonly Span[]): Stretch[] {
  const { paragraphs } = layout;
  const isMarked = ({ start, end }: Paragraph): boolean =>
    marked.some((span) => span.start <= start && span.end >= end);
  const found: Stretch[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const heading = paragraphs[at];
    if (!heading || heading.view.length > 80 || !LINK_HEADING.test(heading.view)) continue;
    const isNearEnd = paragraphs.length - at <= 3 * LONGEST_LIST;
    const rest = isNearEnd ? paragraphs.slice(at + 1).filter((paragraph) => !isMarked(paragraph)) : [];
    const isLast = isNearEnd && rest.length <= LONGEST_LIST && rest.every((paragraph) => isLink(paragraph, 1));
    const links = isLast ? rest : whileLinks(paragraphs.slice(at + 1, at + 2 + LONGEST_LIST));
    // 'Latest news' over a paragraph of news is that paragraph's heading.
    if (links.length === 0 && !/^\W*(?:\w+ )?(?:read|see|related)\b/i.test(heading.view)) continue;
    found.push(...[heading, ...links].map(({ start, end }) => ({ start, end })));
    at += links.length;
  }
  return found;
}

function whileLinks(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const stop = paragraphs.findIndex((paragraph) => !isLink(paragraph, 3));
  const links = stop < 0 ? paragraphs : paragraphs.slice(0, stop);
  return links.length <= LONGEST_LIST ? links : [];
}

/** A headline: short, not a sentence that ends with a full stop, no opening of a quotation that runs on. */
function isLink({ view }: Paragraph, fewestWords: number): boolean {
  const words = view.split(/\s+/).length;
  return view.length <= LONGEST_LINK && words >= fewestWords && !/[.:;,]["'”’)]*$/.test(view);
}
