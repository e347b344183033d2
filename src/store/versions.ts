/** Which articles are versions of one page, and which of them is the current one. Worked out of captures and readings, never of the order of adding. */
import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { placeOnPage, type Reading } from '../domain/index.js';
import { findReading } from './article-rows.js';
import type { ArticleVersion } from './store.js';
import type { Tables } from './tables.js';

type Row = { readonly article: string; readonly at: string; readonly rank: number; readonly words: string };

/**
 * Brings versions up to date after these articles were added, captured, read anew or taken out: `pages` are those that they were on before. True where that
 * changes the record: another version is current by now, or what was decided of an article is told of another.
 */
export async function settleVersions(
  tables: Transaction<Tables>,
  articles: readonly string[],
  pages: readonly string[] = [],
): Promise<boolean> {
  const touched = new Set(pages);
  for (const article of articles) for (const page of await placeArticle(tables, article)) touched.add(page);
  const currents = new Map<string, string | null>();
  const currentOn = async (page: string): Promise<string | null> => {
    const known = currents.get(page);
    if (known !== undefined) return known;
    const current = runsOf(await rowsOn(tables, page)).at(-1)?.article ?? null;
    currents.set(page, current);
    return current;
  };
  const moves = new Set<Move>();
  const members = await pagesOfMembers(tables, [...touched]);
  for (const article of articles) if (!members.has(article)) members.set(article, []);
  const apart = await apartAmong(tables, [...members.keys()]);
  for (const [article, on] of members) {
    const found = await Promise.all(on.map(currentOn));
    const isCurrent = found.some((one) => one === null || one === article);
    const current = isCurrent ? article : (found[0] ?? article);
    const known = apart.get(article);
    const isInPlace = known === undefined ? current === article : known === current && current !== article;
    if (!isInPlace) moves.add(await moveReading(tables, article, current));
  }
  return moves.has('moved') || (moves.has('renamed') && (await hasDecisions(tables)));
}

/** The pages that an article is on. */
export async function pagesOf(tables: Transaction<Tables>, article: string): Promise<readonly string[]> {
  const rows = tables.selectFrom('versions').select('page').distinct().where('article', '=', article).orderBy('page');
  return (await rows.execute()).map(({ page }) => page);
}

/** Forgets on which pages an article is. Gives these. */
export async function unplaceArticle(tables: Transaction<Tables>, article: string): Promise<readonly string[]> {
  const pages = await pagesOf(tables, article);
  await tables.deleteFrom('versions').where('article', '=', article).execute();
  return pages;
}

/** The versions of the page that an article is on, in the order of their captures; none where it was never captured. */
export async function versionsOf(tables: Transaction<Tables>, article: string): Promise<readonly ArticleVersion[]> {
  const all: (readonly Run[])[] = [];
  for (const page of await pagesOf(tables, article)) all.push(runsOf(await rowsOn(tables, page)));
  const holding = all.filter((runs) => runs.some(({ articles }) => articles.has(article)));
  const runs = holding.find((some) => some.at(-1)?.article === article) ?? holding[0] ?? [];
  return runs.map(({ article: id, articles, from, to, captures }, index) => ({
    article: id,
    articles: [...articles].sort(),
    from,
    to,
    captures,
    isCurrent: index === runs.length - 1,
  }));
}

/** Notes on which pages an article is, by its captures and its reading. Gives these and those that it was on before. */
async function placeArticle(tables: Transaction<Tables>, article: string): Promise<readonly string[]> {
  const before = await unplaceArticle(tables, article);
  const captured = tables.selectFrom('captures').select('page').distinct().where('article', '=', article);
  const addresses = (await captured.execute()).map(({ page }) => page);
  const read = addresses.length === 0 ? undefined : await findReading(tables, article);
  const now: string[] = [];
  for (const address of read ? addresses : []) {
    const place = read && placeOnPage(read.media, address, read.reading.article.url);
    if (!place) continue;
    await tables
      .insertInto('versions')
      .values({ article, address, ...place, words: wordsOf(read.reading) })
      .execute();
    now.push(place.page);
  }
  return [...before, ...now];
}

