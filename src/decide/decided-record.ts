import {
  type Account,
  type Contact,
  dateSortKey,
  type Decided,
  type Decision,
  type RecordAccount,
  type RecordDocument,
  type RecordOrganisation,
  type RecordPerson,
} from '../domain/index.js';
import { type ContactValue, type Finders, withValues } from './contact-values.js';
import { marked, readInAccount } from './correct.js';
import { type Homes, type HomesOf, identityMarks, signed } from './identity-marks.js';
import { reportOf } from './reports.js';
import { tallyOf } from './tallies.js';
import { findAccount, findEntity, type Found } from './targets.js';
import { isVoid, type Placed } from './targets-found.js';
import type { Linkage, Standing } from './weigh.js';
import { foldName } from './words.js';

/** The record with what people decided in it: their values in the place of the program's, each marked, and every decision with how it stands. */
export function decidedRecord(record: RecordDocument, linkage: Linkage, state: Standing): RecordDocument {
  const homes = homesOf(record, linkage);
  const values = valuesByHome(state.placed, homes.contact);
  const names = namesByHome(state.placed, homes);
  const byId = new Map(state.log.map((decision) => [decision.id, decision]));
  const decisionOf = (id: string): Decision | undefined => byId.get(id);
  const { claims } = state;
  const named = <E extends Entity>(all: readonly E[], marks: ReturnType<typeof identityMarks>): readonly E[] =>
    all.map((one) => decidedEntity(one, names.get(one.id), marks.get(one.id) ?? []));
  const people = named(record.people, identityMarks(claims.people, homes.person, decisionOf));
  const ofOrganisations = identityMarks(claims.organisations, homes.organisation, decisionOf);
  const organisations = named(record.organisations, ofOrganisations);
  const finders = findersIn(people, homes, state);
  const nameOf = new Map([...people, ...organisations].map(({ id, name }) => [id, name]));
  const marks = identityMarks(claims.contacts, homes.contact, decisionOf);
  const found = foundIn(state.placed);
  const contacts = record.contacts
    .map((contact) => asRead(contact, found, state))
    .map((contact) => withIdentity(contact, marks.get(contact.id)))
    .map((contact) => withNames(contact, names, nameOf))
    .map((contact) => withValues(contact, values.get(contact.id) ?? [], finders))
    .sort((a, b) => byText(dateSortKey(a.date.edtf), dateSortKey(b.date.edtf)) || byText(a.id, b.id));
  const decisions = state.placed.map((one) =>
    reportOf(one, tallyOf(one, state, values, names, homes), bearsOn(one, homes), decisionOf),
  );
  return { ...record, people, organisations, contacts, decisions };
}

