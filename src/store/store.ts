import type {
  Capture,
  DecidedRows,
  Decision,
  Fetched,
  KeptCapture,
  Original,
  Reading,
  Relations,
  Removal,
  Watched,
  WatchedPage,
} from '../domain/index.js';
import type { RecordLookup } from './record-lookup.js';
import type { RecordView } from './record-view.js';

/** An article as the case keeps it: what was gathered, and what was read in it. */
export type Entry = { readonly id: string; readonly original: Original; readonly reading: Reading };

/** An entry to keep, and how it was fetched where that is known. */
export type Offered = Entry & { readonly capture?: Capture };

/**
 * Whose captures: those that gave an article; those of an address, whatever it answered and in whichever form it is written; or those of the page that an
 * article is a version of, by any of its addresses.
 */
export type CapturesOf = { readonly article: string } | { readonly url: string } | { readonly page: string };

/** Which pages: those of these names, those that are wanted and due at an instant, or those that are held, by name. */
export type WatchedPagesOf =
  | { readonly pages: readonly string[] }
  | { readonly due: string; readonly limit: number }
  | { readonly heldAfter: string; readonly limit: number };

/**
 * added: new. version: new bytes of a page that is there with other words. unchanged: the same bytes were there already, with the same or no fewer given facts (where they came
 * from another source, the first of the two in the order of code units is kept, whichever came first, and standard input after any other). amended: the same bytes, now with a given
 * fact that was missing. unchanged also: other bytes of a page that is there with the very same words; they are kept. refused: the same bytes with another value for a given fact; nothing was changed, `conflict` says which.
 */
export type AddOutcome =
  | { readonly id: string; readonly outcome: 'added' | 'unchanged' | 'amended' }
  | {
      readonly id: string;
      readonly outcome: 'version';
      /** The current version, or the one that this took the place of. */
      readonly of: string;
    }
  | {
      readonly id: string;
      readonly outcome: 'refused';
      readonly conflict: { readonly field: string; readonly kept: string; readonly offered: string };
    };

/** An article that changed. Its readings are fetched anew each time that they are asked for, inside `relink` alone. */
export type LinkedChange = {
  readonly article: string;
  /** True where linking knows it, also where it was taken out. These come first, the others in the order of their ids. */
  readonly wasLinked: boolean;
  readonly before: Reading | null;
  readonly after: Reading | null;
};

