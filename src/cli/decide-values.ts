import {
  CONTACT_KINDS,
  CONTACT_STATUSES,
  type ContactKind,
  type ContactStatus,
  type DecidedValue,
  isEdtf,
  type PersonTarget,
  type RecordPerson,
  Trouble,
} from '../domain/index.js';
import { findById, folded } from '../publish/index.js';
import type { Told } from './decide-targets.js';
import type { Desk } from './desk.js';

const FIELDS = ['kind', 'status', 'date', 'place', 'topics'] as const;
const CONFIRMED = ['kind', 'status', 'date', 'place', 'participants'] as const;
const UNKNOWN = 'unknown';

type PersonFinder = (person: RecordPerson) => Promise<readonly PersonTarget[]>;

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
      return { field, value: oneOf(CONTACT_KINDS, value, 'kind') satisfies ContactKind };
    case 'status':
      return { field, value: oneOf(CONTACT_STATUSES, value, 'status') satisfies ContactStatus };
    case 'date':
      if (value !== UNKNOWN && !isEdtf(value))
        throw new Trouble(
          value,
          'this is no date',
          'Write it as YYYY-MM-DD, YYYY-MM or YYYY (or any other EDTF), or unknown.',
        );
      return { field, value: value === UNKNOWN ? null : value };
    case 'place':
      return { field, value: value === UNKNOWN ? null : placeOf(value) };
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

function oneOf<T extends string>(all: readonly T[], value: string, noun: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Trouble(value, `there is no such ${noun}`, `It is one of: ${all.join(', ')}.`);
  return found;
}

/** 'Cairo, Egypt'; 'Cairo' where the country is left out. */
function placeOf(words: string): { readonly name: string; readonly country: string | null } {
  const comma = words.lastIndexOf(',');
  if (comma < 0) return { name: words.trim(), country: null };
  return { name: words.slice(0, comma).trim(), country: words.slice(comma + 1).trim() || null };
}

/** The person of that id or name; null where the record knows nobody of it. Throws where it knows several. */
function personNamed({ record, articles }: Desk, name: string): RecordPerson | null {
  if (/^p[\da-f]{4,10}$/.test(name)) {
    const found = findById(name, record, articles);
    if (found.kind === 'person') return found.person;
  }
  const bearers = record.people.filter((person) =>
    [person.name, ...person.names.map(({ text }) => text)].some((form) => folded(form) === folded(name)),
  );
  const full = bearers.filter((person) => folded(person.name) === folded(name));
  const [only, other] = full.length === 1 ? full : bearers;
  if (other)
    throw new Trouble(
      name,
      `${bearers.length} people of this case bear that name: ${bearers.map(({ id }) => id).join(', ')}`,
      'Give the id of the one who is meant.',
    );
  return only ?? null;
}

function participantNamed(
  { record }: Desk,
  found: Told,
  name: string,
): { readonly entity: string; readonly name: string } {
  const formsOf = (entity: string): readonly string[] => {
    const known = [...record.people, ...record.organisations].find(({ id }) => id === entity);
    return known ? [known.name, ...known.names.map(({ text }) => text)] : [];
  };
  const { participants } = found.contact;
  const matches = participants.filter(
    (one) =>
      (one.entity.startsWith(name) && /^[po][\da-f]{4,}$/.test(name)) ||
      [one.name, ...formsOf(one.entity)].some((form) => folded(form) === folded(name)),
  );
  const [match] = matches;
  if (match && matches.length === 1) return match;
  const inAccount =
    found.kind === 'account'
      ? found.account.account.participants.find((one) => folded(one.name) === folded(name))
      : undefined;
  if (inAccount) return { entity: '', name: inAccount.name };
  throw new Trouble(
    name,
    match ? 'several who took part bear that name' : 'nobody of that name took part',
    `There are: ${participants.map((one) => one.name).join(', ')}.`,
  );
}

/** What the record has now, to be confirmed: of one field, or of all. */
export function valuesAsTheyStand(found: Told, field: string | null): readonly DecidedValue[] {
  const wanted = CONFIRMED.filter((one) => field === null || one === field);
  if (wanted.length === 0)
    throw new Trouble(
      field ?? '',
      'there is no such field',
      `Confirm one of: ${CONFIRMED.join(', ')}, or all of them by leaving it out.`,
    );
  const from = found.kind === 'account' ? found.account.account : found.contact;
  return wanted.flatMap((one): readonly DecidedValue[] => {
    switch (one) {
      case 'kind':
        return [{ field: one, value: from.kind }];
      case 'status':
        return [{ field: one, value: from.status }];
      case 'date':
        return [{ field: one, value: from.date.edtf }];
      case 'place':
        return [
          { field: one, value: from.place === null ? null : { name: from.place.name, country: from.place.country } },
        ];
      case 'participants':
        return from.participants.map(({ name, role }) => ({ field: one, change: 'part', name, person: [], role }));
    }
  });
}
