import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** Goes up by one with each change of the articles or their readings. */
export async function articlesVersion(tables: Transaction<Tables>): Promise<number> {
  return (await stateRow(tables)).articles_version;
}

/** Counts a change of the articles or their readings, and gives their new version. */
export async function bumpArticlesVersion(tables: Transaction<Tables>): Promise<number> {
  const version = (await articlesVersion(tables)) + 1;
  await tables.updateTable('state').set({ articles_version: version }).execute();
  return version;
}

/** Says that the record was worked out from the articles of that version. */
export async function markRecord(tables: Transaction<Tables>, version: number): Promise<void> {
  await tables.updateTable('state').set({ record_version: version }).execute();
}

/** True where a record was put and the articles have not changed since. */
export async function isFresh(tables: Transaction<Tables>): Promise<boolean> {
  const state = await stateRow(tables);
  return state.record_version === state.articles_version;
}

/** True where nothing was ever added, and no record put. */
export async function isUntouched(tables: Transaction<Tables>): Promise<boolean> {
  const state = await stateRow(tables);
  return state.articles_version === 0 && state.record_version === null;
}

function stateRow(tables: Transaction<Tables>): Promise<Tables['state']> {
  return tables.selectFrom('state').selectAll().executeTakeFirstOrThrow();
}

/** Changes whenever the articles, the decisions or the record do. */
export async function caseVersion(tables: Transaction<Tables>): Promise<string> {
  return versionOf(await stateRow(tables));
}

/** True where the record of both versions is the same, whatever changed beside it. */
export function isOfOneRecord(a: string, b: string): boolean {
  return a.split('.')[1] === b.split('.')[1];
}

/** The version of a case in that state. */
export function versionOf({ articles_version: articles, record_version: record }: Tables['state']): string {
  return `${articles}.${record ?? 0}`;
}
