import type { Transaction } from 'kysely';
import type { Removal } from '../domain/index.js';
import type { Tables } from './tables.js';
import { settleVersions, unplaceArticle } from './versions.js';

/** Takes an article and its reading out, and notes who did. False where there is no such article. Of other versions of its page the newest is current then. */
export async function removeArticle(tables: Transaction<Tables>, removal: Removal): Promise<boolean> {
  const { article, at, by } = removal;
  const pages = await unplaceArticle(tables, article);
  for (const table of ['readings', 'old_readings'] as const)
    await tables.deleteFrom(table).where('article', '=', article).execute();
  const { numDeletedRows } = await tables.deleteFrom('articles').where('id', '=', article).executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await settleVersions(tables, [], pages);
  const { last } = await tables
    .selectFrom('removals')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const row = { position: (last ?? 0) + 1, article, removed_at: at, removed_by: by, removal: JSON.stringify(removal) };
  await tables.insertInto('removals').values(row).execute();
  return true;
}

/** The log, in the order in which it was written. */
export async function readRemovals(tables: Transaction<Tables>): Promise<readonly Removal[]> {
  const rows = await tables.selectFrom('removals').select('removal as json').orderBy('position').execute();
  return rows.map((row) => JSON.parse(row.json) as Removal);
}
