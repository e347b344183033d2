import type { Contact, DateValue, Decided, DecidedValue, Decision } from '../domain/index.js';
import { marked, slotOf } from './correct.js';
import { decidedWords, foldName, participantWords, placeWords } from './words.js';

/** One value that a decision gives to a contact. */
export type ContactValue = { readonly decision: Decision; readonly value: DecidedValue };

/** Finds the entity that a decided participant is: by the people of the readings, else by a name of the record. */
export type EntityFinder = (value: DecidedValue & { readonly field: 'participants' }) => {
  readonly id: string;
  readonly name: string;
};

/** For each slot the value that counts: of two the one decided later. `values` are in the order in which they were decided. */
export function counting(values: readonly ContactValue[]): readonly ContactValue[] {
  return [...new Map(values.map((one) => [slotOf(one.value), one])).values()];
}

/** The contact with people's values in the place of the program's, and a mark on each of them. */
export function withValues(contact: Contact, values: readonly ContactValue[], entityOf: EntityFinder): Contact {
  const marks: Decided[] = [];
  let decided = contact;
  for (const { decision, value } of counting(values)) {
    marks.push(marked(decision, value, readInContact(contact, value, entityOf)));
    decided = withValue(decided, decision, value, entityOf);
  }
  return marks.length === 0 ? contact : { ...decided, decided: [...(contact.decided ?? []), ...marks] };
}

function withValue(contact: Contact, decision: Decision, value: DecidedValue, entityOf: EntityFinder): Contact {
  switch (value.field) {
    case 'kind':
      return { ...contact, kind: value.value };
    case 'status':
      return { ...contact, status: value.value };
    case 'date':
      return { ...contact, date: decidedDate(contact.date, decision, value.value) };
    case 'place':
      return { ...contact, place: value.value };
    case 'participants':
      return { ...contact, participants: withParticipant(contact.participants, value, entityOf) };
    case 'topics':
      return contact;
  }
}

/** A date that a person confirmed keeps the words that it rests on; another one rests on the decision alone. */
function decidedDate(read: DateValue, decision: Decision, edtf: string | null): DateValue {
  const reason = `${decidedWords(decision)}.`;
  if (edtf === read.edtf) return { ...read, reason: `${read.reason} ${reason}`.trim(), alternatives: [] };
  return { edtf, how: 'given', phrase: null, anchor: null, reason, alternatives: [] };
}

function withParticipant(
  participants: Contact['participants'],
  value: DecidedValue & { readonly field: 'participants' },
  entityOf: EntityFinder,
): Contact['participants'] {
  const { id, name } = entityOf(value);
  const isMeant = isOf(id, value.name);
  if (value.change === 'none') return participants.filter((one) => !isMeant(one));
  if (participants.some(isMeant))
    return participants.map((one) => (isMeant(one) ? { ...one, role: value.role ?? one.role } : one));
  return [...participants, { entity: id, name, role: value.role }];
}

function isOf(id: string, name: string): (one: Contact['participants'][number]) => boolean {
  return (one) => one.entity === id || foldName(one.name) === foldName(name);
}

function readInContact(contact: Contact, value: DecidedValue, entityOf: EntityFinder): string | null {
  switch (value.field) {
    case 'kind':
    case 'status':
      return contact[value.field];
    case 'date':
      return contact.date.edtf;
    case 'place':
      return contact.place === null ? null : placeWords(contact.place);
    case 'topics':
      return contact.agreement.topics.values.map((one) => one.value).join('; ') || null;
    case 'participants': {
      const there = contact.participants.find(isOf(entityOf(value).id, value.name));
      return there ? participantWords(there.name, there.role) : null;
    }
  }
}
