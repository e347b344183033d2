import type { Contact, RecordDocument, RecordOrganisation, RecordPerson } from '../../domain/index.js';
import { organisationKept, personKept } from '../../record.js';
import type { RecordLookup } from '../../store/index.js';
import { Held } from './held.js';

/** What is looked up by id when it is shown, and not held with the rows. */
export type Lookup = {
  readonly contactOf: (id: string) => Contact | undefined;
  readonly personOf: (id: string) => RecordPerson | undefined;
  readonly organisationOf: (id: string) => RecordOrganisation | undefined;
  /** The contact of each account of an article, by the account's id there. */
  readonly accountsOf: (article: string) => ReadonlyMap<string, string>;
  /** Who each person and organisation of an article is, by its index in the reading. */
  readonly seenIn: (article: string) => Seen;
  /** The numbers of the contacts in which all these words stand; of the last one the beginning is enough. */
  readonly numbersWith: (words: string) => readonly number[];
};

export type Seen = {
  readonly people: ReadonlyMap<number, string>;
  readonly organisations: ReadonlyMap<number, string>;
};

/** So many of those that were looked up last are held: what is looked at is looked at again. */
const HELD = { contacts: 1000, entities: 300 };

/** Looks up in a case whose record is kept. Made anew for each state of the case. */
export function lookupIn(rows: RecordLookup): Lookup {
  return {
    contactOf: holding(HELD.contacts, (id) => rows.contact(id)),
    personOf: holding(HELD.entities, (id) => {
      const kept = rows.entity('person', id);
      return kept && personKept(kept);
    }),
    organisationOf: holding(HELD.entities, (id) => {
      const kept = rows.entity('organisation', id);
      return kept && organisationKept(kept);
    }),
    accountsOf: (article) =>
      new Map(rows.accountsIn(article).map(({ id, contact }) => [id.slice(article.length + 1), contact])),
    seenIn: (article) => ({
      people: new Map(rows.seenIn('person', article).map(({ position, entity }) => [position, entity])),
      organisations: new Map(rows.seenIn('organisation', article).map(({ position, entity }) => [position, entity])),
    }),
    numbersWith: (words) => rows.numbersWith(words),
  };
}

/** The same look-up, which holds the last `most` that it found. */
function holding<Thing>(most: number, look: (id: string) => Thing | undefined): (id: string) => Thing | undefined {
  const held = new Held<Thing>(most);
  return (id) => {
    const known = held.get(id);
    if (known !== undefined) return known;
    const thing = look(id);
    if (thing !== undefined) held.keep(id, thing);
    return thing;
  };
}

/** Looks up in a record that is nowhere but in memory: that of a case that may not be written. A contact's number is its place. */
export function lookupOver(record: RecordDocument): Lookup {
  const people = new Map(record.people.map((one) => [one.id, one]));
  const organisations = new Map(record.organisations.map((one) => [one.id, one]));
  const contacts = new Map(record.contacts.map((one) => [one.id, one]));
  const accountsOf = accountsBy(record.contacts);
  return {
    contactOf: (id) => contacts.get(id),
    personOf: (id) => people.get(id),
    organisationOf: (id) => organisations.get(id),
    accountsOf: (article) => accountsOf.get(article) ?? new Map(),
    seenIn: (article) => ({
      people: seenAs(record.people, article),
      organisations: seenAs(record.organisations, article),
    }),
    numbersWith: (words) => {
      const asked = wordsIn(words);
      return record.contacts.flatMap((contact, number) => (hasWords(contact, asked) ? number : []));
    },
  };
}

function accountsBy(contacts: readonly Contact[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const homes = new Map<string, Map<string, string>>();
  for (const { id, accounts } of contacts)
    for (const { article, account } of accounts)
      homes.set(article, (homes.get(article) ?? new Map<string, string>()).set(account.id, id));
  return homes;
}

function seenAs(entities: readonly (RecordPerson | RecordOrganisation)[], article: string): Map<number, string> {
  const there = `${article}@`;
  return new Map(
    entities.flatMap(({ id, seenAs: keys }) =>
      keys.filter((key) => key.startsWith(there)).map((key) => [Number(key.slice(there.length)), id] as const),
    ),
  );
}

function hasWords({ participants, agreement, accounts, statements }: Contact, asked: readonly string[]): boolean {
  const told = accounts.flatMap(({ account }) => account.participants);
  const texts = [
    ...[...participants, ...told].flatMap(({ name, role }) => [name, role ?? '']),
    ...[...agreement.place.values, ...agreement.topics.values].map(({ value }) => value),
    ...accounts.flatMap(({ account }) => account.spans.map(({ text }) => text)),
    ...statements.flatMap(({ renderings }) => renderings.map(({ content }) => content.text)),
  ];
  const words = new Set(wordsIn(texts.join('\n')));
  const last = asked.at(-1) ?? '';
  return asked.slice(0, -1).every((word) => words.has(word)) && [...words].some((word) => word.startsWith(last));
}

/** The words of a text, without their accents and in small letters. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
