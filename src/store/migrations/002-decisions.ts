import type { Migration } from './index.js';

/** What people decide: a log that SQLite itself keeps from being changed, and how each decision stands in the record. */
export const migration002: Migration = {
  number: 2,
  name: 'decisions',
  sql: `
    CREATE TABLE decisions (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      decided_at TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      act TEXT NOT NULL,
      decision TEXT NOT NULL
    );
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
    CREATE TRIGGER decisions_are_not_removed BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions are never removed'); END;

    CREATE TABLE decision_states (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      state TEXT NOT NULL,
      report TEXT NOT NULL
    );

    -- What was worked out before says nothing of decisions, sources and statements: it is worked out again.
    UPDATE state SET record_version = NULL;
  `,
};
