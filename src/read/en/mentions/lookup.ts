/** The mentions of a text by the token where they begin or end, so that neighbours are found without a search. */
import type { Found } from './phrase.js';

/** Each gives the index of the first such mention in text order; people and actors count only where they stand by themselves. */
export type Lookup = {
  readonly personFrom: ReadonlyMap<number, number>;
  readonly personEnding: ReadonlyMap<number, number>;
  readonly officeEnding: ReadonlyMap<number, number>;
  /** A person or an office. */
  readonly actorEnding: ReadonlyMap<number, number>;
};

export function lookupOf(found: readonly Found[]): Lookup {
  const personFrom = new Map<number, number>();
  const personEnding = new Map<number, number>();
  const officeEnding = new Map<number, number>();
  const actorEnding = new Map<number, number>();
  // From the last to the first, so that the first one stays.
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const { kind, first, last, embedded } = found[index] as Found;
    if (kind === 'office') officeEnding.set(last, index);
    if (embedded || (kind !== 'person' && kind !== 'office')) continue;
    actorEnding.set(last, index);
    if (kind === 'office') continue;
    personFrom.set(first, index);
    personEnding.set(last, index);
  }
  return { personFrom, personEnding, officeEnding, actorEnding };
}
