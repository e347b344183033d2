import { type Span, spanOf } from '../domain/index.js';
import type { Mark } from './boilerplate.js';
import type { Opening } from './dateline.js';
import type { Layout, Paragraph } from './lines.js';
import { dateAtStart } from './written-date.js';

/** The longest title in code units, and how many paragraphs that are no title (headers, date, section) may stand before it. */
const LONGEST_TITLE = 220;
const SKIPPED = 5;

const HEADING = /^(#{1,3} +)(?=\S)(.*?)(?: +#+)?$/;

/**
 * The title's place in the text: a Markdown heading, or a short first line without a full stop over the news. With a title given apart from
 * the text only a line that says the same. Null where the text has none.
 */
export function titleOf(
  text: string,
  layout: Layout,
  marks: readonly Mark[],
  opening: Opening | null,
  given: string | null,
): Span | null {
  const isMarked = ({ start, end }: Paragraph): boolean =>
    marks.some(({ span }) => span.start < end && start < span.end);
  let skipped = 0;
  for (const [at, whole] of layout.paragraphs.slice(0, 12).entries()) {
    const paragraph = withoutSuffix(whole, marks);
    if (isMarked(paragraph) || isDateLine(paragraph)) continue;
    if (opening && startsInside(paragraph, opening)) return null;
    const span = headlineIn(text, paragraph, layout.paragraphs[at + 1], layout.hardWrapped);
    if (span && (given === null || saysTheSame(span.text, given))) return span;
    if (given === null && !isLabel(paragraph)) return null;
    if (++skipped > SKIPPED) return null;
  }
  return null;
}

/** 'Talks fail | The Harbour Post': the words before the masthead. */
function withoutSuffix(paragraph: Paragraph, marks: readonly Mark[]): Paragraph {
  const { start, end, view } = paragraph;
  const suffix = marks.find(({ kind, span }) => kind === 'masthead' && span.start > start && span.end === end)?.span;
  if (!suffix) return paragraph;
  const title = view.slice(0, suffix.start - start).trimEnd();
  return { ...paragraph, end: start + title.length, view: title };
}

function isDateLine({ view }: Paragraph): boolean {
  return view.length < 60 && dateAtStart(view.replace(/^on /i, '')) !== null;
}

/** 'WORLD', 'Politics', 'By Ida Aldane': a word or a byline that may stand over a title. */
function isLabel({ view }: Paragraph): boolean {
  return view.length <= 60 && (view.split(' ').length <= 2 || /^by \p{Lu}/iu.test(view)) && !/[.!?]$/.test(view);
}

function startsInside({ start, end }: Paragraph, { dateline, signature }: Opening): boolean {
  const at = (dateline ?? signature)?.start;
  return at !== undefined && at >= start && at < end;
}

function headlineIn(
  text: string,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  hardWrapped: boolean,
): Span | null {
  const { start, end, view } = paragraph;
  const heading = view.length > 500 ? null : HEADING.exec(view);
  if (heading?.[1] && heading[2])
    return spanOf(text, start + heading[1].length, start + heading[1].length + heading[2].length);
  if (next && /^(?:=+|-{3,})$/.test(next.view) && !next.gapBefore) return spanOf(text, start, end);
  return next && isHeadline(paragraph, next, hardWrapped) ? spanOf(text, start, end) : null;
}

function isHeadline({ view, lines }: Paragraph, next: Paragraph, hardWrapped: boolean): boolean {
  if (view.length > LONGEST_TITLE || lines.length > 3 || view.split(' ').length < 3) return false;
  if (!/^["'“‘«(]?[\p{L}\p{N}]/u.test(view) || /^by \p{Lu}/iu.test(view)) return false;
  if (endsAsSentence(view, lines.length) || /\b(?:the|an?|of|and|with|to|for|from|by|at)$/.test(view)) return false;
  // A line that goes on in lower case was broken in the middle of a sentence, and so may any line of wrapped text be.
  return next.gapBefore || !(hardWrapped || /^\p{Ll}/u.test(next.view));
}

/** 'Morvic flies to the U.S.' is a title all the same. */
function endsAsSentence(view: string, lines: number): boolean {
  if (lines === 1 && view.length < 90 && /(?:\b(?:U\.S|U\.N|U\.K|E\.U|U\.A\.E|D\.C)|\.\.)\.$/.test(view)) return false;
  return /[.,;:](?:["'”’»)]|\[\d+\])*$/.test(view);
}

/** The same words, but for case, marks and spaces, or most of them. */
function saysTheSame(line: string, given: string): boolean {
  const a = wordsOf(line);
  const b = new Set(wordsOf(given));
  const shared = a.filter((word) => b.has(word)).length;
  return a.length > 0 && shared >= Math.max(a.length, b.size) * 0.6;
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
