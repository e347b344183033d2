import {
  AGREEMENT_FIELDS,
  type AgreementField,
  type Contact,
  type ContactKind,
  type ContactStatus,
  type DateValue,
  describeDate,
  type Edtf,
  type How,
  type Reading,
  type RecordAccount,
  type RecordDocument,
  type RecordOrganisation,
  type RecordPerson,
  type Undecided,
} from '../domain/index.js';
import { oneLine } from './clean.js';
import { rejections, rejectionText } from './decision-text.js';
import { markTexts } from './mark-text.js';
import { type ChronologyFilter, filterContacts, filterWords } from './filter.js';
import { contactTeller, KIND_NOUNS, type PhrasePiece, phraseText, STATUS_WORDS } from './phrase.js';
import { type FetchedArticles, outletText, type Source, sourcesOf } from './sources.js';
import { dateReason, howText, type Section, sectionOf, whenKey, whenText } from './when.js';

/** Readings by their article's id; those that are missing only cost their quotations. */
export type Readings = ReadonlyMap<string, Reading>;

/** A field on which the accounts differ, with every version and the outlets that have it. */
export type Dispute = {
  readonly field: AgreementField;
  readonly versions: readonly { readonly value: string; readonly outlets: readonly string[] }[];
};

/** One line of the chronology. All words are ready to be shown; none states a claim as a fact of ours. */
export type Entry = {
  readonly id: string;
  readonly kind: ContactKind;
  readonly status: ContactStatus;
  readonly edtf: Edtf;
  readonly when: string;
  /** 'date worked out'; '' where no date is known. */
  readonly how: string;
  readonly dateHow: How;
  readonly dateReason: string;
  /** The reason again where a reader should see it at once: the date was worked out, or the words allow others; '' otherwise. */
  readonly dateNote: string;
  readonly phrase: readonly PhrasePiece[];
  readonly sentence: string;
  /** null: no account names one. */
  readonly place: string | null;
  /** 'reported by 2 outlets, 1 independent' */
  readonly reported: string;
  readonly disputes: readonly Dispute[];
  /** Which values are a person's, one sentence each without a full stop; none where all are the program's. */
  readonly decided: readonly string[];
  readonly partOf: { readonly id: string; readonly sentence: string; readonly shown: boolean } | null;
  readonly sources: readonly Source[];
};

export type ChronologySection = {
  readonly key: string;
  readonly year: string | null;
  readonly title: string;
  readonly entries: readonly Entry[];
};

/** What all chronology documents are made of. */
export type Chronology = {
  readonly format: 'readout.chronology/1';
  readonly notice: string;
  readonly filters: readonly string[];
  readonly counts: {
    readonly contacts: number;
    readonly articles: number;
    readonly outlets: number;
    readonly undatedLeftOut: number;
  };
  readonly sections: readonly ChronologySection[];
  /** Pairs left for a person that concern what is shown. */
  readonly undecided: readonly Undecided[];
  /** What people rejected as no contact, one sentence each; none where the chronology is narrowed. */
  readonly rejected: readonly string[];
};

const NOTICE =
  'Read by a program and not checked by a person. Each line says who reports it and shows the words that it rests on; it does not say that it is true.';

/** The notice where people decided something of what is shown. */
const NOTICE_DECIDED =
  'Read by a program. What a person decided says so, with the name; nothing else was checked by a person. Each line says who reports it and shows the words that it rests on; it does not say that it is true.';

/** Makes the chronology of the contacts that suit the filter: by day, then what has no year, then what has no date. Pure; the same record gives the same chronology. */
export function chronologyOf(
  record: RecordDocument,
  readings: Readings,
  filter: ChronologyFilter = {},
  fetched: FetchedArticles = new Map(),
): Chronology {
  const { contacts, undatedLeftOut } = filterContacts(record, filter);
  const make = entryMaker(record, contacts, readings, fetched);
  const accounts = contacts.flatMap((contact) => contact.accounts);
  return {
    format: 'readout.chronology/1',
    notice: contacts.some(isDecided) ? NOTICE_DECIDED : NOTICE,
    filters: filterWords(filter),
    counts: {
      contacts: contacts.length,
      articles: new Set(accounts.map((account) => account.article)).size,
      outlets: new Set(accounts.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))).size,
      undatedLeftOut,
    },
    sections: sectioned(contacts, make),
    undecided: concerning(record.undecided, contacts),
    rejected: filterWords(filter).length > 0 ? [] : rejections(record.decisions ?? []).map(rejectionText),
  };
}

/** Where a contact stands in a chronology: under which heading, and when among those there. Contacts are in the order of heading, time and id. */
export function chronologyPlace({ date }: Contact): { readonly section: Section; readonly when: string } {
  return { section: sectionOf(date), when: whenKey(date) };
}

/** What a contact's card tells in words: a sentence, when, how that is known. `forms` are the people and organisations that took part. */
export function cardTeller(
  forms: readonly (RecordPerson | RecordOrganisation)[],
): (contact: Contact) => Pick<Entry, 'phrase' | 'when' | 'how' | 'decided'> & { readonly why: string } {
  const tell = contactTeller({ people: [], organisations: forms });
  return (contact) => ({
    phrase: tell(contact),
    when: whenText(contact.date),
    how: decidedHow(contact) ?? howText(contact.date),
    why: dateReason(contact.date),
    decided: markTexts(contact.decided ?? []),
  });
}

