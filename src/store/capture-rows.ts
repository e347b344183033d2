import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Capture, type Fetched, fetchedIn, type KeptCapture, pageAddress, statusOf } from '../domain/index.js';
import type { CapturesOf, Entry } from './store.js';
import type { Tables } from './tables.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Keeps a capture and the article that it gave: without an entry that of which the bytes were seen again, by their hash, also where it is not in the case
 * (yet). False where that very capture is kept already. Throws on one that contradicts the article: that is a bug of ours.
 */
export async function keepCapture(
  tables: Transaction<Tables>,
  capture: Capture,
  entry: Pick<Entry, 'id' | 'original'> | null,
): Promise<boolean> {
  mustAgree(capture, entry);
  const { url, at, chain, headers, sha256, absent } = capture;
  const isAbsent = absent !== undefined;
  const json = JSON.stringify({ url, at, chain, headers, sha256, ...(isAbsent && { absent }) } satisfies Capture);
  const article = entry?.id ?? articleSeenIn(capture);
  const id = createHash('sha256').update(JSON.stringify(article)).update(json).digest('hex').slice(0, 32);
  const known = await tables.selectFrom('captures').select('id').where('id', '=', id).executeTakeFirst();
  if (known) return false;
  const row = {
    id,
    asked: pageAddress(url),
    // Where an absent page leads is another page, which is there.
    page: pageAddress((isAbsent ? null : chain.at(-1)?.url) ?? url),
    at,
    status: statusOf(capture),
    article,
    sha256,
    capture: json,
  };
  await tables.insertInto('captures').values(row).execute();
  return true;
}

/** The id of the article that has those bytes (see `Article.id`); null where none are told. */
export function articleSeenIn({ sha256 }: Capture): string | null {
  return sha256 === null ? null : `a${sha256.slice(0, 16)}`;
}

function mustAgree({ url, at, sha256 }: Capture, entry: Pick<Entry, 'id' | 'original'> | null): void {
  if (!INSTANT.test(at) || Number.isNaN(Date.parse(at))) throw new Error(`${url} was captured at no instant: ${at}`);
  if (entry === null) return;
  const bytes = createHash('sha256').update(entry.original.bytes).digest('hex');
  if (sha256 !== bytes) throw new Error(`the capture of ${url} has the hash ${sha256}, its article ${bytes}`);
}

/** Captures in the order of their instants, then of their ids. */
export async function readCaptures(tables: Transaction<Tables>, of: CapturesOf): Promise<readonly KeptCapture[]> {
  const rows = tables.selectFrom('captures').select(['article', 'capture']).orderBy('at').orderBy('id');
  if ('page' in of) return capturesOfPage(tables, of.page);
  const wanted =
    'article' in of
      ? rows.where('article', '=', of.article)
      : rows.where((eb) => eb.or([eb('asked', '=', pageAddress(of.url)), eb('page', '=', pageAddress(of.url))]));
  return (await wanted.execute()).map(({ article, capture }) => ({ article, capture: JSON.parse(capture) as Capture }));
}

/** Those of all versions of an article, and what their addresses answered that gave none. */
async function capturesOfPage(tables: Transaction<Tables>, article: string): Promise<readonly KeptCapture[]> {
  const on = tables.selectFrom('versions').select('page').where('article', '=', article);
  const found = await tables.selectFrom('versions').select('article').distinct().where('page', 'in', on).execute();
  const articles = [article, ...found.map((row) => row.article)];
  const own = await tables
    .selectFrom('captures')
    .select(['at', 'id', 'asked', 'page', 'article', 'capture'])
    .where('article', 'in', articles)
    .execute();
  const addresses = [...new Set(own.flatMap(({ asked, page }) => [asked, page]))];
  const none = await tables
    .selectFrom('captures')
    .select(['at', 'id', 'article', 'capture'])
    .where('article', 'is', null)
    .where((eb) => eb.or([eb('asked', 'in', addresses), eb('page', 'in', addresses)]))
    .execute();
  const inOrder = [...own, ...none].sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id));
  return inOrder.map((row) => ({ article: row.article, capture: JSON.parse(row.capture) as Capture }));
}

/** When articles were last seen, and which are gone. */
export async function readFetched(
  tables: Transaction<Tables>,
  articles: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Fetched>> {
  const rows = await tables
    .selectFrom('captures')
    .select('article')
    .distinct()
    .where('article', 'is not', null)
    .execute();
  const fetched = new Map<string, Fetched>();
  for (const { article } of rows) {
    if (article === null || !articles.has(article)) continue;
    const found = fetchedIn(await capturesOfPage(tables, article), article);
    if (found) fetched.set(article, found);
  }
  return fetched;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
