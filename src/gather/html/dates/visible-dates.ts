import { type Page, smoothed } from '../page.js';
import type { PageElement } from '../tree.js';
import type { Candidate } from './candidate.js';
import { isWordForDate, meaningOfLabel } from './labels.js';
import { elementAt, joinedLines, linesOf, type PageLine } from './lines.js';
import { MOST_DATES, type Placed, withoutLists } from './lists.js';
import { meaningOfName, placeWorth } from './surroundings.js';
import { datesIn, type FigureOrder, type FoundDate } from './words.js';

/** A line that is longer is prose, in which a date is that of something told. */
const LONGEST_LINE = 400;

/** What a date in the page's words is believed at least and at most, and one of a change. */
const START = 30;
const MOST = 76;
const MOST_OF_CHANGE = 34;

type Around = { readonly lines: readonly PageLine[]; readonly titleAt: number | null };

/**
 * The dates that the page shows, believed by where they stand: under the title, behind 'Published', in an element called 'date'. Looked at are so many lines
 * before and after the title.
 */
export function visibleDates(page: Page, order: FigureOrder, within: number): Candidate[] {
  const lines = linesOf(page.elements.find(({ name }) => name === 'body') ?? page.root);
  const around = { lines, titleAt: titleLine(page, lines) };
  const placed: Placed[] = [];
  for (const line of [...lines, ...joinedLines(lines)]) {
    if (placed.length >= MOST_DATES) break;
    if (Math.abs(line.at - (around.titleAt ?? 0)) > within) continue;
    for (const found of datesOfLine(line.text, order)) {
      placed.push({ candidate: visibleDate(line, found, around), element: elementAt(line, found.start) });
    }
  }
  return withoutLists(placed);
}

/** '(21 November 2022) The envoy …', '(Oslo, 21 November 2022) The envoy …'; 'Oslo (21.11.2022). The envoy …' with a sign behind it. */
function isInBrackets(before: string, after: string): boolean {
  if (/^\s*\(\s?(?:[\p{L} .-]{2,30}, )?$/u.test(before)) return /^\s?\)/.test(after);
  return /^\s*\p{Lu}[\p{L} .-]{1,30},? ?\($/u.test(before) && /^\)\s?[.:–—-]/.test(after);
}

/** How much of the head of a long line is looked at, for a date in brackets alone. */
const HEAD = 120;

function datesOfLine(text: string, order: FigureOrder): FoundDate[] {
  if (text.length <= LONGEST_LINE) return datesIn(text, order);
  const head = text.slice(0, HEAD);
  if (!/^[^()]{0,40}\(/.test(head)) return [];
  return datesIn(head, order).filter(({ start, date }) =>
    isInBrackets(head.slice(0, start), head.slice(start + date.length)),
  );
}

/** The line of the heading that says what the page's title says; else the last main heading; null for none. */
function titleLine(page: Page, lines: readonly PageLine[]): number | null {
  const title = smoothed(page.title ?? '').toLowerCase();
  const headings = lines.filter((line) => headingOf(elementAt(line, 0)) !== null);
  const shared = headings
    .map(({ at, text }) => ({ at, words: smoothed(text).toLowerCase() }))
    .filter(({ words }) => words.length > 8 && title.includes(words));
  const [same] = shared.toSorted((a, b) => b.words.length - a.words.length);
  return (same ?? headings.findLast((line) => headingOf(elementAt(line, 0)) === 'h1'))?.at ?? null;
}

function headingOf(element: PageElement | null): string | null {
  for (let at = element, up = 0; at && up < 4; at = at.parent, up++) if (/^h[1-3]$/.test(at.name)) return at.name;
  return null;
}

function visibleDate(line: PageLine, { start, date }: FoundDate, { lines, titleAt }: Around): Candidate {
  const element = elementAt(line, start);
  const alone = aloneWorth(line, start, date.length);
  const label = alone < 0 ? null : labelOf(line, start, lines);
  const name = element && meaningOfName(element);
  const means = label ?? name ?? 'unclear';
  const worth =
    START +
    (label === 'published' ? 25 : isBehindDate(line, start, lines) ? 12 : 0) +
    (name === null ? 0 : name === 'unclear' ? 8 : 14) +
    (element ? placeWorth(element) : 0) +
    nearTitle(line.at, titleAt) +
    alone -
    (date.edtf.length < 10 ? 20 : 0);
  const words = smoothed(line.text.slice(start, start + date.length));
  const where = label === 'published' ? "the page's own words behind a label" : "the page's own words";
  const most = means === 'modified' ? MOST_OF_CHANGE : MOST;
  return { date, words, means, kind: 'words', where, worth: Math.max(1, Math.min(most, worth)) };
}

/** What the words before a date, in its line or alone in the line above, say that it is. */
function labelOf(line: PageLine, start: number, lines: readonly PageLine[]): 'published' | 'modified' | null {
  const before = line.text.slice(Math.max(0, start - 60), start);
  return meaningOfLabel(/\S/.test(before) ? before : (lines[line.at - 1]?.text ?? ''));
}

/** Whether a date stands behind the word for a date and nothing else: 'Date: ', 'Datum', which is that of the page, not said which. */
function isBehindDate(line: PageLine, start: number, lines: readonly PageLine[]): boolean {
  const before = line.text.slice(0, start);
  return isWordForDate(/\S/.test(before) ? before : (lines[line.at - 1]?.text ?? ''));
}

/** By how many lines a date stands after the title, or before it. */
function nearTitle(at: number, titleAt: number | null): number {
  if (titleAt === null) return at < 40 ? 4 : 0;
  const after = at - titleAt;
  if (after >= 0) return after <= 6 ? 18 : after <= 14 ? 12 : after <= 30 ? 4 : -6;
  return after >= -6 ? 12 : after >= -14 ? 4 : -6;
}

/** What stands beside the date in its line: nothing or a byline, or prose. */
function aloneWorth(line: PageLine, start: number, length: number): number {
  const before = line.text.slice(0, start);
  const after = line.text.slice(start + length);
  if (isInBrackets(before, after)) return 5;
  const rest = smoothed(before + after).length;
  return rest <= 3 ? 8 : rest <= 40 ? 5 : rest <= 90 ? 0 : -18;
}
