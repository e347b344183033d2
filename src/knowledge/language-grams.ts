import { readFileSync } from 'node:fs';
import { lazily } from './rows.js';

const FILE = new URL('../../knowledge/language-grams.bin', import.meta.url);

type Head = {
  readonly languages: readonly string[];
  readonly average: readonly number[];
  readonly blank: readonly number[];
  readonly grams: number;
};

/**
 * Which groups of letters speak for which languages. The file holds a line of JSON, then for each group, in the order of their bytes, how many bytes it has,
 * these bytes (UTF-8, a space for the edge of a word), for how many languages it speaks, and for each its number and how much. It stays as it is read: as
 * objects it would be thirty megabytes on each thread.
 */
class LanguageGrams {
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** The score that a text in each language has on average, from 0 to 1. */
  readonly average: readonly number[];
  /** Bytes that tell nothing and stand as spaces. */
  readonly blank: ReadonlySet<number>;
  readonly #bytes: Uint8Array;
  /** Where each group begins. */
  readonly #starts: Uint32Array;

  constructor(file: Buffer) {
    const end = file.indexOf('\n');
    const { languages, average, blank, grams } = JSON.parse(file.toString('utf8', 0, end)) as Head;
    [this.languages, this.average, this.blank] = [languages, average, new Set(blank)];
    this.#bytes = file.subarray(end + 1);
    this.#starts = new Uint32Array(grams);
    for (let number = 0, at = 0; number < grams; number += 1) {
      this.#starts[number] = at;
      at = this.#speaksAt(at);
      at += 1 + 2 * (this.#bytes[at] ?? 0);
    }
  }

  /** Adds to the score of each language, and `each` besides, what a group of letters speaks for it. A character for each byte. */
  addTo(scores: number[], gram: string, each: number): void {
    const start = this.#find(gram);
    if (start === null) return;
    const at = this.#speaksAt(start);
    const end = at + 1 + 2 * (this.#bytes[at] ?? 0);
    for (let pair = at + 1; pair < end; pair += 2) {
      const language = this.#bytes[pair] ?? 0;
      scores[language] = (scores[language] ?? 0) + (this.#bytes[pair + 1] ?? 0) + each;
    }
  }

  /** Where it stands for how many languages the group that begins here speaks. */
  #speaksAt(start: number): number {
    return start + 1 + (this.#bytes[start] ?? 0);
  }

  #find(gram: string): number | null {
    let [low, high] = [0, this.#starts.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.#starts[middle] ?? 0;
      const order = this.#order(gram, start);
      if (order === 0) return start;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return null;
  }

  /** Below 0 where a group stands before the one that begins here, 0 for the same. */
  #order(gram: string, start: number): number {
    const length = this.#bytes[start] ?? 0;
    for (let at = 0; at < length && at < gram.length; at += 1) {
      const difference = gram.charCodeAt(at) - (this.#bytes[start + 1 + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return gram.length - length;
  }
}

/** The groups that `tools/knowledge/language-grams.js` wrote. */
export const languageGrams: () => LanguageGrams = lazily(() => new LanguageGrams(readFileSync(FILE)));
