import { type Filter, filterOf } from '../filter.js';

export const SORTS = ['contacts', 'people', 'values', 'doubts'] as const;
export type Sort = (typeof SORTS)[number];

/** What is reviewed: the selection of all views, questions of some sorts, questions on some contacts, people or organisations. */
export type ReviewSearch = Filter & { sort?: Sort[]; about?: string[] };

/** The review in an address; what is not understood there is left out. */
export function reviewSearch(search: { readonly [name: string]: unknown }): ReviewSearch {
  const sort = SORTS.filter((one) => [search['sort'] ?? []].flat().includes(one));
  const about = [search['about'] ?? []].flat().filter((one): one is string => typeof one === 'string' && one !== '');
  return {
    ...filterOf(search),
    ...(sort.length > 0 ? { sort } : {}),
    ...(about.length > 0 ? { about } : {}),
  };
}
