/**
 * Question: Will the road stay open?
 * Answer: It will.
 * Mira Aldane: I have nothing to add.
 * Turns of a briefing or an interview, each with a label and a colon.
 */
import type { Draft } from '../draft.js';

/** Tokens, both ends inclusive. */
type Run = { readonly first: number; readonly last: number };

/** One turn: the label without its colon, and what was said. */
export type Turn = { readonly label: Run; readonly content: Run };

const ASKS = /^(?:q|question|reporter|journalist|interviewer|moderator|host)$/;
const ANSWERS = /^(?:a|answer)$/;
/** A label is no longer, in tokens. */
const LONGEST = 6;
/** Lines that label something else. */
const NO_TURN =
  /^(?:photo|photos|image|source|sources|note|tags?|read|see|related|editing|reporting|translator|editor|contact|update|updated|video|caption|date|time|venue|place|subject|topics?|by|also|location|copyright|background|summary|title)$/;

/** Whether a label, in small letters, is that of whoever asks. */
export const isQuestion = (label: string): boolean => ASKS.test(label);

/** Whether a label, in small letters, only says that an answer follows. */
export const isAnswer = (label: string): boolean => ANSWERS.test(label);

/** The words of a label in small letters. */
export const labelWords = ({ tokens }: Draft, { first, last }: Run): string =>
  tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(' ');

/** The turns of a text that is one, or holds one; none where labels do not come back. */
export function turnsIn(draft: Draft): Turn[] {
  const labels = labelsIn(draft);
  const words = labels.map((label) => labelWords(draft, label));
  const comesBack = new Set(words).size < words.length && words.length > 2;
  const asked = words.some(isQuestion) && words.some(isAnswer);
  if (!comesBack && !asked) return [];
  return labels.map((label, i) => ({ label, content: contentOf(draft, label, labels[i + 1]) }));
}

function labelsIn(draft: Draft): Run[] {
  const labels: Run[] = [];
  let paragraph = -1;
  for (const sentence of draft.sentences) {
    if (sentence.paragraph === paragraph || sentence.role === 'caption') continue;
    paragraph = sentence.paragraph;
    const label = labelAt(draft, sentence.from, sentence.to);
    if (label) labels.push(label);
  }
  return labels;
}

/** Words with capitals up to a colon that something follows. */
function labelAt({ tokens }: Draft, start: number, to: number): Run | null {
  let from = start;
  while (tokens[from]?.text === '*' && from < start + 3) from += 1;
  for (let k = from; k < to - 1 && k <= from + LONGEST; k += 1) {
    const token = tokens[k];
    if (!token || NO_TURN.test(token.lower)) return null;
    if (token.text === ':') return k > from ? { first: from, last: k - 1 } : null;
    if (!/^\p{Lu}/u.test(token.text) && token.text !== '.' && token.text !== '-') return null;
  }
  return null;
}

/** Up to the next turn; the last one has its own paragraph only, for the article may go on behind it. */
function contentOf({ tokens, sentences }: Draft, label: Run, next: Run | undefined): Run {
  const first = label.last + 2;
  if (next) return { first, last: next.first - 1 };
  const paragraphAt = (token: number) => sentences[tokens[token]?.sentence ?? -1]?.paragraph;
  const own = paragraphAt(label.first);
  let last = first;
  while (paragraphAt(last + 1) === own) last += 1;
  return { first, last };
}
