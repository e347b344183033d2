/** Which of the merged candidates are contacts between states, movements and international bodies. */
import { capitalCountry } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { placesOfDateline } from '../around.js';
import type { Candidate, Merged } from '../candidate.js';
import { countryOfPlace, isTownOf } from '../parties/countries-of-places.js';
import { homeOfLawmaker, isHomePolitics, politicsCountryOf } from '../parties/home-politics.js';
import { areNeverIntroduced, isNeverIntroduced } from '../parties/never-introduced.js';
import { isManySided } from '../parties/many-states.js';
import { isDomestic, isUnnamed, onlyCountryOf, sideOf } from '../parties/one-state.js';
import { isAtHomeWithAnother } from './at-home.js';
import { isOwnMissions, isOwnTeam, isPrivateParty } from '../parties/private-parties.js';
import { areOfTwoStates, isOwnPredecessor } from '../parties/sole-office.js';
import { areOfStatesToldOf } from '../parties/states-told-of.js';

/** What is asked of the whole article for each of its contacts. */
type Surroundings = {
  /** Those whom the article takes abroad: what they do there is no meeting at home. */
  readonly travellers: ReadonlySet<Entity>;
  /** The country of every official in the article, where there is but one. */
  readonly onlyCountry: string | null;
  /** The country that the article is written from; null where its dateline does not tell. */
  readonly writtenFrom: string | null;
  /** The country whose parliament and parties the article tells of. */
  readonly politicsOf: string | null;
  /** Those whom the article takes to a state that is not theirs. */
  readonly visitors: ReadonlySet<Entity>;
  /** Those who took part in a contact with somebody in office: what they hold one for need not be said. */
  readonly officials: ReadonlySet<Entity>;
  /** Those who took part in a contact of two states. */
  readonly envoys: ReadonlySet<Entity>;
};

/** Gives what the whole article says about each of its contacts. */
export const surroundingsOf = (draft: Draft, all: readonly Merged[]): Surroundings => ({
  travellers: travellersOf(draft, all),
  onlyCountry: onlyCountryOf(draft),
  politicsOf: politicsCountryOf(draft),
  writtenFrom: placesOfDateline(draft).map((place) => draft.entities[place.entity ?? -1]?.country ?? null)[0] ?? null,
  officials: officialsOf(draft, all),
  visitors: visitorsOf(draft, all),
  envoys: envoysOf(draft, all),
});

function visitorsOf(draft: Draft, all: readonly Merged[]): ReadonlySet<Entity> {
  const out = new Set<Entity>();
  for (const merged of all) {
    for (const guest of guestsOfAnotherState(draft, merged)) out.add(guest);
    if (merged.kind !== 'visit') continue;
    const [place] = placesOf(draft, merged);
    for (const { entity } of merged.parties) {
      const visitor = draft.entities[entity];
      if (visitor?.affiliation && place?.country && visitor.affiliation !== place.country) out.add(visitor);
    }
  }
  return out;
}

/** "received the Morvian speaker": those who came, where the host is of another state. */
function guestsOfAnotherState(draft: Draft, { kind, parties, told }: Merged): Entity[] {
  if (kind !== 'reception' || told[0]?.status !== 'held') return [];
  const of = (side: 'host' | 'guest') =>
    parties.filter((party) => party.side === side).flatMap(({ entity }) => draft.entities[entity] ?? []);
  const homes = new Set(of('host').flatMap(({ affiliation }) => affiliation ?? []));
  return homes.size === 0
    ? []
    : of('guest').filter(({ affiliation }) => affiliation !== null && !homes.has(affiliation));
}

/** "He was welcomed at the airport by the deputy prime minister": on a visit, somebody in office whose state is not named is of the hosts. */
const isHostOfVisitor = (merged: Merged, parties: readonly Entity[], visitors: ReadonlySet<Entity>): boolean =>
  /^(?:reception|meeting|talks)$/.test(merged.kind) &&
  parties.some((entity) => visitors.has(entity)) &&
  parties.some((entity) => entity.kind === 'person' && entity.affiliation === null && LEADING.test(entity.sort ?? ''));

function officialsOf(draft: Draft, all: readonly Merged[]): ReadonlySet<Entity> {
  const out = new Set<Entity>();
  for (const { kind, parties } of all) {
    const entities = parties.flatMap(({ entity }) => draft.entities[entity] ?? []);
    if (kind === 'visit' || entities.length < 2 || !entities.some((one) => isOfficial(one) && one.affiliation !== null))
      continue;
    for (const one of entities) if (one.kind === 'person' && !isPrivateParty(draft, one)) out.add(one);
  }
  return out;
}

/** Whom the article tells of with somebody of another state. */
function envoysOf(draft: Draft, all: readonly Merged[]): ReadonlySet<Entity> {
  const between = all.flatMap(({ kind, parties }) => {
    const people = parties.flatMap(({ entity }) => draft.entities[entity] ?? []).filter((one) => one.kind === 'person');
    const sides = new Set(people.flatMap((one) => sideOf(one) ?? []));
    return kind !== 'visit' && (sides.size > 1 || areOfTwoStates(draft, people)) ? people : [];
  });
  return new Set(between);
}