/** What makes a version: the text without what is no news, and who published it when under which title. Equal where a page was merely laid out anew. */
function wordsOf({ article, text, boilerplate }: Reading): string {
  let news = '';
  let from = 0;
  for (const { start, end } of [...boilerplate].sort((a, b) => a.start - b.start)) {
    news += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  news += text.slice(from);
  const { titleText, outlet, published, language } = article;
  const told = [titleText, outlet?.name ?? null, published?.edtf ?? null, language, news.replace(/\s+/g, ' ').trim()];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}

/** Every capture that gave an article of that page, in order: records that tell of it before the page itself, each by instant, then by id. */
async function rowsOn(tables: Transaction<Tables>, page: string): Promise<readonly Row[]> {
  const rows = await tables
    .selectFrom('versions')
    .innerJoin('captures', (join) =>
      join.onRef('captures.article', '=', 'versions.article').onRef('captures.page', '=', 'versions.address'),
    )
    .select(['versions.article', 'captures.at', 'versions.rank', 'versions.words'])
    .where('versions.page', '=', page)
    .orderBy('versions.rank')
    .orderBy('captures.at')
    .orderBy('versions.article')
    .execute();
  return areShared(rows) ? rows.filter(({ rank }) => rank > 0) : rows;
}

/** One answer gave several records of the page: these are no versions of each other, but the page is a list. */
function areShared(rows: readonly Row[]): boolean {
  return rows.some(
    ({ rank, at, article }, index) =>
      rank === 0 && rows[index + 1]?.rank === 0 && rows[index + 1]?.at === at && rows[index + 1]?.article !== article,
  );
}

type Run = { article: string; articles: Set<string>; words: string; from: string; to: string; captures: number };

/** Captures with the same words, one after the other, are one version. The first article that had them stands for it. */
function runsOf(rows: readonly Row[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { article, at, words } of rows) {
    const last = runs.at(-1);
    if (last?.words === words) {
      last.articles.add(article);
      last.to = at;
      last.captures += 1;
    } else runs.push({ article, articles: new Set([article]), words, from: at, to: at, captures: 1 });
  }
  return runs;
}

async function pagesOfMembers(
  tables: Transaction<Tables>,
  pages: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const members = new Map<string, readonly string[]>();
  for (const page of pages) {
    const here = tables.selectFrom('versions').select('article').where('page', '=', page);
    const rows = tables.selectFrom('versions').select(['article', 'page']).distinct().where('article', 'in', here);
    for (const { article, page: other } of await rows.orderBy('article').orderBy('page').execute())
      members.set(article, [...new Set([...(members.get(article) ?? []), other])]);
  }
  return members;
}

/** Of articles whose readings lie apart, the current version that is known by now. */
async function apartAmong(
  tables: Transaction<Tables>,
  articles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const list = sql<string>`(SELECT value FROM json_each(${JSON.stringify(articles)}))`;
  const rows = tables.selectFrom('old_readings').select(['article', 'current']).where('article', 'in', list);
  return new Map((await rows.execute()).map(({ article, current }) => [article, current]));
}

/** moved: from those that are linked, or to them. renamed: another version is the current one in its place. */
type Move = 'none' | 'moved' | 'renamed';

/** Has the reading of an article lie where it belongs: among those that are linked where it is the current one, else apart. */
async function moveReading(tables: Transaction<Tables>, article: string, current: string): Promise<Move> {
  const old = await tables.selectFrom('old_readings').selectAll().where('article', '=', article).executeTakeFirst();
  if (current === article) {
    if (!old) return 'none';
    await tables.insertInto('readings').values({ article, reading: old.reading }).execute();
    await tables.deleteFrom('old_readings').where('article', '=', article).execute();
    return 'moved';
  }
  if (old) {
    if (old.current === current) return 'none';
    await tables.updateTable('old_readings').set({ current }).where('article', '=', article).execute();
    return 'renamed';
  }
  const read = await tables.selectFrom('readings').select('reading').where('article', '=', article).executeTakeFirst();
  if (!read) return 'none';
  await tables.insertInto('old_readings').values({ article, current, reading: read.reading }).execute();
  await tables.deleteFrom('readings').where('article', '=', article).execute();
  return 'moved';
}

async function hasDecisions(tables: Transaction<Tables>): Promise<boolean> {
  return (await tables.selectFrom('decisions').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The current version of each article that is not it. */
export async function supersededBy(tables: Transaction<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await tables.selectFrom('old_readings').select(['article', 'current']).execute();
  return new Map(rows.map(({ article, current }) => [article, current]));
}
