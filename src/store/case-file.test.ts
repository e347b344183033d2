import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openCaseFile } from './case-file.js';

const GUIDE = readFileSync(new URL('../../docs/case-file.md', import.meta.url), 'utf8');

let folder = '';
let database: Database.Database;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-case-'));
  database = openCaseFile(join(folder, 'news.case'), 'write');
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a case that another makes while it is being opened is not taken for a file of another program', () => {
  const path = join(folder, 'contested.case');
  let isAnotherMakingIt = false;
  const prepare = Reflect.get(Database.prototype, 'prepare') as (sql: string) => Database.Statement;
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    if (sql.includes('sqlite_master') && !isAnotherMakingIt) {
      isAnotherMakingIt = true;
      makeIfNotLocked(path);
    }
    return prepare.call(this, sql);
  });
  openCaseFile(path, 'write').close();
  expect(isAnotherMakingIt).toBe(true);
});

/** What another process does that opens the case at this moment, and may have to wait. */
function makeIfNotLocked(path: string): void {
  try {
    openCaseFile(path, 'write').close();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('locked')) throw error;
  }
}

test('the guide to the case file explains every table and every column', () => {
  const columns = database
    .prepare(
      `SELECT tables.name AS 'table', columns.name AS 'column' FROM sqlite_master AS tables
       JOIN pragma_table_info(tables.name) AS columns
       WHERE tables.type IN ('table', 'view') AND tables.name NOT LIKE 'contact\\_words\\_%' ESCAPE '\\'`,
    )
    .all() as readonly { readonly table: string; readonly column: string }[];
  const bookkeeping = new Set(['migrations.number', 'migrations.name', 'facts.name', 'facts.value', 'state.only']);
  const missing = columns.filter(
    ({ table, column }) => !bookkeeping.has(`${table}.${column}`) && !GUIDE.includes(`\`${column}\``),
  );
  expect(columns.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
  expect(columns.filter(({ table }) => !GUIDE.includes(`\`${table}\``))).toEqual([]);
});

test('the examples of the guide run', () => {
  const lines = GUIDE.slice(GUIDE.indexOf('## Examples')).split('\n');
  const code = lines.filter((line) => /^ {4}(?!--)/.test(line)).join('\n');
  const statements = code
    .replace(/sqlite3 -readonly news.case "(.*)"/, '$1;')
    .replace(/writefile\('a.txt', (.*?)\)/, '$1')
    .split(';')
    .filter((statement) => statement.trim() !== '');
  expect(statements).toHaveLength(9);
  for (const statement of statements) expect(database.prepare(statement).all()).toEqual([]);
});
