import type { Place } from '../domain/index.js';
import { countryName, countryOf, placeNamed, placesAmong } from '../knowledge/index.js';
import { foldText } from './names/fold.js';

/** What a place's words name. */
export type Places = {
  readonly said: string | null;
  readonly folded: string;
  /** Cities and regions by the name that Readout shows. */
  readonly local: ReadonlySet<string>;
  /** Alpha-2 codes. */
  readonly countries: ReadonlySet<string>;
};

/** same: one city or region. fits: one holds the other, or two places of one country where one is not known closer. apart: two cities of one country. conflict: two countries. open: one is not said, or not known. */
export type PlaceRelation = 'same' | 'fits' | 'apart' | 'conflict' | 'open';

/** Reads a place's name and country: 'the White House, Washington', 'Israel; West Bank'. */
export function placesOf(place: Place | null): Places {
  if (place === null) return { said: null, folded: '', local: new Set(), countries: new Set() };
  const { local, countries } = placesAmong(place.name);
  const within = place.country === null ? null : countryWithin(place.country);
  if (IS_VENUE.test(place.name)) leaveOutNamesakes(local, countries, within?.countries ?? new Set());
  for (const name of within?.local ?? []) local.add(name);
  for (const code of within?.countries ?? []) countries.add(code);
  return { said: place.name, folded: foldText(place.name), local, countries };
}

const IS_VENUE =
  /\b(?:Palace|Hotel|House|Hall|Castle|Tower|Residence|Square|Street|Villa|Cent(?:re|er)|Building|Club|Base|Mansion|Lodge|Resort)\b/;

/** 'Santos Palace' in Uruguay: a venue that bears the name of a town of another country. */
function leaveOutNamesakes(local: Set<string>, countries: Set<string>, within: ReadonlySet<string>): void {
  for (const name of local) {
    const country = placeNamed(name)?.country ?? null;
    const said = within.size > 0 ? within : new Set([...countries].filter((code) => code !== country));
    if (country === null || said.size === 0 || said.has(country)) continue;
    local.delete(name);
    countries.delete(country);
  }
}

/** What a place is said to lie in: a country by its name or code, or, where a town stands there, that town. What nobody knows tells no two places apart. */
function countryWithin(words: string): Pick<Places, 'local' | 'countries'> {
  const code = countryOf(words) ?? (countryName(words) === null ? null : words);
  return code === null ? placesAmong(words) : { local: new Set(), countries: new Set([code]) };
}

/** How two places stand to one another. */
export function comparePlaces(a: Places, b: Places): PlaceRelation {
  if (a.said === null || b.said === null) return 'open';
  if (a.folded === b.folded || shareOne(a.local, b.local)) return 'same';
  if (a.countries.size === 0 || b.countries.size === 0) return 'open';
  if (!shareOne(a.countries, b.countries)) return 'conflict';
  return a.local.size > 0 && b.local.size > 0 ? 'apart' : 'fits';
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
