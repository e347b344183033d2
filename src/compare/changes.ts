/**
 * Keeps a record up to date: what a change of articles and links makes of the contacts that it concerns is compared anew and written, nothing else. What
 * stands in the rows then is what `compare` makes of all readings that are there.
 */
import {
  type Contact,
  type EntityName,
  type EntitySort,
  type Judgement,
  type Reading,
  type RecordRows,
  type Relations,
  type Undecided,
} from '../domain/index.js';
import { datedWeekdays, isDatedBeside, withDayBeside } from './article-days.js';
import { type Case, caseOver } from './case.js';
import { contactOf } from './contact.js';
import { organisationsIn, peopleIn } from './entities.js';
import { runsMaker } from './likeness.js';
import type { LinkedInput } from './linked-input.js';
import { byText, oneLine } from './order.js';
import { PartyRows } from './party-rows.js';

/** An article as it was and as it is; null before it is added and after it is removed. */
type ArticleChange = { readonly before: Reading | null; readonly after: Reading | null };

/** Structurally what linking gives of a change; stages do not import each other. */
export type LinkedStep = {
  readonly changes: readonly ArticleChange[];
  readonly change: {
    /** Contacts that were made, changed, or taken away. */
    readonly put: ReadonlySet<string>;
    readonly dropped: ReadonlySet<string>;
    /** '<article id>@<index in the reading>' of those who have another id or another name. */
    readonly people: ReadonlySet<string>;
    readonly organisations: ReadonlySet<string>;
  };
  readonly judged: Iterable<{
    readonly source: string;
    readonly judgements: readonly Judgement[];
    readonly undecided: readonly Undecided[];
  }>;
  readonly links: {
    readonly personAt: (key: string) => (EntityName & { readonly groups: readonly string[] }) | undefined;
    readonly person: (id: string) => { readonly groups: readonly string[] } | undefined;
    readonly organisationAt: (key: string) => EntityName | undefined;
    readonly contact: (id: string) => LinkedInput['contacts'][number] | undefined;
    /** '' for none. */
    readonly contactOf: (account: string) => string;
  };
  readonly readingOf: (article: string) => Reading | undefined;
  readonly relations: Relations;
};

/** Brings the rows up to date with a change of links. `groupsIn` gives the groups of one name that the people of a reading are in. */
export function compareChanges(
  step: LinkedStep,
  groupsIn: (reading: Reading) => readonly string[],
  rows: RecordRows,
): void {
  const { change, links } = step;
  const parties = new PartyRows(step.relations, groupsIn);
  const wereKnown = [...keysIn(step.changes.flatMap(({ before }) => before ?? [])), ...change.people].flatMap(
    (key) => rows.entityAt('person', key) ?? [],
  );
  for (const { before, after } of step.changes) {
    if (before) parties.change(before, -1);
    if (after) parties.change(after, 1);
  }
  keepEntities(step, rows);
  const people = new Set([...wereKnown, ...peopleConcerned(step)]);
  const unstated = [...people].flatMap((person) => parties.renew(person, links.person(person)?.groups ?? []));
  const renamed = [...change.people, ...change.organisations].flatMap((key) =>
    contactsIn(step, key.slice(0, key.lastIndexOf('@'))),
  );
  const dirty = new Set([...change.put, ...renamed, ...unstated.map((account) => links.contactOf(account))]);
  new ContactRenewal(step, (person) => parties.of(person), rows).renew(
    [...dirty].filter((id) => links.contact(id) !== undefined).sort(byText),
    change.dropped,
  );
  for (const { source, judgements, undecided } of step.judged) rows.putJudged(source, judgements, undecided);
}

/** Those of whom the changed articles, or the changed links, may now say that they act for others than before. */
function peopleConcerned({ changes, change, links }: LinkedStep): readonly string[] {
  const named = keysIn(changes.flatMap(({ after }) => after ?? []));
  return [...named, ...change.people].flatMap((key) => links.personAt(key)?.id ?? []);
}

