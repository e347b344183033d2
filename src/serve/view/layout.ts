import {
  bounds,
  type Contact,
  type DecisionReport,
  type RecordOrganisation,
  type RecordPerson,
  type Undecided,
} from '../../domain/index.js';
import { countryName } from '../../knowledge/index.js';
import { chronologyPlace } from '../../publish/index.js';
import { cardFrom } from '../cards.js';
import { countryOfOrganisation, countryOfPerson, type OfficeOf } from './belongs.js';
import { ColumnMaker } from './column.js';
import { dayNumber, dayText } from './days.js';
import { FACETS, type Facet } from './facet-names.js';
import { TextKeeper } from './kept-texts.js';
import { Places } from './located.js';
import { countriesOf, outletsOf, sidesOf, statesOf } from './values.js';
import type { BriefEntity, CaseRows, Section, Stored } from './view.js';

type Placed = {
  readonly id: string;
  readonly number: number;
  readonly section: string;
  readonly when: string;
  readonly earliest: number;
  readonly latest: number;
};

/** Lays out a case, contact by contact, and keeps of each what it is filtered and ordered by. People and organisations have to come first. */
export class Layout {
  readonly #undecided: readonly Undecided[];
  readonly #reports: readonly DecisionReport[];
  readonly #open: ReadonlySet<string>;
  readonly #entities = new Map<string, BriefEntity>();
  readonly #rows: Placed[] = [];
  readonly #sections = new Map<string, Section>();
  readonly #parts = new Map<string, string[]>();
  readonly #places = new Places();
  readonly #sides = new ColumnMaker();
  readonly #speakers = new ColumnMaker();
  readonly #cards = new TextKeeper();
  readonly #columns = Object.fromEntries(FACETS.map((facet) => [facet, new ColumnMaker()])) as {
    readonly [F in Facet]: ColumnMaker;
  };

  constructor(undecided: readonly Undecided[], reports: readonly DecisionReport[]) {
    this.#undecided = undecided;
    this.#reports = reports;
    this.#open = new Set(undecided.flatMap(({ a, b }) => [a, b]));
  }

  /** `offices`: by how many articles each. */
  addPerson(person: RecordPerson, offices: readonly OfficeOf[]): void {
    this.#entities.set(person.id, { type: 'person', country: countryOfPerson(offices), named: inBrief(person) });
  }

  addOrganisation(one: RecordOrganisation): void {
    const country = countryOfOrganisation(one.name);
    this.#entities.set(one.id, { type: 'organisation', country, named: inBrief(one) });
  }

  /** `number`: what the words of the contact are found by. */
  addContact(number: number, contact: Contact): void {
    const { id, partOf } = contact;
    const { section, when } = chronologyPlace(contact);
    const { earliest, latest } = bounds(contact.date.edtf);
    this.#sections.set(section.key, { key: section.key, title: section.title });
    this.#rows.push({
      id,
      number,
      section: section.key,
      when,
      earliest: dayNumber(earliest) ?? Number.NEGATIVE_INFINITY,
      latest: dayNumber(latest) ?? Number.POSITIVE_INFINITY,
    });
    if (partOf !== null) this.#parts.set(partOf, [...(this.#parts.get(partOf) ?? []), id]);
    const values = this.#valuesOf(contact);
    for (const facet of FACETS) this.#columns[facet].add(values[facet]);
    this.#sides.add(sidesOf(contact));
    this.#speakers.add(contact.statements.flatMap(({ speaker }) => speaker.entity ?? []));
    this.#cards.add(JSON.stringify(cardFrom(contact, this.#entities, values.state.includes('undecided'))));
  }

  #valuesOf(contact: Contact): { readonly [F in Facet]: readonly string[] } {
    const here = (type: BriefEntity['type']): readonly string[] =>
      contact.participants.flatMap(({ entity }) => (this.#entities.get(entity)?.type === type ? entity : []));
    const place = this.#places.nameOf(contact);
    return {
      person: here('person'),
      organisation: here('organisation'),
      country: countriesOf(contact),
      place: place === null ? [] : [place],
      kind: [contact.kind],
      status: [contact.status],
      outlet: outletsOf(contact),
      topic: contact.agreement.topics.values.map(({ value }) => value),
      state: statesOf(contact, this.#open),
    };
  }

  /** The case as it is laid out; nothing is to be added any more. */
  rows(version: string, stored: Stored): CaseRows {
    const order = Uint32Array.from(this.#rows.keys()).sort((a, b) => inOrder(this.#rows[a], this.#rows[b]));
    const rows = Array.from(order, (place) => this.#rows[place]).filter((row) => row !== undefined);
    const sections = [...this.#sections.values()].sort((a, b) => byText(a.key, b.key));
    const sectionAt = new Map(sections.map(({ key }, at) => [key, at]));
    const columns = Object.fromEntries(FACETS.map((facet) => [facet, this.#columns[facet].inOrder(order)])) as {
      readonly [F in Facet]: ReturnType<ColumnMaker['inOrder']>;
    };
    const [earliest, latest] = [
      Float64Array.from(rows, (row) => row.earliest),
      Float64Array.from(rows, (row) => row.latest),
    ];
    const people = [...this.#entities.values()].filter(({ type }) => type === 'person').length;
    return {
      version,
      ids: rows.map(({ id }) => id),
      rowsByNumber: rowsByNumber(rows),
      earliest,
      latest,
      section: Uint32Array.from(rows, ({ section }) => sectionAt.get(section) ?? 0),
      sections,
      columns,
      sides: this.#sides.inOrder(order),
      speakers: this.#speakers.inOrder(order),
      cards: this.#cards.inOrder(order),
      located: this.#places.byName,
      names: new Map([
        ...[...this.#entities].map(([id, { named }]) => [id, named.name] as const),
        ...columns.country.keys.map((code) => [code, countryName(code) ?? code] as const),
      ]),
      entities: this.#entities,
      counts: { ...stored, people, organisations: this.#entities.size - people },
      parts: this.#parts,
      undecided: this.#undecided,
      reports: this.#reports,
      days: {
        earliest: dayOf(earliest.filter(Number.isFinite).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)),
        latest: dayOf(latest.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)),
      },
    };
  }
}

function inBrief({ id, name, names }: RecordPerson | RecordOrganisation): RecordOrganisation {
  return { id, name, names: names.map(({ text }) => ({ text, articles: [] })), seenAs: [] };
}

function inOrder(a: Placed | undefined, b: Placed | undefined): number {
  return a && b ? byText(a.section, b.section) || byText(a.when, b.when) || byText(a.id, b.id) : 0;
}

function rowsByNumber(rows: readonly Placed[]): Int32Array {
  const most = rows.reduce((last, { number }) => Math.max(last, number), -1);
  const places = new Int32Array(most + 1).fill(-1);
  rows.forEach(({ number }, row) => {
    places[number] = row;
  });
  return places;
}

function dayOf(number: number): string | null {
  return Number.isFinite(number) ? dayText(number) : null;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
