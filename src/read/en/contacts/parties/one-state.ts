/** Whether all parties are of one state: a government meets its own. */
import { organisationNamed } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { mentionsOf } from '../around.js';
import { HEADS, PRESIDENTIAL } from './home-affiliations.js';
import { isOfManyStates } from './many-states.js';
import { areNamedApart } from './names-apart.js';

/** Whether nothing says for whom any of them acts. */
export const isUnnamed = (parties: readonly Entity[]): boolean =>
  parties.every((entity) => entity.affiliation === null && entity.known === undefined);

/**
 * For whom somebody acts: a state's code, else the body's name; null where neither text nor open data says. A state's own chamber, ministry
 * or party is the state's.
 */
export function sideOf(entity: Entity): string | null {
  const side = entity.affiliation ?? entity.known?.country ?? (entity.kind === 'place' ? entity.country : null);
  if (side === null || side.length === 2) return side;
  if (entity.kind === 'organisation' && /^(?:party|state-body)$/.test(entity.sort ?? '')) return entity.country;
  const body = organisationNamed(side);
  return body?.kind === 'party' || body?.kind === 'state-body' ? (body.country ?? side) : side;
}

/** Nobody who leads a body of many states, or speaks for a state to others. */
const OF_ONE_STATE = /^(?:minister|legislator|military|state-body)$/;
const OF_PARLIAMENT = /^(?:legislator|party|state-body)$/;
const PARLIAMENT = /\b(?:House|Senate|Congress|Parliament|Duma|Knesset)\b/;

/** Those who may be of the country of the lawmakers that they are told of with. */
const isOfTheirCountry = ({ kind, sort }: Entity): boolean =>
  sort === 'legislator' || sort === 'official' || (kind === 'person' && sort === null);

/**
 * Lawmakers and others without a country, and a chamber, a party or lawmakers of one; or those of the United States, whose press leaves the
 * country out.
 */
function areOfOneParliament(parties: readonly Entity[]): boolean {
  const sides = new Set(parties.flatMap((entity) => sideOf(entity) ?? []));
  const given = parties.filter((entity) => sideOf(entity) !== null);
  return (
    sides.size === 1 &&
    parties.some((entity) => entity.sort === 'legislator') &&
    parties.every((entity) => sideOf(entity) !== null || isOfTheirCountry(entity)) &&
    (sides.has('US') ||
      given.every(
        (entity) => entity.sort === 'legislator' || (entity.kind !== 'person' && OF_PARLIAMENT.test(entity.sort ?? '')),
      ))
  );
}

/** No country is named for anyone, and their offices are of the sort that one government has together: "the president met the energy minister". */
function isOneCabinet(parties: readonly Entity[]): boolean {
  const sorts = parties.map((entity) => entity.sort ?? '');
  return (
    parties.every((entity) => entity.kind === 'person' || (entity.sort !== null && !isOfManyStates(entity.name))) &&
    sorts.every((sort) => sort !== '' && sort !== 'diplomat' && sort !== 'international') &&
    parties.some(
      (entity) =>
        OF_ONE_STATE.test(entity.sort ?? '') ||
        (entity.kind !== 'person' && (entity.sort === 'party' || PARLIAMENT.test(entity.name))),
    )
  );
}

/** Offices of bodies that states have together, and one that few states have. */
const OF_NO_STATE = /\b(?:secretary[- ]general|high representative|secretary of state)$/i;

/** The states that have a chancellor at the head of their government. */
const OF_CHANCELLORS: ReadonlySet<string> = new Set(['DE', 'AT']);

/** Whether an official without a country can belong to the one country that the article is about. */
function isOneOfTheirs(draft: Draft, entity: Entity, country: string): boolean {
  const titles = [entity.name, ...mentionsOf(draft, entity).flatMap(({ office }) => office?.title ?? [])];
  if (entity.kind !== 'person' || titles.some((title) => OF_NO_STATE.test(title))) return false;
  if (titles.some((title) => /^(?:federal )?chancellor$/i.test(title)) && !OF_CHANCELLORS.has(country)) return false;
  if (entity.sort === 'head-of-government') return !PRESIDENTIAL.has(country);
  return /^(?:minister|official|legislator|military)$/.test(entity.sort ?? '');
}

/** The country of everybody in the article; null where there is none or more than one. */
export function onlyCountryOf(draft: Draft): string | null {
  const codes = new Set(
    draft.entities
      .filter((entity) => entity.kind === 'person' || entity.kind === 'group')
      .map((entity) => entity.affiliation)
      .filter((code) => code !== null),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** All of one country: a government meets its own. */
export function isDomestic(draft: Draft, parties: readonly Entity[], onlyCountry: string | null): boolean {
  const sides = new Set(parties.map(sideOf));
  if (sides.size === 1) return !sides.has(null) || (isOneCabinet(parties) && !areNamedApart(parties));
  if (areOfOneParliament(parties)) return true;
  return (
    sides.size === 2 &&
    sides.has(null) &&
    onlyCountry !== null &&
    sides.has(onlyCountry) &&
    parties.some((entity) => HEADS.has(entity.sort ?? '') && entity.affiliation !== null) &&
    parties.every((entity) => entity.affiliation !== null || isOneOfTheirs(draft, entity, onlyCountry))
  );
}
