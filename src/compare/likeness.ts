import type { Reading, Span } from '../domain/index.js';
import { foldText } from './order.js';

/** A run of this many words in a row is what two texts share or do not share. */
const RUN = 5;

/** The runs of words of one article. `own`: outside of quotation marks, for two who quote one speaker need not know of one another. */
export type Runs = { readonly all: ReadonlySet<string>; readonly own: ReadonlySet<string> };

/** Articles whose runs are held at a time. */
const MOST_HELD = 500;

/** Makes a function that cuts each reading's text, boilerplate left out, into overlapping runs of words, for each of the last articles once. */
export function runsMaker(): (reading: Reading) => Runs {
  const known = new Map<string, Runs>();
  return (reading) => {
    const there = known.get(reading.article.id);
    if (there) return there;
    const quoted = reading.statements.filter((one) => one.direct).map((one) => one.content);
    const made = {
      all: runsIn(piecesOutside(reading.text, reading.boilerplate)),
      own: runsIn(piecesOutside(reading.text, [...reading.boilerplate, ...quoted])),
    };
    if (known.size >= MOST_HELD) known.clear();
    known.set(reading.article.id, made);
    return made;
  };
}

/** The share (0 to 1) of the shorter text's runs that stands in the longer one word for word. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return 0;
  let common = 0;
  for (const run of shorter) if (longer.has(run)) common++;
  return common / shorter.size;
}

function piecesOutside(text: string, spans: readonly Span[]): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start > at) pieces.push(text.slice(at, span.start));
    at = Math.max(at, span.end);
  }
  pieces.push(text.slice(at));
  return pieces;
}

function runsIn(pieces: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const piece of pieces) {
    const words = foldText(piece).split(' ');
    for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
  }
  return runs;
}
