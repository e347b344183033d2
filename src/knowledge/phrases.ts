import { atomsOf, keyOf } from './fold.js';

/** A phrase found among words. `length` counts words, a leading 'the' included; `the` says whether there was one. */
export type Match<V> = { readonly length: number; readonly the: boolean; readonly value: V };

/** Phrases of one sort. Accents, curly apostrophes and the tokenizer's cuts make no difference; case does, unless the table says otherwise. */
export type Phrases<V> = {
  /** The longest phrase that starts at `words[at]`, a leading 'the' allowed; null where none does. A possessive "'s" may hang on the last word. */
  readonly match: (words: readonly string[], at: number) => Match<V> | null;
};

/** `any`: case makes no difference. `names`: as written, or wholly in capitals where the phrase has at least four letters ('TEHRAN'). */
export type CaseRule = 'any' | 'names';

const THE = /^the$/i;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const LEAST_CAPITALS = 4;
const ARTICLE = /^(?:Al|An|Ar|As|Ash|At|El) - \p{Lu}/u;

/** How many words each index remembers. */
const WORDS_KEPT = 20_000;

/** Phrases kept under their keys, with the longest reach of each first atom, in atoms. */
class Index<V> {
  readonly #values = new Map<string, V>();
  readonly #reach = new Map<string, number>();
  /** The reach of words as they stand in texts: nearly all of them open no phrase, and come again and again. */
  readonly #reachOfWord = new Map<string, number>();

