/** Which of the merged candidates are contacts between states, movements and international bodies. */
import { capitalCountry, countryOf, metonymCountry, organisationNamed } from '../../../knowledge/index.js';
import type { Draft, Entity } from '../../draft.js';
import { mentionsOf } from './around.js';
import type { Merged } from './candidate.js';
import { areOfTwoStates, isOwnPredecessor } from './sole-office.js';

const HOME_SORTS = new Set([
  'head-of-state',
  'head-of-government',
  'minister',
  'diplomat',
  'official',
  'legislator',
  'military',
]);
const HEADS = new Set(['head-of-state', 'head-of-government']);

/**
 * Officials without a country, in a government's own text, are that government's: gives them its code. A government has one head of
 * state: the first one named without a country is its own, the others stay open.
 */
export function settleAffiliations(draft: Draft): void {
  const outlet = draft.article.outlet?.name;
  const home = outlet
    ? (metonymCountry(outlet) ?? organisationNamed(outlet)?.country ?? countryOf(outlet.replace(/\s+Government$/i, '')))
    : null;
  if (!home) return;
  let head = draft.entities.some(
    (entity) => entity.kind === 'person' && entity.affiliation === home && HEADS.has(entity.sort ?? ''),
  );
  for (const entity of draft.entities) {
    if (entity.known !== undefined && entity.known.country !== home) continue;
    if (entity.kind !== 'person' || entity.affiliation !== null || !HOME_SORTS.has(entity.sort ?? '')) continue;
    if (HEADS.has(entity.sort ?? '') && !/\bvice\b/i.test(titleOf(draft, entity))) {
      if (head || !namedEarly(draft, entity) || (PRESIDENTIAL.has(home) && entity.sort === 'head-of-government'))
        continue;
      head = true;
    }
    entity.affiliation = home;
  }
}

function namedEarly(draft: Draft, entity: Entity): boolean {
  const first = draft.mentions.find((mention) => mention.kind === 'person' && !mention.embedded);
  const lastName =
    entity.name
      .replace(/,? (?:Jr|Sr)\.?$/, '')
      .split(' ')
      .at(-1) ?? '';
  const owner = new RegExp(`\\b${lastName.replace(/[^\p{L}-]/gu, '.')}['’]s\\b`, 'u').test(
    draft.article.titleText ?? '',
  );
  return first?.entity === entity.index || owner;
}

const titleOf = (draft: Draft, entity: Entity): string =>
  mentionsOf(draft, entity).find((mention) => mention.office !== null)?.office?.title ?? '';

/** States whose president leads the government, without a prime minister. Source: their constitutions. */
const PRESIDENTIAL = new Set(
  'US MX BR AR CL CO UY PY BO EC VE CR PA GT HN SV NI DO PH ID NG KE GH ZM MW LR SL AO CY TR IR AF MV'.split(' '),
);

/** What is asked of the whole article for each of its contacts. */
export type Surroundings = {
  /** Those whom the article takes abroad: what they do there is no meeting at home. */
  readonly travellers: ReadonlySet<Entity>;
  /** The country of every official in the article, where there is but one. */
  readonly onlyCountry: string | null;
};

export const surroundingsOf = (draft: Draft, all: readonly Merged[]): Surroundings => ({
  travellers: travellersOf(draft, all),
  onlyCountry: onlyCountryOf(draft),
});

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
  const acting = parties.filter(
    (entity) =>
      !isPrivate(entity) && !isOfPrivate(draft, entity) && !isPrivatePerson(draft, entity) && !isOwnTeam(draft, entity),
  );
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

/** People and bodies that act for no state or movement: a meeting with them alone is none between governments. */
const PRIVATE =
  /\b(?:civil society|business|labou?r|union|youth|students?|community|industry|investors?|workers|famil(?:y|ies)|veterans|journalists|reporters|activists|academics?|experts|executives|ceos|faith|diaspora|soldiers|troops|voters|farmers|entrepreneurs|companies|survivors|residents|supporters|fans|players|athletes|teachers|doctors|nurses|traders|pilgrims|artists|scientists)\b/i;
