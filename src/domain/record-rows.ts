import type { Decided, DecisionReport } from './decision.js';
import type { Judgement } from './judgement.js';
import type { Contact, Undecided } from './record.js';

/** How one article shows a person: '<article id>@<index in Reading.people>', the forms of the name, the offices. */
export type SeenPerson = {
  readonly key: string;
  readonly forms: readonly string[];
  readonly offices: readonly { readonly title: string; readonly organisation: string | null }[];
};
/** As for people, in `Reading.organisations`. */
export type SeenOrganisation = Pick<SeenPerson, 'key' | 'forms'>;

export type EntitySort = 'person' | 'organisation';
export type EntityName = { readonly id: string; readonly name: string };

/** What a record is kept as, so that a change rewrites what it concerns and nothing else. Rows under one id, key or source take the place of those that were there. */
export interface RecordRows {
  contact(id: string): Contact | undefined;
  putContact(contact: Contact): void;
  dropContact(id: string): void;
  /** Whom a person or an organisation of a reading is kept as, by '<article id>@<index in the reading>'. */
  entityAt(about: EntitySort, key: string): string | undefined;
  /** Keeps how an article shows somebody or something, and whom or what that is. */
  putSeen(about: EntitySort, entity: EntityName, seen: SeenPerson | SeenOrganisation): void;
  /** What is kept under that key is another, or has another name. */
  moveSeen(about: EntitySort, entity: EntityName, key: string): void;
  /** Forgets whom a reading names there; whom none names any more is gone. */
  dropSeen(about: EntitySort, key: string): void;
  /** What comes of one source of judgements and questions. */
  putJudged(source: string, judgements: readonly Judgement[], undecided: readonly Undecided[]): void;
}

/** A record with what people decided in it. */
export interface DecidedRows extends RecordRows {
  /** The name of a person or an organisation without what people decided; undefined where none of that id is kept. */
  nameAsLinked(about: EntitySort, id: string): string | undefined;
  /** Says what people decided of a person or an organisation that is kept, null for nothing: the name may be theirs. */
  putDecided(about: EntitySort, id: string, name: string, decided: readonly Decided[] | null): void;
  /** The contacts in which a person or an organisation took part. */
  contactsWith(entity: string): readonly string[];
  /** Puts how the decisions stand in the place of how they stood. */
  putReports(reports: readonly DecisionReport[]): void;
}
