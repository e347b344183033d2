import { atomsOf, keyOf } from './fold.js';
import { remembered } from './remembered.js';

/** A phrase found among words. `length` counts words, a leading 'the' included; `the` says whether there was one. */
export type Match<V> = { readonly length: number; readonly the: boolean; readonly value: V };

/** Phrases of one sort. Accents, curly apostrophes and the tokenizer's cuts make no difference; case does, unless the table says otherwise. */
export type Phrases<V> = {
  /** The longest phrase that starts at `words[at]`, a leading 'the' allowed; null where none does. A possessive "'s" may hang on the last word. */
  readonly match: (words: readonly string[], at: number) => Match<V> | null;
  /** False where no phrase can start at this word, so that there is no need to match; true for 'the'. */
  readonly opens: (word: string) => boolean;
};

/** `any`: case makes no difference. `names`: as written, or wholly in capitals where the phrase has at least four letters ('TEHRAN'). */
export type CaseRule = 'any' | 'names';

const THE = /^the$/i;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const LEAST_CAPITALS = 4;
const ARTICLE = /^(?:Al|An|Ar|As|Ash|At|El) - \p{Lu}/u;

type Hit<V> = { readonly length: number; readonly value: V };
type AtomsOf = (word: string) => readonly string[];

/** Where the atoms read so far have led: to the value of a phrase that ends there, and to the atoms that may follow. */
type Node<V> = { value: V | undefined; readonly next: Map<string, Node<V>> };

const emptyNode = <V>(): Node<V> => ({ value: undefined, next: new Map() });

/** Phrases kept under their keys, and as a tree of their atoms. */
class Index<V> {
  readonly #values = new Map<string, V>();
  readonly #root = emptyNode<V>();

  get entries(): ReadonlyMap<string, V> {
    return this.#values;
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  /** True where some phrase begins with this atom. */
  opens(atom: string): boolean {
    return this.#root.next.has(atom);
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
  longest(words: readonly string[], at: number, atomsIn: AtomsOf): Hit<V> | null {
    let node = this.#root;
    let best: Hit<V> | null = null;
    for (let next = at; next < words.length; next++) {
      const atoms = atomsIn(words[next] ?? '');
      if (atoms.length === 0) return best;
      const bare = atoms.length - possessiveLength(atoms);
      for (let read = 1; read <= atoms.length; read++) {
        const step = node.next.get(atoms[read - 1] ?? '');
        if (step === undefined) return best;
        node = step;
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

const asWritten: AtomsOf = remembered(atomsOf);
const lowered: AtomsOf = remembered((word) => atomsOf(word).map((atom) => atom.toLowerCase()));
const isInCapitals = remembered((word) => CAPITALS.test(word));

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
    const needed = this.#index.opens('the') ? this.#matchFrom(['the', ...words.slice(at + 1, at + 5)], 0) : null;
    return needed ? { ...needed, the: true } : withThe(this.#matchFrom(words, at + 1), 1);
  };

  opens(word: string): boolean {
    if (word.length === 3 && THE.test(word)) return true;
    const [first = ''] = this.#caseRule === 'any' ? lowered(word) : asWritten(word);
    if (this.#index.opens(first)) return true;
    return this.#caseRule === 'names' && isInCapitals(word) && this.#inCapitals().opens(first);
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

  #matchFrom(words: readonly string[], at: number): Hit<V> | null {
    if (this.#caseRule === 'any') return this.#index.longest(words, at, lowered);
    const found = this.#index.longest(words, at, asWritten);
    if (found || !isInCapitals(words[at] ?? '')) return found;
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
