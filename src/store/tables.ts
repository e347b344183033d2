import type { PageState } from '../domain/index.js';

/** How the asking for an address stands. Instants in UTC. */
export interface AskedRow {
  asked_at: string | null;
  next_at: string | null;
  failures: number;
  outcome: string | null;
  etag: string | null;
  last_modified: string | null;
}

import type { Generated } from 'kysely';

/**
 * A row of each table, for Kysely. `migrations/` makes the tables, `docs/case-file.md` explains them. What is JSON holds the whole truth; the
 * other columns repeat parts of it, to be found by. The tables of the record are written in `record-rows.ts`.
 */
export interface Tables {
  articles: {
    id: string;
    /** JSON `Origin`. */
    origin: string;
    /** Read as an ArrayBuffer. */
    bytes: Uint8Array | ArrayBuffer;
  };
  readings: {
    article: string;
    /** JSON `Reading`. */
    reading: string;
  };
  /** Readings of articles that are not the current version of their page: those in `readings` are. */
  old_readings: { article: string; current: string; reading: string };
  /** On which page an article was captured under which address. `words`: a hash of what makes it a version. */
  versions: { article: string; address: string; page: string; rank: number; words: string };
  watched: { address: string; title: string | null; since: string } & AskedRow;
  watched_pages: {
    page: string;
    address: string;
    source: string;
    state: PageState;
    /** JSON. */
    entry: string | null;
  } & AskedRow;
  facts: { name: string; value: string };
  /** One row. The record is fresh while the two versions are the same. */
  state: { only: 1; articles_version: number; record_version: number | null };
  accounts: { id: string; contact: string; article: string; outlet: string | null; independent: number };
  /** The log. Rows are only ever added; they are told in the order of `at`, then of `id`. */
  captures: {
    position: Generated<number>;
    /** Worked out from the rest, so that the same capture is kept once. */
    id: string;
    /** `pageAddress` of what was asked for, and of what answered. */
    asked: string;
    page: string;
    at: string;
    status: number;
    article: string | null;
    sha256: string | null;
    /** JSON `Capture`. */
    capture: string;
  };
  removals: {
    position: number;
    article: string;
    removed_at: string;
    removed_by: string;
    /** JSON `Removal`. */
    removal: string;
  };
  /** The log. Rows are only ever added; `position` is their order. */
  decisions: {
    position: number;
    id: string;
    decided_at: string;
    decided_by: string;
    act: string;
    /** JSON `Decision`. */
    decision: string;
  };
}
