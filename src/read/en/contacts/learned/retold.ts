/** What the model tells of two of whom a rule tells a contact, once its parties are known: it goes on about that one. */
import type { Draft, Entity } from '../../../draft.js';
import type { Merged } from '../candidate.js';
import { sideOf } from '../parties/one-state.js';

/** Those of the model's contacts of which no rule tells one with all their parties. */
export const withoutRetold = (draft: Draft, learned: readonly Merged[], ruled: readonly Merged[]): Merged[] =>
  learned.filter((one) => !ruled.some((other) => other.kind !== 'visit' && hasAllOf(draft, other, one)));

/** "phone calls with his Peruvian counterpart", and further down "offered his condolences to Peruvian Foreign Minister Tarn": one of both is there by name. */
function hasAllOf(draft: Draft, whole: Merged, part: Merged): boolean {
  const entitiesOf = ({ parties }: Merged): Entity[] => parties.flatMap(({ entity }) => draft.entities[entity] ?? []);
  const there = entitiesOf(whole);
  const missing = entitiesOf(part).filter((one) => !there.includes(one));
  const areBoth = part.parties.length === 2 && whole.parties.length === 2;
  return (
    missing.length === 0 ||
    (areBoth && missing.length === 1 && missing.every((one) => there.some((other) => isUnnamed(other, one))))
  );
}

/** An unnamed counterpart of the same state. */
const isUnnamed = (other: Entity, one: Entity): boolean =>
  other.kind === 'person' &&
  !other.named &&
  one.kind === 'person' &&
  sideOf(other) !== null &&
  sideOf(other) === sideOf(one);
