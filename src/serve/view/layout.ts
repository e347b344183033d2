import type { Contact, DecisionReport, RecordOrganisation, RecordPerson, Undecided } from '../../domain/index.js';
import { countryName } from '../../knowledge/index.js';
import type { OfficeOf } from './belongs.js';
import { ColumnMaker } from './column.js';
import { daysBetween } from './days.js';
import { FACETS } from './facet-names.js';
import { TextKeeper } from './kept-texts.js';
import {
  briefOrganisation,
  briefPerson,
  byText,
  inOrder,
  laidContact,
  type LaidContact,
  openIn,
  valuesOfFacets,
} from './laid-contact.js';
import { type Located, Places } from './located.js';
import type { BriefEntity, CaseRows, Section, Stored } from './view.js';

/** Lays out a case, contact by contact, and keeps of each what it is filtered and ordered by. People and organisations have to come first. */
export class Layout {
  readonly #undecided: readonly Undecided[];
  readonly #reports: readonly DecisionReport[];
  readonly #open: ReadonlySet<string>;
  readonly #entities = new Map<string, BriefEntity>();
  readonly #rows: LaidContact[] = [];
  readonly #sections = new Map<string, Section>();
  readonly #parts = new Map<string, string[]>();
  readonly #places = new Places();
  readonly #sides = new ColumnMaker();
  readonly #speakers = new ColumnMaker();
  readonly #cards = new TextKeeper();
  readonly #when = new ColumnMaker();
  readonly #asked = new ColumnMaker();
  readonly #columns = valuesOfFacets(() => new ColumnMaker());

  constructor(undecided: readonly Undecided[], reports: readonly DecisionReport[]) {
    this.#undecided = undecided;
    this.#reports = reports;
    this.#open = openIn(undecided);
  }

  /** `offices`: by how many articles each. */
  addPerson(person: RecordPerson, offices: readonly OfficeOf[]): void {
    this.#entities.set(person.id, briefPerson(person, offices));
  }

  addOrganisation(one: RecordOrganisation): void {
    this.#entities.set(one.id, briefOrganisation(one));
  }

  /** `number`: what the words of the contact are found by. */
  addContact(number: number, contact: Contact): void {
    const laid = this.contact(number, contact);
    this.#sections.set(laid.section.key, laid.section);
    this.#rows.push({ ...laid, values: NO_VALUES, sides: [], speakers: [], card: '', asked: [] });
    if (laid.partOf !== null) this.#parts.set(laid.partOf, [...(this.#parts.get(laid.partOf) ?? []), laid.id]);
    for (const facet of FACETS) this.#columns[facet].add(laid.values[facet]);
    this.#sides.add(laid.sides);
    this.#speakers.add(laid.speakers);
    this.#cards.add(laid.card);
    this.#when.add([laid.when]);
    this.#asked.add(laid.asked);
  }

  /** A contact by itself, of whose people and organisations those have to be known that take part. */
  contact(number: number, contact: Contact): LaidContact {
    return laidContact(number, contact, { entities: this.#entities, open: this.#open, places: this.#places });
  }

  /** Where the places lie of the contacts that were laid out. */
  get located(): ReadonlyMap<string, Located> {
    return this.#places.byName;
  }

  /** The case as it is laid out; nothing is to be added any more. */
  rows(version: string, stored: Stored): CaseRows {
    const order = Uint32Array.from(this.#rows.keys()).sort((a, b) => inOrder(this.#rows[a], this.#rows[b]));
    const rows = Array.from(order, (place) => this.#rows[place]).filter((row) => row !== undefined);
    const sections = [...this.#sections.values()].sort((a, b) => byText(a.key, b.key));
    const sectionAt = new Map(sections.map(({ key }, at) => [key, at]));
    const columns = valuesOfFacets((facet) => this.#columns[facet].inOrder(order));
    const [earliest, latest] = [
      Float64Array.from(rows, (row) => row.earliest),
      Float64Array.from(rows, (row) => row.latest),
    ];
    const numbers = Int32Array.from(rows, ({ number }) => number);
    const people = [...this.#entities.values()].filter(({ type }) => type === 'person').length;
    return {
      version,
      ids: rows.map(({ id }) => id),
      numbers,
      rowsByNumber: rowsByNumber(numbers),
      earliest,
      latest,
      section: Uint32Array.from(rows, ({ section }) => sectionAt.get(section.key) ?? 0),
      sections,
      when: this.#when.inOrder(order),
      columns,
      sides: this.#sides.inOrder(order),
      speakers: this.#speakers.inOrder(order),
      cards: this.#cards.inOrder(order),
      accounts: Uint32Array.from(rows, ({ accounts }) => accounts),
      asked: this.#asked.inOrder(order),
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
      days: daysBetween(earliest, latest),
    };
  }
}

const NO_VALUES: LaidContact['values'] = valuesOfFacets(() => []);

/** The row of each contact by its number; -1 for none. */
export function rowsByNumber(numbers: Int32Array): Int32Array {
  const places = new Int32Array(numbers.reduce((last, number) => Math.max(last, number), -1) + 1).fill(-1);
  numbers.forEach((number, row) => {
    places[number] = row;
  });
  return places;
}
