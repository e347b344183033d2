import { type AgreementField, type Contact, describeDate } from '../domain/index.js';
import { disputesOf, versionText } from './chronology.js';
import { listed } from './clean.js';

export type ReviewField = 'date' | 'place' | 'kind' | 'status';
export const REVIEW_FIELDS: readonly ReviewField[] = ['date', 'place', 'kind', 'status'];

/** A value as `readout decide correct` takes it, in words, and who says so. */
export type Version = { readonly value: string; readonly words: string; readonly by: string };

/** One key chooses a version. */
export const MOST_VERSIONS = 9;

/** The versions of a value that accounts dispute, or that the words allow: what the record has now first. None or one where nothing is open. */
export function versionsOf(contact: Contact, field: ReviewField): readonly Version[] {
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

/** What the record has now; null for nothing. */
export function valueNow(contact: Contact, field: ReviewField): string | null {
  if (field === 'date') return contact.date.edtf;
  if (field !== 'place') return contact[field];
  return contact.place === null
    ? null
    : [contact.place.name, contact.place.country].filter((part) => part !== null).join(', ');
}

function disputed(contact: Contact, field: AgreementField): readonly Version[] {
  if (contact.agreement[field].state !== 'disputed') return [];
  const outlets = disputesOf(contact).find((dispute) => dispute.field === field)?.versions ?? [];
  return outlets.length === 0
    ? []
    : contact.agreement[field].values.map(({ value }, at) => ({
        value,
        words: versionText(field, value),
        by: listed(outlets[at]?.outlets ?? []),
      }));
}
