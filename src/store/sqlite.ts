import { Kysely, sql, type Transaction } from 'kysely';
import type Database from 'libsql';
import type {
  Capture,
  DecidedRows,
  Decision,
  Fetched,
  KeptCapture,
  Reading,
  Removal,
  Watched,
  WatchedPage,
} from '../domain/index.js';
import { entryOf, entryPage, findEntry, readingOf, readingPage, replaceReading } from './article-rows.js';
import { addVersion } from './add-version.js';
import { articleSeenIn, keepCapture, readCaptures, readFetched } from './capture-rows.js';
import { type CaseMode, closeCaseFile, holdPages, openCaseFile } from './case-file.js';
import { checkCase } from './check.js';
import { appendDecisions, readDecisions } from './decision-rows.js';
import { CaseDialect } from './dialect.js';
import { pages } from './pages.js';
import { bringUpToDate, replaceRecord } from './link-rows.js';
import { CaseLookup } from './record-lookup.js';
import { CaseRecordView, type RecordView } from './record-view.js';
import { readRemovals, removeArticle } from './removal-rows.js';
import { patiently } from './sqlite-trouble.js';
import { articlesVersion, bumpArticlesVersion, caseVersion, isFresh, markRecord } from './state-rows.js';
import type {
  AddOutcome,
  ArticleVersion,
  CapturesOf,
  Entry,
  Finding,
  LinkWork,
  Offered,
  Store,
  WatchedPagesOf,
} from './store.js';
import type { Tables } from './tables.js';
import { settleVersions, supersededBy, versionsOf } from './versions.js';
import { putWatched, putWatchedPages, readWatched, readWatchedPages, removeWatched } from './watch-rows.js';

export type CaseOptions = {
  /** 'write' (the default) makes the case where there is none. 'read' opens one that is there, and changes nothing. */
  readonly mode?: CaseMode;
  /** Milliseconds to wait while another program writes to the case; 5000 if not given. */
  readonly patience?: number;
};

/**
 * Opens the case in the file at `path`, one SQLite file. Missing folders are made. Throws a `Trouble` where the file is no case, was written
 * by a newer version, is locked or may not be opened, and, in mode 'read', where there is none.
 */
export async function openCase(path: string, options: CaseOptions = {}): Promise<Store> {
  const { mode = 'write', patience = 5000 } = options;
  const database = await patiently(path, patience, () => openCaseFile(path, mode));
  try {
    return await storeOver(database, { location: path, mode, patience });
  } catch (error) {
    database.close();
    throw error;
  }
}

type Place = { readonly location: string; readonly mode: CaseMode; readonly patience: number };

/** A store over a case that `openCaseFile` opened. */
export function storeOver(database: Database.Database, place: Place): Promise<Store> {
  return SqliteStore.over(database, place);
}

class SqliteStore implements Store {
  readonly location: string;
  readonly lookup: CaseLookup;
  readonly #place: Place;
  readonly #database: Database.Database;
  readonly #kysely: Kysely<Tables>;
  /** The version of the articles that the user of this store has seen: the record that they put is worked out from these. */
  #seen = 0;
  #isOpen = true;
  /** A change after another finds the pages of its links in memory, whatever was added between the two. */
  #hasLinked = false;

  private constructor(database: Database.Database, place: Place) {
    this.location = place.location;
    this.#place = place;
    this.#database = database;
    this.lookup = new CaseLookup(database);
    this.#kysely = new Kysely<Tables>({ dialect: new CaseDialect(database) });
  }

  static async over(database: Database.Database, place: Place): Promise<SqliteStore> {
    const store = new SqliteStore(database, place);
    await store.#see();
    return store;
  }