/** "The Morvian foreign minister was received by President Aldane": somebody who deals with another state in the article, and a holder of an office whose state it does not name. */
const isWithEnvoy = (parties: readonly Entity[], envoys: ReadonlySet<Entity>): boolean =>
  parties.length === 2 &&
  isUnnamed(parties) &&
  parties.some((one) => envoys.has(one)) &&
  parties.every((one) => one.kind === 'person' && one.named && (envoys.has(one) || LEADING.test(one.sort ?? '')));

const LEADING = /^(?:head-of|minister|royal|legislator)/;

/** The visitors of the article's visits for whom no country is given. */
function travellersOf(draft: Draft, all: readonly Merged[]): ReadonlySet<Entity> {
  const visits = all.filter((merged) => merged.kind === 'visit');
  const parties = visits.flatMap((merged) => merged.parties.map((party) => draft.entities[party.entity]));
  return new Set(parties.filter((entity): entity is Entity => entity !== undefined && entity.affiliation === null));
}

/** Whether what was merged is a contact of states, movements or international bodies, and no meeting of one country's own. */
export function isContact(
  draft: Draft,
  merged: Merged,
  { travellers, onlyCountry, writtenFrom, politicsOf, officials, visitors, envoys }: Surroundings,
): boolean {
  const parties = merged.parties
    .map((party) => draft.entities[party.entity])
    .filter((entity): entity is Entity => entity !== undefined);
  if (areOfStatesToldOf(draft, merged.kind, parties) || areNeverIntroduced(draft, merged.kind, parties)) return true;
  if (isOwnMissions(parties)) return false;
  const isAway = isAwayFromHome(draft, merged, parties);
  const areExperts = parties.length > 1 && parties.every(isExpertsOfState);
  const acting = parties.filter(
    (entity) =>
      (areExperts || !isPrivateParty(draft, entity)) &&
      (officials.has(entity) ||
        !isOutsider(entity, parties) ||
        (merged.kind === 'visit' && isNeverIntroduced(draft, entity))) &&
      (isAway || !isOwnTeam(draft, entity)),
  );
  if (acting.length < Math.min(merged.kind === 'visit' ? 1 : 2, parties.length)) return false;
  if (merged.kind === 'visit') return isOfficialVisit(draft, merged, parties, { onlyCountry, politicsOf, officials });
  const states = parties.filter((entity) => entity.kind === 'place');
  if (states.length === parties.length && merged.told.every((told) => isMatch(draft, told))) return false;
  if (parties.length < 2)
    return (
      parties.length === 1 && (isManySided(parties[0] as Entity, merged) || isGuestAbroad(draft, merged, travellers))
    );
  if (!parties.some((entity) => isOfficial(entity)) || isToldInPrivate(draft, merged)) return false;
  if (isHostOfVisitor(merged, parties, visitors) || isWithEnvoy(parties, envoys)) return true;
  if (!isAway && isHomePolitics(draft, parties, politicsOf)) return false;
  const abroad =
    onlyCountry !== null &&
    placesOf(draft, merged).some((place) => place.country !== null && place.country !== onlyCountry);
  if (isAtHomeWithAnother(draft, merged) || isWithGuest(draft, merged)) return true;
  // "OSLO - Morvian President Tarn was received by Minister Aldane": the minister is of the country that it is written from.
  if (writtenFrom !== null && onlyCountry !== null && writtenFrom !== onlyCountry && hasLeaderOfNone(parties))
    return true;
  if (abroad || areOfTwoStates(draft, parties) || parties.some((entity) => travellers.has(entity))) return true;
  if (isAway && acting.some((entity) => entity.kind === 'person' && isOfficial(entity) && sideOf(entity) === null))
    return true;
  return !isDomestic(draft, acting, onlyCountry) && !(isUnnamed(parties) && isOwnPredecessor(draft, parties));
}

/** Somebody who leads, and for whom is not said. */
const hasLeaderOfNone = (parties: readonly Entity[]): boolean =>
  parties.some(
    ({ kind, affiliation, known, sort }) =>
      kind === 'person' && affiliation === null && known === undefined && LEADING.test(sort ?? ''),
  );

/** "called on the visiting Morvian president": the words call one of them a guest. */
const isWithGuest = ({ tokens }: Draft, { parties }: Merged): boolean =>
  parties.length > 1 &&
  parties.some(({ mentions }) =>
    mentions.some(({ first, nameFirst }) =>
      tokens.slice(first - 1, nameFirst).some(({ lower }) => lower === 'visiting'),
    ),
  );

/** "Chile met Peru in the final": two states that meet, and not "with" each other or to talk. */
const isMatch = ({ tokens }: Draft, { rule, trigger }: Candidate): boolean =>
  rule === 'meeting-verb' &&
  !/^(?:with|bilaterally|trilaterally|virtually|separately)$/.test(tokens[trigger + 1]?.lower ?? '');

