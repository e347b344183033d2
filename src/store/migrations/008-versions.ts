import type { Migration } from './index.js';

/**
 * Which articles are versions of one page, and the readings of those that are not the current one. They lie apart, so that whatever looks at `readings`,
 * the triggers of `unlinked` among it, sees current versions alone.
 */
export const migration008: Migration = {
  number: 8,
  name: 'versions',
  sql: `
    CREATE TABLE old_readings (
      article TEXT PRIMARY KEY NOT NULL REFERENCES articles (id),
      current TEXT NOT NULL,
      reading TEXT NOT NULL
    );

    CREATE TABLE versions (
      article TEXT NOT NULL REFERENCES articles (id),
      address TEXT NOT NULL,
      page TEXT NOT NULL,
      rank INTEGER NOT NULL,
      words TEXT NOT NULL,
      PRIMARY KEY (article, address)
    ) WITHOUT ROWID;
    CREATE INDEX versions_by_page ON versions (page);

    DROP VIEW article_list;
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
      FROM articles LEFT JOIN readings ON readings.article = articles.id
      WHERE articles.id NOT IN (SELECT article FROM old_readings);
  `,
};
