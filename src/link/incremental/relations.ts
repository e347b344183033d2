import { byText } from '../ids.js';

/**
 * Where linking keeps what it must find again: rows of a relation under a key, each with an id and a value that JSON can hold. A row is there once for
 * its relation, key and id. `MemoryRelations` is one maker, a case file another.
 */
export interface Relations {
  /** The rows under a key, sorted by id. */
  at(relation: string, key: string): readonly (readonly [id: string, value: unknown])[];
  get(relation: string, key: string, id: string): unknown;
  /** The smallest id under a key. */
  first(relation: string, key: string): string | undefined;
  put(relation: string, key: string, id: string, value: unknown): void;
  drop(relation: string, key: string, id: string): void;
  /** All rows of a relation, sorted by key and id. */
  all(relation: string): Iterable<readonly [key: string, id: string, value: unknown]>;
}

/** One relation whose values are of one type. */
export class Table<Value> {
  readonly #relations: Relations;
  readonly #name: string;

  constructor(relations: Relations, name: string) {
    this.#relations = relations;
    this.#name = name;
  }

  at(key: string): readonly (readonly [string, Value])[] {
    return this.#relations.at(this.#name, key) as readonly (readonly [string, Value])[];
  }

  ids(key: string): readonly string[] {
    return this.at(key).map(([id]) => id);
  }

  get(key: string, id = ''): Value | undefined {
    return this.#relations.get(this.#name, key, id) as Value | undefined;
  }

  first(key: string): string | undefined {
    return this.#relations.first(this.#name, key);
  }

  put(key: string, id: string, value: Value): void {
    this.#relations.put(this.#name, key, id, value);
  }

  drop(key: string, id = ''): void {
    this.#relations.drop(this.#name, key, id);
  }

  all(): Iterable<readonly [string, string, Value]> {
    return this.#relations.all(this.#name) as Iterable<readonly [string, string, Value]>;
  }
}

/** Relations that are gone with the process. */
export class MemoryRelations implements Relations {
  readonly #relations = new Map<string, Map<string, Map<string, unknown>>>();

  at(relation: string, key: string): readonly (readonly [string, unknown])[] {
    return [...(this.#relations.get(relation)?.get(key) ?? [])].sort(([a], [b]) => byText(a, b));
  }

  get(relation: string, key: string, id: string): unknown {
    return this.#relations.get(relation)?.get(key)?.get(id);
  }

  first(relation: string, key: string): string | undefined {
    let first: string | undefined;
    for (const id of this.#relations.get(relation)?.get(key)?.keys() ?? [])
      if (first === undefined || id < first) first = id;
    return first;
  }

  put(relation: string, key: string, id: string, value: unknown): void {
    const keys = this.#relations.get(relation) ?? new Map<string, Map<string, unknown>>();
    this.#relations.set(relation, keys);
    const rows = keys.get(key) ?? new Map<string, unknown>();
    keys.set(key, rows.set(id, value));
  }

  drop(relation: string, key: string, id: string): void {
    const rows = this.#relations.get(relation)?.get(key);
    rows?.delete(id);
    if (rows?.size === 0) this.#relations.get(relation)?.delete(key);
  }

  *all(relation: string): Iterable<readonly [string, string, unknown]> {
    for (const key of [...(this.#relations.get(relation)?.keys() ?? [])].sort(byText))
      for (const [id, value] of this.at(relation, key)) yield [key, id, value];
  }
}
