import type { PageElement } from '../tree.js';
import type { Candidate } from './candidate.js';
import { makeOf } from './surroundings.js';

export type Placed = { readonly candidate: Candidate; readonly element: PageElement | null };

/** So many days in elements that are made alike are those of a list of articles. */
const LIST = 3;
const OF_A_LIST = 24;

/** More dates than this no article's page has in its words or elements; those that come first are kept. */
export const MOST_DATES = 500;

/** The candidates, those of a list less to be believed. */
export function withoutLists(placed: readonly Placed[]): Candidate[] {
  const makes = placed.map(({ element }) => makeOf(element));
  const days = new Map<string, Set<string>>();
  placed.forEach(({ candidate }, index) => {
    const make = makes[index] ?? '';
    days.set(make, (days.get(make) ?? new Set()).add(candidate.date.edtf.slice(0, 10)));
  });
  return placed.map(({ candidate }, index) => {
    const alike = days.get(makes[index] ?? '')?.size ?? 0;
    return alike < LIST ? candidate : { ...candidate, worth: Math.max(1, candidate.worth - OF_A_LIST) };
  });
}
