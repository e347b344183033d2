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
import { type ContactFilter, countOf, type Cursor, type DayCount, daysOf, type Page, pageOf } from './contact-query.js';
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

/** A person or an organisation with the ways in which articles show it, each once: in how many articles, and the first of them. */
export type ShownEntity = Omit<KeptEntity, 'seen'> & {
  readonly seen: readonly ((SeenPerson | SeenOrganisation) & { readonly times: number })[];
};

/** A contact with the number that its words are found by, which it keeps as long as it is there. */
export type NumberedContact = { readonly number: number; readonly contact: Contact };

/** The record as it was put last, at one moment. What is walked is fetched as it is walked. Of use only while the function that was given it runs. */
export interface RecordView {
  /** False where articles or decisions changed since it was put. */
  readonly isFresh: boolean;
  /** In the order of the record. */
  contacts(): Iterable<Contact>;
  /** Up to so many contacts with numbers above `after`, in the order of their numbers. */
  numbered(after: number, limit: number): readonly NumberedContact[];
  /** The contacts of these ids, and those in which these people and organisations took part, each once. */
  contactsNamed(ids: readonly string[], parties: readonly string[]): readonly NumberedContact[];
  /** The people or organisations of these ids. */
  entitiesNamed(about: EntitySort, ids: readonly string[]): readonly ShownEntity[];
  /** Up to so many people or organisations with ids behind `after`, in the order of their ids. */
  entitiesAfter(about: EntitySort, after: string, limit: number): readonly ShownEntity[];
  /** In the order of their ids. */
  people(): Iterable<KeptEntity>;
  organisations(): Iterable<KeptEntity>;
  undecided(): Iterable<Undecided>;
  judgements(): Iterable<Judgement>;
  /** In the order in which people decided. */
  reports(): Iterable<DecisionReport>;
  readings(): Iterable<Reading>;
  /** The ids of articles that begin so, in their order; of an old version the id of the current one. */
  articlesBeginning(text: string): readonly string[];
  /** Contacts, in the order of the record, each once: by the beginnings of ids, the articles that tell of them, who took part, the visits that they are part of. */
  contactsBy(by: ContactsBy): readonly Contact[];
  /** Contacts that suit, in the order of the record: up to `limit` that come after `after`, from the first on where it is null. */
  page(filter: ContactFilter, after: Cursor | null, limit: number): Page;
  /** How many contacts suit. */
  count(filter: ContactFilter): number;
  /** How many of those that suit were on each day, in the order of the days; only those of which the day is known. */
  days(filter: ContactFilter): readonly DayCount[];
  /** People or organisations whose ids begin so, in the order of their ids. */
  entitiesBeginning(about: EntitySort, beginnings: readonly string[]): readonly KeptEntity[];
  /** The pairs left for a person that one of these is in. */
  undecidedAbout(ids: readonly string[]): readonly Undecided[];
  /** The judgements that one of these accounts, people or organisations of readings is in. */
  judgementsAbout(keys: readonly string[]): readonly Judgement[];
}

/** What contacts are looked up by; any of it suffices. */
export type ContactsBy = {
  readonly beginnings?: readonly string[];
  readonly articles?: readonly string[];
  readonly entities?: readonly string[];
  readonly visits?: readonly string[];
};

