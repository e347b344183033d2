import type Database from 'libsql';
import type { Relations } from '../domain/index.js';

type Row = readonly [key: string, id: string, value: unknown];

const PAGE = 1000;

/** Rows as one JSON text: libsql takes several times as long to hand over row by row, and keeps what it needs for it until the event loop turns. */
const AS_ONE = `'[' || group_concat('[' || json_quote(key) || ',' || json_quote(id) || ',' || value || ']') || ']' AS rows`;

/** Relations in the `links` table of a case. Has to be used inside a transaction. */
export class CaseRelations implements Relations {
  readonly #database: Database.Database;
  readonly #numbers = new Map<string, number>();
  readonly #statements;

  constructor(database: Database.Database) {
    this.#database = database;
    const from = 'FROM links WHERE relation = ?';
    this.#statements = {
      one: database.prepare(`SELECT ${AS_ONE} ${from} AND key = ?`),
      several: database.prepare(`SELECT ${AS_ONE} ${from} AND key IN (SELECT value FROM json_each(?))`),
      get: database.prepare(`SELECT value ${from} AND key = ? AND id = ?`),
      first: database.prepare(`SELECT id ${from} AND key = ? ORDER BY id LIMIT 1`),
      put: database.prepare('REPLACE INTO links (relation, key, id, value) VALUES (?, ?, ?, ?)'),
      drop: database.prepare('DELETE FROM links WHERE relation = ? AND key = ? AND id = ?'),
      page: database.prepare(
        `SELECT ${AS_ONE} FROM (SELECT key, id, value ${from} AND (key, id) > (?, ?) ORDER BY key, id LIMIT ${PAGE})`,
      ),
    };
  }

  rows(relation: string, keys: readonly string[]): readonly Row[] {
    const [first, ...others] = keys;
    if (first === undefined) return [];
    const { one, several } = this.#statements;
    const number = this.#number(relation);
    return rowsIn(others.length === 0 ? one.get(number, first) : several.get(number, JSON.stringify(keys)));
  }

  get(relation: string, key: string, id: string): unknown {
    const row = this.#statements.get.get(this.#number(relation), key, id) as { readonly value: string } | undefined;
    return row && (JSON.parse(row.value) as unknown);
  }

  first(relation: string, key: string): string | undefined {
    const row = this.#statements.first.get(this.#number(relation), key) as { readonly id: string } | undefined;
    return row?.id;
  }

  put(relation: string, key: string, id: string, value: unknown): void {
    this.#statements.put.run(this.#number(relation), key, id, JSON.stringify(value));
  }

  drop(relation: string, key: string, id: string): void {
    this.#statements.drop.run(this.#number(relation), key, id);
  }

  *all(relation: string): Iterable<Row> {
    for (let [key, id]: readonly [string?, string?] = ['', '']; key !== undefined && id !== undefined; ) {
      const rows = rowsIn(this.#statements.page.get(this.#number(relation), key, id));
      yield* rows;
      [key, id] = rows.length < PAGE ? [] : (rows.at(-1) ?? []);
    }
  }

  /** A row names its relation by a number: the name would be half of it. */
  #number(relation: string): number {
    const known = this.#numbers.get(relation);
    if (known !== undefined) return known;
    this.#database.prepare('INSERT OR IGNORE INTO link_relations (name) VALUES (?)').run(relation);
    const [row] = this.#database.prepare('SELECT number FROM link_relations WHERE name = ?').all(relation) as {
      readonly number: number;
    }[];
    if (!row) throw new Error(`the relation ${relation} has no number`);
    this.#numbers.set(relation, row.number);
    return row.number;
  }
}

function rowsIn(found: unknown): readonly Row[] {
  const { rows } = found as { readonly rows: string | null };
  return rows === null ? [] : (JSON.parse(rows) as readonly Row[]);
}
