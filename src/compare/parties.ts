import {
  countryOf,
  demonymPhrases,
  metonymCountry,
  officePhrases,
  organisationNamed,
  placePhrases,
  wordsIn,
} from '../knowledge/index.js';
import { foldText } from './order.js';

/** Whom an affiliation names, one key each: the code of a country for the country, its bodies and its seat, a folded name for any other. */
export function partiesOf(affiliation: string | null): readonly string[] {
  return (affiliation ?? '')
    .split(/\s*;\s*/)
    .filter((part) => part !== '')
    .map(partyOf);
}

/** The key of one party by any of its names. */
export function partyOf(name: string): string {
  const known = organisationNamed(name);
  const country = countryOf(name) ?? metonymCountry(name) ?? (known?.kind === 'state-body' ? known.country : null);
  return country ?? foldText(known?.name ?? name);
}

/** The countries and offices that a description names: 'the American president', 'foreign ministers of Chile and Norway'. */
export function describedBy(description: string): {
  readonly parties: readonly string[];
  readonly offices: readonly string[];
} {
  const words = wordsIn(description.split(/\s+/).map((word) => word.replace(/[,;:]$/, '')));
  const parties = words.flatMap((_, at) => {
    const nations = demonymPhrases.match(words, at)?.value.countries ?? [];
    return [placePhrases.match(words, at)?.value.country ?? null, nations.length === 1 ? (nations[0] ?? null) : null];
  });
  const offices = words.flatMap((_, at) => officePhrases.match(words, at)?.value.phrase ?? []);
  return { parties: [...new Set(parties.filter((party) => party !== null))], offices: [...new Set(offices)] };
}
