import type { Transaction } from 'kysely';
import { aboutCurrent, type Decision } from '../domain/index.js';
import type { Tables } from './tables.js';
import { supersededBy } from './versions.js';

/** Adds those decisions to the log that are not in it. Gives how many were new. */
export async function appendDecisions(tables: Transaction<Tables>, decisions: readonly Decision[]): Promise<number> {
  let added = 0;
  for (const decision of decisions) {
    const { id, at, by, what } = decision;
    const known = await tables.selectFrom('decisions').select('id').where('id', '=', id).executeTakeFirst();
    if (known) continue;
    const { last } = await tables
      .selectFrom('decisions')
      .select(({ fn }) => fn.max('position').as('last'))
      .executeTakeFirstOrThrow();
    const row = {
      position: (last ?? 0) + 1,
      id,
      decided_at: at,
      decided_by: by,
      act: what.act,
      decision: JSON.stringify(decision),
    };
    await tables.insertInto('decisions').values(row).execute();
    added += 1;
  }
  return added;
}

/** The log, in the order in which it was written. What is about an old version of an article is told of the current one. */
export async function readDecisions(tables: Transaction<Tables>): Promise<readonly Decision[]> {
  const rows = await tables.selectFrom('decisions').select('decision as json').orderBy('position').execute();
  if (rows.length === 0) return [];
  const current = await supersededBy(tables);
  return rows.map((row) => aboutCurrent(JSON.parse(row.json) as Decision, current));
}
