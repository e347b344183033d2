import type { Transaction } from 'kysely';
import type { Asked, Watched, WatchedPage } from '../domain/index.js';
import type { WatchedPagesOf } from './store.js';
import type { AskedRow, Tables } from './tables.js';

/** What is watched, in the order in which that began. */
export async function readWatched(tables: Transaction<Tables>): Promise<readonly Watched[]> {
  const rows = await tables.selectFrom('watched').selectAll().orderBy('since').orderBy('address').execute();
  return rows.map((row) => ({ address: row.address, title: row.title, since: row.since, ...askedOf(row) }));
}

/** Puts what is watched in the place of what was, and adds the pages that are not there yet. */
export async function putWatched(
  tables: Transaction<Tables>,
  sources: readonly Watched[],
  pages: readonly WatchedPage[],
): Promise<void> {
  for (const source of sources) {
    const { address, title, since } = source;
    await tables
      .replaceInto('watched')
      .values({ address, title, since, ...rowOf(source) })
      .execute();
  }
  for (const page of pages)
    await tables
      .insertInto('watched_pages')
      .values(pageRow(page))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Ends the watching of some addresses, and forgets the pages that they led to and that were not had yet. Gives how many were watched. */
export async function removeWatched(tables: Transaction<Tables>, addresses: readonly string[]): Promise<number> {
  let removed = 0;
  for (const address of addresses) {
    const { numDeletedRows } = await tables
      .deleteFrom('watched')
      .where('address', '=', address)
      .executeTakeFirstOrThrow();
    await tables.deleteFrom('watched_pages').where('source', '=', address).where('state', '=', 'wanted').execute();
    removed += Number(numDeletedRows);
  }
  return removed;
}

/** Puts pages in the place of those of the same name. */
export async function putWatchedPages(tables: Transaction<Tables>, pages: readonly WatchedPage[]): Promise<void> {
  for (const page of pages) await tables.replaceInto('watched_pages').values(pageRow(page)).execute();
}

/** Some of the pages, in the order in which they are due, or of their names. */
export async function readWatchedPages(
  tables: Transaction<Tables>,
  of: WatchedPagesOf,
): Promise<readonly WatchedPage[]> {
  const all = tables.selectFrom('watched_pages').selectAll();
  const wanted =
    'pages' in of
      ? all.where('page', 'in', of.pages).orderBy('page')
      : 'due' in of
        ? all
            .where('state', '=', 'wanted')
            .where('next_at', '<=', of.due)
            .orderBy('next_at')
            .orderBy('page')
            .limit(of.limit)
        : all.where('state', '=', 'held').where('page', '>', of.heldAfter).orderBy('page').limit(of.limit);
  return (await wanted.execute()).map((row) => {
    const { page, address, source, state, entry } = row;
    return { page, address, source, state, entry, ...askedOf(row) };
  });
}

function pageRow(page: WatchedPage): Tables['watched_pages'] {
  const { page: name, address, source, state, entry } = page;
  return { page: name, address, source, state, entry, ...rowOf(page) };
}

function askedOf(row: AskedRow): Asked {
  const { asked_at, next_at, failures, outcome, etag, last_modified } = row;
  return { askedAt: asked_at, nextAt: next_at, failures, outcome, etag, lastModified: last_modified };
}

function rowOf({ askedAt, nextAt, failures, outcome, etag, lastModified }: Asked): AskedRow {
  return { asked_at: askedAt, next_at: nextAt, failures, outcome, etag, last_modified: lastModified };
}
