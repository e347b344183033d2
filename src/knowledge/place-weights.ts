import { lazily, readRows } from './rows.js';

/** What a model learned of the signs by which a contact's place is told: a weight for each sign. `tools/contacts/places.js` wrote them. */
export const placeWeights: () => ReadonlyMap<string, number> = lazily(
  () => new Map(readRows('place-weights.tsv').map(({ sign = '', weight = '' }) => [sign, Number(weight)])),
);
