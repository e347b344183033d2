import { targetAccount, targetEntity } from '../decide/index.js';
import { type AccountTarget, type EntityTarget, Trouble } from '../domain/index.js';
import { articlesBehind, type Found, findById } from '../publish/index.js';
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

/** A person or an organisation of the record. */
export type FoundEntity = Extract<Found, { kind: 'person' | 'organisation' }>;

/** The person or organisation that was found. Throws a `Trouble` where it is something else. */
export function mustBeEntity(found: Found, id: string, kinds: readonly FoundEntity['kind'][]): FoundEntity {
  if ((found.kind === 'person' || found.kind === 'organisation') && kinds.includes(found.kind)) return found;
  const wanted = { person: 'a person (p…)', organisation: 'an organisation (o…)' };
  throw new Trouble(
    id,
    `this is ${nounOf(found)}, not ${kinds.map((kind) => nounOf({ kind })).join(' or ')}`,
    `Give the id of ${kinds.map((kind) => wanted[kind]).join(' or of ')}: 'readout show CONTACT' names them.`,
  );
}

/** 'a contact', 'an article' */
export function nounOf({ kind }: Pick<Found, 'kind'>): string {
  return /^[ao]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** The accounts that were meant, as a decision holds them. */
export async function accountsOf(desk: Desk, found: Told): Promise<readonly AccountTarget[]> {
  const told = found.kind === 'account' ? [found.account] : found.contact.accounts;
  const readings = await desk.readings(told.map(({ article }) => article));
  return told.flatMap(({ article, account }) => {
    const reading = readings.get(article);
    return reading ? [targetAccount(reading, account)] : [];
  });
}

/** A mention of a person or an organisation in one article. */
export type Placed = {
  readonly key: string;
  readonly name: string;
  readonly article: string;
  readonly target: EntityTarget;
};

/** The people and the organisations of a case are listed apart. */
const LISTS = { person: 'people', organisation: 'organisations' } as const;

/** Every article that has the person or organisation, as a decision holds it. */
export async function placesOf(desk: Desk, found: FoundEntity): Promise<readonly Placed[]> {
  const readings = await desk.readings(articlesBehind(found));
  const { seenAs } = found.kind === 'person' ? found.person : found.organisation;
  return seenAs.flatMap((key) => {
    const article = key.slice(0, key.lastIndexOf('@'));
    const reading = readings.get(article);
    const index = Number(key.slice(key.lastIndexOf('@') + 1));
    if (!reading?.[LISTS[found.kind]][index]) return [];
    const target = targetEntity(reading, LISTS[found.kind], index);
    return [{ key, name: target.name, article, target }];
  });
}

/** So many mentions tell of an entity in a decision; one of each name in any case. */
const MOST_TARGETS = 8;

/** One mention for each name and article, those of names not met before first: any of them finds the person or organisation again. */
export async function targetsOf(desk: Desk, found: FoundEntity): Promise<readonly EntityTarget[]> {
  const all = await placesOf(desk, found);
  const firsts = oneOfEachName(all);
  return [...new Set([...firsts, ...all])].slice(0, Math.max(MOST_TARGETS, firsts.length)).map(({ target }) => target);
}

/** As `targetsOf`. Throws a `Trouble` where no article names this one: what is decided would rest on nothing. */
export async function namedTargets(desk: Desk, found: FoundEntity, id: string): Promise<readonly EntityTarget[]> {
  const targets = await targetsOf(desk, found);
  if (targets.length > 0) return targets;
  throw new Trouble(
    id,
    `no article names this ${found.kind}: a decision did`,
    "'readout decisions' lists it, and 'readout decide undo ID' takes it back.",
  );
}

/** The first mention under each name. */
export function oneOfEachName(all: readonly Placed[]): readonly Placed[] {
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}
