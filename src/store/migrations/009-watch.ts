import type { Migration } from './index.js';

/** What is asked for again and again, and the pages that it led to. */
export const migration009: Migration = {
  number: 9,
  name: 'watch',
  sql: `
    CREATE TABLE watched (
      address TEXT PRIMARY KEY,
      title TEXT,
      since TEXT NOT NULL,
      asked_at TEXT,
      next_at TEXT,
      failures INTEGER NOT NULL,
      outcome TEXT,
      etag TEXT,
      last_modified TEXT
    );
    CREATE TABLE watched_pages (
      page TEXT PRIMARY KEY,
      address TEXT NOT NULL,
      source TEXT NOT NULL,
      state TEXT NOT NULL,
      entry TEXT,
      asked_at TEXT,
      next_at TEXT,
      failures INTEGER NOT NULL,
      outcome TEXT,
      etag TEXT,
      last_modified TEXT
    );
    CREATE INDEX watched_pages_in_turn ON watched_pages (state, next_at);
  `,
};
