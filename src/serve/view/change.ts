/** A view brought up to date: what changed is laid out and put among the rest, which stays as it lies. */
import type { DecisionReport, Undecided } from '../../domain/index.js';
import { countryName } from '../../knowledge/index.js';
import { mergeOf } from './among.js';
import { type Column, mergedColumn } from './column.js';
import { daysBetween } from './days.js';
import { mergedTexts } from './kept-texts.js';
import { inOrder, type LaidContact, openIn, valuesOfFacets } from './laid-contact.js';
import { rowsByNumber } from './layout.js';
import type { Located } from './located.js';
import { mergedList, mergedNumbers } from './merge.js';
import type { BriefEntity, CaseRows, CaseView, Stored } from './view.js';

/** What became of a case between two of its versions. Plain data. */
export type CaseChange = {
  readonly from: string;
  readonly version: string;
  /** Ids of contacts that may be others now, may have come, or be gone. */
  readonly contacts: readonly string[];
  /** People and organisations that may be others now; null for those that are gone. */
  readonly entities: ReadonlyMap<string, BriefEntity | null>;
  /** All that is open, and how all decisions stand. */
  readonly undecided: readonly Undecided[];
  readonly reports: readonly DecisionReport[];
  readonly stored: Stored;
};

/** Contacts by their ids, and by those who took part in them. */
export type Concerned = { readonly contacts: readonly string[]; readonly parties: readonly string[] };

/** Contacts that were laid out anew, as the case was at that version. Plain data. */
export type LaidContacts = {
  readonly version: string;
  readonly contacts: readonly LaidContact[];
  readonly located: ReadonlyMap<string, Located>;
};

/** Which contacts have to be laid out anew: those that changed, those of whoever is called otherwise, and those on which a question was opened or closed. */
export function concernedBy(view: CaseRows, { contacts, entities, undecided }: CaseChange): Concerned {
  const [before, now] = [openIn(view.undecided), openIn(undecided)];
  const turned = [...before, ...now].filter((id) => before.has(id) !== now.has(id));
  const changed = [...entities].filter(([id, one]) => !isSame(view.entities.get(id) ?? null, one));
  return {
    contacts: [...new Set([...contacts, ...turned])],
    parties: [...new Set([...changed.map(([id]) => id), ...turned])],
  };
}

function isSame(a: BriefEntity | null, b: BriefEntity | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The rows with the change in them; null where so much of what they hold is of no use any more that all are better laid out anew. */
export function changedRows(view: CaseView, change: CaseChange, { contacts, located }: LaidContacts): CaseRows | null {
  const laid = contacts.toSorted(inOrder);
  const merge = mergeOf(view, new Set([...change.contacts, ...laid.map(({ id }) => id)]), laid);
  const texts = laid.map(({ card }) => card);
  const cards = mergedTexts(view.cards, merge, texts);
  if (cards === null) return null;
  const column = (old: Column, of: (contact: LaidContact) => readonly string[]): Column =>
    mergedColumn(old, merge, laid.map(of));
  const numbered = <A extends Uint32Array | Int32Array | Float64Array>(old: A, of: (one: LaidContact) => number): A =>
    mergedNumbers(old, merge, (at) => of(contactAt(laid, at)));
  const columns = valuesOfFacets((facet) => column(view.columns[facet], ({ values }) => values[facet]));
  const numbers = numbered(view.numbers, ({ number }) => number);
  const earliest = numbered(view.earliest, (one) => one.earliest);
  const latest = numbered(view.latest, (one) => one.latest);
  const sections = new Map(view.sections.map((section, at) => [section.key, { section, at }]));
  for (const { section } of laid)
    if (!sections.has(section.key)) sections.set(section.key, { section, at: sections.size });
  const entities = entitiesAfter(view, change);
  const people = [...entities.values()].filter(({ type }) => type === 'person').length;
  return {
    version: change.version,
    ids: mergedList(view.ids, merge, (at) => contactAt(laid, at).id),
    numbers,
    rowsByNumber: rowsByNumber(numbers),
    earliest,
    latest,
    section: numbered(view.section, ({ section }) => sections.get(section.key)?.at ?? 0),
    sections: Array.from(sections.values(), ({ section }) => section),
    when: column(view.when, ({ when }) => [when]),
    columns,
    sides: column(view.sides, ({ sides }) => sides),
    speakers: column(view.speakers, ({ speakers }) => speakers),
    cards,
    accounts: numbered(view.accounts, ({ accounts }) => accounts),
    asked: column(view.asked, ({ asked }) => asked),
    located: new Map([...view.located, ...located]),
    names: namesAfter(view, change, columns.country.keys),
    entities,
    counts: { ...change.stored, people, organisations: entities.size - people },
    parts: partsAfter(view, change, laid),
    undecided: change.undecided,
    reports: change.reports,
    days: daysBetween(earliest, latest),
  };
}

function contactAt(laid: readonly LaidContact[], at: number): LaidContact {
  const contact = laid[at];
  if (contact === undefined) throw new Error(`no contact was laid out as number ${at}`);
  return contact;
}

function entitiesAfter(view: CaseRows, { entities }: CaseChange): ReadonlyMap<string, BriefEntity> {
  const after = new Map(view.entities);
  for (const [id, one] of entities)
    if (one === null) after.delete(id);
    else after.set(id, one);
  return after;
}

function namesAfter(view: CaseRows, { entities }: CaseChange, countries: readonly string[]): CaseRows['names'] {
  const after = new Map(view.names);
  for (const [id, one] of entities)
    if (one === null) after.delete(id);
    else after.set(id, one.named.name);
  for (const code of countries) after.set(code, countryName(code) ?? code);
  return after;
}

function partsAfter(view: CaseRows, change: CaseChange, laid: readonly LaidContact[]): CaseRows['parts'] {
  const moved = new Set([...change.contacts, ...laid.map(({ id }) => id)]);
  const after = new Map<string, readonly string[]>();
  for (const [whole, parts] of view.parts) {
    const left = parts.filter((id) => !moved.has(id));
    if (left.length > 0) after.set(whole, left);
  }
  for (const { id, partOf } of laid) if (partOf !== null) after.set(partOf, [...(after.get(partOf) ?? []), id]);
  return after;
}
