import type { Relations } from '../../domain/index.js';

type Rows = Map<string, unknown>;

/** Keys and rows of a neighbourhood. */
const MOST_HELD = 60_000;
const GONE = Symbol('gone');

/**
 * Relations that hold what was looked up, and what was written until `flush` hands it on: a row that is written ten times in one change is written
 * once. Nobody else may write to what it stands before.
 */
export class BufferedRelations implements Relations {
  readonly #inner: Relations;
  readonly #held = new Map<string, Map<string, Rows>>();
  readonly #written = new Map<string, Map<string, Rows>>();
  /** The keys and ids of noted relations that were handed on. */
  readonly #noted: ReadonlyMap<string, Map<string, Set<string>>>;
  readonly #mostHeld: number;
  #size = 0;
  #isEmpty: boolean;

  /**
   * `isEmpty`: nothing was ever put into `inner`, so nothing needs to be looked up in it. `noted`: relations of which `written` tells all, also what was
   * handed on. `mostHeld`: keys and rows that are held before `release` lets go of them.
   */
  constructor(inner: Relations, isEmpty = false, noted: readonly string[] = [], mostHeld = MOST_HELD) {
    this.#isEmpty = isEmpty;
    this.#inner = inner;
    this.#mostHeld = mostHeld;
    this.#noted = new Map(noted.map((relation) => [relation, new Map()]));
  }

  rows(relation: string, keys: readonly string[]): readonly (readonly [string, string, unknown])[] {
    const held = this.#hold(relation, keys);
    return keys.flatMap((key) => [...(held.get(key) ?? [])].map(([id, value]) => [key, id, value] as const));
  }

  get(relation: string, key: string, id: string): unknown {
    return this.#hold(relation, [key]).get(key)?.get(id);
  }

  first(relation: string, key: string): string | undefined {
    const written = this.#written.get(relation)?.get(key);
    const inner = this.#isEmpty ? undefined : this.#inner.first(relation, key);
    if (!written) return inner;
    // Only where the first itself is gone does it take all to know the next.
    const ids =
      inner !== undefined && written.get(inner) === GONE
        ? (this.#hold(relation, [key]).get(key)?.keys() ?? [])
        : [inner];
    let first: string | undefined;
    for (const id of [...ids, ...[...written].filter(([, value]) => value !== GONE).map(([one]) => one)])
      if (id !== undefined && (first === undefined || id < first)) first = id;
    return first;
  }

  put(relation: string, key: string, id: string, value: unknown): void {
    this.#held.get(relation)?.get(key)?.set(id, value);
    rowsIn(this.#written, relation, key).set(id, value);
  }

  drop(relation: string, key: string, id: string): void {
    this.#held.get(relation)?.get(key)?.delete(id);
    rowsIn(this.#written, relation, key).set(id, GONE);
  }

  all(relation: string): Iterable<readonly [string, string, unknown]> {
    this.flush();
    return this.#inner.all(relation);
  }

  /** What was put (`value`) and dropped (`undefined`) in a noted relation, each row once, as it is now. */
  *written(relation: string): Iterable<readonly [key: string, id: string, value: unknown]> {
    for (const [key, rows] of this.#written.get(relation) ?? [])
      for (const [id, value] of rows) yield [key, id, value === GONE ? undefined : value];
    for (const [key, ids] of this.#noted.get(relation) ?? [])
      for (const id of ids)
        if (!this.#written.get(relation)?.get(key)?.has(id)) yield [key, id, this.#inner.get(relation, key, id)];
  }

  /** Hands on what was written. */
  flush(): void {
    for (const [relation, keys] of this.#written) {
      const noted = this.#noted.get(relation);
      for (const [key, rows] of keys) {
        if (noted) noted.set(key, new Set([...(noted.get(key) ?? []), ...rows.keys()]));
        for (const [id, value] of rows)
          if (value === GONE) this.#inner.drop(relation, key, id);
          else this.#inner.put(relation, key, id, value);
      }
    }
    this.#written.clear();
    this.#isEmpty = false;
  }

  /** Where much is held: hands on what was written, and forgets what was looked up. */
  release(): void {
    if (this.#size < this.#mostHeld) return;
    this.flush();
    this.#held.clear();
    this.#size = 0;
  }

  /** Has these keys of a relation held, and gives all that are. */
  #hold(relation: string, keys: readonly string[]): ReadonlyMap<string, Rows> {
    const held = this.#held.get(relation) ?? new Map<string, Rows>();
    this.#held.set(relation, held);
    const missing = keys.filter((key) => !held.has(key));
    if (missing.length === 0) return held;
    for (const key of missing) held.set(key, new Map());
    if (!this.#isEmpty)
      for (const [key, id, value] of this.#inner.rows(relation, missing)) held.get(key)?.set(id, value);
    for (const key of missing) {
      const rows = held.get(key);
      for (const [id, value] of this.#written.get(relation)?.get(key) ?? [])
        if (value === GONE) rows?.delete(id);
        else rows?.set(id, value);
      this.#size += 1 + (rows?.size ?? 0);
    }
    return held;
  }
}

function rowsIn(relations: Map<string, Map<string, Rows>>, relation: string, key: string): Rows {
  const keys = relations.get(relation) ?? new Map<string, Rows>();
  relations.set(relation, keys);
  const rows = keys.get(key) ?? new Map<string, unknown>();
  keys.set(key, rows);
  return rows;
}
