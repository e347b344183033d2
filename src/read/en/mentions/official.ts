/** Which offices are those of states, movements and international bodies. */

/** Sorts of office whose holders act for a state or body. */
const OFFICIAL =
  /^(?:head-of-state|head-of-government|minister|diplomat|official|royal|legislator|party|military|religious)$/;

/** Whether an office of that sort is one for a state or body. */
export const isOfficialSort = (sort: string | null): boolean => OFFICIAL.test(sort ?? '');
