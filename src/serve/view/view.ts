import {
  bounds,
  type Contact,
  type RecordDocument,
  type RecordOrganisation,
  type RecordPerson,
  type Undecided,
} from '../../domain/index.js';
import { countryName, countryOf } from '../../knowledge/index.js';
import { chronologyPlace } from '../../publish/index.js';
import { type Column, columnOf } from './column.js';
import { dayNumber } from './days.js';
import type { Facet, State } from './facet-names.js';
import { type Located, locatedIn } from './located.js';

/**
 * A case laid out to be looked through: contacts in the order of the chronology, each a row. What is filtered by lies in columns, so that a filter over
 * 100,000 contacts takes milliseconds; what is shown is looked up by id.
 */
export type CaseView = {
  /** Changes whenever the record does. */
  readonly version: string;
  readonly ids: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** Days since 1970-01-01 that the date allows; infinite where it is open. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Under which heading of the chronology each row stands: its number in `sections`. */
  readonly section: Uint32Array;
  readonly sections: readonly { readonly key: string; readonly title: string }[];
  readonly columns: { readonly [F in Facet]: Column };
  /** The countries that those who took part act for. */
  readonly sides: Column;
  /** Where the places of the column `place` lie. */
  readonly located: ReadonlyMap<string, Located>;
  /** What a value of a facet is called, where its key is no name. */
  readonly names: ReadonlyMap<string, string>;
  readonly contactOf: (id: string) => Contact | undefined;
  readonly personOf: (id: string) => RecordPerson | undefined;
  readonly organisationOf: (id: string) => RecordOrganisation | undefined;
  /** Ids of the contacts that are part of one. */
  readonly partsOf: (id: string) => readonly string[];
  /** The contact of each account of an article, by the account's id there. */
  readonly accountsOf: (article: string) => ReadonlyMap<string, string>;
  /** Who each person and organisation of an article is, by its index in the reading. */
  readonly seenIn: (article: string) => Seen;
  readonly undecided: readonly Undecided[];
  /** First and last day of any contact. */
  readonly days: { readonly earliest: string | null; readonly latest: string | null };
  readonly record: RecordDocument;
};

export type Seen = {
  readonly people: ReadonlyMap<number, string>;
  readonly organisations: ReadonlyMap<number, string>;
};

/** Lays out a record. */
export function viewOf(record: RecordDocument, version: string): CaseView {
  const placed = record.contacts
    .map((contact) => ({ contact, place: chronologyPlace(contact) }))
    .sort(
      (a, b) =>
        byText(a.place.section.key, b.place.section.key) ||
        byText(a.place.when, b.place.when) ||
        byText(a.contact.id, b.contact.id),
    );
  const contacts = placed.map(({ contact }) => contact);
  const { section, sections } = sectionsOf(placed.map(({ place }) => place.section));
  const days = contacts.map((contact) => bounds(contact.date.edtf));
  const people = new Map(record.people.map((person) => [person.id, person]));
  const organisations = new Map(record.organisations.map((one) => [one.id, one]));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const parts = partsOf(contacts);
  const located = locatedIn(contacts);
  const columns = columnsOf(contacts, people, organisations, record.undecided, located.nameOf);
  return {
    version,
    ids: contacts.map(({ id }) => id),
    rowOf: new Map(contacts.map(({ id }, row) => [id, row])),
    earliest: Float64Array.from(days, ({ earliest }) => dayNumber(earliest) ?? Number.NEGATIVE_INFINITY),
    latest: Float64Array.from(days, ({ latest }) => dayNumber(latest) ?? Number.POSITIVE_INFINITY),
    section,
    sections,
    columns,
    sides: columnOf(contacts.map(sidesOf)),
    located: located.byName,
    names: new Map([
      ...[...people.values(), ...organisations.values()].map(({ id, name }) => [id, name] as const),
      ...columns.country.keys.map((code) => [code, countryName(code) ?? code] as const),
    ]),
    contactOf: (id) => byId.get(id),
    personOf: (id) => people.get(id),
    organisationOf: (id) => organisations.get(id),
    partsOf: (id) => parts.get(id) ?? [],
    accountsOf: accountsBy(contacts),
    seenIn: seenBy(record),
    undecided: record.undecided,
    days: {
      earliest: days.reduce<string | null>((first, { earliest }) => least(first, earliest), null),
      latest: days.reduce<string | null>(
        (last, { latest }) => (latest !== null && (last === null || latest > last) ? latest : last),
        null,
      ),
    },
    record,
  };
}

