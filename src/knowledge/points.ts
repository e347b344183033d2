import { foldAccents } from './fold.js';
import { lazily, listed, readRows, type Row } from './rows.js';

/** Where a place is drawn on a map. */
export type Point = {
  /** The name that Readout shows. */
  readonly name: string;
  /** country: nothing finer is known than that it lies there. */
  readonly kind: 'city' | 'country';
  /** ISO 3166-1 alpha-2; 'XK' for Kosovo. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  /** The id of the country's shape in world-atlas; null for one too small to have any. */
  readonly outline: string | null;
};

const points = lazily(() => {
  const rows = readRows('points.tsv');
  const ofCountry = new Map(rows.filter(({ kind }) => kind === 'country').map((row) => [row['country'] ?? '', row]));
  const cities = new Map<string, Point>();
  const byCountry = new Map([...ofCountry].map(([code, row]) => [code, pointOf(row, row)]));
  for (const row of rows.filter(({ kind }) => kind === 'city')) {
    const point = pointOf(row, ofCountry.get(row['country'] ?? ''));
    for (const name of [point.name, ...listed(row['spellings'])])
      if (!cities.has(keyOf(name, point.country))) cities.set(keyOf(name, point.country), point);
  }
  return { byCountry, cities };
});

function pointOf(row: Row, country: Row | undefined): Point {
  return {
    name: row['name'] ?? '',
    kind: row['kind'] === 'city' ? 'city' : 'country',
    country: row['country'] ?? '',
    latitude: Number(row['latitude']),
    longitude: Number(row['longitude']),
    outline: country?.['outline'] || null,
  };
}

function keyOf(name: string, country: string): string {
  return `${country} ${foldAccents(name).toLowerCase()}`;
}

/** Where a city lies, by any of its names and its country's code; null for one that is not known. */
export function cityPoint(name: string, country: string): Point | null {
  return points().cities.get(keyOf(name, country)) ?? null;
}

/** Where a country's name would be written, by its code; null for a code that is none. */
export function countryPoint(code: string): Point | null {
  return points().byCountry.get(code) ?? null;
}
