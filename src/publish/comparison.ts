import {
  AGREEMENT_FIELDS,
  type Agreement,
  type AgreementField,
  type Contact,
  type ContactStatement,
  type Reading,
  type RecordAccount,
  type RecordDocument,
  type SourceLink,
  type Span,
  type Wording,
} from '../domain/index.js';
import { chronologyOf, type Entry, type Readings, versionText } from './chronology.js';
import { oneLine } from './clean.js';
import { markTexts } from './mark-text.js';
import { outletText, type Source } from './sources.js';

/** One account under a name that no other account of the contact has: its outlet, with its article where that is not enough. */
export type Teller = {
  readonly account: string;
  readonly name: string;
  readonly source: Source;
  /** The way back to the first known source, nearest first; those at its end that have no account here stand side by side. */
  readonly chain: readonly SourceLink[];
};

/** One value of a field with those who give it and the words that give it there. */
export type ComparedValue = {
  readonly value: string;
  readonly by: readonly { readonly teller: string; readonly words: readonly string[] }[];
};

/** One field: how the accounts stand to one another on it, and what each says. */
export type ComparedField = {
  readonly field: AgreementField;
  readonly state: Agreement<string>['state'];
  readonly values: readonly ComparedValue[];
  /** Who says nothing of it. */
  readonly silent: readonly string[];
};

/** One statement in all its renderings, and the accounts that do not have it. */
export type ComparedStatement = {
  readonly speaker: string;
  readonly renderings: readonly {
    readonly teller: string;
    /** As this article names who said it. */
    readonly speaker: string;
    readonly there: boolean;
    readonly direct: boolean;
    readonly words: string;
    /** Which of this is a person's, one sentence each without a full stop. */
    readonly decided: readonly string[];
  }[];
  readonly silent: readonly string[];
};

/** The accounts of one contact side by side. */
export type Comparison = {
  readonly format: 'readout.comparison/1';
  readonly notice: string;
  readonly id: string;
  readonly when: string;
  readonly sentence: string;
  readonly reported: string;
  /** Which values of the sentence are a person's; the fields below are what the accounts say. */
  readonly decided: readonly string[];
  readonly accounts: readonly Teller[];
  readonly fields: readonly ComparedField[];
  readonly statements: readonly ComparedStatement[];
  readonly wording: readonly Wording[];
  /** Why these accounts are one contact. */
  readonly why: readonly string[];
};

/** Takes a contact, its record, the readings of its articles and what they call things; gives them side by side. Pure. */
export function comparisonOf(
  contact: Contact,
  record: RecordDocument,
  readings: Readings,
  wording: readonly Wording[],
): Comparison {
  const { sections, notice } = chronologyOf({ ...record, contacts: [contact] }, readings);
  const entry = sections[0]?.entries[0];
  if (!entry) throw new Error(`the chronology of ${contact.id} alone is empty`);
  const names = namesOf(contact, readings);
  return {
    format: 'readout.comparison/1',
    notice,
    id: contact.id,
    when: entry.when,
    sentence: entry.sentence,
    reported: entry.reported,
    decided: entry.decided,
    accounts: tellersOf(contact, entry, names),
    fields: AGREEMENT_FIELDS.map((field) => fieldOf(field, contact, names)),
    statements: contact.statements.map((statement) => statementOf(statement, names)),
    wording,
    why: contact.why.map(oneLine),
  };
}

type Names = ReadonlyMap<string, string>;

/** The shortest name that tells an account from the others: its outlet, with its title where that is not enough, with its id where they are alike. */
function namesOf(contact: Contact, readings: ReadonlyMap<string, Reading>): Names {
  const forms = contact.accounts.map((account) => {
    const outlet = outletText(account.outlet);
    const title = readings.get(account.article)?.article.titleText;
    const titled = title ? `${outlet}, “${oneLine(title)}”` : outlet;
    return { id: account.id, names: [...(account.outlet === null ? [] : [outlet]), titled, `${titled} ${account.id}`] };
  });
  const isTaken = (name: string, id: string): boolean =>
    forms.some((other) => other.id !== id && other.names.includes(name));
  return new Map(forms.map(({ id, names }) => [id, names.find((name) => !isTaken(name, id)) ?? id]));
}

function tellersOf(contact: Contact, entry: Entry, names: Names): readonly Teller[] {
  const accounts = new Map(contact.accounts.map((account) => [account.id, account]));
  return entry.sources.map((source) => ({
    account: source.account,
    name: names.get(source.account) ?? source.account,
    source,
    chain: accounts.get(source.account)?.chain ?? [],
  }));
}

function fieldOf(field: AgreementField, contact: Contact, names: Names): ComparedField {
  const { state, values } = contact.agreement[field];
  const accounts = new Map(contact.accounts.map((account) => [account.id, account]));
  const telling = new Set(values.flatMap((value) => value.accounts));
  return {
    field,
    state,
    values: values.map(({ value, accounts: by }) => ({
      value: versionText(field, value),
      by: by.map((id) => ({
        teller: names.get(id) ?? id,
        words: [...new Set(wordsFor(field, value, accounts.get(id)).map(({ text }) => oneLine(text)))],
      })),
    })),
    silent: contact.accounts.filter(({ id }) => !telling.has(id)).map(({ id }) => names.get(id) ?? id),
  };
}

/** The words of an account that give a value. */
function wordsFor(field: AgreementField, value: string, told: RecordAccount | undefined): readonly Span[] {
  if (!told) return [];
  const { account } = told;
  switch (field) {
    case 'date':
      return account.date.phrase === null ? [] : [account.date.phrase];
    case 'place':
      return account.place?.spans.slice(0, 1) ?? [];
    case 'participants':
      return account.participants.filter(({ name }) => isLike(name, value)).flatMap(({ spans }) => spans.slice(0, 1));
    case 'topics':
      return account.topics.filter(({ text }) => isLike(text, value));
    case 'kind':
      return account.why.filter((why) => why.field === 'kind').flatMap(({ spans }) => spans.slice(0, 1));
    case 'status':
      return [];
  }
}

/** One has a word of the other, so that 'Morvic' is found for 'Ilse Morvic'. */
function isLike(a: string, b: string): boolean {
  const words = new Set(
    oneLine(a)
      .toLowerCase()
      .split(/[\s-]+/),
  );
  return oneLine(b)
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && words.has(word));
}

function statementOf({ speaker, renderings }: ContactStatement, names: Names): ComparedStatement {
  const telling = new Set(renderings.map(({ account }) => account));
  return {
    speaker: speaker.name ?? 'speaker unknown',
    renderings: renderings.map((one) => ({
      teller: names.get(one.account) ?? one.account,
      speaker: one.speaker ?? 'speaker unknown',
      there: one.there,
      direct: one.direct,
      words: oneLine(one.content.text),
      decided: markTexts(one.decided ?? []),
    })),
    silent: [...names].filter(([account]) => !telling.has(account)).map(([, name]) => name),
  };
}