function keysIn(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ article, people }) => people.map((_, index) => `${article.id}@${index}`));
}

function contactsIn({ readingOf, links }: LinkedStep, article: string): readonly string[] {
  const accounts = readingOf(article)?.contacts ?? [];
  return accounts.map(({ id }) => links.contactOf(`${article}#${id}`)).filter((contact) => contact !== '');
}

/** Writes how the changed articles show people and organisations, and who those are now that are others than before. */
function keepEntities({ changes, change, links }: LinkedStep, rows: RecordRows): void {
  const keep = (about: EntitySort, at: (key: string) => EntityName | undefined, moved: ReadonlySet<string>): void => {
    const seenIn = about === 'person' ? peopleIn : organisationsIn;
    const fresh = new Set<string>();
    for (const { before } of changes) for (const { key } of before ? seenIn(before) : []) rows.dropSeen(about, key);
    for (const { after } of changes)
      for (const seen of after ? seenIn(after) : []) {
        const entity = at(seen.key);
        fresh.add(seen.key);
        if (entity) rows.putSeen(about, entity, seen);
      }
    for (const key of moved) {
      const entity = fresh.has(key) ? undefined : at(key);
      if (entity) rows.moveSeen(about, entity, key);
    }
  };
  keep('person', (key) => asShown(links.personAt(key)), change.people);
  keep('organisation', (key) => asShown(links.organisationAt(key)), change.organisations);
}

const asShown = (entity: EntityName | undefined): EntityName | undefined =>
  entity && { id: entity.id, name: oneLine(entity.name) };

/** Contacts compared anew, with those of the same articles whose day comes of theirs. */
class ContactRenewal {
  readonly #step: LinkedStep;
  readonly #rows: RecordRows;
  readonly #case: Case;
  readonly #runsOf = runsMaker();
  /** As their own accounts have it. */
  readonly #own = new Map<string, Contact>();

  constructor(step: LinkedStep, partiesOf: Case['partiesOf'], rows: RecordRows) {
    this.#step = step;
    this.#rows = rows;
    const { links, readingOf } = step;
    this.#case = caseOver({
      readingOf,
      personAt: (key) => links.personAt(key),
      organisationAt: (key) => links.organisationAt(key),
      partiesOf,
    });
  }

  renew(changed: readonly string[], dropped: ReadonlySet<string>): void {
    const articles = new Set<string>();
    const take = (contact: Contact | undefined): void => {
      for (const { article } of contact?.accounts ?? []) articles.add(article);
    };
    for (const id of changed) {
      take(this.#rows.contact(id));
      take(this.#compared(id));
    }
    for (const id of dropped) {
      take(this.#rows.contact(id));
      this.#rows.dropContact(id);
    }
    const beside = new Set([...articles].flatMap((article) => contactsIn(this.#step, article)));
    for (const id of changed) beside.delete(id);
    for (const id of changed) this.#keep(id);
    for (const id of beside) {
      const kept = this.#rows.contact(id);
      if (kept && isDatedBeside(kept)) this.#keep(id);
    }
  }

  #compared(id: string): Contact | undefined {
    const known = this.#own.get(id);
    if (known) return known;
    const linked = this.#step.links.contact(id);
    const contact = linked && contactOf(linked, this.#case, this.#runsOf);
    if (contact) this.#own.set(id, contact);
    return contact;
  }

  #keep(id: string): void {
    const contact = this.#compared(id);
    if (!contact) return;
    if (contact.date.edtf !== null) return this.#rows.putContact(contact);
    const near = new Set(contact.accounts.flatMap(({ article }) => contactsIn(this.#step, article)));
    near.delete(id);
    this.#rows.putContact(
      withDayBeside(contact, datedWeekdays([...near].flatMap((other) => this.#dated(other) ?? []))),
    );
  }

  /** A contact as its own accounts date it; undefined where they do not. */
  #dated(id: string): Contact | undefined {
    const contact = this.#own.get(id) ?? this.#rows.contact(id);
    return contact === undefined || isDatedBeside(contact) ? undefined : contact;
  }
}
