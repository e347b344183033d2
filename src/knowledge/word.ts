/** Words as objects, one for each spelling, which keep the answers to what is asked of them again and again. */
import { rememberedOf } from './remembered.js';

/** How many answers a word has room for at first. */
const ROOM = 64;

/** A word or mark as it is written: the same object wherever it stands. */
export class Word {
  /** By the number of the question; undefined where it was not asked yet. */
  readonly answers: unknown[] = Array.from({ length: ROOM });

  constructor(
    readonly text: string,
    /** In small letters, with plain apostrophes. */
    readonly lower: string,
  ) {}
}

/** The word of this spelling. */
export const wordOf: (text: string) => Word = rememberedOf(
  (text) => new Word(text, text.toLowerCase().replace(/[’ʼ]/g, "'")),
);

/** The words that stand in a text, parted by spaces. */
export const wordsIn = (texts: readonly string[]): readonly Word[] => texts.map(wordOf);

let questions = 0;

/** A question about a word alone: what `answer` gives, never undefined, is kept with the word, so that asking again costs next to nothing. */
export function ofWord<A>(answer: (word: Word) => A): (word: Word) => A {
  const number = questions;
  questions += 1;
  return (word) => {
    const known = word.answers[number];
    if (known !== undefined) return known as A;
    const found = answer(word);
    word.answers[number] = found;
    return found;
  };
}
