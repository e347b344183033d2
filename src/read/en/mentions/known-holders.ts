/** What open data knows of a person whom an article names without an office. */
import { inOffice, knownPerson, type OfficeHolder, officesHeld, soleHolder } from '../../../knowledge/index.js';
import type { Draft, Entity } from '../../draft.js';

const SORTS: Readonly<Record<OfficeHolder['post'], string>> = {
  'head-of-state': 'head-of-state',
  'head-of-government': 'head-of-government',
  'vice-president': 'official',
  'foreign-minister': 'minister',
  'defence-minister': 'minister',
};

/** A family name of fewer letters is too often another word. */
const SHORTEST = 4;

/** The day of publication, where it is known to the day. */
export function publicationDay(draft: Draft): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(draft.article.published?.edtf ?? '')?.[0] ?? null;
}

/**
 * The country and the sort of office of a name: a full name of one country's office holders at any time, or a family name that one
 * leader bore on the day of publication. Null where nobody or more than one is meant.
 */
export function knownOffice(name: string, day: string | null): NonNullable<Entity['known']> | null {
  if (!/\s/.test(name)) {
    const holder = day !== null && name.length >= SHORTEST ? soleHolder(name, day) : null;
    return holder && { country: holder.country, sort: SORTS[holder.post] };
  }
  const held = officesHeld(name);
  const now = day === null ? [] : held.filter((holder) => inOffice(holder, day));
  const rows = now.length > 0 ? now : held;
  if (rows.length === 0) {
    const person = knownPerson(name);
    return person && { country: person.country, sort: 'official' };
  }
  const sole = new Set(rows.map((holder) => holder.country)).size === 1 ? rows[0] : undefined;
  return sole ? { country: sole.country, sort: now.length > 0 ? SORTS[sole.post] : 'official' } : null;
}
