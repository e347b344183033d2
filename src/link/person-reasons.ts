import type { Reason } from '../domain/index.js';
import { canBeOneOffice, officeOfCareer } from './office-posts.js';
import { areOneBody, areRelated, partyName } from './parties.js';

/** What two groups of persons say of their offices: shared, also where one has it no more or is called its deputy, rival or not told. Rival offices weigh nothing, as people change office. */
export function sharedOffice(a: ReadonlySet<string>, b: ReadonlySet<string>): Reason {
  const both = [...a].filter((one) => [...b].some((other) => areOfOneCareer(one, other)));
  if (a.size > 0 && b.size > 0 && both.length === 0)
    return reasonOf('office', a, b, 'open', 'the offices differ, as they can in one career');
  return reasonOf(
    'office',
    a,
    b,
    both.length > 0 ? 'for' : 'open',
    both.length > 0 ? `both are called ${both.sort().join(', ')}` : 'an article names no office',
  );
}

/** For whom two groups of persons act, and whether it speaks for one person. */
export function sharedParty(a: ReadonlySet<string>, b: ReadonlySet<string>): Reason {
  if (a.size === 0 || b.size === 0) return reasonOf('party', a, b, 'open', 'an article does not say for whom');
  const both = [...a].filter((one) => b.has(one));
  if (both.length > 0) return reasonOf('party', a, b, 'for', `both act for ${both.map(partyName).sort().join(', ')}`);
  const alike = [...a].filter((one) => [...b].some((other) => areOneBody(one, other)));
  if (alike.length > 0)
    return reasonOf(
      'party',
      a,
      b,
      'for',
      `what they act for is called alike: ${[...a, ...b].map(partyName).sort().join(', ')}`,
    );
  const related = [...a].some((one) => [...b].some((other) => areRelated(one, other)));
  return related
    ? reasonOf('party', a, b, 'open', 'one acts for an organisation of the other’s country')
    : reasonOf('party', a, b, 'against', 'they act for different parties');
}

const areOfOneCareer = (a: string, b: string): boolean => canBeOneOffice(officeOfCareer(a), officeOfCareer(b));

/**
 * As `sharedParty`, for bearers of one common full name: only offices of two countries speak against it. Who acts for a country may act for an international
 * body in another year, and what a text makes somebody act for may be misread.
 */
export function sharedPartyOfNamesakes(
  a: { readonly parties: ReadonlySet<string>; readonly countries: readonly string[] },
  b: { readonly parties: ReadonlySet<string>; readonly countries: readonly string[] },
): Reason {
  const found = sharedParty(a.parties, b.parties);
  const areApart =
    a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((code) => b.countries.includes(code));
  return found.weighs !== 'against' || areApart
    ? found
    : { ...found, weighs: 'open', phrase: 'they act for different parties, which one person can' };
}

const OF_A_COUNTRY = /^([A-Z]{2})(?:\/|$)/;

/** The countries that parties are, or are an organisation of: 'NO/lumen front' gives 'NO'. Sorted. */
export function countriesOf(parties: Iterable<string>): readonly string[] {
  const codes = Array.from(parties, (party) => OF_A_COUNTRY.exec(party)?.[1] ?? '').filter((code) => code !== '');
  return [...new Set(codes)].sort();
}

function say(words: ReadonlySet<string>): string | null {
  return [...words].map(partyName).sort().join(', ') || null;
}

function reasonOf(
  feature: string,
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weighs: Reason['weighs'],
  phrase: string,
): Reason {
  return { feature, a: say(a), b: say(b), weighs, phrase };
}
