import { type DecidedValue, type EntityTarget, type RecordPerson, Trouble } from '../domain/index.js';
import { participantNamed } from './participants.js';
import type { Told } from './targets.js';
import { oneOf, UNKNOWN } from './words.js';
import type { Desk } from './desk.js';

/** The mentions by which a decision finds a person again. */
export type PersonFinder = (person: RecordPerson) => Promise<readonly EntityTarget[]>;

/** What is known of one who took part. */
export const PART_FIELDS = ['role', 'affiliation', 'side', 'type'] as const;
const SIDES = ['host', 'guest', UNKNOWN] as const;
const TYPES = ['person', 'organisation', 'delegation'] as const;

/** One of these of one who took part: NAME, then the value or 'unknown'. Throws a `Trouble` where that is none, or nobody took part under the name. */
export async function partValue(
  desk: Desk,
  found: Told,
  field: (typeof PART_FIELDS)[number],
  [name = '', ...words]: readonly string[],
  personOf: PersonFinder,
): Promise<DecidedValue> {
  const said = words.join(' ').trim();
  if (said === '')
    throw new Trouble(field, 'this is not all', `Say of whom and what: readout decide correct ID ${field} NAME VALUE.`);
  const part = await partOf(desk, found, name, personOf);
  switch (field) {
    case 'side': {
      const side = oneOf(SIDES, said, 'side');
      return { field, ...part, value: side === UNKNOWN ? null : side };
    }
    case 'type':
      return { field, ...part, value: oneOf(TYPES, said, 'type') };
    case 'role':
    case 'affiliation':
      return { field, ...part, value: said === UNKNOWN ? null : said };
  }
}

/** The one who took part under a name, as a decision holds it. */
export async function partOf(desk: Desk, found: Told, name: string, personOf: PersonFinder) {
  const there = participantNamed(desk, found, name);
  const person = desk.record.people.find(({ id }) => id === there.entity);
  return { name: there.name, person: person ? await personOf(person) : [] };
}
