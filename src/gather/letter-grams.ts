import { languageGrams } from '../knowledge/index.js';

/** The language of a text by the groups of letters in its first words. */
export type ByLetters = {
  /** ISO 639-1; '' where nothing tells. */
  readonly language: string;
  /** Its score is one that a text in it has. */
  readonly isReliable: boolean;
  /** The score of each language from 0 to 1; 0 for those for which nothing speaks. */
  readonly scores: Readonly<Record<string, number>>;
};

/** So many code units are looked at, and so many bytes of UTF-8: to the end of a word, or of a sign. */
const LONGEST = 1000;
const MOST_BYTES = 350;
const HARD_END = 380;

/** Added to what a group of letters speaks for a language, from which it was taken to keep the table small; and what makes a sum a score from 0 to 1. */
const LEAST = 53;
const SCALE = 25;

/** A language is sure where it has so much of the score that a text in it has on average. */
const OF_AVERAGE = 0.75;
const FEWEST_GRAMS = 3;

/**
 * Tells the language by its letters as the package eld does (Nito T.M., efficient language detector, version 2), with its table: each group of four bytes speaks
 * for some languages. The package itself keeps the table as objects, which takes 30 MB and a fifth of a second on each thread.
 */
export function languageByLetters(text: string): ByLetters {
  const { languages, average } = languageGrams();
  const grams = gramsOf(text);
  const sums: number[] = Array.from(languages, () => 0);
  for (const gram of grams) languageGrams().addTo(sums, gram, LEAST);
  const ranked = sums
    .map((sum, number) => ({ number, score: sum / grams.size / (sum / grams.size + SCALE) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best) return { language: '', isReliable: false, scores: {} };
  const isUsual = best.score >= (average[best.number] ?? 0) * OF_AVERAGE;
  const isReliable = grams.size >= FEWEST_GRAMS && isUsual;
  const scores = Object.fromEntries(ranked.map(({ number, score }) => [languages[number] ?? '', score]));
  return { language: languages[best.number] ?? '', isReliable, scores };
}

/** All that is no letter but an apostrophe in a word; letters beyond the basic plane are no part of the table. */
const BETWEEN_WORDS = /(?:\P{L}|[\u{10000}-\u{10ffff}])+(?<!['`’])/gu;

/** The groups of letters, a character for each byte of UTF-8: four bytes from every third of a word, and its last four; a space where the word begins or ends. */
function gramsOf(text: string): Set<string> {
  const words = text.slice(0, LONGEST).replace(BETWEEN_WORDS, ' ').trim().toLowerCase();
  const grams = new Set<string>();
  for (const word of beginningOf(words)) {
    let at = 0;
    for (; at + 4 < Math.min(word.length, LONGEST_WORD); at += 3) {
      grams.add((at === 0 ? ' ' : '') + word.slice(at, at + 4));
    }
    const last = Math.min(word.length, LONGEST_WORD) - 4;
    grams.add(`${(at === 0 ? ' ' : '') + word.slice(Math.max(0, last))} `);
  }
  return grams;
}

const LONGEST_WORD = 70;

/** The first words, as bytes. */
function beginningOf(words: string): string[] {
  const bytes = Buffer.from(words).toString('latin1');
  let end = HARD_END + 1;
  while ((bytes.charCodeAt(end) & 0xc0) === 0x80) end += 1;
  const space = bytes.indexOf(' ', MOST_BYTES + 1);
  if (space >= 0 && space < end) end = space;
  const { blank } = languageGrams();
  return bytes
    .slice(0, end)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\x80-\xff]/g, (byte) => (blank.has(byte.charCodeAt(0)) ? ' ' : byte)));
}
