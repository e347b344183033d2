/**
 * Where a stage keeps what it must find again: rows of a relation under a key, each with an id and a value that JSON can hold. A row is there once for
 * its relation, key and id. Keys and ids are well-formed text without NUL.
 */
export interface Relations {
  /** The rows under the keys, each of which is named once. */
  rows(relation: string, keys: readonly string[]): readonly (readonly [key: string, id: string, value: unknown])[];
  get(relation: string, key: string, id: string): unknown;
  /** The smallest id under a key. */
  first(relation: string, key: string): string | undefined;
  put(relation: string, key: string, id: string, value: unknown): void;
  drop(relation: string, key: string, id: string): void;
  /** All rows of a relation, those of one key one after another. */
  all(relation: string): Iterable<readonly [key: string, id: string, value: unknown]>;
}