function homesOf({ contacts }: RecordDocument, { people, organisations }: Linkage): HomesOf {
  const keyed = (all: Linkage['people']): Homes =>
    new Map(all.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const contact = new Map(contacts.flatMap(({ id, accounts }) => accounts.map((one) => [one.id, id] as const)));
  return { contact, person: keyed(people), organisation: keyed(organisations) };
}

function valuesByHome(placed: readonly Placed[], contactAt: Homes): ReadonlyMap<string, readonly ContactValue[]> {
  const values = new Map<string, ContactValue[]>();
  for (const one of placed) {
    const { decision, a } = one;
    const { what } = decision;
    const home = contactAt.get(a[0] ?? '');
    if (
      (what.act !== 'correct' && what.act !== 'confirm') ||
      what.scope !== 'contact' ||
      home === undefined ||
      isVoid(one)
    )
      continue;
    values.set(home, [...(values.get(home) ?? []), ...what.values.map((value) => ({ decision, value }))]);
  }
  return values;
}

/** By person or organisation of the record the decision that names it, of several the last. */
function namesByHome(placed: readonly Placed[], homes: HomesOf): ReadonlyMap<string, Decision> {
  return new Map(
    placed.flatMap(({ decision, a }) => {
      if (decision.what.act !== 'name') return [];
      const home = homes[decision.what.about ?? 'person'].get(a[0] ?? '');
      return home === undefined ? [] : [[home, decision] as const];
    }),
  );
}

type Entity = RecordPerson | RecordOrganisation;

function decidedEntity<E extends Entity>(entity: E, naming: Decision | undefined, identity: readonly Decided[]): E {
  if (!naming && identity.length === 0) return entity;
  if (naming?.what.act !== 'name') return { ...entity, decided: identity };
  const { name } = naming.what;
  const isKnown = entity.names.some(({ text }) => text === name);
  const mark = { field: 'name', value: name, read: entity.name, act: 'correct', ...signed(naming) } as const;
  return {
    ...entity,
    name,
    names: isKnown ? entity.names : [...entity.names, { text: name, articles: [] }],
    decided: [...identity, mark],
  };
}

function withIdentity(contact: Contact, marks: readonly Decided[] | undefined): Contact {
  return marks ? { ...contact, decided: marks } : contact;
}

/** Accounts stand in the record as they were read or found by a person, with a mark where they were found, and where people found them misread. */
function asRead(contact: Contact, found: ReadonlyMap<string, Decision>, { corrections, readingOf }: Standing): Contact {
  if (!contact.accounts.some(({ id }) => corrections.has(id) || found.has(id))) return contact;
  const accounts = contact.accounts.map((told): RecordAccount => {
    const [made = [], finding] = [corrections.get(told.id), found.get(told.id)];
    const account = readingOf(told.article)?.contacts.find(({ id }) => `${told.article}#${id}` === told.id);
    if ((made.length === 0 && !finding) || !account) return told;
    const marks = made.map(({ decision, value }) => marked(decision, value, readInAccount(account, value)));
    return { ...told, account, decided: [...(finding ? [foundMark(finding, account)] : []), ...marks] };
  });
  return { ...contact, accounts };
}

function foundMark(decision: Decision, { kind }: Account): Decided {
  return { field: 'contact', value: kind, read: null, act: 'tells', ...signed(decision) };
}

/** The decisions by which people found contacts, by the accounts that these made. */
function foundIn(placed: readonly Placed[]): ReadonlyMap<string, Decision> {
  return new Map(
    placed.flatMap(({ decision, a }) => (decision.what.act === 'tells' ? a.map((id) => [id, decision] as const) : [])),
  );
}

function withNames(contact: Contact, names: ReadonlyMap<string, Decision>, nameOf: Homes): Contact {
  if (!contact.participants.some(({ entity }) => names.has(entity))) return contact;
  return {
    ...contact,
    participants: contact.participants.map((one) => ({
      ...one,
      name: names.has(one.entity) ? (nameOf.get(one.entity) ?? one.name) : one.name,
    })),
  };
}

function findersIn(people: readonly RecordPerson[], homes: HomesOf, { readingOf }: Standing): Finders {
  const byId = new Map(people.map((person) => [person.id, person]));
  const homeIn = (all: Homes, found: readonly Found[]): string | undefined =>
    found.flatMap((one) => (one.kind === 'found' ? (all.get(one.id) ?? []) : []))[0];
  return {
    entity: ({ name, person }) => {
      const found = person.map((target) => findEntity(readingOf, 'people', target));
      return byId.get(homeIn(homes.person, found) ?? '') ?? { id: `described:${foldName(name)}`, name };
    },
    contact: (accounts) => {
      const found = accounts.map((target) => findAccount(readingOf, target));
      return homeIn(homes.contact, found) ?? null;
    },
  };
}

function bearsOn({ decision: { what }, a, b }: Placed, homes: HomesOf): readonly string[] {
  const about = what.act === 'name' ? (what.about ?? 'person') : 'about' in what ? what.about : 'contact';
  const ids = what.act === 'correct' || what.act === 'confirm' ? a.slice(0, 1) : [...a, ...b];
  return [...new Set(ids.map((id) => homes[about].get(id) ?? id))].sort(byText);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
