import { closeSync, fsyncSync, mkdirSync, openSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { fileInTheWay, folderInTheWay, newerCase, noCase, notACase, olderCase } from './case-trouble.js';
import { CASE_VERSION, MIGRATIONS, type Migration } from './migrations/index.js';

/** 'RdOt' in the file's header (SQLite's application_id): `file` and other tools can tell a case from any other SQLite file by it. */
export const APPLICATION_ID = 0x52644f74;

/** How long SQLite itself waits for a lock. Short, for it blocks the thread; `patiently` waits longer without doing so. */
const BUSY_MS = 20;

/**
 * KiB of pages held in memory. Links are written all over the file: with SQLite's 2 MiB a large change writes, and reads again, the same pages many times.
 * Articles are put behind one another, and threads want the memory meanwhile.
 */
export const CACHE = { linking: 65_536, adding: 8192 } as const;

/** write: makes the case where there is none. read: opens a case that is there and changes nothing. */
export type CaseMode = 'write' | 'read';

/**
 * Opens the file of a case, makes it (and its folder) where `mode` allows, and brings it up to this version of Readout.
 * `path` is shown in messages as given. Throws a `Trouble` where there is no case, or SQLite's own errors for `asTrouble`.
 */
export function openCaseFile(path: string, mode: CaseMode): Database.Database {
  const file = resolve(path);
  const isThere = inspect(path, file);
  if (!isThere && mode === 'read') throw noCase(path);
  if (!isThere) makeFolder(path, dirname(file));
  const database = new Database(mode === 'read' ? `${pathToFileURL(file).href}?mode=ro` : file);
  try {
    prepare(database, path, mode);
    return database;
  } catch (error) {
    database.close();
    throw isNoDatabase(error) ? notACase(path, 'not a case') : error;
  }
}

/** SQLite alone opens the file: closing a second handle on it, as a look at its first bytes would, drops the locks that this process holds. */
const isNoDatabase = (error: unknown): boolean => hasCode(error, 'SQLITE_NOTADB');

/**
 * Closes the file. The last one to close a case folds the write-ahead log back in and removes it, so that a case at rest is one file which can
 * be copied as it is; libsql's own `close` leaves the log beside it.
 */
export function closeCaseFile(database: Database.Database, mode: CaseMode): void {
  if (mode === 'write') {
    database.exec('PRAGMA busy_timeout = 0');
    const isLast = attempt(() => database.exec('PRAGMA journal_mode = DELETE'));
    if (!isLast) attempt(() => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }
  database.close();
}

/** Sets how much of the file is held in memory from now on. */
export function holdPages(database: Database.Database, use: keyof typeof CACHE): void {
  database.exec(`PRAGMA cache_size = -${CACHE[use]}`);
}

/** The number that a PRAGMA holds. */
export function pragmaNumber(database: Database.Database, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).all()[0] as { readonly [column: string]: number };
  return Object.values(row)[0] ?? 0;
}

function prepare(database: Database.Database, path: string, mode: CaseMode): void {
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  const version = atOneMoment(database, () => recognise(database, path));
  database.exec('PRAGMA foreign_keys = ON');
  if (mode === 'read') {
    if (version === 0) throw noCase(path);
    if (version < CASE_VERSION) throw olderCase(path);
    return;
  }
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON');
  holdPages(database, 'linking');
  for (const migration of MIGRATIONS) migrate(database, path, migration);
}

/** Reads the file as it is at one moment: between two reads of their own, another process might make the case. */
function atOneMoment<T>(database: Database.Database, read: () => T): T {
  database.exec('BEGIN');
  try {
    return read();
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

/** Gives the version of the case; 0 for a file with nothing in it. Call it in a transaction. Throws a `Trouble` for any other file, before anything is written to it. */
function recognise(database: Database.Database, path: string): number {
  const id = pragmaNumber(database, 'application_id');
  const version = pragmaNumber(database, 'user_version');
  const isEmpty = database.prepare('SELECT name FROM sqlite_master LIMIT 1').all().length === 0;
  if (id === 0 && isEmpty) return 0;
  if (id !== APPLICATION_ID) throw notACase(path, 'a SQLite file of another program, not a case');
  if (version > CASE_VERSION) throw newerCase(path);
  return version;
}

/** Takes one step, if no one has taken it yet: all of it or nothing. Two who open a new case at once meet here. */
function migrate(database: Database.Database, path: string, { number, name, sql }: Migration): void {
  if (pragmaNumber(database, 'user_version') >= number) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (recognise(database, path) < number) {
      database.exec(sql);
      database.prepare('INSERT INTO migrations (number, name) VALUES (?, ?)').run(number, name);
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${number}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** True where a file is there that may be a case (an empty one may become one). */
function inspect(path: string, file: string): boolean {
  const stats = statsOf(path, file);
  if (!stats) return false;
  if (stats.isDirectory()) throw folderInTheWay(path);
  if (!stats.isFile()) throw notACase(path, 'not an ordinary file');
  return true;
}

function statsOf(path: string, file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw hasCode(error, 'ENOTDIR') ? fileInTheWay(path) : error;
  }
}

/** Makes the folder and those above it, and has the disk keep their names before anything in them is promised. */
function makeFolder(path: string, folder: string): void {
  let first: string | undefined;
  try {
    first = mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw hasCode(error, 'ENOTDIR') || hasCode(error, 'EEXIST') ? fileInTheWay(path) : error;
  }
  if (first === undefined || process.platform === 'win32') return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
