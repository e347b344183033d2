import type { Contact } from '../../domain/index.js';
import { cityPoint, countryName, countryOf, countryPoint, type Point } from '../../knowledge/index.js';

/**
 * city: where it lies is known. country: the place is a country, and nothing finer is told. within: a place of which only the country is known here.
 * unknown: nothing is known of where it lies.
 */
export const PRECISIONS = ['city', 'country', 'within', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A place as contacts are told apart by it. */
export type Located = {
  /** 'Geneva, Switzerland', 'Switzerland' */
  readonly place: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
  readonly precision: Precision;
  /** The city's own point, or the country's; null where it is unknown. */
  readonly point: Point | null;
};

/** The places of some contacts: which one each has, and where they lie. */
export class Places {
  readonly #kept = new Map<string, Located>();
  readonly byName = new Map<string, Located>();

  /** What the place of a contact is called here; null where nobody tells it. */
  nameOf({ place }: Contact): string | null {
    if (place === null) return null;
    const key = `${place.name}\n${place.country}`;
    const found = this.#kept.get(key) ?? placeOf(place.name, place.country);
    this.#kept.set(key, found);
    this.byName.set(found.place, found);
    return found.place;
  }
}

function placeOf(name: string, country: string | null): Located {
  const code = country === null ? countryOf(name) : (countryOf(country) ?? countryOf(name));
  if (code === null) return { place: name, country: null, precision: 'unknown', point: null };
  const land = countryName(code) ?? code;
  if (countryOf(name) === code) return { place: land, country: code, precision: 'country', point: countryPoint(code) };
  const city = cityPoint(name, code);
  return {
    place: `${city?.name ?? name}, ${land}`,
    country: code,
    precision: city ? 'city' : 'within',
    point: city ?? countryPoint(code),
  };
}
