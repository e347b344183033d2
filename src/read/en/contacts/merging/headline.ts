/** "Ministers hold talks in Oslo" above a text that says which ministers: a headline that only describes what the body tells by name adds nothing. */
import type { Draft, Entity } from '../../../draft.js';
import { isAgendaLine } from '../circumstances/agenda.js';
import type { Merged } from '../candidate.js';

/** Gives the contacts without those that stand in headlines alone, leave somebody unnamed, and have one in the body with the others or of the same side. */
export function withoutEchoes(draft: Draft, all: readonly Merged[]): Merged[] {
  const told = all.filter((one) => !isDescribedAbove(draft, one) && !isPurposeAbove(draft, one, all));
  return all.filter((one) => told.includes(one) || !told.some((other) => sharesSide(draft, one, other)));
}

/** "Aldane in Oslo for Talks With Morvic" above a text that says that they are still to meet. */
function isPurposeAbove(draft: Draft, one: Merged, all: readonly Merged[]): boolean {
  const [first] = one.told;
  if (!first || one.told.length > 1 || first.status !== 'held' || one.kind === 'visit') return false;
  if (draft.sentences[draft.tokens[first.trigger]?.sentence ?? -1]?.role === 'body') return false;
  const isFor = [1, 2, 3].some((step) => draft.tokens[first.trigger - step]?.lower === 'for');
  return isFor && all.some((other) => other !== one && other.told[0]?.status === 'planned' && isOfSame(one, other));
}

const isOfSame = (one: Merged, other: Merged): boolean =>
  one.parties.every(({ entity }) => other.parties.some((party) => party.entity === entity));

function isDescribedAbove(draft: Draft, { told, parties }: Merged): boolean {
  const above = told.every(({ trigger }) => {
    const sentence = draft.tokens[trigger]?.sentence ?? -1;
    return draft.sentences[sentence]?.role !== 'body' && !isAgendaLine(draft, sentence);
  });
  return above && parties.some(({ entity }) => isDescribed(draft.entities[entity]));
}

const isDescribed = (entity: Entity | undefined): boolean =>
  entity !== undefined &&
  (entity.kind === 'group' || entity.kind === 'place' || (entity.kind === 'person' && !entity.named));

/** Whoever is named takes part in the other too; where nobody is named, somebody of the same side does. */
function sharesSide(draft: Draft, one: Merged, other: Merged): boolean {
  if ((one.kind === 'visit') !== (other.kind === 'visit')) return false;
  const named = one.parties.filter(({ entity }) => !isDescribed(draft.entities[entity]));
  if (named.length > 0) return named.every(({ entity }) => other.parties.some((party) => party.entity === entity));
  const sides = new Set(other.parties.map(({ entity }) => draft.entities[entity]?.affiliation ?? null));
  return one.parties.some(({ entity }) => {
    const own = draft.entities[entity];
    const side = own?.kind === 'place' ? own.country : (own?.affiliation ?? null);
    return side === null || sides.has(side);
  });
}
