import type { Transaction } from 'kysely';
import { addEntry } from './article-rows.js';
import { keepCapture } from './capture-rows.js';
import type { AddOutcome, ArticleVersion, Offered } from './store.js';
import type { Tables } from './tables.js';
import { settleVersions, versionsOf } from './versions.js';

type Added = { readonly outcome: AddOutcome; readonly changed: boolean };

/** Adds one entry with its capture, and says whether it is a version of a page that is there. `changed` is true where that changes what is linked. */
export async function addVersion(tables: Transaction<Tables>, entry: Offered): Promise<Added> {
  const { outcome, changed } = await addEntry(tables, entry);
  const isCaptured = entry.capture !== undefined && (await keepCapture(tables, entry.capture, entry));
  if (!changed && !isCaptured) return { outcome, changed };
  const isMoved = await settleVersions(tables, [entry.id]);
  if (outcome.outcome !== 'added') return { outcome, changed: changed || isMoved };
  const versions = await versionsOf(tables, entry.id);
  return { outcome: outcomeAmong(versions, entry.id), changed: entry.capture === undefined || isMoved };
}

function outcomeAmong(versions: readonly ArticleVersion[], id: string): AddOutcome {
  const own = versions.filter(({ articles }) => articles.includes(id));
  if (own.some(({ articles }) => articles.length > 1)) return { id, outcome: 'unchanged' };
  const other = versions.findLast(({ article }) => article !== id);
  return other ? { id, outcome: 'version', of: other.article } : { id, outcome: 'added' };
}
