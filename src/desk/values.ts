import { quoteAt } from '../decide/index.js';
import { CONTACT_KINDS, CONTACT_STATUSES, type DecidedValue, Trouble } from '../domain/index.js';
import { personNamed } from './participants.js';
import { PART_FIELDS, partOf, type PersonFinder, partValue } from './parts.js';
import { accountsOf, find, mustBeContact, type Told } from './targets.js';
import { dateOf, FOREGROUNDS, oneOf, placeOf } from './words.js';
import type { Desk } from './desk.js';

const FIELDS = ['kind', 'status', 'date', 'place', 'topics', 'part-of', 'role'] as const;
/** Of what one article says. */
const ACCOUNT_FIELDS = [
  'kind',
  'status',
  'foreground',
  'date',
  'place',
  'topics',
  'role',
  'affiliation',
  'side',
  'type',
] as const;
const NONE = 'none';

/** The value that the words after the id ask for. Throws a `Trouble` where they give none. */
export async function valueOf(
  desk: Desk,
  verb: 'correct' | 'add' | 'remove' | 'role',
  found: Told,
  [first = '', ...rest]: readonly string[],
  personOf: PersonFinder,
): Promise<DecidedValue> {
  if (verb === 'correct') return corrected(desk, found, first, rest, personOf);
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
  if (verb === 'role') return partValue(desk, found, 'role', [first, ...rest], personOf);
  const { name, person } = await partOf(desk, found, first, personOf);
  return { ...part, change: 'none', name, person, role: null };
}

async function corrected(
  desk: Desk,
  found: Told,
  field: string,
  words: readonly string[],
  personOf: PersonFinder,
): Promise<DecidedValue> {
  const value = words.join(' ');
  const fields: readonly string[] = found.kind === 'account' ? ACCOUNT_FIELDS : FIELDS;
  if (!fields.includes(field)) throw noSuchField(found, field, fields);
  switch (field) {
    case 'kind':
      return { field, value: oneOf(CONTACT_KINDS, value, 'kind') };
    case 'status':
      return { field, value: oneOf(CONTACT_STATUSES, value, 'status') };
    case 'foreground':
      return { field, value: oneOf(FOREGROUNDS, value, 'foreground') === 'news' };
    case 'date':
      return { field, value: dateOf(value) };
    case 'place':
      return { field, value: placeOf(value) };
    case 'part-of':
      return { field, value: value === NONE ? [] : await visitOf(desk, found, value) };
    case 'topics':
      return { field, value: value === NONE ? [] : await topicsOf(desk, found, words) };
    default:
      return partValue(desk, found, oneOf(PART_FIELDS, field, 'field'), words, personOf);
  }
}

function noSuchField(found: Told, field: string, fields: readonly string[]): Trouble {
  const isOther = ([...FIELDS, ...ACCOUNT_FIELDS] as readonly string[]).includes(field);
  if (isOther && found.kind === 'contact')
    return new Trouble(
      field,
      'each article says it for itself',
      `Give the id of an account: ${found.contact.accounts.map(({ id }) => id).join(', ')}.`,
    );
  if (isOther)
    return new Trouble(field, 'no single article says it', `Give the id of the contact: ${found.contact.id}.`);
  return new Trouble(
    field,
    'there is no such field',
    `Correct one of: ${fields.join(', ')}; for who took part there are add, remove and role.`,
  );
}

/** The visit during which a contact was held. Throws a `Trouble` where it is the contact itself, or held during that. */
async function visitOf(desk: Desk, found: Told, id: string) {
  const visit = mustBeContact(find(desk, id), id);
  if (visit.contact.id === found.contact.id || visit.contact.partOf === found.contact.id)
    throw new Trouble(
      id,
      `it cannot hold ${found.contact.id}`,
      'Give the id of the visit, and that of the contact first.',
    );
  return accountsOf(desk, { kind: 'contact', contact: visit.contact });
}

/** Words of an article, where the topics are those of one. Throws a `Trouble` where they do not stand there. */
async function topicsOf(desk: Desk, found: Told, words: readonly string[]): Promise<readonly string[]> {
  if (found.kind === 'contact') return words;
  const { article } = found.account;
  const text = (await desk.readings([article])).get(article)?.text ?? '';
  const missing = words.find((topic) => quoteAt(text, topic) === null);
  if (missing !== undefined)
    throw new Trouble(
      `“${missing}”`,
      `these words do not stand in ${article}`,
      'Copy them from the article, or give the id of the contact.',
    );
  return words;
}
