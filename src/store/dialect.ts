import { type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely';
import type Database from 'libsql';

/**
 * Kysely's SQLite dialect over libsql. Three things about libsql bind those who use it:
 * - A boolean ends the whole process: give it strings, numbers, null and bytes.
 * - What follows a NUL is dropped when a text is read: keep foreign text as JSON.
 * - A statement that met a lock stays half done until it is collected as garbage, and what is committed meanwhile is not. `exec` has no such
 *   flaw, so locks are taken by `exec` alone, and all reading and writing is done inside a transaction.
 */
export class CaseDialect extends SqliteDialect {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new CaseDriver(this.#database);
  }
}

class CaseDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }

  /**
   * Takes the lock at once. For writing: a transaction that first reads and then wants to write fails where another has written between. For
   * reading: BEGIN takes no lock yet.
   */
  override async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    if (settings.accessMode !== 'read only') {
      this.#database.exec('BEGIN IMMEDIATE');
      return;
    }
    this.#database.exec('BEGIN');
    try {
      this.#database.exec('SELECT 1 FROM sqlite_master LIMIT 1');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('COMMIT');
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would hide the first error. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }
}
