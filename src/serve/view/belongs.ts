import { countryName, countryOf, organisationNamed } from '../../knowledge/index.js';

/** In so many articles an office is said to be one of this country, party or body. */
export type OfficeOf = { readonly organisation: string | null; readonly times: number };

/**
 * The code of the country that a person acts for, as most articles have it; null where none says so, or where it is nobody's (the United Nations).
 */
export function countryOfPerson(offices: readonly OfficeOf[]): string | null {
  const votes = new Map<string, number>();
  for (const { organisation, times } of offices) {
    const code = organisation === null ? null : (countryOf(organisation) ?? countryOfOrganisation(organisation));
    if (code !== null) votes.set(code, (votes.get(code) ?? 0) + times);
  }
  const [most] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/** The code of the country that an organisation acts for, by its name; null for none. */
export function countryOfOrganisation(name: string): string | null {
  const code = organisationNamed(name)?.country;
  return code && countryName(code) !== null ? code : null;
}