const OWN =
  /\b(?:government ministers|cabinet|ministers of (?:his|her|the) government|lawmakers|aides|staff|party leaders|party officials|coalition partners|opposition leaders|governors|mayors|parliamentarians|(?:members|leaders) (?:of|from) (?:the )?(?:parliament|congress|senate|house)|(?:house|senate|congressional) (?:members|leaders)|senators|congressmen|congresswomen|military chiefs|(?:his|her|their) own|coalition|ruling party)\b|^(?:ministers|governors|generals|lawmakers|leaders of parties)$/i;
const isPrivate = (entity: Entity): boolean =>
  (entity.kind === 'organisation' && (entity.sort === 'other' || entity.sort === 'outlet')) ||
  (entity.kind === 'group' &&
    (((entity.affiliation === null || entity.affiliation.length === 2) && PRIVATE.test(entity.name)) ||
      (entity.affiliation === null && OWN.test(entity.name))));

const TRADES =
  /^(?:lawyer|attorney|businessman|businesswoman|singer|actor|actress|author|writer|journalist|reporter|professor|coach|player|footballer|captain|officer|doctor|teacher|activist|billionaire|investor|executive|economist|banker|artist|composer|director|filmmaker|novelist|poet|farmer|engineer|scientist|astronaut|athlete|striker|goalkeeper|trader|shopkeeper|pilot|fisherman|nurse|widow|wife|husband|mother|father|sister|brother|son|daughter|pastor|historian|analyst|consultant|customer|client|friend|neighbour|neighbor|model|chef|entrepreneur|founder|engineer|student|tourist|citizen|resident|worker|soldier|migrant|refugee|prisoner|priest|monk|nun)$/;

/** "Aldane, a retired customs officer", "his lawyer Morvic": a trade and no office. */
function isPrivatePerson(draft: Draft, entity: Entity): boolean {
  if (entity.kind !== 'person') return false;
  // "a Morvian engineer" acts for no state.
  if (!entity.named && TRADES.test(entity.name.toLowerCase().split(' ').at(-1) ?? '')) return true;
  if (entity.affiliation !== null) return false;
  if (entity.sort === 'other' || entity.sort === 'spokesperson') return true;
  if (entity.sort !== null) return false;
  return mentionsOf(draft, entity).some((mention) => {
    if (mention.kind !== 'person') return false;
    const before = draft.tokens[mention.first - 1]?.lower ?? '';
    const comma = draft.tokens[mention.last + 1]?.text === ',';
    const behind = comma ? draft.tokens.slice(mention.last + 2, mention.last + 8) : [];
    const opens = /^(?:a|an|the|his|her|their|who)$/.test(behind[0]?.lower ?? '');
    const end = behind.findIndex((token) => token.text === ',' || token.pos === 'VERB');
    return (
      TRADES.test(before) || (opens && behind.slice(0, end < 0 ? 6 : end).some((token) => TRADES.test(token.lower)))
    );
  });
}

/** "a delegation of farmers". */
function isOfPrivate(draft: Draft, entity: Entity): boolean {
  if (entity.kind !== 'group' || entity.affiliation !== null) return false;
  return mentionsOf(draft, entity).some(({ last }) => {
    return (
      draft.tokens[last + 1]?.lower === 'of' &&
      PRIVATE.test(
        draft.tokens
          .slice(last + 2, last + 5)
          .map((token) => token.lower)
          .join(' '),
      )
    );
  });
}

/** "his ministers", "her advisers": a leader's own. */
function isOwnTeam(draft: Draft, entity: Entity): boolean {
  if (entity.kind !== 'group' || entity.affiliation !== null || /counterpart|colleague/i.test(entity.name))
    return false;
  return mentionsOf(draft, entity).some(({ first }) => /^(?:his|her|their)$/.test(draft.tokens[first]?.lower ?? ''));
}

