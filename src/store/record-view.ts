import type Database from 'libsql';
import type {
  Contact,
  Decided,
  DecisionReport,
  EntitySort,
  Judgement,
  Reading,
  SeenOrganisation,
  SeenPerson,
  Undecided,
} from '../domain/index.js';
import { PAGE } from './pages.js';
import { ENTITY_TABLES } from './record-rows.js';

/** A person or an organisation as it is kept: how each article shows it, what people decided of it. */
export type KeptEntity = {
  readonly id: string;
  /** The one to show; a person's where somebody decided it. */
  readonly name: string;
  readonly decided: readonly Decided[] | null;
  /** In no order; organisations are without offices. */
  readonly seen: readonly (SeenPerson | SeenOrganisation)[];
};

/** The record as it was put last, at one moment. What is walked is fetched as it is walked. Of use only while the function that was given it runs. */
export interface RecordView {
  /** False where articles or decisions changed since it was put. */
  readonly isFresh: boolean;
  /** In the order of the record. */
  contacts(): Iterable<Contact>;
  /** In the order of their ids. */
  people(): Iterable<KeptEntity>;
  organisations(): Iterable<KeptEntity>;
  undecided(): Iterable<Undecided>;
  judgements(): Iterable<Judgement>;
  /** In the order in which people decided. */
  reports(): Iterable<DecisionReport>;
  readings(): Iterable<Reading>;
}

type SeenRow = {
  readonly article: string;
  readonly position: number;
  readonly forms: string;
  readonly offices?: string;
};

/** The record of a case. Has to be used inside a transaction. */
export class CaseRecordView implements RecordView {
  readonly isFresh: boolean;
  readonly #database: Database.Database;

  constructor(database: Database.Database, isFresh: boolean) {
    this.#database = database;
    this.isFresh = isFresh;
  }

  *contacts(): Iterable<Contact> {
    for (const { json } of this.#walk('contacts', ['sort', 'id'], 'contact')) yield JSON.parse(json) as Contact;
  }

  people(): Iterable<KeptEntity> {
    return this.#entities('person');
  }

  organisations(): Iterable<KeptEntity> {
    return this.#entities('organisation');
  }

  *undecided(): Iterable<Undecided> {
    for (const { json } of this.#walk('undecided', ['a', 'b', 'source'], 'undecided'))
      yield JSON.parse(json) as Undecided;
  }

  *judgements(): Iterable<Judgement> {
    for (const { json } of this.#walk('judgements', ['about', 'a', 'b', 'source', 'position'], 'judgement'))
      yield JSON.parse(json) as Judgement;
  }

  *reports(): Iterable<DecisionReport> {
    for (const { json } of this.#walk('decision_states', ['position'], 'report'))
      yield JSON.parse(json) as DecisionReport;
  }

  *readings(): Iterable<Reading> {
    for (const { json } of this.#walk('readings', ['article'], 'reading')) yield JSON.parse(json) as Reading;
  }

  *#entities(about: EntitySort): Iterable<KeptEntity> {
    const { table, seen, column } = ENTITY_TABLES[about];
    const offices = about === 'person' ? ', offices' : '';
    const of = this.#database.prepare(`SELECT article, position, forms${offices} FROM ${seen} WHERE ${column} = ?`);
    for (const row of this.#walk(table, ['id'], column)) {
      const { name, decided = null } = JSON.parse(row.json) as Pick<KeptEntity, 'name'> & Partial<KeptEntity>;
      const shown = (of.all(row.id) as readonly SeenRow[]).map(seenOf);
      yield { id: row.id ?? '', name, decided, seen: shown };
    }
  }

  /** Rows in the order of `keys`, which tell one from another, a page at a time. */
  *#walk(
    table: string,
    keys: readonly string[],
    json: string,
  ): Iterable<{ readonly json: string; readonly id?: string }> {
    const list = keys.join(', ');
    const page = (where: string) =>
      this.#database.prepare(`SELECT ${list}, ${json} AS json FROM ${table} ${where} ORDER BY ${list} LIMIT ${PAGE}`);
    const next = page(`WHERE (${list}) > (${keys.map(() => '?').join(', ')})`);
    let rows = page('').all() as readonly (Record<string, unknown> & { readonly json: string })[];
    while (rows.length > 0) {
      yield* rows;
      const last = rows.at(-1);
      rows = rows.length < PAGE || !last ? [] : (next.all(...keys.map((key) => last[key])) as typeof rows);
    }
  }
}

function seenOf({ article, position, forms, offices }: SeenRow): SeenPerson | SeenOrganisation {
  const seen: SeenOrganisation = { key: `${article}@${position}`, forms: JSON.parse(forms) as readonly string[] };
  return offices === undefined ? seen : { ...seen, offices: JSON.parse(offices) as SeenPerson['offices'] };
}