/** What of a record was written: ids of what may be another since, may have come, or be gone. */
export type RecordChange = {
  /** The case's version before. */
  readonly from: string;
  /** All of it may be another. */
  readonly isWhole: boolean;
  readonly contacts: readonly string[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
};

/** What linking works on: what it keeps, and each article that changed since it was last brought up to date, with the reading that it knew and the one that is there. */
export type LinkWork = {
  readonly relations: Relations;
  /** The record over the links, which is kept with them. */
  readonly record: DecidedRows;
  /** What of the record was written until now. */
  readonly written: () => RecordChange;
  /** Says that the record holds all that is there: it is fresh from then on. */
  readonly finished: () => void;
  /** The log of decisions, as `Store.decisions` gives it. */
  readonly decisions: readonly Decision[];
  /** Nothing is kept: all articles count as new. */
  readonly isNew: boolean;
  readonly changes: readonly LinkedChange[];
  /** The reading that is there; undefined for none. */
  readonly readingOf: (article: string) => Reading | undefined;
  /** All readings that are there, in the order of their articles' ids. */
  readonly readings: () => Iterable<Reading>;
};

/** What a page said from one capture on until another said something else. */
export type ArticleVersion = {
  /** The id that stands for it: of the articles with these words the one that was captured first. */
  readonly article: string;
  /** All articles with these words, sorted: they differ in what is no news. */
  readonly articles: readonly string[];
  /** Instants of the first and the last capture that had it. */
  readonly from: string;
  readonly to: string;
  readonly captures: number;
  readonly isCurrent: boolean;
};

/** What `doctor` reports: one line each, `ok` false where something is wrong, with what to do. */
export type Finding = { readonly ok: boolean; readonly what: string; readonly remedy: string | null };

/**
 * Where a case is kept. One promise for every maker; `conformance.ts` holds the tests that each has to pass.
 * A method that changes something is done, and survives a kill or a power cut, when its promise resolves. Trouble with the place itself
 * (locked, full, written by a newer version, not a case) is a `Trouble`.
 */
export interface Store {
  /** For messages: the file's path, or the database's address without its password. */
  readonly location: string;
  /**
   * Keeps articles with their readings and captures, all or none of them. Outcomes are in the order of `entries`. The record becomes stale if any article
   * changed. A capture is kept whatever the outcome, once; its hash has to be that of the bytes.
   */
  add(entries: readonly Offered[]): Promise<readonly AddOutcome[]>;
  /**
   * Keeps captures that gave no bytes (not modified, gone), or the same bytes as another (told by their hash), all or none of them. Gives how many were new. The
   * record becomes stale where another version of a page is current by that.
   */
  capture(captures: readonly Capture[]): Promise<number>;
  /** In the order of their instants. They stay, also those of an article that was taken out. */
  captures(of: CapturesOf): Promise<readonly KeptCapture[]>;
  /** When these articles were last seen, and which are gone; those that were never captured are left out. */
  fetched(articles: Iterable<string>): Promise<ReadonlyMap<string, Fetched>>;
  /** One article, also an old version of one; null where there is none of that id. */
  entry(id: string): Promise<Entry | null>;
  /** Ids of all articles, sorted: of each page the current version, or every one. */
  ids(which?: 'current' | 'every version'): Promise<readonly string[]>;
  /** Ids of all articles, old versions too, in the order in which they were added. */
  added(): Promise<readonly string[]>;
  /** All articles in the order of their ids, each in its current version. Whoever walks them may change the store meanwhile. */
  entries(): AsyncIterable<Entry>;
  /** All readings in the order of their articles' ids, each of the current version. */
  readings(): AsyncIterable<Reading>;
  /** The versions of the page that an article is on, by the instants of their captures; none where it was never captured. */
  versions(article: string): Promise<readonly ArticleVersion[]>;
  /** The current version of each article that is not it, by their ids. */
  superseded(): Promise<ReadonlyMap<string, string>>;
  /** Puts new readings in the place of old ones, all or none. The record becomes stale. */
  replaceReadings(readings: readonly Reading[]): Promise<void>;
  /**
   * Has `write` put a record in the place of the old one, all at once, and marks it fresh; unless others have changed
   * the articles or the decisions since this store last walked the articles with `readings` or `entries` (or was opened): then it stays stale.
   */
  putRecord(write: (record: DecidedRows) => void): Promise<void>;
  /** True where a record was put, and the articles and the decisions have not changed since. */
  isFresh(): Promise<boolean>;
  /** Reads the record as it is at one moment. Until `use` is done, nothing else is to be asked of this store. */
  view<T>(use: (record: RecordView) => T | Promise<T>): Promise<T>;
  /** Single things of the record. Of use until the store is closed. */
  readonly lookup: RecordLookup;
  /**
   * Adds decisions to the end of the log, all or none of them. One whose id is there already is left as it is. Gives how many were new; if any was,
   * the record becomes stale. Nothing in the log is ever changed or removed.
   */
  decide(decisions: readonly Decision[]): Promise<number>;
  /** The log of decisions, in the order in which they were added. What was decided of an old version of an article is told of the current one. */
  decisions(): Promise<readonly Decision[]>;
  /**
   * Takes articles out, with their readings, all or none, and notes each in a log that only grows. Gives how many were there; if any was, the record
   * becomes stale. What people decided of them stays in the log of decisions.
   */
  remove(removals: readonly Removal[]): Promise<number>;
  /** The log of removals, in the order in which they were made. */
  removals(): Promise<readonly Removal[]>;
  /**
   * Has `work` bring up to date what linking keeps, all or nothing: where it throws, everything is as before and the next call gets the same changes. What
   * was made by other `rules` is forgotten first. Nobody else changes the case meanwhile.
   */
  relink<T>(rules: string, work: (links: LinkWork) => T): Promise<T>;
  /** What is asked for again and again, in the order in which that began. */
  watched(): Promise<readonly Watched[]>;
  /** Puts watched addresses in the place of what was known of them, and adds the pages that they led to and that are not known yet, all or none. */
  watch(sources: readonly Watched[], pages?: readonly WatchedPage[]): Promise<void>;
  /** Ends the watching of addresses. Pages that they led to are forgotten where they were not had yet. Gives how many were watched. */
  unwatch(addresses: readonly string[]): Promise<number>;
  watchedPages(of: WatchedPagesOf): Promise<readonly WatchedPage[]>;
  /** Puts pages in the place of those of the same names, all or none. */
  putWatchedPages(pages: readonly WatchedPage[]): Promise<void>;
  /** Small facts of the case itself, in well-formed text without NUL: 'reader' is the version that the readings were made with. */
  fact(name: string): Promise<string | null>;
  putFact(name: string, value: string): Promise<void>;
  /** A short text that is another one whenever articles, readings, decisions or the record have changed, by whichever program. */
  version(): Promise<string>;
  /** Checks the place and what is in it. Changes nothing. */
  check(): Promise<readonly Finding[]>;
  close(): Promise<void>;
}
