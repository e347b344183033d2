import { lazily } from './rows.js';

/** How many words are remembered before all are forgotten. */
const KEPT = 20_000;

/** Gives `answer` for words that come again and again: each word's answer is worked out once. */
export function remembered<A>(answer: (word: string) => A): (word: string) => A {
  const known = new Map<string, A>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined || known.has(word)) return before as A;
    if (known.size >= KEPT) known.clear();
    const own = detached(word);
    const found = answer(own);
    known.set(own, found);
    return found;
  };
}

/** The same letters, as a text of their own: what is cut out of a page or an article keeps the whole of it, and takes two bytes a letter where any letter of it does. */
export const detached = (text: string): string => Array.from(text).join('');

/** As `remembered`, for what knowledge files say of a word: all is asked anew once a user's own knowledge changes. */
export function rememberedOf<A>(answer: (word: string) => A): (word: string) => A {
  const current = lazily(() => remembered(answer));
  return (word) => current()(word);
}
