import { capitalOf, demonymPhrases, metonymPhrases, placeNamed, placePhrases } from './places.js';
import { type Word, wordsIn } from './word.js';

/** `local` has cities and regions by the name that Readout shows, `countries` the alpha-2 codes of all, also of those that the cities and regions lie in. */
export type PlacesAmong = { readonly local: Set<string>; readonly countries: Set<string> };

/**
 * The places that the words of a place name, in any order of parts: 'the White House, Washington', 'Israel; West Bank'. 'The Omani capital' is Muscat, and a
 * seat of government that stands alone lies in its country. Unknown words give nothing.
 */
export function placesAmong(words: string): PlacesAmong {
  const parts = wordsIn(words.split(/[\s,;]+/).filter((part) => part !== ''));
  const found: PlacesAmong = { local: new Set(), countries: new Set() };
  for (let at = 0; at < parts.length; ) {
    const match = placePhrases.match(parts, at);
    if (match && match.value.kind !== 'country') found.local.add(match.value.name);
    if (match?.value.country) found.countries.add(match.value.country);
    at += match?.length ?? 1;
  }
  if (found.local.size === 0) addCapital(parts, found);
  if (found.countries.size === 0) addSeat(parts, found);
  return found;
}

const APOSTROPHE_S = /['’]s$/;

/** 'the Omani capital', 'the capital of Oman', 'Oman’s capital'. */
function addCapital(parts: readonly Word[], { local, countries }: PlacesAmong): void {
  const at = parts.findIndex(({ lower }) => lower === 'capital');
  if (at < 0) return;
  const country = parts[at + 1]?.lower === 'of' ? nationFrom(parts, at + 2) : nationBefore(parts, at);
  const capital = country === null ? null : capitalOf(country);
  if (country === null || capital === null) return;
  local.add(placeNamed(capital)?.name ?? capital);
  countries.add(country);
}

/** The one country that the words name from there on. */
function nationFrom(parts: readonly Word[], at: number): string | null {
  const start = parts[at]?.lower === 'the' ? at + 1 : at;
  const match = placePhrases.match(parts, start);
  return match?.value.kind === 'country' ? match.value.country : null;
}

/** The one country whose name or adjective ends right before `end`. */
function nationBefore(parts: readonly Word[], end: number): string | null {
  const before = wordsIn(parts.slice(0, end).map(({ text }) => text.replace(APOSTROPHE_S, '')));
  for (let at = 0; at < end; at++) {
    const country = placePhrases.match(before, at);
    if (country?.value.kind === 'country' && at + country.length === end) return country.value.country;
    const nation = demonymPhrases.match(before, at);
    const [one, ...others] = nation?.value.countries ?? [];
    if (nation && at + nation.length === end) return others.length === 0 ? (one ?? null) : null;
  }
  return null;
}

function addSeat(parts: readonly Word[], { countries }: PlacesAmong): void {
  for (let at = 0; at < parts.length; at++) {
    const seat = metonymPhrases.match(parts, at);
    if (seat && !seat.value.ambiguous) countries.add(seat.value.country);
  }
}
