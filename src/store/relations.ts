import type Database from 'libsql';
import type { Relations } from '../domain/index.js';

type Row = { readonly key: string; readonly id: string; readonly value: string };

const PAGE = 1000;

/** Relations in the `links` table of a case. Has to be used inside a transaction. */
export class CaseRelations implements Relations {
  readonly #database: Database.Database;
  readonly #numbers = new Map<string, number>();
  readonly #statements;

  constructor(database: Database.Database) {
    this.#database = database;
    const from = 'FROM links WHERE relation = ?';
    this.#statements = {
      one: database.prepare(`SELECT key, id, value ${from} AND key = ?`),
      several: database.prepare(`SELECT key, id, value ${from} AND key IN (SELECT value FROM json_each(?))`),
      get: database.prepare(`SELECT key, id, value ${from} AND key = ? AND id = ?`),
      first: database.prepare(`SELECT key, id, value ${from} AND key = ? ORDER BY id LIMIT 1`),
      put: database.prepare('REPLACE INTO links (relation, key, id, value) VALUES (?, ?, ?, ?)'),
      drop: database.prepare('DELETE FROM links WHERE relation = ? AND key = ? AND id = ?'),
      page: database.prepare(`SELECT key, id, value ${from} AND (key, id) > (?, ?) ORDER BY key, id LIMIT ${PAGE}`),
    };
  }

  rows(relation: string, keys: readonly string[]): readonly (readonly [string, string, unknown])[] {
    const [first, ...others] = keys;
    if (first === undefined) return [];
    const { one, several } = this.#statements;
    const number = this.#number(relation);
    const found = others.length === 0 ? one.all(number, first) : several.all(number, JSON.stringify(keys));
    return (found as Row[]).map(({ key, id, value }) => [key, id, JSON.parse(value) as unknown]);
  }

  get(relation: string, key: string, id: string): unknown {
    const [row] = this.#statements.get.all(this.#number(relation), key, id) as Row[];
    return row && (JSON.parse(row.value) as unknown);
  }

  first(relation: string, key: string): string | undefined {
    const [row] = this.#statements.first.all(this.#number(relation), key) as Row[];
    return row?.id;
  }

  put(relation: string, key: string, id: string, value: unknown): void {
    this.#statements.put.run(this.#number(relation), key, id, JSON.stringify(value));
  }

  drop(relation: string, key: string, id: string): void {
    this.#statements.drop.run(this.#number(relation), key, id);
  }

  *all(relation: string): Iterable<readonly [string, string, unknown]> {
    let last: Row | undefined = { key: '', id: '', value: '' };
    while (last) {
      const rows: readonly Row[] = this.#statements.page.all(this.#number(relation), last.key, last.id) as Row[];
      for (const { key, id, value } of rows) yield [key, id, JSON.parse(value) as unknown];
      last = rows.length < PAGE ? undefined : rows.at(-1);
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
