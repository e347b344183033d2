import type {
  Contact,
  DecidedRows,
  EntityName,
  EntitySort,
  Judgement,
  RecordRows,
  Relations,
  SeenOrganisation,
  SeenPerson,
  Undecided,
} from '../domain/index.js';
import type { DecidedNow } from './decided-record.js';

/** Of a contact of which people decided something: as it was compared. What else decisions were about when the record was last brought up to date. */
const [COMPARED, BORE_ON, NAMED] = ['as compared', 'decided', 'named'];

/**
 * The record as the program compares it, over rows in which it stands as people decided. Who compares reads and writes as if nobody had decided anything;
 * `decide` then brings what people decided up to date, in what was written and in what decisions bear on.
 */
export class DecidedOver implements RecordRows {
  readonly #rows: DecidedRows;
  readonly #relations: Relations;
  /** Those who took part in the contacts that were written. */
  readonly #written = new Map<string, readonly string[]>();
  /** Contacts of which the row says what was decided of them as they were before. */
  readonly #stale = new Set<string>();

  constructor(rows: DecidedRows, relations: Relations) {
    this.#rows = rows;
    this.#relations = relations;
  }

  contact(id: string): Contact | undefined {
    return this.#compared(id) ?? this.#rows.contact(id);
  }

  putContact(contact: Contact): void {
    const { id, participants } = contact;
    this.#written.set(
      id,
      participants.map(({ entity }) => entity),
    );
    if (this.#compared(id) === undefined) return this.#rows.putContact(contact);
    this.#relations.put(COMPARED, id, '', contact);
    this.#stale.add(id);
  }

  dropContact(id: string): void {
    this.#written.delete(id);
    this.#stale.delete(id);
    this.#relations.drop(COMPARED, id, '');
    this.#rows.dropContact(id);
  }

  entityAt(about: EntitySort, key: string): string | undefined {
    return this.#rows.entityAt(about, key);
  }

  putSeen(about: EntitySort, entity: EntityName, seen: SeenPerson | SeenOrganisation): void {
    this.#rows.putSeen(about, entity, seen);
  }

  moveSeen(about: EntitySort, entity: EntityName, key: string): void {
    this.#rows.moveSeen(about, entity, key);
  }

  dropSeen(about: EntitySort, key: string): void {
    this.#rows.dropSeen(about, key);
  }

  putJudged(source: string, judgements: readonly Judgement[], undecided: readonly Undecided[]): void {
    this.#rows.putJudged(source, judgements, undecided);
  }

  /** Has the rows say what people decided, `decided`, as it is by now. */
  decide(decided: DecidedNow): void {
    const { contacts, names, entities } = decided;
    const naming = new Map([...names].map(([entity, { id }]) => [entity, id]));
    const renamed = this.#renew(NAMED, naming).flatMap((entity) => this.#rows.contactsWith(entity));
    const named = [...this.#written].filter(([, all]) => all.some((entity) => names.has(entity))).map(([id]) => id);
    const borne = this.#renewed(`${BORE_ON} contact`, contacts);
    for (const id of new Set([...borne, ...renamed, ...named, ...this.#stale])) this.#decideContact(id, decided);
    for (const about of ['person', 'organisation'] as const)
      for (const id of this.#renewed(`${BORE_ON} ${about}`, entities[about])) this.#decideEntity(about, id, decided);
    this.#rows.putReports(decided.reports());
    this.#written.clear();
    this.#stale.clear();
  }

  #decideContact(id: string, decided: DecidedNow): void {
    const kept = this.#compared(id);
    const compared = kept ?? this.#rows.contact(id);
    if (!compared) return;
    const made = decided.contact(compared);
    if (made === compared) this.#relations.drop(COMPARED, id, '');
    else if (!kept) this.#relations.put(COMPARED, id, '', compared);
    this.#rows.putContact(made);
  }

  #decideEntity(about: EntitySort, id: string, decided: DecidedNow): void {
    const linked = this.#rows.nameAsLinked(about, id);
    if (linked === undefined) return;
    const asLinked: Parameters<DecidedNow['entity']>[1] = { id, name: linked, names: [] };
    const { name, decided: marks = null } = decided.entity(about, asLinked);
    this.#rows.putDecided(about, id, name, marks);
  }

  #compared(id: string): Contact | undefined {
    return this.#relations.get(COMPARED, id, '') as Contact | undefined;
  }

  /** Keeps what decisions bear on now; gives that, and what they bore on before. */
  #renewed(relation: string, now: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...this.#renew(relation, new Map([...now].map((id) => [id, '']))), ...now]);
  }

  /** Keeps these ids with their values in the place of those that were kept. Gives the ids that are new, gone, or of another value. */
  #renew(relation: string, now: ReadonlyMap<string, string>): readonly string[] {
    const before = new Map(this.#relations.rows(relation, ['']).map(([, id, value]) => [id, value]));
    const others = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
    for (const id of others) {
      const value = now.get(id);
      if (value === undefined) this.#relations.drop(relation, '', id);
      else this.#relations.put(relation, '', id, value);
    }
    return others;
  }
}
