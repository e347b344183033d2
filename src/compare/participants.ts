import type { Agreement, Contact, Participant } from '../domain/index.js';
import { valuesOf } from './agreement.js';
import type { Case, Told } from './case.js';
import { byText, oneLine } from './order.js';
import { describedBy, partiesOf, partyOf } from './parties.js';

/** person: named. office: described by an office. group: an organisation, a country, a delegation. nameless: of whom nothing is told ('their colleagues'). */
type Sort = 'person' | 'office' | 'group' | 'nameless';

type Listed = {
  readonly entity: string;
  readonly name: string;
  readonly sort: Sort;
  readonly parties: ReadonlySet<string>;
  readonly offices: readonly string[];
  readonly participant: Participant;
  readonly told: Told;
};

/** Two sides make a contact: the nameless are named only where they are one of them. */
const SIDES = 2;

/**
 * Who took part, each entity once, with the name that it has across articles and the role from the fullest account that gives one. A country, an
 * organisation or an office is left out where a person in the contact stands for it.
 */
export function participantsOf(accounts: readonly Told[], record: Case): Contact['participants'] {
  const listed = accounts.toSorted(fullestFirst).flatMap((told) => listedIn(told, record));
  const people = listed.filter((one) => one.sort === 'person');
  const first = new Map<string, Listed>();
  for (const one of listed)
    if (!first.has(one.entity) && (one.sort === 'person' || !isStoodFor(one, people))) first.set(one.entity, one);
  return withoutNameless(withoutRepeated([...first.values()])).map((one) => ({
    entity: one.entity,
    name: one.name,
    role: roleOf(one.entity, listed),
  }));
}

function listedIn(told: Told, record: Case): readonly Listed[] {
  return told.account.participants.map((participant) => {
    const { id, name } = record.entityOf(told.reading, participant);
    const stated = partiesOf(participant.affiliation);
    const { parties: described, offices } = describedBy(participant.name);
    const isDescribed = id.startsWith('described:') && offices.length > 0;
    const isPerson = participant.type === 'person' && !isDescribed;
    const own = participant.type === 'organisation' && described.length === 0 ? [partyOf(participant.name)] : described;
    const parties = new Set(
      isPerson && stated.length === 0 ? record.partiesOf(id) : [...stated, ...(isPerson ? [] : own)],
    );
    const sort = isPerson
      ? 'person'
      : participant.type === 'person'
        ? 'office'
        : parties.size > 0
          ? 'group'
          : 'nameless';
    return { entity: id, name: oneLine(name), sort, parties, offices, participant, told };
  });
}

/** 'leaders of Chile and Norway' are left out beside 'Chile' and 'Norway', which another account names. */
function withoutRepeated(listed: readonly Listed[]): readonly Listed[] {
  const kept: Listed[] = listed.filter((one) => one.sort === 'person');
  for (const one of listed.filter(({ sort }) => sort !== 'person').sort((a, b) => a.parties.size - b.parties.size)) {
    const elsewhere = kept.filter((other) => other.sort === one.sort && other.told.id !== one.told.id);
    if (!isStoodFor(one, elsewhere)) kept.push(one);
  }
  return listed.filter((one) => kept.includes(one));
}

function withoutNameless(listed: readonly Listed[]): readonly Listed[] {
  const named = listed.filter((one) => one.sort !== 'nameless');
  return named.length < SIDES ? listed : named;
}

function fullestFirst(a: Told, b: Told): number {
  return fullness(b) - fullness(a) || byText(a.id, b.id);
}

function fullness({ account }: Told): number {
  const people = account.participants.filter((one) => one.type === 'person').length;
  return account.participants.length + people + account.participants.filter((one) => one.role !== null).length;
}

function roleOf(entity: string, listed: readonly Listed[]): string | null {
  const role = listed.find((one) => one.entity === entity && one.participant.role !== null)?.participant.role ?? null;
  return role === null ? null : oneLine(role);
}

/** People of the contact act for all that this one names; an office only by one who may hold it. */
function isStoodFor(one: Listed, people: readonly Listed[]): boolean {
  const able = one.sort === 'office' ? people.filter((person) => mayHold(person, one.offices)) : people;
  return one.parties.size > 0 && [...one.parties].every((party) => able.some((person) => person.parties.has(party)));
}

function mayHold(person: Listed, offices: readonly string[]): boolean {
  const role = person.participant.role;
  return role === null || describedBy(role).offices.some((office) => offices.includes(office));
}

/**
 * One value for each participant. agreed: the accounts list the same, or some name more than others, or an organisation or an office where another
 * names its person. disputed: two accounts name different people for one party, or each has somebody who is not in the other. Only accounts that
 * list anyone count.
 */
export function agreementOnParticipants(
  accounts: readonly Told[],
  record: Case,
  sourceOf: (account: string) => string,
): Agreement<string> {
  const lists = accounts.map((told) => listedIn(told, record)).filter((list) => list.length > 0);
  const values = valuesOf(lists.flat().map((one) => ({ account: one.told.id, value: one.name })));
  if (values.length === 0) return { state: 'silent', values };
  const isDisputed = lists.some((list, index) => lists.slice(index + 1).some((other) => areRivals(list, other)));
  if (isDisputed) return { state: 'disputed', values };
  const sources = new Set(lists.flat().map((one) => sourceOf(one.told.id)));
  return { state: sources.size === 1 ? 'single-source' : 'agreed', values };
}

function areRivals(a: readonly Listed[], b: readonly Listed[]): boolean {
  const loneA = a.filter((one) => one.sort !== 'nameless' && !isIn(one, b));
  const loneB = b.filter((one) => one.sort !== 'nameless' && !isIn(one, a));
  return (loneA.length > 0 && loneB.length > 0 && !isConference(a, b)) || haveRivalSpokesmen(a, b);
}

/** Nobody lists all who come to a conference. */
function isConference(a: readonly Listed[], b: readonly Listed[]): boolean {
  return [a, b].every((list) => list[0]?.told.account.kind === 'conference');
}

/** Both name people for one party, and not one of them in common. */
function haveRivalSpokesmen(a: readonly Listed[], b: readonly Listed[]): boolean {
  if (isConference(a, b)) return false;
  const [inA, inB] = [a.filter((one) => one.sort === 'person'), b.filter((one) => one.sort === 'person')];
  return [...new Set(inA.flatMap((one) => [...one.parties]))].some((party) => {
    const [ofA, ofB] = [inA.filter((one) => one.parties.has(party)), inB.filter((one) => one.parties.has(party))];
    return ofB.length > 0 && !ofA.some((one) => ofB.some((other) => other.entity === one.entity));
  });
}

function isIn(one: Listed, list: readonly Listed[]): boolean {
  if (list.some((other) => other.entity === one.entity)) return true;
  if (one.sort === 'person') return list.some((other) => other.sort !== 'person' && isStoodFor(other, [one, ...list]));
  return isStoodFor(one, list);
}
