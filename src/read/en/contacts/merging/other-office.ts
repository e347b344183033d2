/** Contacts of two who are called by an office that none of those told of holds. */
import type { Draft } from '../../../draft.js';
import type { Candidate, Merged } from '../candidate.js';

/** "The two presidents discussed", behind a meeting of two ministers who are called so: not theirs. */
export function isOfOtherOffice(draft: Draft, { ofSort }: Candidate, { parties }: Merged): boolean {
  if (!ofSort) return false;
  const sorts = parties.map(({ entity }) => draft.entities[entity]?.sort ?? '');
  if (ofSort === 'minister') return !sorts.includes('minister') && sorts.includes('head-of-state');
  return (
    !sorts.some((sort) => sort.startsWith('head-of-')) &&
    sorts.some((sort) => /^(?:minister|legislator|diplomat)$/.test(sort))
  );
}
