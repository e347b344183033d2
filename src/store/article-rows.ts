import type { Transaction } from 'kysely';
import type { Original, Reading } from '../domain/index.js';
import { amend } from './amend.js';
import { PAGE } from './pages.js';
import type { AddOutcome, Entry, Offered } from './store.js';
import type { Tables } from './tables.js';

/** An original without its bytes. Kept as JSON: SQLite's own text keeps neither what follows a NUL nor half of a surrogate pair, JSON both. */
type Origin = Omit<Original, 'bytes'>;

type ArticleRow = { readonly id: string; readonly origin: string; readonly bytes: Uint8Array | ArrayBuffer };

/** Makes an entry of the rows of an article. */
export function entryOf(row: ArticleRow & { readonly reading: string }): Entry {
  const { source, media, given } = JSON.parse(row.origin) as Origin;
  const original = { bytes: new Uint8Array(row.bytes), source, media, given };
  return { id: row.id, original, reading: readingOf(row.reading) };
}

export function readingOf(json: string): Reading {
  return JSON.parse(json) as Reading;
}

/**
 * Adds one entry, or what is new in it. Throws on an entry that contradicts itself: that is a bug of ours. The reading of one that was captured lies apart until it is
 * clear that it is the current version of its page.
 */
export async function addEntry(
  tables: Transaction<Tables>,
  entry: Offered,
): Promise<{ outcome: AddOutcome; changed: boolean }> {
  if (entry.reading.article.id !== entry.id) {
    throw new Error(`the reading of ${entry.reading.article.id} was offered for the article ${entry.id}`);
  }
  const kept = await findEntry(tables, entry.id);
  if (!kept) {
    await tables.insertInto('articles').values(articleRow(entry)).execute();
    const row = readingRow(entry.reading);
    if (entry.capture)
      await tables
        .insertInto('old_readings')
        .values({ ...row, current: entry.id })
        .execute();
    else await tables.insertInto('readings').values(row).execute();
    return { outcome: { id: entry.id, outcome: 'added' }, changed: true };
  }
  if (Buffer.compare(kept.original.bytes, entry.original.bytes) !== 0) {
    throw new Error(`two articles with different bytes have the id ${entry.id}`);
  }
  const amended = amend(kept, entry);
  if (amended.changed) {
    const { origin } = articleRow(amended.entry);
    await tables.updateTable('articles').set({ origin }).where('id', '=', entry.id).execute();
    await replaceReading(tables, amended.entry.reading);
  }
  return amended;
}

/** Puts a reading in the place of the one of the same article. Throws where there is no such article: that is a bug of ours. */
export async function replaceReading(tables: Transaction<Tables>, reading: Reading): Promise<void> {
  const row = readingRow(reading);
  for (const table of ['readings', 'old_readings'] as const) {
    const update = tables.updateTable(table).set({ reading: row.reading }).where('article', '=', row.article);
    if ((await update.executeTakeFirstOrThrow()).numUpdatedRows === 1n) return;
  }
  throw new Error(`there is no article ${row.article} to put a reading to`);
}

/** The entry of that id, also of an old version, or undefined. */
export async function findEntry(tables: Transaction<Tables>, id: string): Promise<Entry | undefined> {
  const row = await tables
    .selectFrom('articles')
    .leftJoin('readings', 'readings.article', 'articles.id')
    .leftJoin('old_readings', 'old_readings.article', 'articles.id')
    .select(['articles.id', 'articles.origin', 'articles.bytes'])
    .select(({ fn }) => fn.coalesce('readings.reading', 'old_readings.reading').as('reading'))
    .where('articles.id', '=', id)
    .executeTakeFirst();
  return row && row.reading !== null ? entryOf({ ...row, reading: row.reading }) : undefined;
}

/** The reading of an article, also of an old version, and what its bytes were read as; undefined where it is not in the case. The bytes themselves stay in the file. */
export async function findReading(
  tables: Transaction<Tables>,
  id: string,
): Promise<{ readonly media: Original['media']; readonly reading: Reading } | undefined> {
  const row = await tables
    .selectFrom('articles')
    .leftJoin('readings', 'readings.article', 'articles.id')
    .leftJoin('old_readings', 'old_readings.article', 'articles.id')
    .select('articles.origin')
    .select(({ fn }) => fn.coalesce('readings.reading', 'old_readings.reading').as('reading'))
    .where('articles.id', '=', id)
    .executeTakeFirst();
  if (!row || row.reading === null) return undefined;
  return { media: (JSON.parse(row.origin) as Origin).media, reading: readingOf(row.reading) };
}

/** The next page of entries in the order of their ids, after the id `last`. */
export function entryPage(tables: Transaction<Tables>, last: string) {
  return tables
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.id')
    .select(['articles.id', 'articles.origin', 'articles.bytes', 'readings.reading'])
    .where('articles.id', '>', last)
    .orderBy('articles.id')
    .limit(PAGE)
    .execute();
}

/** The next page of readings in the order of their articles' ids, after the id `last`. */
export function readingPage(tables: Transaction<Tables>, last: string) {
  const rows = tables.selectFrom('readings').select(['article as id', 'reading']);
  return rows.where('article', '>', last).orderBy('article').limit(PAGE).execute();
}

function articleRow({ id, original }: Entry): Tables['articles'] {
  const { bytes, source, media, given } = original;
  return { id, origin: JSON.stringify({ source, media, given } satisfies Origin), bytes };
}

function readingRow(reading: Reading): Tables['readings'] {
  return { article: reading.article.id, reading: JSON.stringify(reading) };
}
