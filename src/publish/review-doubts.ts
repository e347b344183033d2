import { CONTACT_KINDS, CONTACT_STATUSES, type Contact } from '../domain/index.js';
import { versionText } from './chronology.js';
import { oneLine } from './clean.js';
import type { ReviewItem } from './review-items.js';
import { MOST_VERSIONS, type ReviewField, valueNow, versionsOf } from './review-versions.js';

function isDecided({ decided = [], accounts }: Contact, field: ReviewField): boolean {
  return [...decided, ...accounts.flatMap((account) => account.decided ?? [])].some(
    (mark) => mark.field === field || mark.field === 'contact',
  );
}

/** A value that no account disputes, and that the program worked out or could not tell. */
export function valueDoubt(contact: Contact, field: ReviewField, sentence: () => string): readonly ReviewItem[] {
  if (isDecided(contact, field) || versionsOf(contact, field).length > 1) return [];
  const doubt = doubtOf(contact, field);
  const value = valueNow(contact, field);
  if (doubt === null || value === null) return [];
  const now = { value, words: versionText(field, value), by: 'as the program has it' };
  const others = OTHERS[field]
    .filter((one) => one !== value)
    .map((one) => ({ value: one, words: versionText(field, one), by: 'instead' }));
  const question = `Is the ${field} right: ${sentence()}?`;
  return [
    { kind: 'value', contact: contact.id, field, question, doubt, versions: [now, ...others].slice(0, MOST_VERSIONS) },
  ];
}

const OTHERS: { readonly [F in ReviewField]: readonly string[] } = {
  date: [],
  place: [],
  kind: CONTACT_KINDS,
  status: CONTACT_STATUSES,
};

/** Why the program is not sure of a value; null where it is. */
function doubtOf({ date, status, kind, accounts }: Contact, field: ReviewField): string | null {
  switch (field) {
    case 'date':
      return date.how === 'inferred' ? oneLine(date.reason) : null;
    case 'place': {
      const places = accounts.flatMap(({ account }) => account.place ?? []);
      return places.length > 0 && places.every(({ how }) => how === 'inferred')
        ? 'No article names the place at the contact; it was worked out.'
        : null;
    }
    case 'status':
      return status === 'unclear' ? 'The words do not say whether it took place.' : null;
    case 'kind':
      return kind === 'other' ? 'The words do not say of which kind it was.' : null;
  }
}

/** Two sides make a contact. */
const SIDES = 2;

/** What one article tells, with fewer sides than a contact has. */
export function contactDoubt(contact: Contact, sentence: () => string): readonly ReviewItem[] {
  const isSure = contact.participants.length >= SIDES || contact.accounts.length > 1 || contact.kind === 'visit';
  if (isSure || contact.decided !== undefined || contact.accounts.some(({ decided }) => decided !== undefined))
    return [];
  const doubt = 'One article alone tells of it, and names fewer than two sides.';
  return [{ kind: 'contact', contact: contact.id, question: `Is this a contact: ${sentence()}?`, doubt }];
}