  add(entries: readonly Offered[]): Promise<readonly AddOutcome[]> {
    return this.#change(async (tables) => {
      if (!this.#hasLinked) holdPages(this.#database, 'adding');
      const results: { outcome: AddOutcome; changed: boolean }[] = [];
      for (const entry of entries) results.push(await addVersion(tables, entry));
      return { value: results.map(({ outcome }) => outcome), changed: results.some(({ changed }) => changed) };
    });
  }

  capture(captures: readonly Capture[]): Promise<number> {
    return this.#change(async (tables) => {
      let kept = 0;
      let changed = false;
      for (const capture of captures) {
        if (!(await keepCapture(tables, capture, null))) continue;
        kept += 1;
        const seen = articleSeenIn(capture);
        if (seen !== null && (await settleVersions(tables, [seen]))) changed = true;
      }
      return { value: kept, changed };
    });
  }

  captures(of: CapturesOf): Promise<readonly KeptCapture[]> {
    return this.#read((tables) => readCaptures(tables, of));
  }

  fetched(articles: Iterable<string>): Promise<ReadonlyMap<string, Fetched>> {
    return this.#read((tables) => readFetched(tables, new Set(articles)));
  }

  async replaceReadings(readings: readonly Reading[]): Promise<void> {
    await this.#change(async (tables) => {
      for (const reading of readings) await replaceReading(tables, reading);
      const captured = readings.map(({ article }) => article.id);
      await settleVersions(tables, captured);
      return { value: undefined, changed: readings.length > 0 };
    });
  }

  async entry(id: string): Promise<Entry | null> {
    return (await this.#read((tables) => findEntry(tables, id))) ?? null;
  }

  async ids(which: 'current' | 'every version' = 'current'): Promise<readonly string[]> {
    const rows = await this.#read((tables) => {
      const all = tables.selectFrom('articles').select('id').orderBy('id');
      if (which === 'every version') return all.execute();
      return all.where('id', 'not in', tables.selectFrom('old_readings').select('article')).execute();
    });
    return rows.map(({ id }) => id);
  }

  versions(article: string): Promise<readonly ArticleVersion[]> {
    return this.#read((tables) => versionsOf(tables, article));
  }

  superseded(): Promise<ReadonlyMap<string, string>> {
    return this.#read(supersededBy);
  }

  async added(): Promise<readonly string[]> {
    const rows = await this.#read((tables) => tables.selectFrom('articles').select('id').orderBy(sql`rowid`).execute());
    return rows.map(({ id }) => id);
  }

  async *entries(): AsyncGenerator<Entry> {
    await this.#see();
    for await (const row of pages((last) => this.#read((tables) => entryPage(tables, last)))) yield entryOf(row);
  }

  async *readings(): AsyncGenerator<Reading> {
    await this.#see();
    for await (const row of pages((last) => this.#read((tables) => readingPage(tables, last)))) {
      yield readingOf(row.reading);
    }
  }

  async putRecord(write: (record: DecidedRows) => void): Promise<void> {
    await this.#write(async (tables) => {
      replaceRecord(this.#database, write);
      await markRecord(tables, this.#seen);
    });
  }

  version(): Promise<string> {
    return this.#read(caseVersion);
  }

  isFresh(): Promise<boolean> {
    return this.#read(isFresh);
  }

  view<T>(use: (record: RecordView) => T | Promise<T>): Promise<T> {
    return this.#read(async (tables) => use(new CaseRecordView(this.#database, await isFresh(tables))));
  }

  decide(decisions: readonly Decision[]): Promise<number> {
    return this.#change(async (tables) => {
      const added = await appendDecisions(tables, decisions);
      return { value: added, changed: added > 0 };
    });
  }

  decisions(): Promise<readonly Decision[]> {
    return this.#read(readDecisions);
  }

  remove(removals: readonly Removal[]): Promise<number> {
    return this.#change(async (tables) => {
      let removed = 0;
      for (const removal of removals) if (await removeArticle(tables, removal)) removed += 1;
      return { value: removed, changed: removed > 0 };
    });
  }

  removals(): Promise<readonly Removal[]> {
    return this.#read(readRemovals);
  }

  relink<T>(rules: string, work: (links: LinkWork) => T): Promise<T> {
    return this.#write(async (tables) => {
      this.#hasLinked = true;
      holdPages(this.#database, 'linking');
      let isFinished = false;
      const done = bringUpToDate(this.#database, rules, work, () => {
        isFinished = true;
      });
      this.#seen = await articlesVersion(tables);
      if (isFinished) await markRecord(tables, this.#seen);
      return done;
    });
  }

  watched(): Promise<readonly Watched[]> {
    return this.#read(readWatched);
  }

  watch(sources: readonly Watched[], ledTo: readonly WatchedPage[] = []): Promise<void> {
    return this.#write((tables) => putWatched(tables, sources, ledTo));
  }

  unwatch(addresses: readonly string[]): Promise<number> {
    return this.#write((tables) => removeWatched(tables, addresses));
  }

  watchedPages(of: WatchedPagesOf): Promise<readonly WatchedPage[]> {
    return this.#read((tables) => readWatchedPages(tables, of));
  }

  putWatchedPages(anew: readonly WatchedPage[]): Promise<void> {
    return this.#write((tables) => putWatchedPages(tables, anew));
  }

  async fact(name: string): Promise<string | null> {
    const row = await this.#read((tables) =>
      tables.selectFrom('facts').select('value').where('name', '=', name).executeTakeFirst(),
    );
    return row?.value ?? null;
  }

  async putFact(name: string, value: string): Promise<void> {
    if (/\0|\p{Surrogate}/u.test(name + value))
      throw new RangeError(`no fact of a case: ${JSON.stringify([name, value])}`);
    await this.#write((tables) => tables.replaceInto('facts').values({ name, value }).execute());
  }

  async check(): Promise<readonly Finding[]> {
    let findings: readonly Finding[] = [];
    const looked = this.#read(async (tables) => {
      findings = await checkCase(this.#database, tables);
    });
    // A transaction in which SQLite met damage does not end well; what was found holds all the same.
    await looked.catch((error: unknown) => {
      if (findings.length === 0) throw error;
    });
    return findings;
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeCaseFile(this.#database, this.#place.mode);
  }

  /** Does a change of articles, readings or decisions, all or nothing, and counts it. */
  async #change<T>(work: (tables: Transaction<Tables>) => Promise<{ value: T; changed: boolean }>): Promise<T> {
    const done = await this.#write(async (tables) => {
      const result = await work(tables);
      const before = await articlesVersion(tables);
      const after = result.changed ? await bumpArticlesVersion(tables) : before;
      return { value: result.value, before, after };
    });
    if (this.#seen === done.before) this.#seen = done.after;
    return done.value;
  }

  async #see(): Promise<void> {
    this.#seen = await this.#read(articlesVersion);
  }

  #read<T>(work: (tables: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#patiently(() => this.#kysely.transaction().setAccessMode('read only').execute(work));
  }

  #write<T>(work: (tables: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#patiently(() => this.#kysely.transaction().execute(work));
  }

  #patiently<T>(work: () => Promise<T>): Promise<T> {
    return patiently(this.location, this.#place.patience, work);
  }
}
