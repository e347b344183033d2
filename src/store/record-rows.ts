import type Database from 'libsql';
import {
  bounds,
  type Contact,
  dateSortKey,
  type Decided,
  type DecidedRows,
  type DecisionReport,
  type EntityName,
  type EntitySort,
  type Judgement,
  type SeenOrganisation,
  type SeenPerson,
  type Undecided,
} from '../domain/index.js';
import type { RecordChange } from './store.js';

type Statement = {
  readonly run: (...values: readonly unknown[]) => { readonly lastInsertRowid: number | bigint };
  readonly all: (...values: readonly unknown[]) => readonly unknown[];
};

/** Where people and where organisations are kept. */
export const ENTITY_TABLES = {
  person: { table: 'people', seen: 'people_seen', column: 'person' },
  organisation: { table: 'organisations', seen: 'organisations_seen', column: 'organisation' },
} as const satisfies { [sort in EntitySort]: object };

/** All tables of the record; those that hang on `contacts` go with it. */
const TABLES =
  'contacts people_seen organisations_seen people organisations names undecided judgements decision_states'.split(' ');

/** The rows of a record in a case. Has to be used inside a transaction. */
export class CaseRecordRows implements DecidedRows {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Statement>();
  readonly #written = { contact: new Set<string>(), person: new Set<string>(), organisation: new Set<string>() };
  #isWhole = false;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** What of it was written by this: ids of what may be another now, may have come, or be gone. */
  written(): Omit<RecordChange, 'from'> {
    const { contact, person, organisation } = this.#written;
    return { isWhole: this.#isWhole, contacts: [...contact], people: [...person], organisations: [...organisation] };
  }

  /** Forgets the whole record. */
  clear(): void {
    this.#isWhole = true;
    for (const table of TABLES) this.#database.exec(`DELETE FROM ${table}`);
  }

  contact(id: string): Contact | undefined {
    const [row] = this.#all('SELECT contact FROM contacts WHERE id = ?', id) as { readonly contact: string }[];
    return row && (JSON.parse(row.contact) as Contact);
  }

  putContact(contact: Contact): void {
    const json = JSON.stringify(contact);
    const [kept] = this.#all('SELECT number, contact FROM contacts WHERE id = ?', contact.id) as {
      readonly number: number;
      readonly contact: string;
    }[];
    if (kept?.contact === json) return;
    const number = kept?.number ?? null;
    this.#written.contact.add(contact.id);
    if (kept) this.dropContact(contact.id);
    this.#insertContact(number, contact, json);
  }

  dropContact(id: string): void {
    this.#written.contact.add(id);
    this.#run('DELETE FROM contacts WHERE id = ?', id);
  }

  entityAt(about: EntitySort, key: string): string | undefined {
    const { seen, column } = ENTITY_TABLES[about];
    const sql = `SELECT ${column} AS entity FROM ${seen} WHERE article = ? AND position = ?`;
    const [row] = this.#all(sql, ...placeOf(key)) as { readonly entity: string }[];
    return row?.entity;
  }

  putSeen(about: EntitySort, entity: EntityName, seen: SeenPerson | SeenOrganisation): void {
    this.dropSeen(about, seen.key);
    this.#putEntity(about, entity);
    const forms = JSON.stringify(seen.forms);
    const { seen: table, column } = ENTITY_TABLES[about];
    const offices = 'offices' in seen ? { offices: JSON.stringify(seen.offices) } : {};
    const [article, position] = placeOf(seen.key);
    this.#insert(table, { article, position, [column]: entity.id, forms, ...offices });
  }

  moveSeen(about: EntitySort, entity: EntityName, key: string): void {
    const { seen, column } = ENTITY_TABLES[about];
    const before = this.entityAt(about, key);
    this.#putEntity(about, entity);
    if (before === undefined || before === entity.id) return;
    this.#run(`UPDATE ${seen} SET ${column} = ? WHERE article = ? AND position = ?`, entity.id, ...placeOf(key));
    this.#dropUnseen(about, before);
  }

  dropSeen(about: EntitySort, key: string): void {
    const before = this.entityAt(about, key);
    if (before === undefined) return;
    this.#run(`DELETE FROM ${ENTITY_TABLES[about].seen} WHERE article = ? AND position = ?`, ...placeOf(key));
    this.#dropUnseen(about, before);
  }

  putJudged(source: string, judgements: readonly Judgement[], undecided: readonly Undecided[]): void {
    this.#run('DELETE FROM judgements WHERE source = ?', source);
    this.#run('DELETE FROM undecided WHERE source = ?', source);
    for (const [position, judgement] of judgements.entries()) {
      const { about, a, b, verdict } = judgement;
      const row = { about, a, b, source, position, verdict, judgement: JSON.stringify(judgement) };
      this.#insert('judgements', row);
    }
    for (const one of undecided) {
      const { a, b } = one;
      this.#insert('undecided', { a, b, source, undecided: JSON.stringify(one) });
    }
  }

