import {
  CONTACT_KINDS,
  CONTACT_STATUSES,
  type DecidedValue,
  type Edtf,
  isEdtf,
  type EntityTarget,
  type RecordPerson,
  Trouble,
} from '../domain/index.js';
import { participantNamed, personNamed } from './decide-participants.js';
import type { Told } from './decide-targets.js';
import type { Desk } from './desk.js';

const FIELDS = ['kind', 'status', 'date', 'place', 'topics'] as const;
const CONFIRMED = ['kind', 'status', 'date', 'place', 'participants'] as const;
export const UNKNOWN = 'unknown';
export const FOREGROUNDS = ['news', 'background'] as const;

type PersonFinder = (person: RecordPerson) => Promise<readonly EntityTarget[]>;

/** The value that the words after the id ask for. Throws a `Trouble` where they give none. */
export async function valueOf(
  desk: Desk,
  verb: 'correct' | 'add' | 'remove' | 'role',
  found: Told,
  [first = '', ...rest]: readonly string[],
  personOf: PersonFinder,
): Promise<DecidedValue> {
  if (verb === 'correct') return corrected(found, first, rest);
  const part = { field: 'participants', change: 'part' } as const;
  if (verb === 'add') {
    const person = personNamed(desk, first);
    return {
      ...part,
      name: person?.name ?? first,
      person: person ? await personOf(person) : [],
      role: rest[0] ?? null,
    };
  }
  const there = participantNamed(desk, found, first);
  const person = desk.record.people.find(({ id }) => id === there.entity);
  const targets = person ? await personOf(person) : [];
  return verb === 'remove'
    ? { ...part, change: 'none', name: there.name, person: targets, role: null }
    : { ...part, name: there.name, person: targets, role: rest[0] ?? null };
}

function corrected(found: Told, field: string, words: readonly string[]): DecidedValue {
  const value = words.join(' ');
  switch (field) {
    case 'kind':
      return { field, value: oneOf(CONTACT_KINDS, value, 'kind') };
    case 'status':
      return { field, value: oneOf(CONTACT_STATUSES, value, 'status') };
    case 'date':
      return { field, value: dateOf(value) };
    case 'place':
      return { field, value: placeOf(value) };
    case 'topics':
      if (found.kind === 'account')
        throw new Trouble(
          'topics',
          'they are corrected for a contact, not for one account',
          'Give the id of the contact.',
        );
      return { field, value: words };
    default:
      throw new Trouble(
        field,
        'there is no such field',
        `Correct one of: ${FIELDS.join(', ')}; for who took part there are add, remove and role.`,
      );
  }
}

/** EDTF as it is written, or null for 'unknown'. Throws a `Trouble` for anything else. */
export function dateOf(value: string): Edtf {
  if (value !== UNKNOWN && !isEdtf(value))
    throw new Trouble(
      value,
      'this is no date',
      'Write it as YYYY-MM-DD, YYYY-MM or YYYY (or any other EDTF), or unknown.',
    );
  return value === UNKNOWN ? null : value;
}

/** The one of `all` that was written. Throws a `Trouble` that lists them where it is none. */
export function oneOf<T extends string>(all: readonly T[], value: string, noun: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Trouble(value, `there is no such ${noun}`, `It is one of: ${all.join(', ')}.`);
  return found;
}

/** 'Cairo, Egypt'; 'Cairo' where the country is left out; null for 'unknown'. */
export function placeOf(words: string): { readonly name: string; readonly country: string | null } | null {
  if (words === UNKNOWN) return null;
  const comma = words.lastIndexOf(',');
  if (comma < 0) return { name: words.trim(), country: null };
  return { name: words.slice(0, comma).trim(), country: words.slice(comma + 1).trim() || null };
}

/** What the record has now, to be confirmed: of one field, or of all that has a value. */
export async function valuesAsTheyStand(
  { record }: Desk,
  found: Told,
  field: string | null,
  personOf: PersonFinder,
): Promise<readonly DecidedValue[]> {
  const wanted = CONFIRMED.filter((one) => field === null || one === field);
  if (wanted.length === 0)
    throw new Trouble(
      field ?? '',
      'there is no such field',
      `Confirm one of: ${CONFIRMED.join(', ')}, or all of them by leaving it out.`,
    );
  const { kind, status, date, place, participants } = found.kind === 'account' ? found.account.account : found.contact;
  const people = new Map(record.people.map((person) => [person.id, person]));
  const listed: DecidedValue[] = [];
  for (const one of participants) {
    const person = 'entity' in one ? people.get(one.entity) : undefined;
    const targets = person ? await personOf(person) : [];
    listed.push({ field: 'participants', change: 'part', name: one.name, person: targets, role: one.role });
  }
  const all: readonly DecidedValue[] = [
    { field: 'kind', value: kind },
    { field: 'status', value: status },
    ...(date.edtf === null ? [] : [{ field: 'date', value: date.edtf } as const]),
    ...(place === null ? [] : [{ field: 'place', value: { name: place.name, country: place.country } } as const]),
    ...listed,
  ];
  const values = all.filter((value) => wanted.some((one) => one === value.field));
  if (values.length === 0)
    throw new Trouble(
      field ?? '',
      'the record has no value to confirm',
      `Say that there is none with 'readout decide correct ID ${field ?? 'FIELD'} unknown'.`,
    );
  return values;
}
