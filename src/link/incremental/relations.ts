import type { Relations } from '../../domain/index.js';
import { byText } from '../ids.js';

/** One relation whose values are of one type. */
export class Table<Value> {
  readonly #relations: Relations;
  readonly #name: string;

  constructor(relations: Relations, name: string) {
    this.#relations = relations;
    this.#name = name;
  }

  /** The ids and values under a key. */
  at(key: string): readonly (readonly [string, Value])[] {
    return this.#relations.rows(this.#name, [key]).map(([, id, value]) => [id, value as Value]);
  }

  /** The ids under a key, each once. */
  ids(key: string): readonly string[] {
    return this.under([key]);
  }

  /** The value of one row; undefined for none. */
  get(key: string, id = ''): Value | undefined {
    return this.#relations.get(this.#name, key, id) as Value | undefined;
  }

  /** The ids that stand under any of the keys, each once. */
  under(keys: readonly string[]): readonly string[] {
    return [...new Set(this.#relations.rows(this.#name, [...new Set(keys)]).map(([, id]) => id))];
  }

  /** The smallest id under a key; undefined for none. */
  first(key: string): string | undefined {
    return this.#relations.first(this.#name, key);
  }

  /** Writes one row, over what was there. */
  put(key: string, id: string, value: Value): void {
    this.#relations.put(this.#name, key, id, value);
  }

  /** Takes one row away; nothing happens where there is none. */
  drop(key: string, id = ''): void {
    this.#relations.drop(this.#name, key, id);
  }

  /** Every row as key, id and value, by key. */
  all(): Iterable<readonly [string, string, Value]> {
    return this.#relations.all(this.#name) as Iterable<readonly [string, string, Value]>;
  }
}

/** Relations that are gone with the process. */
export class MemoryRelations implements Relations {
  readonly #relations = new Map<string, Map<string, Map<string, unknown>>>();

  rows(relation: string, keys: readonly string[]): readonly (readonly [string, string, unknown])[] {
    return keys.flatMap((key) =>
      [...(this.#relations.get(relation)?.get(key) ?? [])].map(([id, value]) => [key, id, value] as const),
    );
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
      yield* this.rows(relation, [key]);
  }
}
