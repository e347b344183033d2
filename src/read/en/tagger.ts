/** Parts of speech by wink-nlp's English model, put onto our own words. */
import { createRequire } from 'node:module';
import type winkFactory from 'wink-nlp';
import { ofWord, type Word, wordOf } from '../../knowledge/index.js';
import type { Pos } from '../draft.js';

const require = createRequire(import.meta.url);
type Wink = ReturnType<typeof winkFactory>;
let wink: Wink | null = null;

function model(): Wink {
  if (wink === null) {
    const factory = require('wink-nlp') as typeof winkFactory;
    wink = factory(require('wink-eng-lite-web-model') as Parameters<typeof winkFactory>[0], ['pos']);
  }
  return wink;
}

/** How much of a word the tagger sees, in code units: its patterns for words take longer than the words are long. */
const LONGEST = 100;

/** As the tagger sees a word: typographic marks are the same to it as plain ones, and a text without them takes it half the time. */
const spelled = ofWord(({ text }) => {
  const plain = text.slice(0, LONGEST).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  return wordOf(plain.replace(/^[–—]$/, '-')).text;
});

/** Gives one part of speech for each word. `breaks` are the indices behind the last word of each sentence. */
export function tag(tokens: readonly Word[], breaks: readonly number[]): Pos[] {
  if (tokens.length === 0) return [];
  const ends = new Set(breaks);
  const words = tokens.map(spelled);
  const text = words.map((word, i) => word + (ends.has(i + 1) ? '\n' : ' ')).join('');
  const nlp = model();
  const doc = nlp.readDoc(text);
  const its = nlp.its as unknown as Readonly<Record<'value' | 'pos', never>>;
  const values: unknown = doc.tokens().out(its.value);
  const poses: unknown = doc.tokens().out(its.pos);
  return withVerbsOfThose(words, withVerbsBehindModals(words, align(words, text, values as string[], poses as Pos[])));
}

/** Plain forms that are nouns as well. */
const ALSO_NOUN =
  /^(?:plan|hope|aim|intend|expect|vow|pledge|talk|meet|visit|tour|call|phone|stress|voice|praise|host|brief|brunch|lunch|dine|discuss|agree|clash|spar|differ|demand|promise|need|want|seek|mean)$/;
/** Whoever does something together. */
const THOSE = /^(?:two|three|four|pair|duo|trio|both)$/;
const SEVERAL =
  /^(?:ministers|leaders|presidents|premiers|officials|sides|countries|states|nations|envoys|delegations|governments|negotiators|diplomats|neighbours|neighbors|parties)$/;

/** "The two plan to meet", "Both hope for", "the ministers plan talks": no plural is "two plan", so the tagger's noun is a verb. */
function withVerbsOfThose(words: readonly string[], tags: readonly Pos[]): Pos[] {
  return tags.map((pos, at) => {
    const word = words[at] ?? '';
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(pos) || !ALSO_NOUN.test(word)) return pos;
    const before = (words[at - 1] ?? '').toLowerCase();
    const next = words[at + 1] ?? '';
    const isFollowed =
      !/^(?:NOUN|PROPN|ADJ)$/.test(tags[at + 1] ?? 'PUNCT') || /^(?:talks|further|new|separate)$/.test(next);
    if (!isFollowed) return pos;
    if (THOSE.test(before)) return 'VERB';
    return SEVERAL.test(before) && /^(?:to|talks|further|new|separate|an?)$/.test(next) ? 'VERB' : pos;
  });
}

const MODAL = /^(?:will|would|shall|should|could|can|might|must)$/;
/** Behind a modal these describe what follows. */
const NO_VERB = /^(?:able|likely|unlikely|ready|due|sure|first|next|last|soon|likewise|all|both|it|not)$/;

/** "will welcome the envoys", "would brief them": the tagger takes many a plain form for an adjective or a noun. */
function withVerbsBehindModals(words: readonly string[], tags: readonly Pos[]): Pos[] {
  const isVerbal = (at: number): boolean => /^(?:VERB|AUX)$/.test(tags[at] ?? '');
  return tags.map((pos, at) => {
    const isOpen = (pos === 'ADJ' || pos === 'NOUN') && /^\p{Ll}[\p{Ll}-]*$/u.test(words[at] ?? '');
    if (!isOpen || NO_VERB.test(words[at] ?? '') || isVerbal(at + 1) || isVerbal(at + 2)) return pos;
    const modal = tags[at - 1] === 'ADV' ? at - 2 : at - 1;
    return tags[modal] === 'AUX' && MODAL.test(words[modal] ?? '') ? 'VERB' : pos;
  });
}

/** How far ahead a piece is looked for, in code units. */
const REACH = 200;

/** How far behind `from` the piece stands; negative where it does not stand before `to`. */
function placeOf(piece: string, text: string, from: number, to: number): number {
  if (text.startsWith(piece, from)) return 0;
  if (text.startsWith(piece, from + 1)) return 1;
  return text.slice(from, to).indexOf(piece);
}

/** A word of ours that the tagger cut in several takes the tag of its last piece that is a word. */
function align(words: readonly string[], text: string, values: readonly string[], poses: readonly Pos[]): Pos[] {
  const out: Pos[] = [];
  let at = 0;
  let piece = 0;
  let pieceStart = 0;
  for (const word of words) {
    const end = at + word.length;
    let pos: Pos = 'X';
    while (piece < values.length) {
      const value = values[piece] as string;
      const found = placeOf(value, text, pieceStart, end + REACH);
      if (found >= 0 && pieceStart + found >= end) break;
      piece += 1;
      // A piece that the tagger wrote otherwise than the text is passed over, so that the next is in step again.
      if (found < 0) continue;
      const tagged = poses[piece - 1] as Pos;
      if (pos === 'X' || tagged !== 'PUNCT') pos = tagged;
      pieceStart += found + value.length;
    }
    out.push(pos);
    at = end + 1;
  }
  return out;
}
