/** Whether the times and the places of what is told of two contacts go together. */
import { compareDates } from '../../../../domain/index.js';
import type { Draft, Mention } from '../../../draft.js';
import type { Candidate, Merged } from '../candidate.js';

/** Whether the candidate is dated to another day than one of those that tell of the contact. */
export function timesClash(candidate: Candidate, home: Merged): boolean {
  const a = candidate.time;
  if (!a) return false;
  return home.told.some((told) => {
    const b = told.time;
    if (!b || b.first === a.first) return false;
    const [x, y] = [a.value.edtf, b.value.edtf];
    if (x && y) return compareDates(x, y) === 'conflict';
    const word = (t: typeof a) =>
      (t.value.phrase?.text ?? '').toLowerCase().replace(/^(?:on|in|late|early|this)\s+/, '');
    return word(a) !== word(b) && !(word(a).includes(word(b)) || word(b).includes(word(a)));
  });
}

const countryOfPlace = (draft: Draft, place: Mention): string | null =>
  place.entity === null ? null : (draft.entities[place.entity]?.country ?? null);

const isCountry = (draft: Draft, place: Mention): boolean =>
  place.entity !== null && draft.entities[place.entity]?.sort === 'country';

/** Whether the candidate has a place, the contact has one, and no two of them agree. */
export function placesClash(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const mine = candidate.places.filter((place) => place.kind === 'place');
  if (mine.length === 0) return false;
  const theirs = home.told.flatMap((told) => told.places).filter((place) => place.kind === 'place');
  return theirs.length > 0 && !mine.some((place) => theirs.some((other) => placesAgree(draft, place, other)));
}

/** The same place, or a town and the country that it is in, or an airport of that country. */
function placesAgree(draft: Draft, a: Mention, b: Mention): boolean {
  if (a.entity === b.entity) return true;
  const [x, y] = [countryOfPlace(draft, a), countryOfPlace(draft, b)];
  return x !== null && x === y && [a, b].some((place) => isCountry(draft, place) || isAirport(draft, place));
}

/** One comes to an airport on the way to a town. */
const isAirport = (draft: Draft, place: Mention): boolean =>
  place.entity !== null && draft.entities[place.entity]?.sort === 'airport';

/** Whether a place of the candidate agrees with one of the contact. */
export function samePlaces(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const theirs = home.told.flatMap((told) => told.places);
  return candidate.places.some((place) => theirs.some((other) => placesAgree(draft, place, other)));
}