function sectionsOf(all: readonly { readonly key: string; readonly title: string }[]): {
  section: Uint32Array;
  sections: readonly { readonly key: string; readonly title: string }[];
} {
  const numbers = new Map<string, number>();
  const sections: { key: string; title: string }[] = [];
  const section = Uint32Array.from(all, ({ key, title }) => {
    const number = numbers.get(key) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(key, number);
      sections.push({ key, title });
    }
    return number;
  });
  return { section, sections };
}

function partsOf(contacts: readonly Contact[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  for (const { id, partOf } of contacts) if (partOf !== null) parts.set(partOf, [...(parts.get(partOf) ?? []), id]);
  return parts;
}

function columnsOf(
  contacts: readonly Contact[],
  people: ReadonlyMap<string, RecordPerson>,
  organisations: ReadonlyMap<string, RecordOrganisation>,
  undecided: readonly Undecided[],
  placeOf: (contact: Contact) => string | null,
): { readonly [F in Facet]: Column } {
  const open = new Set(undecided.flatMap(({ a, b }) => [a, b]));
  const column = (values: (contact: Contact) => readonly string[] | string): Column =>
    columnOf(contacts.map((contact) => [values(contact)].flat()));
  const entities = (isWanted: (id: string) => boolean) => (contact: Contact) =>
    contact.participants.map(({ entity }) => entity).filter(isWanted);
  return {
    person: column(entities((id) => people.has(id))),
    organisation: column(entities((id) => organisations.has(id))),
    country: column(countriesOf),
    place: column((contact) => placeOf(contact) ?? []),
    kind: column(({ kind }) => [kind]),
    status: column(({ status }) => [status]),
    outlet: column(({ accounts }) => accounts.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))),
    topic: column(({ agreement }) => agreement.topics.values.map(({ value }) => value)),
    state: column((contact) => statesOf(contact, open)),
  };
}

/** The country of the place, and those that participants act for. */
function countriesOf(contact: Contact): readonly string[] {
  return [...codesOf([contact.place?.country ?? null]), ...sidesOf(contact)];
}

function sidesOf({ accounts }: Contact): readonly string[] {
  return codesOf(accounts.flatMap(({ account }) => account.participants.map(({ affiliation }) => affiliation)));
}

function codesOf(names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name === null ? [] : (countryOf(name) ?? (countryName(name) === null ? [] : name))));
}

function statesOf(contact: Contact, open: ReadonlySet<string>): readonly State[] {
  const { accounts, agreement, decided } = contact;
  const tellers = new Set(accounts.map(({ outlet, article }) => outlet ?? article));
  return [
    ...(Object.values(agreement).some(({ state }) => state === 'disputed') ? (['disputed'] as const) : []),
    ...(open.has(contact.id) || contact.participants.some(({ entity }) => open.has(entity))
      ? (['undecided'] as const)
      : []),
    ...(decided !== undefined || accounts.some((account) => account.decided !== undefined)
      ? (['decided'] as const)
      : []),
    ...(tellers.size === 1 ? (['single'] as const) : []),
    ...(accounts.some(({ independent }) => !independent) ? (['copied'] as const) : []),
  ];
}

function accountsBy(contacts: readonly Contact[]): (article: string) => ReadonlyMap<string, string> {
  const homes = new Map<string, Map<string, string>>();
  for (const { id, accounts } of contacts)
    for (const { article, account } of accounts)
      homes.set(article, (homes.get(article) ?? new Map()).set(account.id, id));
  return (article) => homes.get(article) ?? new Map();
}

function seenBy({ people, organisations }: RecordDocument): (article: string) => Seen {
  const seen = new Map<string, { people: Map<number, string>; organisations: Map<number, string> }>();
  for (const kind of ['people', 'organisations'] as const)
    for (const { id, seenAs } of kind === 'people' ? people : organisations)
      for (const place of seenAs) {
        const [article = '', index] = place.split('@');
        const there = seen.get(article) ?? { people: new Map(), organisations: new Map() };
        there[kind].set(Number(index), id);
        seen.set(article, there);
      }
  return (article) => seen.get(article) ?? { people: new Map(), organisations: new Map() };
}

function least(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
