/** For whom offices act: an ISO 3166 code is a state, anything else the name of a body. */
export const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);

export const isBody = (affiliation: string | null): boolean => affiliation !== null && !isState(affiliation);

/** "the former Morvian president", "ex-premier". */
export const IS_FORMER = /\b(?:former|ex|one-?time)\b/i;
