import type { Evidence } from './article.js';
import type { DateValue, How } from './date.js';
import type { Decided } from './decision.js';
import type { Diagnostic } from './diagnostic.js';
import type { Span } from './span.js';

export const CONTACT_KINDS = [
  'meeting',
  'reception',
  'visit',
  'call',
  'video-call',
  'talks',
  'conference',
  'letter',
  'other',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** held: it took place, or is said to have. planned: announced. unclear: the words do not say. */
export const CONTACT_STATUSES = ['held', 'planned', 'postponed', 'cancelled', 'denied', 'unclear'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

export type Participant = {
  /** The fullest form of the name in this article; an organisation's or a description's where no person is named. */
  readonly name: string;
  readonly type: 'person' | 'organisation' | 'delegation';
  /** As written: 'Iranian Ambassador to Russia'. */
  readonly role: string | null;
  /** Country or organisation that the person acts for here: 'Iran', 'Hamas'. */
  readonly affiliation: string | null;
  readonly side: 'host' | 'guest' | null;
  /** Every mention that makes this one a participant. */
  readonly spans: readonly Span[];
};

export type Place = {
  readonly name: string;
  readonly country: string | null;
  readonly how: How;
  readonly spans: readonly Span[];
};

/** Why one field of an account has its value: the rule that gave it, in a plain sentence, and the words that the rule rests on. */
export type Why = {
  readonly field: 'contact' | 'kind' | 'status' | 'foreground' | 'participants' | 'date' | 'place' | 'topics';
  /** The rule's name, as the codebook lists it: 'meeting-verb', 'separate-contacts'. */
  readonly rule: string;
  readonly reason: string;
  readonly spans: readonly Span[];
};

/** What one article says of one contact. */
export type Account = {
  /** 'c' and the offset of the word that tells of the contact, unique in the article; a letter follows where one word tells of several. */
  readonly id: string;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  /** The article's news (true), or background that it recalls. */
  readonly foreground: boolean;
  readonly participants: readonly Participant[];
  readonly date: DateValue;
  readonly place: Place | null;
  readonly topics: readonly Span[];
  /** The words that say that the contact took place. */
  readonly spans: readonly Span[];
  readonly why: readonly Why[];
};

export type Statement = {
  /** 's' and the offset of the content. */
  readonly id: string;
  /** name null: unknown, and shown as unknown. */
  readonly speaker: { readonly name: string | null; readonly spans: readonly Span[] };
  /** Inside quotation marks. */
  readonly direct: boolean;
  /** What was said, without the quotation marks and without 'that'. */
  readonly content: Span;
  /** The words that report it: 'emphasized', 'according to'. */
  readonly cue: Span | null;
  /** The id of the account at which it was said, if the article says so. */
  readonly account: string | null;
  /** The rule that found it, as the codebook lists it. */
  readonly rule: string;
  /** Which of the values are a person's; absent in what the program read. */
  readonly decided?: readonly Decided[];
};

export type Office = { readonly title: string; readonly organisation: string | null; readonly spans: readonly Span[] };
export type Person = { readonly name: string; readonly mentions: readonly Span[]; readonly offices: readonly Office[] };
export type Organisation = { readonly name: string; readonly mentions: readonly Span[] };
export type NamedPlace = { readonly name: string; readonly country: string | null; readonly mentions: readonly Span[] };
export type Cite = { readonly name: string; readonly spans: readonly Span[] };

/** What one article says, every value with the words that say it. Knows nothing of other articles. */
export type Reading = {
  readonly format: 'readout.reading/1';
  readonly article: {
    readonly id: string;
    readonly source: string;
    readonly url: string | null;
    readonly language: string;
    readonly title: Span | null;
    /** The title in the text, or the one given apart from it. */
    readonly titleText: string | null;
    readonly outlet: { readonly name: string; readonly how: How; readonly spans: readonly Span[] } | null;
    readonly author?: string;
    /** Where a page says what is taken from its metadata. */
    readonly evidence?: Evidence;
    readonly published: DateValue | null;
    readonly dateline: Span | null;
  };
  readonly text: string;
  readonly boilerplate: readonly Span[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly NamedPlace[];
  /** Every expression of time in the text, each with its phrase. */
  readonly times: readonly DateValue[];
  readonly contacts: readonly Account[];
  readonly statements: readonly Statement[];
  /** Whom the article says it has this from: 'Fars News', 'a statement by Hamas'. */
  readonly cites: readonly Cite[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Goes up whenever the same article may be read differently; a case whose readings were made by another version is read again by `rebuild`. */
export const READER_VERSION = '3';