  nameAsLinked(about: EntitySort, id: string): string | undefined {
    const { table, column } = ENTITY_TABLES[about];
    const [row] = this.#all(`SELECT ${column} AS json FROM ${table} WHERE id = ?`, id) as { readonly json: string }[];
    if (!row) return undefined;
    const { name, linked = name } = JSON.parse(row.json) as { readonly name: string; readonly linked?: string };
    return linked;
  }

  putDecided(about: EntitySort, id: string, name: string, decided: readonly Decided[] | null): void {
    const { table, column } = ENTITY_TABLES[about];
    const linked = this.nameAsLinked(about, id);
    const json = JSON.stringify(decided === null ? { name } : { name, decided, linked });
    const sql = `UPDATE ${table} SET name = ?, ${column} = ? WHERE id = ? AND ${column} <> ?`;
    this.#written[about].add(id);
    this.#run(sql, name, json, id, json);
  }

  contactsWith(entity: string): readonly string[] {
    const sql = 'SELECT DISTINCT contact FROM participants WHERE entity = ?';
    return (this.#all(sql, entity) as { readonly contact: string }[]).map(({ contact }) => contact);
  }

  putReports(reports: readonly DecisionReport[]): void {
    this.#run('DELETE FROM decision_states');
    for (const [position, report] of reports.entries()) {
      const { decision, state } = report;
      this.#insert('decision_states', { position, id: decision.id, state, report: JSON.stringify(report) });
    }
  }

  #putEntity(about: EntitySort, { id, name }: EntityName): void {
    this.#written[about].add(id);
    const { table, column } = ENTITY_TABLES[about];
    const json = JSON.stringify({ name });
    const sql = `INSERT INTO ${table} (id, name, ${column}) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, ${column} = excluded.${column} WHERE ${column} <> excluded.${column}`;
    this.#run(sql, id, name, json);
  }

  #dropUnseen(about: EntitySort, id: string): void {
    this.#written[about].add(id);
    const { table, seen, column } = ENTITY_TABLES[about];
    this.#run(`DELETE FROM ${table} WHERE id = ? AND NOT EXISTS (SELECT 1 FROM ${seen} WHERE ${column} = ?)`, id, id);
  }

  #insertContact(number: number | null, contact: Contact, json: string): void {
    const { id, kind, status, place, partOf, accounts, participants, agreement } = contact;
    const days = bounds(contact.date.edtf);
    const where = { place: place?.name ?? null, country: place?.country ?? null, part_of: partOf };
    const sort = dateSortKey(contact.date.edtf);
    const row = { number, id, sort, kind, status, ...days, ...where, contact: json };
    const rowid = Number(this.#insert('contacts', row).lastInsertRowid);
    for (const { id: account, article, outlet, independent } of accounts)
      this.#insert('accounts', { id: account, contact: id, article, outlet, independent: Number(independent) });
    for (const [position, { entity, name, role }] of participants.entries())
      this.#insert('participants', { contact: id, position, entity, name, role });
    for (const name of affiliationsOf(contact)) this.#insert('affiliations', { contact: id, name });
    for (const { value } of agreement.topics.values) this.#insert('topics', { contact: id, topic: value });
    for (const [field, { state }] of Object.entries(agreement))
      if (state === 'disputed') this.#insert('disputes', { contact: id, field });
    this.#insert('contact_words', { rowid, ...wordsOf(contact) });
  }

  /** Adds a row; one that is there already stays as it is. */
  #insert(table: string, row: { readonly [column: string]: string | number | null }): ReturnType<Statement['run']> {
    const columns = Object.keys(row);
    const sql = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return this.#run(sql, ...Object.values(row));
  }

  #run(sql: string, ...values: readonly unknown[]): { readonly lastInsertRowid: number | bigint } {
    return this.#statement(sql).run(...values);
  }

  #all(sql: string, ...values: readonly unknown[]): readonly unknown[] {
    return this.#statement(sql).all(...values);
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = this.#database.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }
}

/** '<article id>@<position>' as the two columns that hold it. */
function placeOf(key: string): readonly [article: string, position: number] {
  const at = key.lastIndexOf('@');
  return [key.slice(0, at), Number(key.slice(at + 1))];
}

/** Whom those who took part are said to act for, in any account. */
function affiliationsOf({ accounts }: Contact): ReadonlySet<string> {
  const told = accounts.flatMap(({ account }) => account.participants.flatMap(({ affiliation }) => affiliation ?? []));
  return new Set(told.flatMap((names) => names.split(/\s*;\s*/)).filter((name) => name !== ''));
}

/** What a contact is searched by, by the columns of `contact_words`. */
function wordsOf({ participants, accounts, agreement, statements }: Contact): { readonly [column: string]: string } {
  const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');
  const told = accounts.flatMap(({ account }) => account.participants);
  const spans = accounts.flatMap(({ account }) => account.spans.map(({ text }) => text));
  const said = statements.flatMap(({ renderings }) => renderings.map(({ content }) => content.text));
  return {
    names: lines([...participants, ...told].flatMap(({ name, role }) => [name, role ?? ''])),
    places: lines(agreement.place.values.map(({ value }) => value)),
    topics: lines(agreement.topics.values.map(({ value }) => value)),
    said: lines([...spans, ...said]),
  };
}
