import type { Migration } from './index.js';

/** The first tables. `docs/case-file.md` explains them to people who open a case with another tool. */
export const migration001: Migration = {
  number: 1,
  name: 'case',
  sql: `
    CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL);

    CREATE TABLE articles (
      id TEXT PRIMARY KEY NOT NULL,
      origin TEXT NOT NULL,
      bytes BLOB NOT NULL
    );

    CREATE TABLE readings (
      article TEXT PRIMARY KEY NOT NULL REFERENCES articles (id),
      reading TEXT NOT NULL
    );

    CREATE TABLE facts (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);

    CREATE TABLE state (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      articles_version INTEGER NOT NULL,
      record_version INTEGER
    );
    INSERT INTO state VALUES (1, 0, NULL);

    CREATE TABLE people (
      id TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      person TEXT NOT NULL
    );

    CREATE TABLE organisations (
      id TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      organisation TEXT NOT NULL
    );

    CREATE TABLE contacts (
      id TEXT PRIMARY KEY NOT NULL,
      position INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      earliest TEXT,
      latest TEXT,
      contact TEXT NOT NULL
    );
    CREATE INDEX contacts_by_day ON contacts (earliest, latest);

    CREATE TABLE accounts (
      id TEXT NOT NULL,
      contact TEXT NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
      article TEXT NOT NULL,
      PRIMARY KEY (id, contact)
    );
    CREATE INDEX accounts_by_contact ON accounts (contact);
    CREATE INDEX accounts_by_article ON accounts (article);

    CREATE TABLE undecided (
      position INTEGER PRIMARY KEY,
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      undecided TEXT NOT NULL
    );

    CREATE TABLE judgements (
      position INTEGER PRIMARY KEY,
      about TEXT NOT NULL,
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      verdict TEXT NOT NULL,
      judgement TEXT NOT NULL
    );
    CREATE INDEX judgements_by_a ON judgements (a);
    CREATE INDEX judgements_by_b ON judgements (b);

    CREATE VIEW article_list AS
      SELECT
        articles.id,
        json_extract(articles.origin, '$.source') AS source,
        json_extract(readings.reading, '$.article.titleText') AS title,
        json_extract(readings.reading, '$.article.outlet.name') AS outlet,
        json_extract(readings.reading, '$.article.published.edtf') AS published,
        json_extract(readings.reading, '$.article.language') AS language,
        json_extract(readings.reading, '$.article.url') AS url,
        json_extract(readings.reading, '$.text') AS text
      FROM articles LEFT JOIN readings ON readings.article = articles.id;
  `,
};