  get entries(): ReadonlyMap<string, V> {
    return this.#values;
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  /** The first value kept under a key stays. */
  add(key: string, value: V): void {
    if (this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#reachOfWord.clear();
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    const length = space < 0 ? 1 : key.split(' ').length;
    if (length > (this.#reach.get(first) ?? 0)) this.#reach.set(first, length);
  }

  replace(key: string, value: V): void {
    this.add(key, value);
    this.#values.set(key, value);
  }

  /** The longest phrase whose first atom opens `words[at]` and whose last atom closes a word. */
  longest(
    words: readonly string[],
    at: number,
    spell: (atom: string) => string,
  ): { readonly length: number; readonly value: V } | null {
    const reach = this.#reachFrom(words[at] ?? '', spell);
    if (reach === 0) return null;
    let key = '';
    let count = 0;
    let best: { readonly length: number; readonly value: V } | null = null;
    for (let next = at; next < words.length && count < reach; next++) {
      const atoms = atomsOf(words[next] ?? '').map(spell);
      if (atoms.length === 0) return best;
      const bare = withoutPossessive(atoms);
      if (bare !== null) best = this.#hit(joined(key, bare), next - at + 1) ?? best;
      key = joined(key, atoms);
      count += atoms.length;
      best = this.#hit(key, next - at + 1) ?? best;
    }
    return best;
  }

  /** How many atoms the longest phrase has that begins with the word's first one. */
  #reachFrom(word: string, spell: (atom: string) => string): number {
    const known = this.#reachOfWord.get(word);
    if (known !== undefined) return known;
    const first = atomsOf(word)[0];
    const reach = first === undefined ? 0 : (this.#reach.get(spell(first)) ?? 0);
    if (this.#reachOfWord.size >= WORDS_KEPT) this.#reachOfWord.clear();
    this.#reachOfWord.set(word, reach);
    return reach;
  }

  #hit(key: string, length: number): { readonly length: number; readonly value: V } | null {
    const value = this.#values.get(key);
    return value === undefined ? null : { length, value };
  }
}

function joined(key: string, atoms: readonly string[]): string {
  const more = atoms.length === 1 ? (atoms[0] ?? '') : atoms.join(' ');
  return key === '' ? more : `${key} ${more}`;
}

/** The atoms before a closing "'s" or "'"; null where there is none. */
function withoutPossessive(atoms: readonly string[]): readonly string[] | null {
  if (atoms.length < 2) return null;
  if (atoms.at(-1) === "'") return atoms.slice(0, -1);
  return atoms.length > 2 && atoms.at(-2) === "'" && atoms.at(-1) === 's' ? atoms.slice(0, -2) : null;
}

const asWritten = (atom: string): string => atom;
const lowered = (atom: string): string => atom.toLowerCase();

/** A table of phrases with one value each: found whole by `get`, found among words by `match`. A stored 'The' must stand in the text. */
export class PhraseTable<V> implements Phrases<V> {
  readonly #index = new Index<V>();
  readonly #caseRule: CaseRule;
  #capitals: Index<V> | null = null;

  constructor(caseRule: CaseRule) {
    this.#caseRule = caseRule;
  }

  get size(): number {
    return this.#index.entries.size;
  }

  /** Keeps a phrase. Where it is there already, the first value stays. */
  add(phrase: string, value: V): void {
    this.#capitals = null;
    const key = this.#key(phrase);
    this.#index.add(key, value);
    const first = key.charAt(0);
    if (this.#caseRule === 'names' && first !== first.toUpperCase())
      this.#index.add(first.toUpperCase() + key.slice(1), value);
    // 'Al-Shabaab' opens with an article, which many outlets write small.
    if (this.#caseRule === 'names' && ARTICLE.test(key)) this.#index.add(first.toLowerCase() + key.slice(1), value);
  }

  /** Keeps a phrase in place of what was kept under it. */
  replace(phrase: string, value: V): void {
    this.#capitals = null;
    this.#index.replace(this.#key(phrase), value);
  }

  /** What is kept under just this phrase, no other spelling tried. */
  kept(phrase: string): V | undefined {
    return this.#index.get(this.#key(phrase));
  }

  /** The value of the whole phrase, a leading 'the' ignored; null where it is not kept. */
  get(phrase: string): V | null {
    const key = this.#key(phrase.trim());
    return this.#find(key) ?? (key.startsWith('the ') ? this.#find(key.slice(4)) : undefined) ?? null;
  }

  readonly match = (words: readonly string[], at: number): Match<V> | null => {
    const word = words[at];
    if (word === undefined) return null;
    if (word.length !== 3 || !THE.test(word)) return withThe(this.#matchFrom(words, at), 0);
    const needed = this.#matchFrom(['the', ...words.slice(at + 1, at + 5)], 0);
    return needed ? { ...needed, the: true } : withThe(this.#matchFrom(words, at + 1), 1);
  };

  #key(phrase: string): string {
    const key = keyOf(phrase);
    return this.#caseRule === 'any' ? key.toLowerCase() : key.startsWith('The ') ? `the ${key.slice(4)}` : key;
  }

  #find(key: string): V | undefined {
    const found = this.#index.get(key);
    return (
      found ??
      (this.#caseRule === 'names' && inCapitals(key) ? this.#inCapitals().get(key.replace(/^the /, 'THE ')) : undefined)
    );
  }

  #matchFrom(words: readonly string[], at: number): { readonly length: number; readonly value: V } | null {
    if (this.#caseRule === 'any') return this.#index.longest(words, at, lowered);
    const found = this.#index.longest(words, at, asWritten);
    if (found || !CAPITALS.test(words[at] ?? '')) return found;
    return this.#inCapitals().longest(words, at, asWritten);
  }

  #inCapitals(): Index<V> {
    if (this.#capitals) return this.#capitals;
    const capitals = new Index<V>();
    for (const [key, value] of this.#index.entries)
      if (letterCount(key) >= LEAST_CAPITALS) capitals.add(key.toUpperCase(), value);
    this.#capitals = capitals;
    return capitals;
  }
}

function inCapitals(key: string): boolean {
  return CAPITALS.test(key.replace(/^the /, ''));
}

function letterCount(key: string): number {
  return key.replace(/[^\p{L}]/gu, '').length;
}

function withThe<V>(found: { readonly length: number; readonly value: V } | null, more: number): Match<V> | null {
  return found && { length: found.length + more, the: more > 0, value: found.value };
}

/** The longest match of several tables; the table named first wins a tie. */
export function longestOf<V>(tables: readonly (() => Phrases<V>)[]): Phrases<V> {
  return {
    match(words, at) {
      let best: Match<V> | null = null;
      for (const table of tables) {
        const found = table().match(words, at);
        if (found && (best === null || found.length > best.length)) best = found;
      }
      return best;
    },
  };
}
