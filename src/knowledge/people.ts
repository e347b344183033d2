import { foldAccents } from './fold.js';
import { lazily, listed, readRows } from './rows.js';

/** A person in public office or at the head of a movement, under the spellings that agencies use. */
export type KnownPerson = {
  /** The spelling that Readout lists first. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the country that the person acts or acted for. */
  readonly country: string;
  /** All spellings, `name` included. */
  readonly spellings: readonly string[];
};

const people = lazily(() => {
  const known = new Map<string, KnownPerson | null>();
  for (const person of eachOnce()) {
    // A spelling that two people share tells nothing.
    for (const key of new Set(person.spellings.map(keyOf))) known.set(key, known.has(key) ? null : person);
  }
  return known;
});

/** One person for each name and country: a user's own row and ours may list the spellings of one. */
function eachOnce(): Iterable<KnownPerson> {
  const merged = new Map<string, KnownPerson>();
  for (const row of readRows('people.tsv')) {
    const [name, country] = [row['name'] ?? '', row['country'] ?? ''];
    const key = `${country} ${keyOf(name)}`;
    const before = merged.get(key) ?? { name, country, spellings: [name] };
    merged.set(key, { ...before, spellings: [...before.spellings, ...listed(row['spellings'])] });
  }
  return merged.values();
}

const keyOf = (name: string): string =>
  foldAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Who bears a full name in one of the spellings that we know; null for nobody, or for more than one. Case, accents and hyphens make no difference. */
export function knownPerson(name: string): KnownPerson | null {
  return people().get(keyOf(name)) ?? null;
}