function sectioned(contacts: readonly Contact[], make: (contact: Contact) => Entry): readonly ChronologySection[] {
  const placed = contacts.map((contact) => ({ contact, ...chronologyPlace(contact) }));
  placed.sort(
    (a, b) => byText(a.section.key, b.section.key) || byText(a.when, b.when) || byText(a.contact.id, b.contact.id),
  );
  const sections = new Map<string, ChronologySection & { entries: Entry[] }>();
  for (const { contact, section } of placed) {
    const open = sections.get(section.key) ?? { ...section, entries: [] };
    sections.set(section.key, open);
    open.entries.push(make(contact));
  }
  return [...sections.values()];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entryMaker(
  record: RecordDocument,
  shown: readonly Contact[],
  readings: Readings,
  fetched: FetchedArticles,
): (contact: Contact) => Entry {
  const tell = contactTeller(record);
  const byId = new Map(record.contacts.map((contact) => [contact.id, contact]));
  const shownIds = new Set(shown.map((contact) => contact.id));
  return (contact) => {
    const phrase = tell(contact);
    const whole = contact.partOf === null ? undefined : byId.get(contact.partOf);
    return {
      id: contact.id,
      kind: contact.kind,
      status: contact.status,
      edtf: contact.date.edtf,
      when: whenText(contact.date),
      how: decidedHow(contact) ?? howText(contact.date),
      dateHow: contact.date.how,
      dateReason: dateReason(contact.date),
      dateNote: isPlain(contact.date) ? '' : dateReason(contact.date),
      phrase,
      sentence: phraseText(phrase),
      place: contact.place?.name ?? null,
      reported: reportedText(contact),
      disputes: disputesOf(contact),
      decided: markTexts(contact.decided ?? []),
      partOf: whole ? { id: whole.id, sentence: phraseText(tell(whole)), shown: shownIds.has(whole.id) } : null,
      sources: sourcesOf(contact, readings, fetched),
    };
  };
}

/** True where a value of the contact, or of one of its accounts, is a person's. */
function isDecided(contact: Contact): boolean {
  return contact.decided !== undefined || contact.accounts.some((account) => account.decided !== undefined);
}

/** 'date decided', 'date confirmed'; null where the date is the program's. */
function decidedHow({ decided = [], accounts, date }: Contact): string | null {
  const read = accounts.flatMap((account) => account.decided ?? []).filter(({ value }) => value === date.edtf);
  const mark = [...decided, ...read].find(({ field }) => field === 'date');
  if (!mark && accounts.some((account) => isFound(account) && account.account.date.reason === date.reason))
    return date.edtf === null ? null : 'date decided';
  return mark ? `date ${mark.act === 'confirm' ? 'confirmed' : 'decided'}` : null;
}

function isFound({ decided = [] }: RecordAccount): boolean {
  return decided.some(({ act }) => act === 'tells');
}

function isPlain(date: DateValue): boolean {
  return date.how !== 'inferred' && date.alternatives.length === 0 && (date.edtf !== null || date.phrase === null);
}

function teller(account: RecordAccount): string {
  return account.outlet ?? account.article;
}

/** How many outlets tell of a contact, and how many of them neither copy nor go by another's word. */
export function tellersOf({ accounts }: Contact): { readonly all: number; readonly independent: number } {
  const independent = accounts.filter((account) => account.independent);
  return { all: new Set(accounts.map(teller)).size, independent: new Set(independent.map(teller)).size };
}

/** 'reported by 3 outlets, 2 independent'. Articles without an outlet count one each. */
export function reportedText(contact: Contact): string {
  const { all, independent } = tellersOf(contact);
  if (all === 1) return independent === 1 ? 'reported by 1 outlet' : 'reported by 1 outlet, not independently';
  return `reported by ${all} outlets, ${independent} independent`;
}

/** The fields that the accounts dispute, each with its versions in words and who has them. */
export function disputesOf(contact: Contact): readonly Dispute[] {
  const outlets = new Map(contact.accounts.map((account) => [account.id, outletText(account.outlet)]));
  return AGREEMENT_FIELDS.filter((field) => contact.agreement[field].state === 'disputed').map((field) => ({
    field,
    versions: contact.agreement[field].values.map(({ value, accounts }) => ({
      value: versionText(field, value),
      outlets: [...new Set(accounts.map((id) => outlets.get(id) ?? id))],
    })),
  }));
}

/** A value of an agreement as a reader would say it: kinds and states in words, dates written out. */
export function versionText(field: AgreementField, value: string): string {
  if (field === 'date') return describeDate(value);
  const words: { readonly [value: string]: string } =
    field === 'kind' ? KIND_NOUNS : field === 'status' ? STATUS_WORDS : {};
  return words[value] ?? oneLine(value);
}

function concerning(undecided: readonly Undecided[], contacts: readonly Contact[]): readonly Undecided[] {
  const ids = new Set(
    contacts.flatMap((contact) => [contact.id, ...contact.participants.map((participant) => participant.entity)]),
  );
  return undecided.filter(({ a, b }) => ids.has(a) || ids.has(b));
}
