import type { Contact, Place } from '../domain/index.js';
import { cityCountry, countryOf, placesAmong } from '../knowledge/index.js';
import type { Told } from './case.js';
import { byText, foldText, oneLine } from './order.js';

/** The place as one value: its words, and its country where the words leave it out. */
export function placeValue(place: Place): string {
  const name = oneLine(place.name);
  return place.country === null || foldText(name).includes(foldText(place.country))
    ? name
    : `${name}, ${place.country}`;
}

/**
 * Two places go together where they are one, or one lies in the other. A venue or a region of which no country is known may lie in any place that is
 * known; two of which nothing is known go together where they have words in common.
 */
export function placesGoTogether(a: string, b: string): boolean {
  const [foldA, foldB] = [foldText(a), foldText(b)];
  if (foldA.includes(foldB) || foldB.includes(foldA)) return true;
  const [inA, inB] = [placesAmong(a), placesAmong(b)];
  if ([...inA.local].some((name) => inB.local.has(name))) return true;
  if ((inA.countries.size === 0) !== (inB.countries.size === 0)) return true;
  const oneCountry = [...inA.countries].some((country) => inB.countries.has(country));
  return oneCountry && (inA.local.size === 0 || inB.local.size === 0);
}

/** The place that most accounts give; a city before a venue, and both before a country, then the shorter, among equals. null where none gives one. */
export function placeOf(accounts: readonly Told[]): Contact['place'] {
  const places = accounts.map((told) => told.account.place).filter((place) => place !== null);
  const count = (place: Place): number =>
    places.filter((other) => placesGoTogether(placeValue(place), placeValue(other))).length;
  const best = places.toSorted(
    (a, b) =>
      count(b) - count(a) ||
      grainOf(a) - grainOf(b) ||
      a.name.length - b.name.length ||
      byText(placeValue(a), placeValue(b)),
  )[0];
  if (!best) return null;
  const country =
    best.country ??
    places.find((place) => foldText(place.name) === foldText(best.name) && place.country !== null)?.country ??
    null;
  return { name: oneLine(best.name), country: country ?? cityCountry(oneLine(best.name))?.country ?? null };
}

function grainOf(place: Place): 0 | 1 | 2 {
  const name = oneLine(place.name);
  if (countryOf(name) !== null) return 2;
  const { local, countries } = placesAmong(name);
  return local.size > 0 && countries.size > 0 ? 0 : 1;
}
