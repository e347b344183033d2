import type { Migration } from './index.js';

/** What addresses answered, and when: a log that only grows, also where the article is taken out. */
export const migration007: Migration = {
  number: 7,
  name: 'captures',
  sql: `
    CREATE TABLE captures (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      asked TEXT NOT NULL,
      page TEXT NOT NULL,
      at TEXT NOT NULL,
      status INTEGER NOT NULL,
      article TEXT,
      sha256 TEXT,
      capture TEXT NOT NULL
    );
    CREATE INDEX captures_by_article ON captures (article, at);
    CREATE INDEX captures_by_page ON captures (page, at);
    CREATE INDEX captures_by_asked ON captures (asked, at);
    CREATE TRIGGER captures_are_not_changed BEFORE UPDATE ON captures
      BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
    CREATE TRIGGER captures_are_not_removed BEFORE DELETE ON captures
      BEGIN SELECT RAISE(ABORT, 'captures are never removed'); END;
  `,
};