type NumberedRow = { readonly number: number; readonly contact: string };
type Row = { readonly json: string; readonly id?: string };
/** How articles show somebody or something. */
type Shown = { readonly forms: string; readonly offices?: string };
type SeenRow = Shown & { readonly article: string; readonly position: number };

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

  numbered(after: number, limit: number): readonly NumberedContact[] {
    const sql = 'SELECT number, contact FROM contacts WHERE number > ? ORDER BY number LIMIT ?';
    const rows = this.#database.prepare(sql).all(after, limit) as NumberedRow[];
    return rows.map(({ number, contact }) => ({ number, contact: JSON.parse(contact) as Contact }));
  }

  contactsNamed(ids: readonly string[], parties: readonly string[]): readonly NumberedContact[] {
    const sql = `SELECT number, contact FROM contacts WHERE id IN (
      SELECT value FROM json_each(?1) UNION SELECT contact FROM participants WHERE entity IN (SELECT value FROM json_each(?2)))`;
    const rows = this.#database.prepare(sql).all(JSON.stringify(ids), JSON.stringify(parties)) as NumberedRow[];
    return rows.map(({ number, contact }) => ({ number, contact: JSON.parse(contact) as Contact }));
  }

  entitiesAfter(about: EntitySort, after: string, limit: number): readonly ShownEntity[] {
    const { table, column } = ENTITY_TABLES[about];
    const sql = `SELECT id, ${column} AS json FROM ${table} WHERE id > ? ORDER BY id LIMIT ${limit}`;
    return this.#all(sql, after).map(this.#shower(about));
  }

  entitiesNamed(about: EntitySort, ids: readonly string[]): readonly ShownEntity[] {
    const { table, column } = ENTITY_TABLES[about];
    const sql = `SELECT id, ${column} AS json FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`;
    return this.#all(sql, JSON.stringify(ids)).map(this.#shower(about));
  }

  /** Makes of a row how articles show somebody or something. */
  #shower(about: EntitySort): (row: Row) => ShownEntity {
    const { seen, column } = ENTITY_TABLES[about];
    const offices = about === 'person' ? ', offices' : '';
    const shown = this.#database.prepare(
      `SELECT min(article) AS article, position, forms${offices}, count(*) AS times FROM ${seen} WHERE ${column} = ? GROUP BY forms${offices}`,
    );
    return ({ id = '', json }) => {
      const { name, decided = null } = JSON.parse(json) as Pick<KeptEntity, 'name'> & Partial<KeptEntity>;
      const rows = shown.all(id) as readonly (SeenRow & { readonly times: number })[];
      const places = rows.flatMap(({ article, position, times, ...row }) =>
        seenAs(row, [`${article}@${position}`]).map((one) => ({ ...one, times })),
      );
      return { id, name, decided, seen: places };
    };
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

  articlesBeginning(text: string): readonly string[] {
    const rows = this.#all(
      `SELECT DISTINCT coalesce(current, id) AS json FROM articles LEFT JOIN old_readings ON article = id
      WHERE id >= ?1 AND id < ?2 ORDER BY 1`,
      text,
      behind(text),
    );
    return rows.map(({ json }) => json);
  }

  contactsBy({ beginnings = [], articles = [], entities = [], visits = [] }: ContactsBy): readonly Contact[] {
    const sql = `SELECT contact AS json FROM contacts WHERE id IN (
        SELECT contact FROM accounts WHERE article IN (SELECT value FROM json_each(?1))
        UNION SELECT contact FROM participants WHERE entity IN (SELECT value FROM json_each(?2))
        UNION SELECT id FROM contacts WHERE part_of IN (SELECT value FROM json_each(?3))
        UNION SELECT contacts.id FROM json_each(?4) AS beginning CROSS JOIN contacts
          ON contacts.id >= beginning.value AND contacts.id < beginning.value || '~'
      ) ORDER BY sort, id`;
    const rows = this.#all(sql, ...[articles, entities, visits, beginnings].map((list) => JSON.stringify(list)));
    return rows.map(({ json }) => JSON.parse(json) as Contact);
  }

  page(filter: ContactFilter, after: Cursor | null, limit: number): Page {
    return pageOf(this.#database, filter, after, limit);
  }

  count(filter: ContactFilter): number {
    return countOf(this.#database, filter);
  }

  days(filter: ContactFilter): readonly DayCount[] {
    return daysOf(this.#database, filter);
  }

  entitiesBeginning(about: EntitySort, beginnings: readonly string[]): readonly KeptEntity[] {
    const { table, column } = ENTITY_TABLES[about];
    const sql = `SELECT DISTINCT ${table}.id, ${column} AS json FROM json_each(?) AS beginning CROSS JOIN ${table}
      ON ${table}.id >= beginning.value AND ${table}.id < beginning.value || '~' ORDER BY ${table}.id`;
    const keep = this.#keeper(about);
    return this.#all(sql, JSON.stringify(beginnings)).map(keep);
  }

  undecidedAbout(ids: readonly string[]): readonly Undecided[] {
    const sql = `SELECT undecided AS json FROM undecided WHERE a IN (SELECT value FROM json_each(?1))
      UNION SELECT undecided FROM undecided WHERE b IN (SELECT value FROM json_each(?1))`;
    const found = this.#all(sql, JSON.stringify(ids)).map(({ json }) => JSON.parse(json) as Undecided);
    return found.sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b));
  }

  judgementsAbout(keys: readonly string[]): readonly Judgement[] {
    const sql = `SELECT judgement AS json FROM judgements WHERE (about, a, b, source, position) IN (
        SELECT about, a, b, source, position FROM judgements WHERE a IN (SELECT value FROM json_each(?1))
        UNION SELECT about, a, b, source, position FROM judgements WHERE b IN (SELECT value FROM json_each(?1))
      ) ORDER BY about, a, b, source, position`;
    return this.#all(sql, JSON.stringify(keys)).map(({ json }) => JSON.parse(json) as Judgement);
  }

  *#entities(about: EntitySort): Iterable<KeptEntity> {
    const { table, column } = ENTITY_TABLES[about];
    const keep = this.#keeper(about);
    for (const row of this.#walk(table, ['id'], column)) yield keep(row);
  }

  /** Makes of a row what is kept of somebody or something. */
  #keeper(about: EntitySort): (row: Row) => KeptEntity {
    const { seen, column } = ENTITY_TABLES[about];
    const offices = about === 'person' ? ', offices' : '';
    // Few ways of showing it, in many articles: a row for each article costs ten times as much.
    const of = this.#database.prepare(
      `SELECT forms${offices}, group_concat(article || '@' || position) AS keys FROM ${seen} WHERE ${column} = ? GROUP BY forms${offices}`,
    );
    return ({ id = '', json }) => {
      const { name, decided = null } = JSON.parse(json) as Pick<KeptEntity, 'name'> & Partial<KeptEntity>;
      const rows = of.all(id) as readonly (Shown & { readonly keys: string })[];
      return { id, name, decided, seen: rows.flatMap(({ keys, ...row }) => seenAs(row, keys.split(','))) };
    };
  }

  #all(sql: string, ...values: readonly string[]): readonly Row[] {
    return this.#database.prepare(sql).all(...values) as readonly Row[];
  }

  /** Rows in the order of `keys`, which tell one from another, a page at a time. */
  *#walk(table: string, keys: readonly string[], json: string): Iterable<Row> {
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

/** One way of showing it, at each of the places that have it. */
function seenAs(row: Shown, keys: readonly string[]): readonly (SeenPerson | SeenOrganisation)[] {
  const forms = JSON.parse(row.forms) as readonly string[];
  if (row.offices === undefined) return keys.map((key) => ({ key, forms }));
  const offices = JSON.parse(row.offices) as SeenPerson['offices'];
  return keys.map((key) => ({ key, forms, offices }));
}

/** What comes behind all texts that begin so; ids are ASCII. */
const behind = (text: string): string => `${text}~`;

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
