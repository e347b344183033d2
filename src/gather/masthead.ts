import { type Span, spanOf } from '../domain/index.js';
import { placeNamed } from '../knowledge/index.js';
import { SECTIONS } from './boilerplate-patterns.js';
import type { Layout, Line } from './lines.js';
import { isOutletName } from './outlet-name.js';
import { dateAtStart } from './written-date.js';

/** A line, or the end of one, that says where a page comes from. */
type Masthead = { readonly span: Span; readonly outlet: Span | null };

/** How many lines at the top may be a masthead. */
const SEARCHED = 3;

const SECTION = new RegExp(
  `^(?:${[...SECTIONS, 'Home', 'Headlines', 'Homepage', 'World News', 'Foreign Affairs', 'Foreign Policy', 'Editorial', 'Latin America', 'MENA', 'UN', 'Front Page'].join('|')})(?: News)?$`,
  'i',
);
const PART = String.raw`\S(?:.{0,120}?\S)?`;
const PARTED = new RegExp(`^(?<first>${PART})(?<mark>\\s*(?:[|»›>•·]|::)\\s*|\\s+[–—-]\\s+)(?<second>${PART})$`, 'u');

/** 'Levant Courier | World', 'Asia – The Harbour Post', 'The Harbour Post' over a date or a title, 'Talks fail | The Harbour Post'. */
export function mastheadOf(text: string, { lines }: Layout): Masthead | null {
  for (const [at, line] of lines.slice(0, SEARCHED).entries()) {
    const found = parted(text, line) ?? (at === 0 ? alone(text, line, lines[1]) : null);
    if (found) return found;
  }
  return null;
}

function parted(text: string, line: Line): Masthead | null {
  const view = line.text.replace(/\s/g, ' ');
  const match = view.length > 200 ? null : PARTED.exec(view);
  const { first, mark, second } = match?.groups ?? {};
  if (first === undefined || mark === undefined || second === undefined) return null;
  const secondAt = first.length + mark.length;
  const outletAt = (at: number, words: string): Masthead => ({
    span: spanOf(text, line.start, line.end),
    outlet: spanOf(text, line.start + at, line.start + at + words.length),
  });
  const isRule = !/[–—-]/.test(mark);
  if (SECTION.test(second) && namesPaper(first, isRule)) return outletAt(0, first);
  if (SECTION.test(first) && namesPaper(second, isRule)) return outletAt(secondAt, second);
  if (isOutletName(second) && !isOutletName(first)) return suffix(text, line, first, outletAt(secondAt, second), mark);
  // 'The Harbour Post: Asia – talks …' begins with an outlet that the headline is about, but for a rule.
  return isRule && isOutletName(first) && wordCount(second) <= 3 ? outletAt(0, first) : null;
}

/** 'Talks fail | The Harbour Post': the title before it stays what it is. */
function suffix(text: string, line: Line, first: string, whole: Masthead, mark: string): Masthead {
  const lead = mark.length - mark.trimStart().length;
  return wordCount(first) < 3 ? whole : { ...whole, span: spanOf(text, line.start + first.length + lead, line.end) };
}

/** A name beside a section; a rule between them shows it to be one, and a state or another section is none. */
function namesPaper(words: string, isRule: boolean): boolean {
  if (isOutletName(words)) return true;
  if (SECTION.test(words) || placeNamed(words) !== null || wordCount(words) > 4) return false;
  return isRule && words.split(' ').every((word) => /^(?:\p{Lu}[\p{L}\p{N}.'’-]*|of|the|and|&)$/u.test(word));
}

/** An outlet's name alone over a date or over a line that is no sentence. */
function alone(text: string, line: Line, next: Line | undefined): Masthead | null {
  const view = line.text.replace(/\s/g, ' ');
  if (!next || !isOutletName(view)) return null;
  const isHead = dateAtStart(next.text) !== null || (next.text.length < 160 && !/[.!?:]["'”’)]*$/.test(next.text));
  const span = spanOf(text, line.start, line.end);
  return isHead ? { span, outlet: span } : null;
}

function wordCount(words: string): number {
  return words.split(' ').length;
}
