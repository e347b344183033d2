/** Several of one office, each behind his state: "The presidents of Chile, Ida Aldane, and Peru, Joost Morvic,", "the two presidents, Aldane of Chile and Morvic of Peru,". */
import type { Mention } from '../../../draft.js';
import type { SentenceIndex } from '../sentence-index.js';

/** All who are listed so, where `last` is the last of them; none where it is not. Gives each the state that stands before the name. */
export function holdersListed(index: SentenceIndex, last: Mention, from: number): Mention[] {
  const people: Mention[] = [];
  const states: (string | null)[] = [];
  for (let person: Mention | undefined = last; person?.kind === 'person' && person.first > from + 1; ) {
    people.unshift(person);
    const ahead = beforeJoiner(index, person.first);
    if (ahead === null) return [];
    const before = index.endingAt(ahead);
    if (before?.kind === 'group') return people.length > 1 ? heldBy(index, before, people, states) : [];
    const state: Mention | undefined = before?.kind === 'place' && before.affiliation !== null ? before : undefined;
    states.unshift(state?.affiliation ?? null);
    const joiner: number | null = state ? beforeJoiner(index, state.first) : ahead;
    person = joiner === null ? undefined : index.endingAt(joiner);
  }
  return [];
}

/** The token before "," or "and" (", and the"); null where none stands before token `at`. */
function beforeJoiner(index: SentenceIndex, at: number): number | null {
  let i = at - 1;
  while (/^(?:[,()]|and|the|of)$/.test(index.token(i)?.lower ?? '')) i -= 1;
  return i < at - 1 ? i : null;
}

/** Whether the phrase before the list is one for several of an office; each of them then acts for the state before the name. */
function heldBy(index: SentenceIndex, group: Mention, people: Mention[], states: (string | null)[]): Mention[] {
  if (group.office === null || !group.plural || !/^[,(]$/.test(index.token(group.last + 1)?.text ?? '')) return [];
  people.forEach((person, i) => {
    const entity = index.entity(person);
    const state = i === 0 ? group.affiliation : (states[i - 1] ?? null);
    if (entity !== null) entity.affiliation ??= state;
  });
  return [...besideCounterparts(index, group), ...people];
}

/** "Aldane and her Chilean and Peruvian counterparts, Tarn and Morvic,": whose counterparts they are. */
function besideCounterparts(index: SentenceIndex, group: Mention): Mention[] {
  if (index.token(group.last)?.lower !== 'counterparts') return [];
  const owner = /^(?:his|her)$/.test(index.token(group.first)?.lower ?? '') ? group.first : group.first - 1;
  if (!/^(?:his|her)$/.test(index.token(owner)?.lower ?? '') || index.token(owner - 1)?.lower !== 'and') return [];
  const before = index.endingAt(owner - 2);
  return before && /^(?:person|office)$/.test(before.kind) ? [before] : [];
}
