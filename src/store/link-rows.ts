import type Database from 'libsql';
import { aboutCurrent, type Decision, type Reading } from '../domain/index.js';
import { PAGE } from './pages.js';
import { CaseRecordRows } from './record-rows.js';
import { CaseRelations } from './relations.js';
import { versionOf } from './state-rows.js';
import type { LinkWork } from './store.js';
import type { Tables } from './tables.js';

type Changed = { readonly article: string; readonly wasLinked: number };

/** The fact that names the rules by which the links, and the record over them, were made. */
const RULES = 'linker';

/**
 * Has `work` bring the links up to date, inside the transaction that is open. Links that were made by other rules, or for fewer than half of the
 * articles, are forgotten, and all articles count as new.
 */
export function bringUpToDate<T>(
  database: Database.Database,
  rules: string,
  work: (links: LinkWork) => T,
  finished: () => void,
): T {
  const record = new CaseRecordRows(database);
  const [state] = database.prepare('SELECT * FROM state').all() as Tables['state'][];
  const from = state ? versionOf(state) : '';
  const [fact] = database.prepare('SELECT value FROM facts WHERE name = ?').all(RULES) as { readonly value: string }[];
  const isNew = fact?.value !== rules || areMostChanged(database);
  if (isNew) {
    database.exec('DELETE FROM links; DELETE FROM unlinked; INSERT INTO unlinked SELECT article, NULL FROM readings');
    record.clear();
    database.prepare('REPLACE INTO facts (name, value) VALUES (?, ?)').run(RULES, rules);
  }
  const changed = database
    .prepare(`SELECT article, linked IS NOT NULL AS wasLinked FROM unlinked ORDER BY linked IS NULL, article`)
    .all() as Changed[];
  const before = database.prepare('SELECT linked AS reading FROM unlinked WHERE article = ?');
  const page = database.prepare(
    `SELECT article, reading FROM readings WHERE article > ? ORDER BY article LIMIT ${PAGE}`,
  );
  const one = database.prepare('SELECT reading FROM readings WHERE article = ?');
  const done = work({
    relations: new CaseRelations(database),
    record,
    written: () => ({ from, ...record.written() }),
    finished,
    decisions: decisionsIn(database),
    isNew,
    changes: changed.map(({ article, wasLinked }) => ({
      article,
      wasLinked: wasLinked === 1,
      get before() {
        return wasLinked === 1 ? readingIn(before, article) : null;
      },
      get after() {
        return readingIn(one, article);
      },
    })),
    readingOf: (article) => readingIn(one, article) ?? undefined,
    *readings() {
      let last: string | undefined = '';
      while (last !== undefined) {
        const rows = page.all(last) as { readonly article: string; readonly reading: string }[];
        for (const { reading } of rows) yield JSON.parse(reading) as Reading;
        last = rows.length < PAGE ? undefined : rows.at(-1)?.article;
      }
    },
  });
  database.exec('DELETE FROM unlinked');
  return done;
}

function decisionsIn(database: Database.Database): readonly Decision[] {
  const rows = database.prepare('SELECT decision AS json FROM decisions ORDER BY position').all() as {
    readonly json: string;
  }[];
  if (rows.length === 0) return [];
  const old = database.prepare('SELECT article, current FROM old_readings').all() as {
    readonly article: string;
    readonly current: string;
  }[];
  const current = new Map(old.map((row) => [row.article, row.current]));
  return rows.map(({ json }) => aboutCurrent(JSON.parse(json) as Decision, current));
}

/** Below so many changes it is not worth counting all articles. */
const FEW = 200;

function areMostChanged(database: Database.Database): boolean {
  const count = (table: string): number =>
    (database.prepare(`SELECT count(*) AS count FROM ${table}`).all() as { readonly count: number }[])[0]?.count ?? 0;
  const changed = count('unlinked');
  return changed > FEW && changed * 2 > count('readings');
}

function readingIn(statement: ReturnType<Database.Database['prepare']>, article: string): Reading | null {
  const [row] = statement.all(article) as { readonly reading: string | null }[];
  return row === undefined || row.reading === null ? null : (JSON.parse(row.reading) as Reading);
}

/** Puts a record that was worked out as a whole in the place of what is there. What linking keeps says nothing of it: the next step is one from the start. */
export function replaceRecord(database: Database.Database, write: (record: CaseRecordRows) => void): void {
  const record = new CaseRecordRows(database);
  record.clear();
  database.prepare('DELETE FROM facts WHERE name = ?').run(RULES);
  write(record);
}