/** Holds an office, acts for a state or movement, or is one. */
function isOfficial(entity: Entity): boolean {
  if (entity.kind === 'place') return entity.sort === 'country' || capitalCountry(entity.name) !== null;
  if (entity.kind === 'organisation') return entity.sort !== 'outlet' && entity.sort !== null;
  return entity.sort !== null || entity.affiliation !== null || entity.known !== undefined;
}

const isUnnamed = (parties: readonly Entity[]): boolean =>
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

function onlyCountryOf(draft: Draft): string | null {
  const codes = new Set(
    draft.entities
      .filter((entity) => entity.kind === 'person' || entity.kind === 'group')
      .map((entity) => entity.affiliation)
      .filter((code) => code !== null),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** All of one country: a government meets its own. */
function isDomestic(parties: readonly Entity[], onlyCountry: string | null): boolean {
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

/** "Aldane took part in a conference in Paris": an official at an event in another state. */
function isGuestAbroad(draft: Draft, merged: Merged): boolean {
  const guest = draft.entities[merged.parties[0]?.entity ?? -1];
  if (merged.kind !== 'conference' || guest?.kind !== 'person' || guest.affiliation === null) return false;
  const there = placesOf(draft, merged);
  return there.some((place) => place.country !== null) && there.every((place) => place.country !== guest.affiliation);
}

/** "the presidents of Peru and Chile": one phrase for the two sides. */
const SEVERAL_STATES =
  /\b(?:leaders|ministers|presidents|premiers|heads|representatives|delegations|kings|foreign secretaries|ministries|governments|parliaments|commanders|negotiators|envoys|delegates)\b.* (?:of|from) .*(?:,| and )/i;

/** "defence ministers": several of an office that a state has but one of. */
const ONE_A_STATE =
  /\b(?:(?:foreign|defen[cs]e|interior|finance|trade|energy|health|justice|environment|transport|economy|prime) ministers|foreign secretaries|heads of (?:state|government))$/i;

/** "the NATO-Ukraine Commission", "the Joint Committee": a body that several states have together. */
const SHARED_BODY =
  /\b(?:joint|intergovernmental|bilateral|trilateral|tripartite|cooperation) (?:\w+ ){0,2}(?:commission|committee|council|group)\b/i;
const HYPHENATED_BODY = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+ /u;

const isShared = (body: Entity): boolean =>
  body.sort === 'international' ||
  body.sort === 'event' ||
  body.sort === 'joint-body' ||
  (body.sort === 'body' &&
    body.affiliation === null &&
    (SHARED_BODY.test(body.name) || HYPHENATED_BODY.test(body.name)));

const REGION =
  /\b(?:world|european|arab|african|asian|regional|western|gulf|nordic|baltic|balkan|caribbean|pacific|latin american|g7|g20|nato|eu|foreign|counterparts|\d+|countries|states|nations|powers)\b/i;

/** "Arab leaders", "Nordic ministers", "20 countries": of more states than one. */
export const isOfManyStates = (name: string): boolean => REGION.test(name);

function isManySided(entity: Entity, merged: Merged): boolean {
  if (entity.kind === 'place')
    return merged.kind === 'conference' && merged.told.some((told) => told.rule === 'event-noun');
  if (entity.kind === 'organisation') return merged.kind === 'conference' && isShared(entity);
  if (entity.kind !== 'group') return false;
  if (SEVERAL_STATES.test(entity.name)) return merged.kind !== 'visit' && merged.kind !== 'letter';
  return (
    /^(?:talks|conference|meeting)$/.test(merged.kind) &&
    ((entity.affiliation !== null && !/^[A-Z]{2}$/.test(entity.affiliation)) ||
      (entity.affiliation === null && ONE_A_STATE.test(entity.name)) ||
      isOfManyStates(entity.name)) &&
    /leaders|ministers|presidents|heads|representatives|delegations|countries|states|ambassadors|envoys|negotiators|diplomats|chiefs|nations|powers/i.test(
      entity.name,
    )
  );
}

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
