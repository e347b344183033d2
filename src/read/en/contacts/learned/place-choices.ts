/** Among which places a contact without one may have been: those that the article names, those of its other contacts, and the states of those who took part. */
import { type Account, type Place, spanOf } from '../../../../domain/index.js';
import { countryName, countryOf, placeNamed } from '../../../../knowledge/index.js';
import type { Draft, Entity, Mention } from '../../../draft.js';

/** A place that may be the one; `sort`: town, country, region, or `other` and `home` where no words of the article name it as a place. */
export type NamedPlace = { readonly place: Place; readonly sort: string; readonly mentions: readonly Mention[] };

/** Places of an article, and mentions of one, that are looked at. */
const MOST = 60;
const MENTIONS = 30;
const SORTS = /^(?:city|country|region)$/;

/** The places that an article names, in text order, each with its first mentions. */
export function namedPlaces(draft: Draft): NamedPlace[] {
  const out = new Map<number, NamedPlace & { readonly mentions: Mention[] }>();
  for (const mention of draft.mentions) {
    const entity = draft.entities[mention.entity ?? -1];
    if (mention.kind !== 'place' || !entity || !SORTS.test(entity.sort ?? '')) continue;
    const has = out.get(entity.index);
    if (has && has.mentions.length < MENTIONS) has.mentions.push(mention);
    else if (!has && out.size < MOST)
      out.set(entity.index, { place: placeOf(draft, entity, mention), sort: sortOf(entity), mentions: [mention] });
  }
  return [...out.values()];
}

const sortOf = (entity: Entity): string =>
  entity.country !== null && entity.name === countryName(entity.country) ? 'country' : (entity.sort ?? '');

function placeOf(draft: Draft, entity: Entity, { first, last }: Mention): Place {
  const [from, to] = [draft.tokens[first]?.start ?? 0, draft.tokens[last]?.end ?? 0];
  const country = entity.country ? countryName(entity.country) : null;
  return { name: entity.name, country, how: 'inferred', spans: [spanOf(draft.text, from, to)] };
}

/** The named places, then those that only `others`, accounts with a place, have, then the states that only those who took part tell of. */
export function placesFor(
  { participants }: Account,
  named: readonly NamedPlace[],
  others: readonly Account[],
): NamedPlace[] {
  const out = new Map(named.map((one): [string, NamedPlace] => [keyOf(one.place), one]));
  const add = (place: Place, sort: string): void => {
    if (!out.has(keyOf(place))) out.set(keyOf(place), { place: { ...place, how: 'inferred' }, sort, mentions: [] });
  };
  for (const { place } of others.slice(0, MOST))
    if (place && placeNamed(place.name) !== null) add(place, place.name === place.country ? 'country' : 'other');
  for (const { affiliation, spans } of participants.slice(0, MOST))
    if (affiliation !== null && countryOf(affiliation) !== null)
      add({ name: affiliation, country: affiliation, how: 'inferred', spans: spans.slice(0, 1) }, 'country');
  return [...out.values()];
}

const keyOf = ({ name, country }: Place): string => `${name}|${country ?? ''}`;
