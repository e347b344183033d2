import type { Migration } from './index.js';

/** Which articles somebody took out of the case: a log that only grows. */
export const migration004: Migration = {
  number: 4,
  name: 'removals',
  sql: `
    CREATE TABLE removals (
      position INTEGER PRIMARY KEY,
      article TEXT NOT NULL,
      removed_at TEXT NOT NULL,
      removed_by TEXT NOT NULL,
      removal TEXT NOT NULL
    );
    CREATE TRIGGER removals_are_not_changed BEFORE UPDATE ON removals
      BEGIN SELECT RAISE(ABORT, 'removals are never changed'); END;
    CREATE TRIGGER removals_are_not_removed BEFORE DELETE ON removals
      BEGIN SELECT RAISE(ABORT, 'removals are never removed'); END;
  `,
};
