import { targetAccount, targetPerson } from '../decide/index.js';
import { type AccountTarget, type PersonTarget, type Reading, type RecordPerson, Trouble } from '../domain/index.js';
import { articlesBehind, type Found, findById, personIndices } from '../publish/index.js';
import type { Desk } from './desk.js';

/** A contact, by its own id or by that of one of its accounts. */
export type Told = Extract<Found, { kind: 'contact' | 'account' }>;

/** What an id of the case names. */
export function find(desk: Desk, id: string): Found {
  return findById(id, desk.record, desk.articles);
}

/** The contact or account that was found. Throws a `Trouble` where it is something else. */
export function mustBeContact(found: Found, id: string): Told {
  if (found.kind === 'contact' || found.kind === 'account') return found;
  throw new Trouble(
    id,
    `this is ${nounOf(found)}, not a contact`,
    'Give the id of a contact (k…), or of an account (ARTICLE#c12).',
  );
}

/** The person that was found. Throws a `Trouble` where it is something else. */
export function mustBePerson(found: Found, id: string): RecordPerson {
  if (found.kind === 'person') return found.person;
  throw new Trouble(
    id,
    `this is ${nounOf(found)}, not a person`,
    "Give the id of a person (p…): 'readout show CONTACT' names them.",
  );
}

/** 'a contact', 'an article' */
export function nounOf({ kind }: Found): string {
  return /^[ao]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** The accounts that were meant, as a decision holds them. */
export async function accountsOf(desk: Desk, found: Told): Promise<readonly AccountTarget[]> {
  const told = found.kind === 'account' ? [found.account] : found.contact.accounts;
  const readings = await desk.readings(told.map(({ article }) => article));
  return told.flatMap(({ id, article }) => {
    const reading = readings.get(article);
    const account = reading?.contacts.find((one) => `${article}#${one.id}` === id);
    return reading && account ? [targetAccount(reading, account)] : [];
  });
}

/** A mention of a person in one article. */
export type Placed = {
  readonly key: string;
  readonly name: string;
  readonly article: string;
  readonly target: PersonTarget;
};

/** One mention for each name and article, those of names not met before first: any of them finds the person again. */
export async function peopleOf(desk: Desk, person: RecordPerson, most = 8): Promise<readonly Placed[]> {
  const readings = await desk.readings(articlesBehind({ kind: 'person', person }));
  const all = placesOf(person, readings);
  const firsts = all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
  return [...new Set([...firsts, ...all])].slice(0, Math.max(most, firsts.length));
}

/** Every article that has the person, as a decision holds it. */
export function placesOf(person: RecordPerson, readings: ReadonlyMap<string, Reading>): readonly Placed[] {
  return personIndices(person, readings).flatMap(({ article, index }) => {
    const reading = readings.get(article);
    if (!reading) return [];
    const target = targetPerson(reading, index);
    return [{ key: `${article}@${index}`, name: target.name, article, target }];
  });
}