/** "Experts from both countries": sent by their states, where nobody else takes part. */
const isExpertsOfState = ({ name, affiliation }: Entity): boolean =>
  /\bexperts\b/i.test(name) && /^[A-Z]{2}$/.test(affiliation ?? '');

/** "I spoke to Jim last night": whom the author of a text met, with neither an office nor a family name. */
function isToldInPrivate(draft: Draft, { parties }: Merged): boolean {
  const isAuthor = ({ mentions }: Merged['parties'][number]) =>
    mentions.some(({ kind, first }) => kind === 'pronoun' && /^(?:i|me|my)$/.test(draft.tokens[first]?.lower ?? ''));
  return (
    parties.some(isAuthor) &&
    !parties.some((party) => {
      const entity = draft.entities[party.entity];
      const isNamed = party.mentions.some(({ first, nameFirst }) => first < nameFirst) || entity?.name.includes(' ');
      return !isAuthor(party) && entity !== undefined && ((isNamed && entity.kind === 'person') || isOfficial(entity));
    })
  );
}

/** Held in another state than those for whom the parties act, as far as the text says. */
function isAwayFromHome(draft: Draft, merged: Merged, parties: readonly Entity[]): boolean {
  const homes = parties.filter((entity) => entity.kind === 'person').flatMap((entity) => sideOf(entity) ?? []);
  return (
    homes.length > 0 && placesOf(draft, merged).some(({ country }) => country !== null && !homes.includes(country))
  );
}

/** A name without an office or a state, beside nobody whose state or office the article names: “Hillary Clinton called Alida Maron”. */
const isOutsider = (entity: Entity, parties: readonly Entity[]): boolean =>
  entity.kind === 'person' &&
  entity.sort === null &&
  sideOf(entity) === null &&
  !parties.some(
    (other) => other.kind === 'place' || other.affiliation !== null || (other.kind === 'person' && other.sort !== null),
  );

/** Holds an office, acts for a state or movement, or is one. */
function isOfficial(entity: Entity): boolean {
  if (entity.kind === 'place') return entity.sort === 'country' || capitalCountry(entity.name) !== null;
  if (entity.kind === 'organisation') return entity.sort !== 'outlet' && entity.sort !== null;
  return entity.sort !== null || entity.affiliation !== null || entity.known !== undefined;
}

/** "Aldane took part in a conference in Paris": an official at an event in another state, also one whose state is not named and who is said to have come there. */
function isGuestAbroad(draft: Draft, merged: Merged, travellers: ReadonlySet<Entity>): boolean {
  const guest = draft.entities[merged.parties[0]?.entity ?? -1];
  if (merged.kind !== 'conference' || guest?.kind !== 'person') return false;
  const there = placesOf(draft, merged);
  const isFromElsewhere = there.every((place) => place.country !== guest.affiliation);
  const isKnown = guest.affiliation !== null || (guest.sort !== null && travellers.has(guest));
  return isKnown && isFromElsewhere && there.some((place) => place.country !== null);
}

/** Whether somebody in office went to a place that is not their own state's. */
function isOfficialVisit(
  draft: Draft,
  merged: Merged,
  parties: readonly Entity[],
  { onlyCountry, politicsOf, officials }: Pick<Surroundings, 'onlyCountry' | 'politicsOf' | 'officials'>,
): boolean {
  const travellers = parties.filter((entity) => entity.kind !== 'place');
  if (
    travellers.length === 0 ||
    !travellers.some((entity) => isOfficial(entity) || officials.has(entity) || isNeverIntroduced(draft, entity))
  )
    return false;
  const places = placesOf(draft, merged);
  // "the visit of the Peruvian president": the words themselves say that it is one from abroad.
  if (merged.told.every((told) => told.places.length === 0))
    return merged.told.some(({ rule, backward }) => /^(?:visit-noun|journey-verb)$/.test(rule) && !backward);
  const known = places.filter((place) => countryOfPlace(draft, place) !== null);
  if (known.length > 0)
    return known.some((place) =>
      travellers.some((entity) => {
        const home = sideOf(entity) ?? homeOfLawmaker(draft, entity, politicsOf);
        return home === null ? !isInOnlyCountry(place, onlyCountry) : home !== countryOfPlace(draft, place);
      }),
    );
  // A place that no list knows lies abroad, but for a “town of” that name, or where all officials of the article are of one country.
  const isHomeNews = onlyCountry !== null && travellers.every((entity) => sideOf(entity) === onlyCountry);
  return places.some(
    (place) => place.sort === 'region' || !(isHomeNews || place.sort === 'airport' || isTownOf(draft, place)),
  );
}

/** For somebody whose country is not named: a part or a lesser town of the only country that the article's officials have. */
const isInOnlyCountry = (place: Entity, onlyCountry: string | null): boolean =>
  place.sort !== 'country' && capitalCountry(place.name) === null && place.country === onlyCountry;

/** The places that the words beside the contact give. */
function placesOf(draft: Draft, merged: Merged): Entity[] {
  return merged.told
    .flatMap((told) => told.places)
    .map((place) => (place.entity === null ? null : draft.entities[place.entity]))
    .filter((entity): entity is Entity => Boolean(entity));
}
