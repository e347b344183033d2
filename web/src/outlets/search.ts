import type { MatrixHead } from '../api/queries.js';
import { type Filter, filterOf } from '../filter.js';

const HEADS: readonly MatrixHead[] = ['country', 'person', 'organisation', 'kind'];

/** The selection, what heads the columns, whose labels are shown, and of which outlet what it leaves out. */
export type OutletsSearch = Filter & { by?: MatrixHead; about?: string; without?: string };

/** The search of an address of the outlets' page. */
export function outletsSearch(search: { readonly [name: string]: unknown }): OutletsSearch {
  const by = HEADS.find((head) => head === search['by']);
  return {
    ...filterOf(search),
    ...(by === undefined ? {} : { by }),
    ...(typeof search['about'] === 'string' ? { about: search['about'] } : {}),
    ...(typeof search['without'] === 'string' ? { without: search['without'] } : {}),
  };
}
