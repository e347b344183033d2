import { bounds, type Contact, type ContactKind, type RecordDocument } from '../domain/index.js';
import { formsById, nameMatches, placeName } from './names.js';

/** What a chronology is to be about. Several fields narrow it together; a name matches any form that the record knows of it. */
export type ChronologyFilter = {
  readonly person?: string;
  readonly organisation?: string;
  readonly place?: string;
  readonly kind?: ContactKind;
  readonly outlet?: string;
  /** EDTF: the first day of it counts. */
  readonly from?: string;
  /** EDTF: the last day of it counts. */
  readonly to?: string;
};

type Filtered = {
  readonly contacts: readonly Contact[];
  /** How many suit all but the days, and were left out because nobody says when in time they lie. */
  readonly undatedLeftOut: number;
};

/** The contacts that suit every field of the filter, in the record's order. A contact whose date is open to both sides of a bound stays in. */
export function filterContacts(record: RecordDocument, filter: ChronologyFilter): Filtered {
  const forms = formsById(record);
  const suited = record.contacts.filter((contact) => suitsNames(contact, filter, forms));
  if (filter.from === undefined && filter.to === undefined) return { contacts: suited, undatedLeftOut: 0 };
  const dated = suited.filter((contact) => isDated(contact));
  return {
    contacts: dated.filter((contact) => suitsDays(contact, filter)),
    undatedLeftOut: suited.length - dated.length,
  };
}

/** The filter in words, one for each field: 'person Aldane'. */
export function filterWords(filter: ChronologyFilter): readonly string[] {
  const fields = ['person', 'organisation', 'place', 'kind', 'outlet', 'from', 'to'] as const;
  return fields.flatMap((field) => (filter[field] === undefined ? [] : [`${field} ${filter[field]}`]));
}

type Forms = ReadonlyMap<string, readonly string[]>;

function suitsNames(contact: Contact, filter: ChronologyFilter, forms: Forms): boolean {
  return (
    (filter.person === undefined || tookPart(contact, filter.person, forms)) &&
    (filter.organisation === undefined ||
      tookPart(contact, filter.organisation, forms) ||
      actedFor(contact, filter.organisation)) &&
    (filter.place === undefined || wasIn(contact, filter.place)) &&
    (filter.kind === undefined || isOfKind(contact, filter.kind)) &&
    (filter.outlet === undefined || isToldBy(contact, filter.outlet))
  );
}

function tookPart(contact: Contact, name: string, forms: Forms): boolean {
  return contact.participants.some((participant) =>
    [participant.name, ...(forms.get(participant.entity) ?? [])].some((form) => nameMatches(name, form)),
  );
}

function actedFor(contact: Contact, organisation: string): boolean {
  return contact.accounts.some(({ account }) =>
    account.participants.some(
      ({ affiliation }) =>
        affiliation !== null && nameMatches(organisation, placeName({ name: affiliation, country: null })),
    ),
  );
}

/** A place counts where any account names it: a disputed place is found under each of its versions. */
function wasIn(contact: Contact, name: string): boolean {
  return [contact.place, ...contact.accounts.map(({ account }) => account.place)].some(
    (place) => place !== null && nameMatches(name, placeName(place)),
  );
}

function isOfKind(contact: Contact, kind: ContactKind): boolean {
  return contact.kind === kind || contact.accounts.some(({ account }) => account.kind === kind);
}

function isToldBy(contact: Contact, outlet: string): boolean {
  return contact.accounts.some((account) => account.outlet !== null && nameMatches(outlet, account.outlet));
}

function isDated(contact: Contact): boolean {
  const { earliest, latest } = bounds(contact.date.edtf);
  return earliest !== null || latest !== null;
}

function suitsDays(contact: Contact, { from, to }: ChronologyFilter): boolean {
  const { earliest, latest } = bounds(contact.date.edtf);
  const first = from === undefined ? null : bounds(from).earliest;
  const last = to === undefined ? null : bounds(to).latest;
  return (
    !(first !== null && latest !== null && latest < first) && !(last !== null && earliest !== null && earliest > last)
  );
}
