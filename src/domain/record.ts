import type { DateValue, Edtf } from './date.js';
import type { Decided, DecisionReport } from './decision.js';
import type { Account, ContactKind, ContactStatus } from './reading.js';
import type { Span } from './span.js';

/** How the accounts of one contact stand to one another on one field. */
export type Agreement<T> = {
  readonly state: 'agreed' | 'disputed' | 'single-source' | 'silent';
  readonly values: readonly { readonly value: T; readonly accounts: readonly string[] }[];
};

export const AGREEMENT_FIELDS = ['kind', 'date', 'place', 'participants', 'status', 'topics'] as const;
export type AgreementField = (typeof AGREEMENT_FIELDS)[number];

export type NameForm = { readonly text: string; readonly articles: readonly string[] };

export type RecordPerson = {
  readonly id: string;
  readonly name: string;
  /** What people decided of this one; absent where nobody did. */
  readonly decided?: readonly Decided[];
  readonly names: readonly NameForm[];
  readonly offices: readonly {
    readonly title: string;
    readonly organisation: string | null;
    readonly from: Edtf;
    readonly to: Edtf;
    readonly articles: readonly string[];
  }[];
  /** Who this is in each article: '<article id>@<index in Reading.people>'. */
  readonly seenAs: readonly string[];
};
export type RecordOrganisation = {
  readonly id: string;
  readonly name: string;
  /** As for people. */
  readonly decided?: readonly Decided[];
  readonly names: readonly NameForm[];
  /** As for people, in `Reading.organisations`. */
  readonly seenAs: readonly string[];
};

/** One thing that an outlet calls somebody or something; articles without an outlet stand for themselves. */
export type Label = {
  readonly text: string;
  readonly outlet: string | null;
  readonly count: number;
  readonly places: readonly { readonly article: string; readonly span: Span }[];
};

/** What one person, organisation, place or contact is called, by outlet. `id` null: a place has none. */
export type Wording = {
  readonly about: 'person' | 'organisation' | 'place' | 'contact';
  readonly id: string | null;
  readonly name: string;
  readonly labels: readonly Label[];
};

/** One step on the way from an account back to its first known source. */
export type SourceLink = {
  /** copy: most words are the other's. rewrite: many are. cites: the article says that it has its report from there. */
  readonly relation: 'copy' | 'rewrite' | 'cites';
  /** The outlet, agency, ministry or paper. */
  readonly name: string;
  /** Its account of the same contact; null: none of these articles is its. */
  readonly account: string | null;
  /** The words that cite it, in the citing article. */
  readonly words: Span | null;
  /** The share (0 to 1) of the shorter text's runs of five words that both have; null for a citation. */
  readonly share: number | null;
};

export type RecordAccount = {
  /** '<article id>#<account id>' */
  readonly id: string;
  readonly article: string;
  readonly source: string;
  readonly outlet: string | null;
  readonly account: Account;
  /** false: a copy or a rewrite of `copyOf`, or told on another outlet's word. */
  readonly independent: boolean;
  readonly copyOf: string | null;
  /** Where a person found the contact, which the program had missed, or that the article was misread: `account` is as read, the agreement goes by these. Absent where nobody did. */
  readonly decided?: readonly Decided[];
  /** The way back to the first known source, nearest first; [] where the article names none. */
  readonly chain: readonly SourceLink[];
};

/** What one article has a participant say. */
export type Rendering = {
  /** Of which account: '<article id>#<account id>'. */
  readonly account: string;
  /** The statement's id in its reading. */
  readonly statement: string;
  /** At the contact, as the article says; false: by one who took part, in the article that tells of it. */
  readonly there: boolean;
  /** Inside quotation marks. */
  readonly direct: boolean;
  /** As this article names the speaker; null: unknown. */
  readonly speaker: string | null;
  readonly content: Span;
  /** Which of this is a person's; absent where nothing is. */
  readonly decided?: readonly Decided[];
};

/** One statement in all its renderings. `speaker`: whom most of them name. */
export type ContactStatement = {
  readonly speaker: { readonly entity: string | null; readonly name: string | null };
  readonly renderings: readonly Rendering[];
};

export type Contact = {
  readonly id: string;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  readonly participants: readonly { readonly entity: string; readonly name: string; readonly role: string | null }[];
  readonly date: DateValue;
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly accounts: readonly RecordAccount[];
  readonly agreement: { readonly [F in AgreementField]: Agreement<string> };
  /** What was said there and about it, the renderings of one statement together. */
  readonly statements: readonly ContactStatement[];
  /** A meeting during a visit names the visit. */
  readonly partOf: string | null;
  /** One sentence for each judgement that joined these accounts. */
  readonly why: readonly string[];
  /** Which of the values above are a person's; absent where none is. The agreement is of the accounts alone. */
  readonly decided?: readonly Decided[];
};

/** A pair left for a person. `a` and `b` are contact, person or organisation ids. */
export type Undecided = {
  readonly a: string;
  readonly b: string;
  readonly question: string;
  readonly reasons: readonly string[];
};

/** The whole record, as it leaves Readout. */
export type RecordDocument = {
  readonly format: 'readout.record/1';
  readonly people: readonly RecordPerson[];
  readonly organisations: readonly RecordOrganisation[];
  readonly contacts: readonly Contact[];
  readonly undecided: readonly Undecided[];
  /** What people decided, in the order in which they did, without what was undone; absent where there is nothing. */
  readonly decisions?: readonly DecisionReport[];
};
