import { type Span, spanOf } from '../domain/index.js';
import { BOILERPLATE_PATTERNS, type BoilerplatePattern } from './boilerplate-patterns.js';
import { bylinesOf } from './byline.js';
import { gluedPrefixAt } from './glued-prefix.js';
import { columnsOf } from './columns.js';
import type { Layout, Line, Paragraph } from './lines.js';
import { linkLists } from './link-lists.js';
import { mastheadOf } from './masthead.js';
import { sentencesOf } from './sentences.js';

/** A piece of the text that is no news. */
export type Mark = {
  readonly kind: BoilerplatePattern['kind'] | 'section' | 'masthead' | 'byline';
  readonly span: Span;
  /** The outlet's name in it; null where it names none. */
  readonly outlet: Span | null;
};

/** Longer lines and sentences are news, whatever they begin with. */
const LONGEST = 420;

/** A paragraph of this many code units is running text; what stands before the first and after the last is the page's edge. */
const RUNNING_TEXT = 160;

/** How many paragraphs at the top may be a header in columns. */
const HEAD = 10;

const LINE_PATTERNS = BOILERPLATE_PATTERNS.filter(({ unit }) => unit === 'line');
const SENTENCE_PATTERNS = BOILERPLATE_PATTERNS.filter(({ unit }) => unit === 'sentence');
const PARAGRAPH_PATTERNS = [...LINE_PATTERNS, ...SENTENCE_PATTERNS];

/**
 * Finds licence lines, link lists, page headers, forms and the like, in the order of the text and without overlaps. Cuts nothing. `beginnings`: words
 * with which lines of this outlet begin that are no news.
 */
export function boilerplateOf(text: string, layout: Layout, beginnings: readonly string[] = []): readonly Mark[] {
  const edge = edgeOf(layout.paragraphs);
  const marks = layout.paragraphs.flatMap((paragraph, at) => {
    const isEnd = at >= edge.bottom && at * 2 >= layout.paragraphs.length;
    const side: Side = isEnd ? 'end' : at < edge.top || at >= edge.bottom ? 'edge' : 'anywhere';
    return [...marksIn(text, paragraph, side), ...sectionMarks(text, paragraph)];
  });
  const ofOutlet = linesBeginning(text, layout, beginnings);
  const taken = withoutOverlaps([...headMarks(text, layout, edge.top), ...ofOutlet, ...marks]);
  const lists = linkLists(
    layout,
    taken.map(({ span }) => span),
  );
  return withoutOverlaps([...taken, ...lists.map(({ start, end }) => markOf('link', text, start, end))]);
}

/** Lines that begin with any of these words, whatever the case. */
function linesBeginning(text: string, layout: Layout, beginnings: readonly string[]): Mark[] {
  if (beginnings.length === 0) return [];
  const folded = beginnings.map((words) => words.toLowerCase());
  return layout.lines
    .filter((line) => {
      const view = viewOf(line).toLowerCase();
      return view.length <= LONGEST && folded.some((words) => view.startsWith(words));
    })
    .map(({ start, end }) => markOf('marker', text, start, end));
}

/** The page's masthead, the bylines, and what stands in columns beside a date. */
function headMarks(text: string, layout: Layout, top: number): Mark[] {
  const masthead = mastheadOf(text, layout);
  const bylines = bylinesOf(layout, top).map(({ start, end }) => markOf('byline', text, start, end));
  const headers = layout.paragraphs
    .slice(0, Math.min(top, HEAD))
    .filter(({ view }) => columnsOf(view) !== null)
    .map(({ start, end }) => markOf('header', text, start, end));
  return [...(masthead ? [{ kind: 'masthead' as const, ...masthead }] : []), ...bylines, ...headers];
}

function markOf(kind: Mark['kind'], text: string, start: number, end: number, outlet: Span | null = null): Mark {
  return { kind, span: spanOf(text, start, end), outlet };
}

/** Where a paragraph stands: only there do patterns for that side apply; what stands at the end stands at the edge too. */
type Side = BoilerplatePattern['where'];

function applies(where: Side, side: Side): boolean {
  return where === 'anywhere' || where === side || (where === 'edge' && side === 'end');
}

function edgeOf(paragraphs: readonly Paragraph[]): { readonly top: number; readonly bottom: number } {
  const running = paragraphs.map(({ view }) => view.length >= RUNNING_TEXT && /[.!?]/.test(view));
  const first = running.indexOf(true);
  return first < 0 ? { top: paragraphs.length, bottom: 0 } : { top: first, bottom: running.lastIndexOf(true) + 1 };
}

/** The whole paragraph, else its single lines, else the sentences in it. */
function marksIn(text: string, paragraph: Paragraph, side: Side): Mark[] {
  const whole = matchOf(text, paragraph.start, paragraph.view, PARAGRAPH_PATTERNS, side);
  if (whole) return [whole];
  const lines = paragraph.lines.length > 1 ? paragraph.lines : [];
  const inLines = lines.flatMap((line) => matchOf(text, line.start, viewOf(line), LINE_PATTERNS, side) ?? []);
  return [...inLines, ...sentenceMarks(text, paragraph, side)];
}

function viewOf(line: Line): string {
  return line.text.replace(/\s/g, ' ');
}

/** Marks of neighbouring sentences become one, so that a licence of three sentences is one block. */
function sentenceMarks(text: string, paragraph: Paragraph, side: Side): Mark[] {
  const joined: Mark[] = [];
  let lastPiece = -2;
  for (const [at, piece] of sentencesOf(paragraph.view).entries()) {
    const mark = matchOf(text, paragraph.start + piece.start, piece.text, SENTENCE_PATTERNS, side);
    if (!mark) continue;
    const before = lastPiece === at - 1 ? joined.pop() : undefined;
    const start = before?.span.start ?? mark.span.start;
    joined.push(markOf(before?.kind ?? mark.kind, text, start, mark.span.end, before?.outlet ?? mark.outlet));
    lastPiece = at;
  }
  return joined;
}

function matchOf(
  text: string,
  start: number,
  view: string,
  patterns: readonly BoilerplatePattern[],
  side: Side,
): Mark | null {
  if (view.length > LONGEST) return null;
  for (const { kind, pattern, where, mayRunOn } of patterns) {
    const match = applies(where, side) ? pattern.exec(view) : null;
    if (!match || (!mayRunOn && sentencesOf(view).length > 1)) continue;
    const words = match.groups?.['outlet'];
    const at = words === undefined ? -1 : view.indexOf(words);
    const outlet = words && at >= 0 ? spanOf(text, start + at, start + at + words.length) : null;
    return markOf(kind, text, start, start + view.length, outlet);
  }
  return null;
}

/** 'Harbour PressEurope: The envoy …': the outlet and the section of its page, glued before the news. */
function sectionMarks(text: string, paragraph: Paragraph): Mark[] {
  const glued = gluedPrefixAt(paragraph.view);
  if (!glued) return [];
  const outlet = spanOf(text, paragraph.start, paragraph.start + glued.outletLength);
  return [markOf('section', text, paragraph.start, paragraph.start + glued.length, outlet)];
}

/** In the order of the text; of two that overlap the one that begins first, then the longer. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const ordered = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return ordered.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
