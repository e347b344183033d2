import type { Migration } from './index.js';

/**
 * What linking keeps to find again, and which articles have changed since it was brought up to date. Triggers note the changes, so that no way of
 * changing a reading can forget to.
 */
export const migration003: Migration = {
  number: 3,
  name: 'links',
  sql: `
    CREATE TABLE link_relations (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

    CREATE TABLE links (
      relation INTEGER NOT NULL,
      key TEXT NOT NULL,
      id TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (relation, key, id)
    ) WITHOUT ROWID;

    CREATE TABLE unlinked (article TEXT PRIMARY KEY NOT NULL, linked TEXT);
    INSERT INTO unlinked SELECT article, NULL FROM readings;

    CREATE TRIGGER reading_added AFTER INSERT ON readings
      BEGIN INSERT OR IGNORE INTO unlinked VALUES (NEW.article, NULL); END;
    CREATE TRIGGER reading_changed AFTER UPDATE ON readings
      BEGIN INSERT OR IGNORE INTO unlinked VALUES (OLD.article, OLD.reading); END;
    CREATE TRIGGER reading_removed AFTER DELETE ON readings
      BEGIN INSERT OR IGNORE INTO unlinked VALUES (OLD.article, OLD.reading); END;
  `,
};
