import { type AgreementField, type Contact, describeDate, type RecordDocument } from '../domain/index.js';
import { disputesOf, versionText } from './chronology.js';
import { listed, oneLine } from './clean.js';
import { contactTeller, phraseText } from './phrase.js';

/** A pair that may be one, or a value of which several versions are told. Ids are those of the record. */
export type ReviewItem =
  | {
      readonly kind: 'pair';
      readonly about: 'contact' | 'person';
      readonly a: string;
      readonly b: string;
      readonly question: string;
      readonly reasons: readonly string[];
    }
  | {
      readonly kind: 'value';
      readonly contact: string;
      readonly field: 'kind' | 'status' | 'date' | 'place';
      readonly question: string;
      /** As `readout decide correct` takes it, in words, and who says so; the first is what the record has now. */
      readonly versions: readonly { readonly value: string; readonly words: string; readonly by: string }[];
    };

const FIELDS = ['date', 'place', 'kind', 'status'] as const;
/** One key chooses a version. */
const MOST_VERSIONS = 9;

/** What is left for a person: open pairs of contacts, then of people, then values that accounts dispute or words leave open and nobody decided. */
export function reviewItems(record: RecordDocument): readonly ReviewItem[] {
  const people = new Set(record.people.map(({ id }) => id));
  const pairs = record.undecided.map(({ a, b, question, reasons }): ReviewItem => {
    return { kind: 'pair', about: people.has(a) ? 'person' : 'contact', a, b, question: oneLine(question), reasons };
  });
  const tell = contactTeller(record);
  const values = record.contacts.flatMap((contact) =>
    FIELDS.flatMap((field) => valueItem(contact, field, () => phraseText(tell(contact)))),
  );
  const isAbout =
    (about: string) =>
    (item: ReviewItem): boolean =>
      item.kind === 'pair' && item.about === about;
  return [...pairs.filter(isAbout('contact')), ...pairs.filter(isAbout('person')), ...values];
}

function valueItem(contact: Contact, field: (typeof FIELDS)[number], sentence: () => string): readonly ReviewItem[] {
  if (contact.decided?.some((mark) => mark.field === field)) return [];
  const versions = versionsOf(contact, field).slice(0, MOST_VERSIONS);
  if (versions.length < 2) return [];
  return [{ kind: 'value', contact: contact.id, field, question: `Which ${field} is right: ${sentence()}?`, versions }];
}

type Version = { readonly value: string; readonly words: string; readonly by: string };

function versionsOf(contact: Contact, field: (typeof FIELDS)[number]): readonly Version[] {
  const now = valueNow(contact, field);
  const told = disputed(contact, field);
  if (told.length > 0)
    return [...told.filter(({ value }) => value === now), ...told.filter(({ value }) => value !== now)];
  const { edtf, alternatives } = contact.date;
  if (field !== 'date' || edtf === null || alternatives.length === 0) return [];
  return [
    { value: edtf, words: describeDate(edtf), by: 'as the program has it' },
    ...alternatives.map((value) => ({ value, words: describeDate(value), by: 'the words allow it too' })),
  ];
}

function valueNow(contact: Contact, field: (typeof FIELDS)[number]): string | null {
  if (field === 'date') return contact.date.edtf;
  if (field !== 'place') return contact[field];
  return contact.place === null
    ? null
    : [contact.place.name, contact.place.country].filter((part) => part !== null).join(', ');
}

function disputed(contact: Contact, field: AgreementField): readonly Version[] {
  const outlets = disputesOf(contact).find((dispute) => dispute.field === field)?.versions ?? [];
  return outlets.length === 0
    ? []
    : contact.agreement[field].values.map(({ value }, at) => ({
        value,
        words: versionText(field, value),
        by: listed(outlets[at]?.outlets ?? []),
      }));
}
