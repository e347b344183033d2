import type {
  AccountTarget,
  Contact,
  DateValue,
  Decided,
  DecidedValue,
  Decision,
  EntityTarget,
} from '../domain/index.js';
import { marked } from './correct.js';
import { counting } from './slots.js';
import { decidedWords, foldName, participantWords, partWords, placeWords } from './words.js';

/** One value that a decision gives to a contact. */
export type ContactValue = { readonly decision: Decision; readonly value: DecidedValue };

/** What decided values name, as the record has it. */
export type Finders = {
  /** The entity that a decided participant is: by the people of the readings, else by a name of the record. */
  readonly entity: (value: { readonly name: string; readonly person: readonly EntityTarget[] }) => {
    readonly id: string;
    readonly name: string;
  };
  /** The contact that the first of the accounts that can be found tells of; null for none. */
  readonly contact: (accounts: readonly AccountTarget[]) => string | null;
};

/** The contact with people's values in the place of the program's, and a mark on each of them. `values` are in the order in which they were decided. */
export function withValues(contact: Contact, values: readonly ContactValue[], finders: Finders): Contact {
  const marks: Decided[] = [];
  let decided = contact;
  for (const { decision, value } of counting(values)) {
    const mark = marked(decision, value, readInContact(contact, value, finders));
    marks.push(value.field === 'part-of' ? { ...mark, value: wholeOf(contact, value.value, finders) ?? 'none' } : mark);
    decided = withValue(decided, decision, value, finders);
  }
  return marks.length === 0 ? contact : { ...decided, decided: [...(contact.decided ?? []), ...marks] };
}

/** The contact that this one is a part of; never itself. */
function wholeOf({ id }: Contact, accounts: readonly AccountTarget[], finders: Finders): string | null {
  const whole = finders.contact(accounts);
  return whole === id ? null : whole;
}

function withValue(contact: Contact, decision: Decision, value: DecidedValue, finders: Finders): Contact {
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
      return { ...contact, participants: withParticipant(contact.participants, value, finders) };
    case 'part-of':
      return { ...contact, partOf: wholeOf(contact, value.value, finders) };
    case 'role': {
      const isMeant = isOf(finders.entity(value).id, value.name);
      const participants = contact.participants.map((one) => (isMeant(one) ? { ...one, role: value.value } : one));
      return { ...contact, participants };
    }
    case 'topics':
    case 'foreground':
    case 'affiliation':
    case 'side':
    case 'type':
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
  finders: Finders,
): Contact['participants'] {
  const { id, name } = finders.entity(value);
  const isMeant = isOf(id, value.name);
  if (value.change === 'none') return participants.filter((one) => !isMeant(one));
  if (participants.some(isMeant))
    return participants.map((one) => (isMeant(one) ? { ...one, role: value.role ?? one.role } : one));
  return [...participants, { entity: id, name, role: value.role }];
}

function isOf(id: string, name: string): (one: Contact['participants'][number]) => boolean {
  return (one) => one.entity === id || foldName(one.name) === foldName(name);
}

function readInContact(contact: Contact, value: DecidedValue, finders: Finders): string | null {
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
    case 'part-of':
      return contact.partOf;
    case 'foreground':
    case 'affiliation':
    case 'side':
    case 'type':
      return null;
    case 'role': {
      const there = contact.participants.find(isOf(finders.entity(value).id, value.name));
      return there?.role ? partWords(there.name, there.role) : null;
    }
    case 'participants': {
      const there = contact.participants.find(isOf(finders.entity(value).id, value.name));
      return there ? participantWords(there.name, there.role) : null;
    }
  }
}
