import { countryName, countryOf, organisationNamed } from '../../knowledge/index.js';
import type { CaseView } from './view.js';

/**
 * The code of the country that a person or organisation acts for, as most articles have it; null where none says so, or where it is nobody's (the United
 * Nations).
 */
export function countryOfEntity(view: CaseView, id: string): string | null {
  const known = kept.get(view) ?? new Map<string, string | null>();
  kept.set(view, known);
  const found = known.get(id);
  if (found !== undefined) return found;
  const code = worked(view, id);
  known.set(id, code);
  return code;
}

/** Names are looked up in tables, which takes longer than all else in a network. */
const kept = new WeakMap<CaseView, Map<string, string | null>>();

function worked(view: CaseView, id: string): string | null {
  const person = view.personOf(id);
  if (!person) return organisationCountry(view.organisationOf(id)?.name ?? '');
  const votes = new Map<string, number>();
  for (const { organisation, articles } of person.offices) {
    const code = organisation === null ? null : (countryOf(organisation) ?? organisationCountry(organisation));
    if (code !== null) votes.set(code, (votes.get(code) ?? 0) + articles.length);
  }
  const [most] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

function organisationCountry(name: string): string | null {
  const code = organisationNamed(name)?.country;
  return code && countryName(code) !== null ? code : null;
}
