import type { DateValue, How, Reading, Span } from '../domain/index.js';
import { oneLine } from './clean.js';
import { quotesOf, quoteText } from './sentence.js';
import { dateReason, whenText } from './when.js';

/** Lines below a value: an indented list, one string a line. */
export type Lines = readonly string[];

export const HOW_WORDS: { readonly [H in How]: string } = {
  given: 'given by the person who added the article, or by its metadata',
  stated: 'stated in the text',
  inferred: 'worked out',
};

/** Each span with its place: '“on Tuesday” at characters 12 to 22'. */
export const placeLines = (spans: readonly Span[]): Lines =>
  spans.map((span) => `“${oneLine(span.text)}” at characters ${span.start} to ${span.end}`);

/** Each span with its place, then the sentences that they stand in: '“on Tuesday” at characters 12 to 22'. */
export function evidenceLines(reading: Reading | undefined, spans: readonly Span[]): Lines {
  const sentences = reading ? quotesOf(reading.text, spans).map((quote) => `in ${quoteText(quote)}`) : [];
  return [...new Set([...placeLines(spans), ...sentences])];
}

/** How a date came to be: what it is, how it is known, from which words, counted from what. */
export function dateLines(reading: Reading | undefined, date: DateValue): Lines {
  const known = date.edtf === null ? 'not known' : `${date.edtf}, ${HOW_WORDS[date.how]}`;
  return [
    `${whenText(date)} (${known})`,
    ...(date.reason === '' ? [] : [dateReason(date)]),
    ...(date.anchor === null ? [] : [`counted from: ${oneLine(date.anchor)}`]),
    ...(date.phrase === null ? [] : evidenceLines(reading, [date.phrase])),
  ];
}

/** Indents lines by `depth` steps of two spaces. */
export function indented(lines: Lines, depth = 1): Lines {
  return lines.map((line) => `${'  '.repeat(depth)}${line}`);
}
