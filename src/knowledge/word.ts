/** Words as objects, one for each spelling, which keep the answers to what is asked of them again and again. */
import { detached } from './remembered.js';
import { lazily } from './rows.js';

/** How many answers, and how many sets of yes and no, a word has room for at first. */
const ROOM = 40;
const SETS = 4;

/** A word or mark as it is written: the same object wherever it stands. */
export class Word {
  /** By the number of the question; undefined where it was not asked yet. */
  readonly answers: unknown[] = Array.from({ length: ROOM });
  /** Two bits for each question of yes or no: whether it was asked, and what the answer is. Close together, for they are asked one after the other. */
  readonly tests: number[] = Array.from({ length: SETS }, () => 0);

  constructor(
    readonly text: string,
    /** In small letters, with plain apostrophes. */
    readonly lower: string,
  ) {}
}

/** How many words are kept before all are forgotten. */
const KEPT = 20_000;

const words = lazily(() => new Map<string, Word>());

/** The word of this spelling; a new one once a user's own knowledge changes. */
export function wordOf(text: string): Word {
  const all = words();
  const known = all.get(text);
  if (known !== undefined) return known;
  if (all.size >= KEPT) all.clear();
  const own = detached(text);
  const word = new Word(own, own.toLowerCase().replace(/[’ʼ]/g, "'"));
  all.set(own, word);
  return word;
}

/** The words that stand in a text, parted by spaces. */
export const wordsIn = (texts: readonly string[]): readonly Word[] => texts.map((text) => wordOf(text));

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

/** How many tests one number holds the answers of, in two bits each. */
const IN_SET = 15;
const ASKED = 1;
const YES = 3;
let tests = 0;

/** As `ofWord`, for a question of yes or no. */
export function wordTest(test: (word: Word) => boolean): (word: Word) => boolean {
  const set = Math.floor(tests / IN_SET);
  const shift = (tests % IN_SET) * 2;
  tests += 1;
  return (word) => {
    const bits = word.tests[set] ?? 0;
    const known = (bits >> shift) & YES;
    if (known !== 0) return known === YES;
    const yes = test(word);
    // The test may itself have asked others.
    word.tests[set] = (word.tests[set] ?? 0) | ((yes ? YES : ASKED) << shift);
    return yes;
  };
}
