import type { Span } from '../domain/index.js';
import { shown } from './clean.js';

/** A sentence of an article, to be shown in quotation marks. `marked` are the words that a value rests on. */
export type Quote = {
  /** Offsets into the article's text (UTF-16 code units, end exclusive) of what is shown. */
  readonly start: number;
  readonly end: number;
  /** True where the sentence goes on before or after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
};

const LONGEST = 420;
const CONTEXT = 150;
/** How far from a span its sentence is looked for: a text without a full stop in megabytes must not cost seconds. */
const FARTHEST = 2000;
const SENTENCE_END = /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;
const ABBREVIATION =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Amb|Hon|Rev|St|Jr|Sr|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}(?:\.\p{Lu})*)$/u;
/** A line shorter than this is a heading or a whole paragraph, not one that was wrapped at a margin; no margin lies behind the other. */
const WRAPPED_LINE = 50;
const FARTHEST_MARGIN = 120;

/** The sentences that the spans lie in, in text order, each once; spans that do not cut the text are left out. */
export function quotesOf(text: string, spans: readonly Span[]): readonly Quote[] {
  const inOrder = spans
    .filter((span) => span.end > span.start && span.end <= text.length)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const groups: { start: number; end: number; spans: Span[] }[] = [];
  for (const span of inOrder) {
    const last = groups.at(-1);
    if (last && span.start < last.end && span.end <= last.end) last.spans.push(span);
    else groups.push({ ...sentenceAround(text, span), spans: [span] });
  }
  return groups.map((group) => quoteOf(text, group));
}

/** Offsets of the sentence, or the few sentences, that the span lies in, without the space around them. */
export function sentenceAround(text: string, span: Span): { readonly start: number; readonly end: number } {
  const from = Math.max(paragraphStart(text, span.start), span.start - FARTHEST);
  const to = Math.min(paragraphEnd(text, span.end), span.end + FARTHEST);
  let start = from;
  let end = to;
  for (const edge of sentenceEnds(text, from, to)) {
    if (edge <= span.start) start = edge;
    else if (edge >= span.end) {
      end = edge;
      break;
    }
  }
  while (start < span.start && /\s/.test(text.charAt(start))) start += 1;
  while (end > span.end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function sentenceEnds(text: string, from: number, to: number): readonly number[] {
  const paragraph = text.slice(from, to);
  return [...paragraph.matchAll(SENTENCE_END)]
    .filter(
      (match) => match[0] !== '.' || !ABBREVIATION.test(paragraph.slice(Math.max(0, match.index - 12), match.index)),
    )
    .map((match) => from + match.index + match[0].length);
}

function paragraphStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  for (let at = text.lastIndexOf('\n', offset - 1); at >= 0; at = text.lastIndexOf('\n', at - 1)) {
    if (endsParagraph(text, at)) return at + 1;
    if (at === 0) break;
  }
  return 0;
}

function paragraphEnd(text: string, offset: number): number {
  for (let at = text.indexOf('\n', offset); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (endsParagraph(text, at)) return at;
  }
  return text.length;
}

/** Whether the line break at `at` ends a paragraph, or was only put in at a margin. */
function endsParagraph(text: string, at: number): boolean {
  const line = text.slice(at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, at).trim();
  const nextBreak = text.indexOf('\n', at + 1);
  const next = text.slice(at + 1, nextBreak < 0 ? text.length : nextBreak).trim();
  if (Math.max(line.length, next.length) > FARTHEST_MARGIN) return true;
  return line.length < WRAPPED_LINE || next === '' || /[.!?…:]["'”’»)\]]*$/u.test(line);
}

function quoteOf(
  text: string,
  group: { readonly start: number; readonly end: number; readonly spans: readonly Span[] },
): Quote {
  const first = group.spans[0]?.start ?? group.start;
  const last = Math.max(...group.spans.map((span) => span.end));
  const tooLong = group.end - group.start > LONGEST;
  const start = tooLong ? wordStart(text, Math.max(group.start, first - CONTEXT), group.start) : group.start;
  const end = tooLong ? wordEnd(text, Math.min(group.end, last + CONTEXT), group.end) : group.end;
  return {
    start,
    end,
    cutBefore: start > group.start,
    cutAfter: end < group.end,
    pieces: piecesOf(text, start, end, group.spans),
  };
}

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && !/\s/.test(text.charAt(end))) end += 1;
  return end;
}

function piecesOf(text: string, start: number, end: number, spans: readonly Span[]): Quote['pieces'] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start > at) pieces.push({ text: shown(text.slice(at, span.start)), marked: false });
    if (span.end > at) pieces.push({ text: shown(text.slice(Math.max(at, span.start), span.end)), marked: true });
    at = Math.max(at, span.end);
  }
  if (at < end) pieces.push({ text: shown(text.slice(at, end)), marked: false });
  // Where the whole sentence is the evidence, marking all of it would tell nothing.
  return pieces.every((piece) => piece.marked)
    ? pieces.map(({ text: words }) => ({ text: words, marked: false }))
    : pieces;
}

/** The quote as plain words in quotation marks, '[…]' where it was cut. */
export function quoteText(quote: Quote): string {
  const words = quote.pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  return `“${quote.cutBefore ? '[…] ' : ''}${words}${quote.cutAfter ? ' […]' : ''}”`;
}
