import { atomsOf, keyOf } from './fold.js';
import { ofWord, type Word, wordOf, wordTest } from './word.js';

/** A phrase found among words. `length` counts words, a leading 'the' included; `the` says whether there was one. */
export type Match<V> = { readonly length: number; readonly the: boolean; readonly value: V };

/** Phrases of one sort. Accents, curly apostrophes and the tokenizer's cuts make no difference; case does, unless the table says otherwise. */
export type Phrases<V> = {
  /** The longest phrase that starts at `words[at]`, a leading 'the' allowed; null where none does. A possessive "'s" may hang on the last word. */
  readonly match: (words: readonly Word[], at: number) => Match<V> | null;
  /** False where no phrase can start at this word, so that there is no need to match; true for 'the'. */
  readonly opens: (word: Word) => boolean;
};

/** `any`: case makes no difference. `names`: as written, or wholly in capitals where the phrase has at least four letters ('TEHRAN'). */
type CaseRule = 'any' | 'names';

const THE = wordOf('the');
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const LEAST_CAPITALS = 4;
const ARTICLE = /^(?:Al|An|Ar|As|Ash|At|El) - \p{Lu}/u;

type Hit<V> = { readonly length: number; readonly value: V };
type AtomsOf = (word: Word) => readonly string[];

/** Where the atoms read so far have led: to the value of a phrase that ends there, and to the atoms that may follow. */
type Node<V> = { value: V | undefined; readonly next: Map<string, Node<V>> };

const emptyNode = <V>(): Node<V> => ({ value: undefined, next: new Map() });

/** Phrases kept under their keys, and as a tree of their atoms. */
class Index<V> {
  readonly #values = new Map<string, V>();
  readonly #root = emptyNode<V>();
  readonly #atomsIn: AtomsOf;
  /** Where the first atom of a word leads; null where no phrase begins with it. */
  readonly #first: (word: Word) => Node<V> | null;

  constructor(atomsIn: AtomsOf) {
    this.#atomsIn = atomsIn;
    this.#first = ofWord((word) => this.#root.next.get(atomsIn(word)[0] ?? '') ?? null);
  }

  get entries(): ReadonlyMap<string, V> {
    return this.#values;
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  /** True where some phrase begins with the first atom of this word. */
  opens(word: Word): boolean {
    return this.#first(word) !== null;
  }

  /** The first value kept under a key stays. */
  add(key: string, value: V): void {
    if (!this.#values.has(key)) this.replace(key, value);
  }

  replace(key: string, value: V): void {
    this.#values.set(key, value);
    let node = this.#root;
    for (const atom of key.split(' ')) {
      const next = node.next.get(atom) ?? emptyNode<V>();
      node.next.set(atom, next);
      node = next;
    }
    node.value = value;
  }

  /** The longest phrase whose first atom opens `words[at]` and whose last atom closes a word. */
  longest(words: readonly Word[], at: number): Hit<V> | null {
    const word = words[at];
    let node = word === undefined ? null : this.#first(word);
    let best: Hit<V> | null = null;
    for (let next = at; node !== null && next < words.length; next++) {
      const atoms = this.#atomsIn(words[next] as Word);
      if (atoms.length === 0) return best;
      const bare = atoms.length - possessiveLength(atoms);
      for (let read = 1; read <= atoms.length; read++) {
        if (next > at || read > 1) node = node.next.get(atoms[read - 1] ?? '') ?? null;
        if (node === null) return best;
        if (node.value !== undefined && (read === bare || read === atoms.length))
          best = { length: next - at + 1, value: node.value };
      }
    }
    return best;
  }
}

/** How many atoms a closing "'s" or "'" has. */
function possessiveLength(atoms: readonly string[]): number {
  if (atoms.length < 2) return 0;
  if (atoms.at(-1) === "'") return 1;
  return atoms.length > 2 && atoms.at(-2) === "'" && atoms.at(-1) === 's' ? 2 : 0;
}

const asWritten: AtomsOf = ofWord(({ text }) => atomsOf(text));
const lowered: AtomsOf = ofWord(({ text }) => atomsOf(text).map((atom) => atom.toLowerCase()));
const isInCapitals = wordTest(({ text }) => CAPITALS.test(text));
const isThe = wordTest(({ text }) => /^the$/i.test(text));

/** A table of phrases with one value each: found whole by `get`, found among words by `match`. A stored 'The' must stand in the text. */
export class PhraseTable<V> implements Phrases<V> {
  readonly #index: Index<V>;
  readonly #caseRule: CaseRule;
  #capitals: Index<V> | null = null;

  constructor(caseRule: CaseRule) {
    this.#index = new Index(caseRule === 'any' ? lowered : asWritten);
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

  readonly match = (words: readonly Word[], at: number): Match<V> | null => {
    const word = words[at];
    if (word === undefined) return null;
    if (!isThe(word)) return withThe(this.#matchFrom(words, at), 0);
    const needed = this.#index.opens(THE) ? this.#matchFrom([THE, ...words.slice(at + 1, at + 5)], 0) : null;
    return needed ? { ...needed, the: true } : withThe(this.#matchFrom(words, at + 1), 1);
  };

  opens(word: Word): boolean {
    if (isThe(word) || this.#index.opens(word)) return true;
    return this.#caseRule === 'names' && isInCapitals(word) && this.#inCapitals().opens(word);
  }

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

  #matchFrom(words: readonly Word[], at: number): Hit<V> | null {
    const found = this.#index.longest(words, at);
    const word = words[at];
    if (found || this.#caseRule === 'any' || word === undefined || !isInCapitals(word)) return found;
    return this.#inCapitals().longest(words, at);
  }

  #inCapitals(): Index<V> {
    if (this.#capitals) return this.#capitals;
    const capitals = new Index<V>(asWritten);
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

function withThe<V>(found: Hit<V> | null, more: number): Match<V> | null {
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
    opens: (word) => tables.some((table) => table().opens(word)),
  };
}
