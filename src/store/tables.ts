/**
 * A row of each table, for Kysely. `migrations/` makes the tables, `docs/case-file.md` explains them. What is JSON holds the whole truth; the
 * other columns repeat parts of it, to be found by.
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
  facts: { name: string; value: string };
  /** One row. The record is fresh while the two versions are the same. */
  state: { only: 1; articles_version: number; record_version: number | null };
  people: {
    id: string;
    position: number;
    name: string;
    /** JSON `RecordPerson`. */
    person: string;
  };
  organisations: {
    id: string;
    position: number;
    name: string;
    /** JSON `RecordOrganisation`. */
    organisation: string;
  };
  contacts: {
    id: string;
    position: number;
    kind: string;
    status: string;
    /** First and last day that the date allows, 'YYYY-MM-DD'. */
    earliest: string | null;
    latest: string | null;
    /** JSON `Contact`. */
    contact: string;
  };
  accounts: { id: string; contact: string; article: string };
  removals: {
    position: number;
    article: string;
    removed_at: string;
    removed_by: string;
    /** JSON `Removal`. */
    removal: string;
  };
  undecided: {
    position: number;
    a: string;
    b: string;
    /** JSON `Undecided`. */
    undecided: string;
  };
  judgements: {
    position: number;
    about: string;
    a: string;
    b: string;
    verdict: string;
    /** JSON `Judgement`. */
    judgement: string;
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
  decision_states: {
    position: number;
    id: string;
    state: string;
    /** JSON `DecisionReport`. */
    report: string;
  };
}
