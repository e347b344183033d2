/** Which of the merged candidates are contacts between states, movements and international bodies. */
import { capitalCountry } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import type { Merged } from '../candidate.js';
import { isManySided } from '../parties/many-states.js';
import { isDomestic, isUnnamed, onlyCountryOf } from '../parties/one-state.js';
import { isPrivateParty } from '../parties/private-parties.js';
import { areOfTwoStates, isOwnPredecessor } from '../parties/sole-office.js';

/** What is asked of the whole article for each of its contacts. */
export type Surroundings = {
  /** Those whom the article takes abroad: what they do there is no meeting at home. */
  readonly travellers: ReadonlySet<Entity>;
  /** The country of every official in the article, where there is but one. */
  readonly onlyCountry: string | null;
};

/** Gives what the whole article says about each of its contacts. */
export const surroundingsOf = (draft: Draft, all: readonly Merged[]): Surroundings => ({
  travellers: travellersOf(draft, all),
  onlyCountry: onlyCountryOf(draft),
});

/** The visitors of the article's visits for whom no country is given. */
function travellersOf(draft: Draft, all: readonly Merged[]): ReadonlySet<Entity> {
  const visits = all.filter((merged) => merged.kind === 'visit');
  const parties = visits.flatMap((merged) => merged.parties.map((party) => draft.entities[party.entity]));
  return new Set(parties.filter((entity): entity is Entity => entity !== undefined && entity.affiliation === null));
}

/** Whether what was merged is a contact of states, movements or international bodies, and no meeting of one country's own. */
export function isContact(draft: Draft, merged: Merged, { travellers, onlyCountry }: Surroundings): boolean {
  const parties = merged.parties
    .map((party) => draft.entities[party.entity])
    .filter((entity): entity is Entity => entity !== undefined);
  const acting = parties.filter((entity) => !isPrivateParty(draft, entity));
  if (acting.length < Math.min(2, parties.length)) return false;
  if (merged.kind === 'visit') return isOfficialVisit(draft, merged, parties);
  const states = parties.filter((entity) => entity.kind === 'place');
  if (states.length === parties.length && merged.told.every((told) => told.rule === 'meeting-verb')) return false;
  if (parties.length < 2)
    return parties.length === 1 && (isManySided(parties[0] as Entity, merged) || isGuestAbroad(draft, merged));
  if (!parties.some((entity) => isOfficial(entity))) return false;
  const abroad =
    onlyCountry !== null &&
    placesOf(draft, merged).some((place) => place.country !== null && place.country !== onlyCountry);
  if (abroad || areOfTwoStates(draft, parties) || parties.some((entity) => travellers.has(entity))) return true;
  return !isDomestic(acting, onlyCountry) && !(isUnnamed(parties) && isOwnPredecessor(draft, parties));
}

/** Holds an office, acts for a state or movement, or is one. */
function isOfficial(entity: Entity): boolean {
  if (entity.kind === 'place') return entity.sort === 'country' || capitalCountry(entity.name) !== null;
  if (entity.kind === 'organisation') return entity.sort !== 'outlet' && entity.sort !== null;
  return entity.sort !== null || entity.affiliation !== null || entity.known !== undefined;
}

/** "Aldane took part in a conference in Paris": an official at an event in another state. */
function isGuestAbroad(draft: Draft, merged: Merged): boolean {
  const guest = draft.entities[merged.parties[0]?.entity ?? -1];
  if (merged.kind !== 'conference' || guest?.kind !== 'person' || guest.affiliation === null) return false;
  const there = placesOf(draft, merged);
  return there.some((place) => place.country !== null) && there.every((place) => place.country !== guest.affiliation);
}

/** Whether somebody in office went to a place that is not their own state's. */
function isOfficialVisit(draft: Draft, merged: Merged, parties: readonly Entity[]): boolean {
  const travellers = parties.filter((entity) => entity.kind !== 'place');
  if (travellers.length === 0 || !travellers.some((entity) => isOfficial(entity))) return false;
  const places = placesOf(draft, merged);
  if (places.length === 0) return false;
  return places.some(
    (place) => place.country === null || travellers.some((entity) => entity.affiliation !== place.country),
  );
}

/** The places that the words beside the contact give. */
function placesOf(draft: Draft, merged: Merged): Entity[] {
  return merged.told
    .flatMap((told) => told.places)
    .map((place) => (place.entity === null ? null : draft.entities[place.entity]))
    .filter((entity): entity is Entity => Boolean(entity));
}
