/** What the model tells of two of whom a rule tells a contact, once its parties are known: it goes on about that one. */
import type { Merged } from '../candidate.js';

/** Those of the model's contacts of which no rule tells one with all their parties. */
export const withoutRetold = (learned: readonly Merged[], ruled: readonly Merged[]): Merged[] =>
  learned.filter((one) => !ruled.some((other) => other.kind !== 'visit' && hasAllOf(other, one)));

const hasAllOf = (whole: Merged, part: Merged): boolean =>
  part.parties.every(({ entity }) => whole.parties.some((party) => party.entity === entity));
