/** Lawmakers, chambers and parties, whose country the press of that country leaves out: "talks with Senate leaders". */
import { organisationNamed } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { mentionsOf } from '../around.js';

/** "House Republican leaders", "congressional negotiators", "the House panel" */
const OF_POLITICS =
  /\b(?:Republicans?|Democrats?|Democratic|GOP|[Pp]arty|[Oo]pposition|[Cc]ongressional|House|Senate|Congress|Parliament|[Cc]aucus|[Ll]awmakers|[Ss]enators|[Cc]ongressm[ae]n)\b/;

/** "Representative Aldane": of a chamber; not "the Special Representative", "U.S. Trade Representative". */
const REPRESENTATIVE = /^(?:(?:\p{Lu}[\p{L}.]*) )?Rep(?:resentatives?|s?\.)$/u;

/** Offices that only look after their own government. */
const OF_HOME = /\b(?:inspector general|special counsel|senator|congressman|congresswoman)\b/i;

const isCode = (side: string | null): side is string => side !== null && /^[A-Z]{2}$/.test(side);

const titlesOf = (draft: Draft, entity: Entity): string[] =>
  mentionsOf(draft, entity).flatMap(({ office }) => office?.title ?? []);

/** Whether the entity is of a parliament or a party: a lawmaker, a chamber, its leaders. */
function isOfPolitics(draft: Draft, entity: Entity): boolean {
  if (entity.sort === 'legislator' || (entity.sort === 'party' && entity.kind === 'organisation')) return true;
  // "the leaders of Spain" are of a state.
  if (entity.sort === 'party' && entity.kind === 'person')
    return [entity.name, ...titlesOf(draft, entity)].some((title) => OF_POLITICS.test(title));
  if (entity.kind === 'group') return OF_POLITICS.test(entity.name);
  if (entity.kind === 'organisation')
    return (entity.sort === 'state-body' || entity.sort === 'body') && OF_POLITICS.test(entity.name);
  if (titlesOf(draft, entity).some((title) => OF_HOME.test(title))) return true;
  return entity.sort === 'diplomat' && titlesOf(draft, entity).some((title) => REPRESENTATIVE.test(title));
}

/** The country that the words themselves give; a chamber or a party gives its own. */
function countryOf(entity: Entity): string | null {
  const side = entity.affiliation ?? entity.known?.country ?? null;
  if (isCode(side)) return side;
  if (isCode(entity.country) && entity.kind === 'organisation') return entity.country;
  const body = side === null ? null : organisationNamed(side);
  return body !== null && !body.ambiguous && isCode(body.country) ? body.country : null;
}

/** Of an armed or political movement, or a body of many states: no part of a country's parliament. */
function isOfNoGovernment({ kind, affiliation, name }: Entity): boolean {
  const body = organisationNamed(affiliation ?? (kind === 'organisation' ? name : ''));
  return body !== null && !/^(?:party|state-body)$/.test(body.kind);
}

/** Words of American politics: "Republicans", "Democratic lawmakers", "on Capitol Hill"; not "the Democratic Republic". */
const AMERICAN =
  /\b(?:Republicans?|Democrats?)\b(?! (?:of|Republic|Party|People))|\bDemocratic (?=(?:[Ll]eaders|[Ll]awmakers|[Ss]enators?|[Rr]epresentatives?|[Cc]ongress\w*)\b)|\b(?:GOP|Capitol Hill|White House|House of Representatives)\b/u;

/** The country whose parliament and parties the article tells of; null where it names none, or several. */
export function politicsCountryOf(draft: Draft): string | null {
  const own = draft.entities.filter((entity) => isOfPolitics(draft, entity));
  if (own.length === 0) return null;
  const codes = new Set(own.flatMap((entity) => countryOf(entity) ?? []));
  if (codes.size > 0) return codes.size === 1 ? ([...codes][0] ?? null) : null;
  const isAmerican = draft.entities.some((one) => one.affiliation === 'US' || one.country === 'US');
  return isAmerican && AMERICAN.test(draft.view) ? 'US' : null;
}

/** A lawmaker without a country, in an article on the parliament of one: that country. */
export const homeOfLawmaker = (draft: Draft, entity: Entity, country: string | null): string | null =>
  entity.kind === 'person' && isOfPolitics(draft, entity) ? country : null;

/** Offices that are held at home; nobody who speaks for a state to others. */
const AT_HOME = /^(?:minister|official|legislator|military)$/;
const ABROAD =
  /\b(?:foreign|prime minister|premier|external|secretary of state|ambassador|envoy|secretary[- ]general)\b/i;

/** "his Iraqi counterpart": of another state. */
const isCounterpart = (draft: Draft, entity: Entity): boolean =>
  entity.kind === 'person' &&
  isCode(entity.affiliation) &&
  titlesOf(draft, entity).some((title) => /\b(?:counterpart|opposite number)$/i.test(title));

/** Groups that may be of another state. */
const OF_OTHERS =
  /\b(?:foreign|counterparts?|delegations?|envoys?|diplomats?|ambassadors|allies|leaders|mediators|negotiators|officials)\b/i;

/** Whether somebody without a country may be of the country of those lawmakers. */
const mayBeOfThem = (draft: Draft, entity: Entity): boolean =>
  (entity.kind === 'person' || (entity.kind === 'group' && !OF_OTHERS.test(entity.name))) &&
  entity.affiliation === null &&
  (entity.sort === null || AT_HOME.test(entity.sort)) &&
  ![entity.name, ...titlesOf(draft, entity)].some((title) => ABROAD.test(title));

/**
 * "Democratic leaders skipped a meeting with the president", in an article on one country's parliament: lawmakers or a party among them, and
 * nobody of another country. `country` is that of the article's parliament and parties.
 */
export function isHomePolitics(draft: Draft, parties: readonly Entity[], country: string | null): boolean {
  if (parties.some((one) => isOfNoGovernment(one) || isCounterpart(draft, one))) return false;
  if (!parties.some((entity) => isOfPolitics(draft, entity))) return false;
  const sides = new Set(
    parties.flatMap((entity) => countryOf(entity) ?? (isOfPolitics(draft, entity) ? (country ?? []) : [])),
  );
  if (sides.size > 1 || (sides.size === 1 && country === null && !parties.every((one) => countryOf(one)))) return false;
  return parties.every(
    (entity) => countryOf(entity) !== null || isOfPolitics(draft, entity) || mayBeOfThem(draft, entity),
  );
}
