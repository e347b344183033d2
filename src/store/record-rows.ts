import type { Transaction } from 'kysely';
import {
  bounds,
  type Contact,
  type Judgement,
  type RecordDocument,
  type RecordOrganisation,
  type RecordPerson,
  type Undecided,
} from '../domain/index.js';
import { readReports, replaceReports } from './decision-rows.js';
import type { Tables } from './tables.js';

/** Puts the record and the judgements in the place of those that are there. */
export async function replaceRecord(
  tables: Transaction<Tables>,
  record: RecordDocument,
  judgements: readonly Judgement[],
): Promise<void> {
  for (const table of ['accounts', 'contacts', 'people', 'organisations', 'undecided', 'judgements'] as const) {
    await tables.deleteFrom(table).execute();
  }
  for (const [position, person] of record.people.entries()) {
    const row = { id: person.id, position, name: person.name, person: JSON.stringify(person) };
    await tables.insertInto('people').values(row).execute();
  }
  for (const [position, organisation] of record.organisations.entries()) {
    const row = { id: organisation.id, position, name: organisation.name, organisation: JSON.stringify(organisation) };
    await tables.insertInto('organisations').values(row).execute();
  }
  for (const [position, contact] of record.contacts.entries()) await insertContact(tables, position, contact);
  for (const [position, undecided] of record.undecided.entries()) {
    const row = { position, a: undecided.a, b: undecided.b, undecided: JSON.stringify(undecided) };
    await tables.insertInto('undecided').values(row).execute();
  }
  for (const [position, judgement] of judgements.entries()) {
    const { about, a, b, verdict } = judgement;
    const row = { position, about, a, b, verdict, judgement: JSON.stringify(judgement) };
    await tables.insertInto('judgements').values(row).execute();
  }
  await replaceReports(tables, record.decisions ?? []);
}

async function insertContact(tables: Transaction<Tables>, position: number, contact: Contact): Promise<void> {
  const { id, kind, status } = contact;
  const { earliest, latest } = bounds(contact.date.edtf);
  const row = { id, position, kind, status, earliest, latest, contact: JSON.stringify(contact) };
  await tables.insertInto('contacts').values(row).execute();
  for (const account of contact.accounts) {
    await tables.insertInto('accounts').values({ id: account.id, contact: id, article: account.article }).execute();
  }
}

/** The record that was put last, whether or not it is fresh. */
export async function readRecord(tables: Transaction<Tables>): Promise<RecordDocument> {
  const people = await tables.selectFrom('people').select('person as json').orderBy('position').execute();
  const organisations = await tables
    .selectFrom('organisations')
    .select('organisation as json')
    .orderBy('position')
    .execute();
  const contacts = await tables.selectFrom('contacts').select('contact as json').orderBy('position').execute();
  const undecided = await tables.selectFrom('undecided').select('undecided as json').orderBy('position').execute();
  const decisions = await readReports(tables);
  return {
    format: 'readout.record/1',
    people: people.map((row) => JSON.parse(row.json) as RecordPerson),
    organisations: organisations.map((row) => JSON.parse(row.json) as RecordOrganisation),
    contacts: contacts.map((row) => JSON.parse(row.json) as Contact),
    undecided: undecided.map((row) => JSON.parse(row.json) as Undecided),
    ...(decisions.length > 0 && { decisions }),
  };
}

/** The judgements that were put last, in the order in which they were put. */
export async function readJudgements(tables: Transaction<Tables>): Promise<readonly Judgement[]> {
  const rows = await tables.selectFrom('judgements').select('judgement as json').orderBy('position').execute();
  return rows.map((row) => JSON.parse(row.json) as Judgement);
}
