/** For whom offices act: an ISO 3166 code is a state, anything else the name of a body. */
export const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);

export const isBody = (affiliation: string | null): boolean => affiliation !== null && !isState(affiliation);

/** "her counterpart", "her opposite number": whoever holds the same office in another state. */
export const isCounterpart = (head: string | null | undefined): boolean =>
  head === 'counterpart' || head === 'opposite number';

/** "the former Morvian president", "ex-premier". */
export const IS_FORMER = /\b(?:former|ex|one-?time)\b/i;
