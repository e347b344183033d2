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
export function locatedIn(contacts: readonly Contact[]): {
  readonly nameOf: (contact: Contact) => string | null;
  readonly byName: ReadonlyMap<string, Located>;
} {
  const kept = new Map<string, Located>();
  const byName = new Map<string, Located>();
  const located = ({ name, country }: NonNullable<Contact['place']>): Located => {
    const key = `${name}\n${country}`;
    const found = kept.get(key) ?? placeOf(name, country);
    kept.set(key, found);
    return found;
  };
  for (const { place } of contacts) {
    const found = place === null ? null : located(place);
    if (found !== null) byName.set(found.place, found);
  }
  return { nameOf: ({ place }) => (place === null ? null : located(place).place), byName };
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
