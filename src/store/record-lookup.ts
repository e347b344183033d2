/** Single things of a record, by what they are found by. */
import type Database from 'libsql';
import type { Contact, EntitySort, Reading } from '../domain/index.js';
import { matchOf } from './contact-query.js';
import { ENTITY_TABLES } from './record-rows.js';
import { CaseRecordView, type KeptEntity } from './record-view.js';
import { versionOf } from './state-rows.js';
import type { Tables } from './tables.js';

/** Looks things of the record up one by one, without waiting; each answer is as the case is at that moment. */
export interface RecordLookup {
  /** As `Store.version`. */
  version(): string;
  contact(id: string): Contact | undefined;
  entity(about: EntitySort, id: string): KeptEntity | undefined;
  /** What was read in some articles, old versions too, in no order; of those that are gone nothing. */
  readings(articles: readonly string[]): readonly Reading[];
  /** How many articles and decisions there are. */
  counts(): { readonly articles: number; readonly decisions: number };
  /** The accounts of an article ('<article id>#<account id>'), each with its contact. */
  accountsIn(article: string): readonly { readonly id: string; readonly contact: string }[];
  /** Who or what an article shows, by the index in its reading. */
  seenIn(about: EntitySort, article: string): readonly { readonly position: number; readonly entity: string }[];
  /** The numbers of the contacts in which all these words stand; of the last one the beginning is enough. */
  numbersWith(words: string): readonly number[];
}

/** Readings that are asked for at once: a row for each costs more, and the text of all is held. */
const AT_A_TIME = 50;

type Rows = { readonly all: (...values: readonly string[]) => readonly unknown[] };

/** Looks up in the tables of a case. */
export class CaseLookup implements RecordLookup {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Rows>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  version(): string {
    const [row] = this.#all('SELECT articles_version, record_version FROM state');
    return versionOf(row as Tables['state']);
  }

  contact(id: string): Contact | undefined {
    const [row] = this.#all('SELECT contact FROM contacts WHERE id = ?', id) as { readonly contact: string }[];
    return row && (JSON.parse(row.contact) as Contact);
  }

  entity(about: EntitySort, id: string): KeptEntity | undefined {
    const found = new CaseRecordView(this.#database, true).entitiesBeginning(about, [id]);
    return found.find((one) => one.id === id);
  }

  readings(articles: readonly string[]): readonly Reading[] {
    // The condition stands in each part: outside of both every reading of the case would be gone through.
    const sql = `SELECT '[' || group_concat(reading) || ']' AS readings FROM (
      SELECT reading FROM readings WHERE article IN (SELECT value FROM json_each(?1))
      UNION ALL SELECT reading FROM old_readings WHERE article IN (SELECT value FROM json_each(?1)))`;
    const readings: Reading[] = [];
    for (let from = 0; from < articles.length; from += AT_A_TIME) {
      const [row] = this.#all(sql, JSON.stringify(articles.slice(from, from + AT_A_TIME))) as {
        readonly readings: string | null;
      }[];
      readings.push(...(JSON.parse(row?.readings ?? '[]') as Reading[]));
    }
    return readings;
  }

  counts(): { readonly articles: number; readonly decisions: number } {
    const sql = 'SELECT (SELECT count(*) FROM readings) AS articles, (SELECT count(*) FROM decisions) AS decisions';
    const [row] = this.#all(sql) as { readonly articles: number; readonly decisions: number }[];
    return row ?? { articles: 0, decisions: 0 };
  }

  accountsIn(article: string): readonly { readonly id: string; readonly contact: string }[] {
    const sql = 'SELECT id, contact FROM accounts WHERE article = ? ORDER BY id';
    return this.#all(sql, article) as { readonly id: string; readonly contact: string }[];
  }

  seenIn(about: EntitySort, article: string): readonly { readonly position: number; readonly entity: string }[] {
    const { seen, column } = ENTITY_TABLES[about];
    const sql = `SELECT position, ${column} AS entity FROM ${seen} WHERE article = ?`;
    return this.#all(sql, article) as { readonly position: number; readonly entity: string }[];
  }

  numbersWith(words: string): readonly number[] {
    const match = matchOf(words);
    if (match === '') return [];
    // One text for all of them: a row for each costs ten times as much.
    const sql = 'SELECT json_group_array(rowid) AS numbers FROM contact_words WHERE contact_words MATCH ?';
    const [row] = this.#all(sql, match) as { readonly numbers: string }[];
    return JSON.parse(row?.numbers ?? '[]') as number[];
  }

  #all(sql: string, ...values: readonly string[]): readonly unknown[] {
    const statement: Rows = this.#statements.get(sql) ?? this.#database.prepare<string[]>(sql);
    this.#statements.set(sql, statement);
    return statement.all(...values);
  }
}
