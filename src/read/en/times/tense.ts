/** Whether the words around an expression tell of something past or to come. */
import type { Draft, Token } from '../../draft.js';

export type Direction = 'past' | 'future' | 'unknown';

const FUTURE = new Set(
  "will shall 'll won't would going upcoming forthcoming scheduled expected due slated planned plans plan planning intends intend intended hopes aims invited invitation ahead".split(
    ' ',
  ),
);
const PAST = new Set(
  'was were had did met said told spoke came went took made gave got left began saw sent wrote flew brought became led paid rose fell lost won sought struck broke drew ran rang heard kept held found felt thought fought built bought caught sat stood shook'.split(
    ' ',
  ),
);

/** `sure`: the verb stands right before the expression, or the expression opens the sentence of that verb. */
type Guess = { readonly direction: Direction; readonly sure: boolean };

const guess = (direction: Direction): Guess => ({ direction, sure: false });

/** Looks from the expression (tokens `first` to `last`) back to the nearest verb of its sentence, then on. */
export function directionAt(draft: Draft, first: number, last: number): Guess {
  const words = draft.tokens;
  const sentence = draft.sentences[(words[first] as Token).sentence];
  if (sentence === undefined) return guess('unknown');
  const opening = (words[first] as Token).lower;
  if (opening === 'until' || opening === 'till' || words[first - 1]?.lower === 'by') return guess('future');
  if (opening === 'since') return guess('past');
  if (first === sentence.from) {
    const direction = forward(words, last + 1, sentence.to);
    return { direction, sure: direction !== 'unknown' };
  }
  let infinitive = false;
  for (let i = first - 1; i >= sentence.from; i -= 1) {
    const cue = cueOf(words, i);
    if (cue !== null) return { direction: cue, sure: i === first - 1 };
    if ((words[i] as Token).lower === 'to' && words[i + 1]?.pos === 'VERB') infinitive = true;
    if ((words[i] as Token).text === ';') break;
  }
  return guess(infinitive ? 'future' : forward(words, last + 1, sentence.to));
}

function forward(words: readonly Token[], from: number, to: number): Direction {
  for (let i = from; i < to; i += 1) {
    const cue = cueOf(words, i);
    if (cue !== null) return cue;
  }
  return 'unknown';
}

/** "held" is past, "to be held" and "set for" are not. */
function cueOf(words: readonly Token[], at: number): Exclude<Direction, 'unknown'> | null {
  const word = words[at] as Token;
  if (FUTURE.has(word.lower)) return 'future';
  if (word.lower === 'set' && /^(?:to|for)$/.test(words[at + 1]?.lower ?? '')) return 'future';
  const verb = PAST.has(word.lower) || (word.pos === 'VERB' && word.lower.endsWith('ed'));
  if (!verb) return null;
  if (words[at - 1]?.lower !== 'be') return 'past';
  return words[at - 2]?.lower === 'to' ? 'future' : null;
}
