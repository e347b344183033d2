import type { RecordDocument } from '../domain/index.js';

/** Names that were folded before: there are few of them, in many contacts. */
const known = new Map<string, Folded>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 200;
type Folded = { readonly words: readonly string[]; readonly joined: string };

function foldedName(name: string): Folded {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = wordsOf(name);
  const made = { words, joined: words.join('') };
  if (known.size >= MOST_KNOWN) known.clear();
  if (name.length <= LONGEST_KNOWN) known.set(name, made);
  return made;
}

/** The words of a name as they are compared: no accents, no case, hyphens and apostrophes as word breaks. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** One string for a name, the same for 'Amir-Sand', 'Amir Sand' and 'AmirSand'. */
export function folded(name: string): string {
  return foldedName(name).joined;
}

/** Whether `wanted` is a run of whole words of `form`, however the two are hyphenated or glued: 'sand' is in 'Ilse Amir-Sand', not in 'Sanders'. */
export function nameMatches(wanted: string, form: string): boolean {
  const key = folded(wanted);
  if (key === '') return false;
  const { words } = foldedName(form);
  return words.some((_, from) => {
    let run = '';
    for (let to = from; to < words.length && run.length < key.length; to++) run += words[to];
    return run === key;
  });
}

/** For each person and organisation of the record its name and every other form of it. */
export function formsById({
  people,
  organisations,
}: Pick<RecordDocument, 'people' | 'organisations'>): ReadonlyMap<string, readonly string[]> {
  const entities = [...people, ...organisations];
  return new Map(
    entities.map((entity) => [entity.id, [...new Set([entity.name, ...entity.names.map((form) => form.text)])]]),
  );
}

let regions: Intl.DisplayNames | null = null;

/** The English name of a country that may be written as an ISO 3166 code. */
export function countryName(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  try {
    regions ??= new Intl.DisplayNames('en', { type: 'region' });
    return regions.of(country) ?? country;
  } catch {
    return country;
  }
}

/** 'Port Sand, Norland'; the country alone where the place is the country. */
export function placeName(place: { readonly name: string; readonly country: string | null }): string {
  const country = place.country === null ? null : countryName(place.country);
  return country === null || folded(country) === folded(countryName(place.name))
    ? countryName(place.name)
    : `${place.name}, ${country}`;
}
