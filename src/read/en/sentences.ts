/** Cuts a paragraph's words into sentences. */
import { mayCloseSentence, type RawToken } from './tokens.js';

const ENDS = new Set(['.', '!', '?', '…', '...']);
const CLOSES = /^[”"’'»)\]]$/;
const STARTERS = new Set(
  'the he she it they we i a an in on at this that these those his her their its and but however meanwhile according after before during while as when for if with from by to there both since also earlier later asked speaking two three some many most no not now then so yet such another all each what how why who'.split(
    ' ',
  ),
);

/** In words and marks; twice as long as any that real text was seen to have. What goes on for longer is a table or a list without full stops. */
export const LONGEST_SENTENCE = 250;
/** An overlong sentence is cut behind a mark that parts its members, where one stands among its last words. */
const LAST_WORDS = 50;
const PARTS = /^[,;:|]$/;

/** Gives, for the tokens of one paragraph, the index behind the last token of each sentence; none is longer than `LONGEST_SENTENCE`. */
export function sentenceEnds(tokens: readonly RawToken[]): number[] {
  const ends: number[] = [];
  let from = 0;
  for (const end of statedEnds(tokens)) {
    for (; end - from > LONGEST_SENTENCE; from = ends.at(-1) as number)
      ends.push(cutBefore(tokens, from + LONGEST_SENTENCE));
    ends.push(end);
    from = end;
  }
  return ends;
}

/** Behind the last mark that parts members before `to`, else `to`. */
function cutBefore(tokens: readonly RawToken[], to: number): number {
  for (let at = to; at > to - LAST_WORDS; at -= 1) if (PARTS.test((tokens[at - 1] as RawToken).text)) return at;
  return to;
}

/** Where the writer ended each sentence. */
function statedEnds(tokens: readonly RawToken[]): number[] {
  const ends: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as RawToken;
    const isEnd = ENDS.has(token.text);
    const abbreviated = !isEnd && mayCloseSentence(token.text);
    if (!isEnd && !abbreviated) continue;
    let next = i + 1;
    while (next < tokens.length && CLOSES.test((tokens[next] as RawToken).text) && closesHere(tokens, next)) next += 1;
    if (next >= tokens.length) continue;
    if (startsSentence(tokens, next, token, abbreviated)) {
      ends.push(next);
      i = next - 1;
    }
  }
  ends.push(tokens.length);
  return ends;
}

/** A straight quotation mark closes where it stands against the word before it. */
function closesHere(tokens: readonly RawToken[], at: number): boolean {
  const mark = tokens[at] as RawToken;
  return (tokens[at - 1] as RawToken).end === mark.start;
}

function startsSentence(tokens: readonly RawToken[], at: number, end: RawToken, abbreviated: boolean): boolean {
  let word = tokens[at] as RawToken;
  for (let i = at; /^[“"‘'«([„—–-]$/.test(word.text) && i + 1 < tokens.length; i += 1) word = tokens[i + 1] as RawToken;
  if (!/^[\p{Lu}\p{Lo}\d@]/u.test(word.text))
    return /^[!?]$/.test(end.text) && /^[“"]$/.test((tokens[at] as RawToken).text);
  // "U.S. President", "J. R. Aldane", "Aldane Ltd. of Morvia" go on; "in the U.S. The minister" does not.
  return !abbreviated || STARTERS.has(word.text.toLowerCase());
}
