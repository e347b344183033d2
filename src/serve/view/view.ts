import type { DecisionReport, RecordDocument, RecordOrganisation, Undecided } from '../../domain/index.js';
import type { Column } from './column.js';
import type { Facet } from './facet-names.js';
import type { KeptTexts } from './kept-texts.js';
import { Layout } from './layout.js';
import type { Located } from './located.js';
import { type Lookup, lookupOver } from './lookup.js';

export type { Seen } from './lookup.js';

/**
 * A case laid out to be looked through: contacts in the order of the chronology, each a row. What is filtered by lies in columns, so that a filter over
 * 100,000 contacts takes milliseconds; what is shown is looked up by id.
 */
export type CaseView = CaseRows &
  Lookup & {
    readonly rowOf: RowOf;
    /** Ids of the contacts that are part of one, in the order of the chronology. */
    readonly partsOf: (id: string) => readonly string[];
  };

/** What is worked out of all contacts at once. Plain data, which one thread can hand to another. */
export type CaseRows = {
  /** Changes whenever the record does. */
  readonly version: string;
  readonly ids: readonly string[];
  /** The number by which the words of each row's contact are found; and the row of each such number, -1 for none. */
  readonly numbers: Int32Array;
  readonly rowsByNumber: Int32Array;
  /** Days since 1970-01-01 that the date allows; infinite where it is open. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Under which heading of the chronology each row stands: its number in `sections`. */
  readonly section: Uint32Array;
  readonly sections: readonly Section[];
  /** Where each row stands in its section: one text that sorts. */
  readonly when: Column;
  readonly columns: { readonly [F in Facet]: Column };
  /** The countries that those who took part act for. */
  readonly sides: Column;
  /** Who is said to have said something there. */
  readonly speakers: Column;
  /** What is shown of each row in a list: a `Card` as JSON. */
  readonly cards: KeptTexts;
  /** How many accounts tell of each row's contact. */
  readonly accounts: Uint32Array;
  /** What a person is asked of each row's contact, as `askedAs` says it. */
  readonly asked: Column;
  /** Where the places of the column `place` lie. */
  readonly located: ReadonlyMap<string, Located>;
  /** What a value of a facet is called, where its key is no name. */
  readonly names: ReadonlyMap<string, string>;
  /** All people and organisations, in brief. */
  readonly entities: ReadonlyMap<string, BriefEntity>;
  readonly counts: Stored & { readonly people: number; readonly organisations: number };
  /** Ids of the contacts that are part of one, by its id. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  readonly undecided: readonly Undecided[];
  /** How the decisions stand, in the order in which people decided. */
  readonly reports: readonly DecisionReport[];
  /** First and last day of any contact. */
  readonly days: { readonly earliest: string | null; readonly latest: string | null };
};

/** How much there is beside the record. */
export type Stored = { readonly articles: number; readonly decisions: number };
export type Section = { readonly key: string; readonly title: string };

/** What every card needs of whoever takes part. */
export type BriefEntity = {
  readonly type: 'person' | 'organisation';
  /** The country that it acts for. */
  readonly country: string | null;
  /** The names without the articles that they stand in. */
  readonly named: RecordOrganisation;
};

/**
 * The rows of contacts by their ids, which are found by their numbers: these stay, so that views of one case share them. What one knows of contacts that are
 * gone from another does that no harm.
 */
class RowOf {
  readonly #numbers: Map<string, number>;
  readonly #rows: CaseRows;

  constructor(rows: CaseRows, numbers: Map<string, number>) {
    this.#rows = rows;
    this.#numbers = numbers;
  }

  get(id: string): number | undefined {
    const row = this.#rows.rowsByNumber[this.#numbers.get(id) ?? -1] ?? -1;
    return this.#rows.ids[row] === id ? row : undefined;
  }

  /** That of other rows of the same case, in which these contacts have come or have other numbers. */
  over(rows: CaseRows, anew: readonly { readonly id: string; readonly number: number }[]): RowOf {
    for (const { id, number } of anew) this.#numbers.set(id, number);
    return new RowOf(rows, this.#numbers);
  }

  static of(rows: CaseRows): RowOf {
    return new RowOf(rows, new Map(rows.ids.map((id, row) => [id, rows.numbers[row] ?? -1])));
  }
}

/** The view over rows, with what is looked up by id. */
export function viewOver(rows: CaseRows, lookup: Lookup, rowOf: RowOf = RowOf.of(rows)): CaseView {
  return {
    ...rows,
    ...lookup,
    rowOf,
    partsOf: (id) => [...(rows.parts.get(id) ?? [])].sort((a, b) => (rowOf.get(a) ?? 0) - (rowOf.get(b) ?? 0)),
  };
}

/** Lays out a record that is in memory. */
export function rowsOf(record: RecordDocument, version: string, stored: Stored): CaseRows {
  const layout = new Layout(record.undecided, record.decisions ?? []);
  for (const person of record.people)
    layout.addPerson(
      person,
      person.offices.map(({ organisation, articles }) => ({ organisation, times: articles.length })),
    );
  for (const one of record.organisations) layout.addOrganisation(one);
  record.contacts.forEach((contact, number) => layout.addContact(number, contact));
  return layout.rows(version, stored);
}

/** The view over a record that is in memory. */
export function viewOf(record: RecordDocument, version: string, stored: Stored): CaseView {
  return viewOver(rowsOf(record, version, stored), lookupOver(record));
}
