import { type Account, type DecidedValue, Trouble } from '../domain/index.js';
import type { PersonFinder } from './parts.js';
import type { Told } from './targets.js';
import type { Desk } from './desk.js';

const CONFIRMED = ['kind', 'status', 'foreground', 'date', 'place', 'topics', 'participants'] as const;

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
    ...(found.kind === 'account' ? ownValues(found.account.account) : []),
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

/** What an article alone says. */
function ownValues({ foreground, topics }: Account): readonly DecidedValue[] {
  const said = topics.map(({ text }) => text);
  return [
    { field: 'foreground', value: foreground },
    ...(said.length === 0 ? [] : [{ field: 'topics', value: said } as const]),
  ];
}
