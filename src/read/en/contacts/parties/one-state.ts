/** Whether all parties are of one state: a government meets its own. */
import type { Draft, Entity } from '../../../draft.js';
import { HEADS, PRESIDENTIAL } from './home-affiliations.js';

/** Whether nothing says for whom any of them acts. */
export const isUnnamed = (parties: readonly Entity[]): boolean =>
  parties.every((entity) => entity.affiliation === null && entity.known === undefined);

/** No country is named for anyone, and their offices are of the sort that one government has together: "the president met the energy minister". */
function isOneCabinet(parties: readonly Entity[]): boolean {
  const sorts = parties.map((entity) => entity.sort ?? '');
  return (
    parties.every((entity) => entity.kind === 'person') &&
    sorts.every((sort) => sort !== '') &&
    sorts.some((sort) => /^(?:minister|legislator|military)$/.test(sort)) &&
    !sorts.some((sort) => sort === 'diplomat')
  );
}

/** Whether an official without a country can belong to the one country that the article is about. */
function isOneOfTheirs(entity: Entity, country: string): boolean {
  if (entity.kind !== 'person') return false;
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
export function isDomestic(parties: readonly Entity[], onlyCountry: string | null): boolean {
  const sides = new Set(
    parties.map(
      (entity) => entity.affiliation ?? entity.known?.country ?? (entity.kind === 'place' ? entity.country : null),
    ),
  );
  if (sides.size === 1) return !sides.has(null) || isOneCabinet(parties);
  return (
    sides.size === 2 &&
    sides.has(null) &&
    onlyCountry !== null &&
    sides.has(onlyCountry) &&
    parties.some((entity) => HEADS.has(entity.sort ?? '') && entity.affiliation !== null) &&
    parties.every((entity) => entity.affiliation !== null || isOneOfTheirs(entity, onlyCountry))
  );
}
