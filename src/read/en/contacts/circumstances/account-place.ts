/** Where a contact took place, by the words that tell of it. */
import type { Place } from '../../../../domain/index.js';
import { capitalOf } from '../../../../knowledge/index.js';
import type { Mention } from '../../../draft.js';
import { wordsOf } from '../../words.js';
import type { Merged } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { seatBehind, townIn } from './venue.js';
import { affiliationName, mentionSpan } from '../wording.js';

/** The place of a contact; null where the words give none. */
export function placeOf(clauses: Clauses, merged: Merged): Place | null {
  const { draft } = clauses;
  const placed = merged.told.filter((candidate) => candidate.places.length > 0);
  const own = placed.filter((candidate) => !isOthersPlace(clauses, candidate.places));
  // "arrived at Larnok Airport for a visit to Oslo"
  const isOfTown = (places: readonly Mention[]): boolean =>
    merged.kind !== 'visit' || places.some((place) => clauses.entity(place)?.sort !== 'airport');
  const told = own.find(({ places }) => isOfTown(places)) ?? own[0] ?? placed[0];
  if (!told || /^(?:call|video-call|letter)$/.test(merged.kind)) return null;
  const places = told.places;
  // "Oslo, Norway": the country has a field of its own.
  const inside = places.filter((place) => outerness(clauses, place) < 2);
  // "Israel and the West Bank": a country that none of the others lies in is a place of its own.
  const apart = places.filter((place) => inside.includes(place) || !inside.some((one) => liesIn(clauses, one, place)));
  const names = (inside.length > 0 ? apart : places).map((place) => placeName(clauses, place).name);
  const name = [...new Set(names)].join(', ');
  const sorted = places.toSorted((a, b) => outerness(clauses, b) - outerness(clauses, a));
  const country = sorted.map((place) => placeName(clauses, place).country).find((code) => code !== null) ?? null;
  return {
    name,
    country: affiliationName(country),
    how: 'stated',
    spans: places.map((place) => mentionSpan(draft, place)),
  };
}

/** A country says where a town lies, and a town where a building stands. */
function outerness(clauses: Clauses, place: Mention): number {
  if (place.kind !== 'place') return 0;
  return clauses.entity(place)?.sort === 'country' ? 2 : 1;
}

/** False only where both countries are known and differ, or the place is a region beside another country. */
function liesIn(clauses: Clauses, place: Mention, country: Mention): boolean {
  const inner = clauses.entity(place);
  if (inner?.country) return inner.country === clauses.entity(country)?.country;
  return inner?.sort !== 'region' || clauses.token(place.first - 1)?.lower !== 'and';
}

/** "met commanders in Oslo": perhaps where the others are, and not where they met. */
const isOthersPlace = (clauses: Clauses, places: readonly Mention[]): boolean =>
  clauses.endingAt((places[0]?.first ?? 0) - 2)?.kind === 'group';

function placeName(clauses: Clauses, place: Mention): { readonly name: string; readonly country: string | null } {
  const { draft } = clauses;
  const written = wordsOf(draft, place.nameFirst, place.nameLast);
  const entity = clauses.entity(place);
  // A state is called the Holy See, and the place where it lies Vatican City.
  if (place.kind === 'place' && entity?.sort === 'country' && entity.country === 'VA')
    return { name: capitalOf('VA') ?? written, country: 'VA' };
  if (place.kind === 'place') return { name: entity?.name ?? written, country: entity?.country ?? null };
  const seat = seatBehind(clauses, place);
  const name = `${written.replace(/^the\s+/i, '')}${seat === null ? '' : ` ${seat.text}`}`;
  return townIn(clauses, place) ?? { name, country: entity?.country ?? null };
}
