import {
  bounds,
  type Contact,
  type RecordOrganisation,
  type RecordPerson,
  type Undecided,
} from '../../domain/index.js';
import { chronologyPlace, contactItems, type ReviewItem, reviewSort } from '../../publish/index.js';
import { cardFrom } from '../cards.js';
import { countryOfOrganisation, countryOfPerson, type OfficeOf } from './belongs.js';
import { dayNumber } from './days.js';
import { FACETS, type Facet } from './facet-names.js';
import type { Places } from './located.js';
import { countriesOf, outletsOf, sidesOf, statesOf } from './values.js';
import type { BriefEntity, Section } from './view.js';

/** All that a view keeps of one contact. Plain data. */
export type LaidContact = {
  readonly id: string;
  /** What its words are found by. */
  readonly number: number;
  readonly partOf: string | null;
  readonly section: Section;
  /** Where it stands in its section, as text that sorts. */
  readonly when: string;
  readonly earliest: number;
  readonly latest: number;
  readonly values: { readonly [F in Facet]: readonly string[] };
  readonly sides: readonly string[];
  readonly speakers: readonly string[];
  /** As JSON. */
  readonly card: string;
  /** How many accounts tell of it. */
  readonly accounts: number;
  /** What is asked of it: `askedAs` of each question. */
  readonly asked: readonly string[];
};

/** What has to be known to lay a contact out: those who take part, ids on which a question is open, and places. */
type Known = {
  readonly entities: ReadonlyMap<string, BriefEntity>;
  readonly open: ReadonlySet<string>;
  readonly places: Places;
};

/** Lays one contact out. */
export function laidContact(number: number, contact: Contact, known: Known): LaidContact {
  const { section, when } = chronologyPlace(contact);
  const { earliest, latest } = bounds(contact.date.edtf);
  const values = valuesOf(contact, known);
  return {
    id: contact.id,
    number,
    partOf: contact.partOf,
    section: { key: section.key, title: section.title },
    when,
    earliest: dayNumber(earliest) ?? Number.NEGATIVE_INFINITY,
    latest: dayNumber(latest) ?? Number.POSITIVE_INFINITY,
    values,
    sides: sidesOf(contact),
    speakers: contact.statements.flatMap(({ speaker }) => speaker.entity ?? []),
    accounts: contact.accounts.length,
    asked: contactItems(contact, () => '').map(askedAs),
    card: JSON.stringify(cardFrom(contact, known.entities, values.state.includes('undecided'))),
  };
}

/** Of which sort a question on a contact is, and on which field: 'values date', 'doubts '. */
export function askedAs(item: ReviewItem): string {
  return `${reviewSort(item)} ${item.kind === 'value' ? item.field : ''}`;
}

function valuesOf(contact: Contact, { entities, open, places }: Known): LaidContact['values'] {
  const here = (type: BriefEntity['type']): readonly string[] =>
    contact.participants.flatMap(({ entity }) => (entities.get(entity)?.type === type ? entity : []));
  const place = places.nameOf(contact);
  return {
    person: here('person'),
    organisation: here('organisation'),
    country: countriesOf(contact),
    place: place === null ? [] : [place],
    kind: [contact.kind],
    status: [contact.status],
    outlet: outletsOf(contact),
    topic: contact.agreement.topics.values.map(({ value }) => value),
    state: statesOf(contact, open),
  };
}

/** Something for each facet. */
export function valuesOfFacets<T>(of: (facet: Facet) => T): { readonly [F in Facet]: T } {
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as { readonly [F in Facet]: T };
}

/** The order of the chronology. */
export function inOrder(a: LaidContact | undefined, b: LaidContact | undefined): number {
  return a && b ? byText(a.section.key, b.section.key) || byText(a.when, b.when) || byText(a.id, b.id) : 0;
}

/** The ids on which a question is open. */
export function openIn(undecided: readonly Undecided[]): ReadonlySet<string> {
  return new Set(undecided.flatMap(({ a, b }) => [a, b]));
}

/** `offices`: by how many articles each. */
export function briefPerson(person: RecordPerson, offices: readonly OfficeOf[]): BriefEntity {
  return { type: 'person', country: countryOfPerson(offices), named: inBrief(person) };
}

export function briefOrganisation(one: RecordOrganisation): BriefEntity {
  return { type: 'organisation', country: countryOfOrganisation(one.name), named: inBrief(one) };
}

function inBrief({ id, name, names }: RecordPerson | RecordOrganisation): RecordOrganisation {
  return { id, name, names: names.map(({ text }) => ({ text, articles: [] })), seenAs: [] };
}

/** By code units, as the record is ordered. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
