import { Trouble } from '../domain/index.js';
import type { Field } from './field-names.js';
import { type Fields, isFields } from './metadata.js';

/** Which columns of a table, or fields of a record, hold what: what the user said of them. */
export type ColumnMap = ReadonlyMap<Field, string>;

/**
 * The record with the mapped fields under their own names, before all others. A field that has such a name and was not mapped to it keeps its
 * value under 'column NAME'.
 */
export function mapped(fields: Fields, columns: ColumnMap): Fields {
  const record: Record<string, unknown> = {};
  const taken = new Set<string>();
  for (const [field, column] of columns) {
    const value = valueAt(fields, column);
    if (value === undefined) continue;
    record[field] = value;
    taken.add(column);
  }
  for (const [name, value] of Object.entries(fields)) {
    if (!taken.has(name)) record[name in record ? `column ${name}` : name] = value;
  }
  return record;
}

/** The value of a field; of one within others, where the name has dots: 'article.body'. Undefined for none. */
export function valueAt(fields: Fields, column: string): unknown {
  if (Object.hasOwn(fields, column)) return fields[column];
  let value: unknown = fields;
  for (const step of column.split('.')) {
    if (!isFields(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** Applies a map to records one after the other, and remembers which of its columns none of them had. */
export class Mapper {
  readonly #columns: ColumnMap;
  readonly #unseen: Map<Field, string>;
  readonly #names = new Set<string>();

  constructor(columns: ColumnMap) {
    this.#columns = columns;
    this.#unseen = new Map(columns);
  }

  /** True where a text was named and none has been seen: the records have another form. */
  get lacksText(): boolean {
    return this.#unseen.has('text');
  }

  /** `mapped` of this record. */
  apply(fields: Fields): Fields {
    for (const [field, column] of this.#unseen) if (valueAt(fields, column) !== undefined) this.#unseen.delete(field);
    if (this.#unseen.size > 0)
      for (const name of Object.keys(fields)) if (this.#names.size < LISTED) this.#names.add(name);
    return mapped(fields, this.#columns);
  }

  /** The trouble with the columns that no record had; null where each had one. */
  trouble(path: string): Trouble | null {
    return unknownColumns(path, [...this.#unseen.values()], [...this.#names]);
  }
}

const LISTED = 40;

/** One trouble for all columns that were named and are not there, with those that are. Null for none. */
export function unknownColumns(path: string, missing: readonly string[], there: readonly string[]): Trouble | null {
  if (missing.length === 0) return null;
  const wrong = `there is no column ${missing.map((name) => `"${name}"`).join(', ')}; the columns are ${listed(there)}`;
  return new Trouble(path, wrong, 'Name them as the file does: --map text=COLUMN,title=COLUMN.');
}

/** '"a", "b" and 3 others'. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => `"${name.slice(0, 60)}"`);
  return `${shown.join(', ')}${names.length > LISTED ? ` and ${names.length - LISTED} others` : ''}`;
}
