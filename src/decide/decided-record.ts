import {
  type Account,
  type Contact,
  dateSortKey,
  type Decided,
  type Decision,
  type DecisionReport,
  type EntitySort,
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
  const nameOf = new Map(record.people.map(({ id, name }) => [id, name]));
  const decided = decidedAt(state, homesOf(record, linkage), (person) => nameOf.get(person));
  return {
    ...record,
    people: record.people.map((one) => decided.entity('person', one)),
    organisations: record.organisations.map((one) => decided.entity('organisation', one)),
    contacts: record.contacts
      .map(decided.contact)
      .sort((a, b) => byText(dateSortKey(a.date.edtf), dateSortKey(b.date.edtf)) || byText(a.id, b.id)),
    decisions: decided.reports(),
  };
}

/** What people decided, by what it is about in the record as it is linked now. */
export type DecidedNow = {
  /** The contacts that it bears on, other than by the names of those who took part. */
  readonly contacts: ReadonlySet<string>;
  /** The people and organisations that it bears on. */
  readonly entities: { readonly [sort in EntitySort]: ReadonlySet<string> };
  /** The decision that names somebody or something. */
  readonly names: ReadonlyMap<string, Decision>;
  /** A contact as it was compared, with what people decided of it; itself where they decided nothing. */
  readonly contact: (compared: Contact) => Contact;
  /** Somebody or something as it was linked, with what people decided of it; itself where they decided nothing. */
  readonly entity: <E extends Entity>(about: EntitySort, entity: E) => E;
  readonly reports: () => readonly DecisionReport[];
};

/** Finds what the decisions that stand are about. `homes`: where things of readings are; `nameOf`: how a person is named without them. */
export function decidedAt(state: Standing, homes: HomesOf, nameOf: (person: string) => string | undefined): DecidedNow {
  const { placed, claims, corrections } = state;
  const values = valuesByHome(placed, homes.contact);
  const names = namesByHome(placed, homes);
  const byId = new Map(state.log.map((decision) => [decision.id, decision]));
  const decisionOf = (id: string): Decision | undefined => byId.get(id);
  const entityMarks = {
    person: identityMarks(claims.people, homes.person, decisionOf),
    organisation: identityMarks(claims.organisations, homes.organisation, decisionOf),
  };
  const marks = identityMarks(claims.contacts, homes.contact, decisionOf);
  const found = foundIn(placed);
  const finders = findersIn((id) => nameGiven(names.get(id)) ?? nameOf(id), homes, state);
  const told = [...corrections.keys(), ...found.keys()].flatMap((account) => homes.contact.get(account) ?? []);
  return {
    contacts: new Set([...values.keys(), ...marks.keys(), ...told]),
    entities: {
      person: new Set([...names.keys(), ...entityMarks.person.keys()]),
      organisation: new Set([...names.keys(), ...entityMarks.organisation.keys()]),
    },
    names,
    contact(compared) {
      const named = withNames(withIdentity(asRead(compared, found, state), marks.get(compared.id)), names);
      return withValues(named, values.get(compared.id) ?? [], finders);
    },
    entity: (about, one) => decidedEntity(one, names.get(one.id), entityMarks[about].get(one.id) ?? []),
    reports: () =>
      placed.map((one) => reportOf(one, tallyOf(one, state, values, names, homes), bearsOn(one, homes), decisionOf)),
  };
}

/** How a decision names somebody or something. */
function nameGiven(naming: Decision | undefined): string | undefined {
  return naming?.what.act === 'name' ? naming.what.name : undefined;
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

type Entity = Pick<RecordPerson | RecordOrganisation, 'id' | 'name' | 'names' | 'decided'>;

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

function withNames(contact: Contact, names: ReadonlyMap<string, Decision>): Contact {
  if (!contact.participants.some(({ entity }) => names.has(entity))) return contact;
  return {
    ...contact,
    participants: contact.participants.map((one) => ({ ...one, name: nameGiven(names.get(one.entity)) ?? one.name })),
  };
}

function findersIn(nameOf: (person: string) => string | undefined, homes: HomesOf, { readingOf }: Standing): Finders {
  const homeIn = (all: Homes, found: readonly Found[]): string | undefined =>
    found.flatMap((one) => (one.kind === 'found' ? (all.get(one.id) ?? []) : []))[0];
  return {
    entity: ({ name, person }) => {
      const found = person.map((target) => findEntity(readingOf, 'people', target));
      const id = homeIn(homes.person, found) ?? '';
      const known = nameOf(id);
      return known === undefined ? { id: `described:${foldName(name)}`, name } : { id, name: known };
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
