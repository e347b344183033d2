import type { Agreement, Contact, Participant } from '../domain/index.js';
import { countryOf, organisationNamed } from '../knowledge/index.js';
import { valuesOf } from './agreement.js';
import type { Case, Told } from './case.js';
import { byText, foldText, oneLine } from './order.js';

type Listed = {
  readonly entity: string;
  readonly name: string;
  readonly participant: Participant;
  readonly told: Told;
};

/**
 * Who took part, each entity once, with the name that it has across articles and the role from the fullest account that gives one. An organisation or a
 * country is left out where a person in the contact acts for it.
 */
export function participantsOf(accounts: readonly Told[], record: Case): Contact['participants'] {
  const listed = accounts.toSorted(fullestFirst).flatMap((told) => listedIn(told, record));
  const people = listed.filter((one) => one.participant.type === 'person');
  const first = new Map<string, Listed>();
  for (const one of listed) if (!first.has(one.entity) && !isStoodFor(one, people)) first.set(one.entity, one);
  return [...first.values()].map((one) => ({ entity: one.entity, name: one.name, role: roleOf(one.entity, listed) }));
}

function listedIn(told: Told, record: Case): readonly Listed[] {
  return told.account.participants.map((participant) => {
    const { id, name } = record.entityOf(told.reading, participant);
    return { entity: id, name: oneLine(name), participant, told };
  });
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

/** A person of the contact acts for what this one names. */
function isStoodFor(one: Listed, people: readonly Listed[]): boolean {
  if (one.participant.type === 'person') return false;
  const parties = partiesOf(one.participant);
  return people.some((person) => partiesOf(person.participant).some((party) => parties.includes(party)));
}

function partiesOf(participant: Participant): readonly string[] {
  const said = [participant.affiliation, participant.type === 'person' ? null : participant.name].filter(
    (name) => name !== null,
  );
  return said
    .flatMap((name) => name.split(/\s*;\s*/))
    .map((name) => countryOf(name) ?? foldText(organisationNamed(name)?.name ?? name));
}

/**
 * One value for each participant. agreed: every account lists the same, or an organisation where another names its person. disputed: accounts name
 * different people, or one leaves out someone whom another names. Only accounts that list anyone count.
 */
export function agreementOnParticipants(
  accounts: readonly Told[],
  record: Case,
  sourceOf: (account: string) => string,
): Agreement<string> {
  const lists = accounts.map((told) => listedIn(told, record)).filter((list) => list.length > 0);
  const values = valuesOf(lists.flat().map((one) => ({ account: one.told.id, value: one.name })));
  if (values.length === 0) return { state: 'silent', values };
  const goTogether = lists.every((list) => lists.every((other) => list.every((one) => isIn(one, other))));
  if (!goTogether) return { state: 'disputed', values };
  const sources = new Set(lists.flat().map((one) => sourceOf(one.told.id)));
  return { state: sources.size === 1 ? 'single-source' : 'agreed', values };
}

function isIn(one: Listed, list: readonly Listed[]): boolean {
  if (list.some((other) => other.entity === one.entity)) return true;
  const groups = list.filter((other) => other.participant.type !== 'person');
  return one.participant.type === 'person' ? groups.some((group) => isStoodFor(group, [one])) : isStoodFor(one, list);
}
