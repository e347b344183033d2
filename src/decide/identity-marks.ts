import type { Decided, Decision, Ruled, RuledPairs } from '../domain/index.js';

/** The record's contact, person or organisation that a thing of a reading is in now, by the thing's id. */
export type Homes = Pick<ReadonlyMap<string, string>, 'get'>;

/** Homes of each sort of things: ids of people and of organisations are of one form. */
export type HomesOf = { readonly [A in 'contact' | 'person' | 'organisation']: Homes };

/** By whom, when and why, for a mark. */
export function signed({ id, by, at, why }: Decision): Pick<Decided, 'decision' | 'by' | 'at' | 'why'> {
  return { decision: id, by, at, why };
}

/** By contact, person or organisation of the record: one mark for each decision that joined what is in it, or that keeps something else apart from it. */
export function identityMarks(
  { same, different }: RuledPairs,
  homeOf: Homes,
  decisionOf: (id: string) => Decision | undefined,
): ReadonlyMap<string, readonly Decided[]> {
  const marks = new Map<string, Map<string, Decided>>();
  const mark = (home: string | undefined, ruled: Ruled, act: 'same' | 'different', value: string): void => {
    const decision = decisionOf(ruled.decision);
    if (!decision || home === undefined) return;
    const there = marks.get(home) ?? new Map<string, Decided>();
    there.set(`${ruled.decision} ${value}`, { field: 'identity', value, read: null, act, ...signed(decision) });
    marks.set(home, there);
  };
  for (const ruled of same) mark(homeOf.get(ruled.a), ruled, 'same', `${ruled.a} and ${ruled.b} are one`);
  for (const ruled of different) {
    const [a, b] = [homeOf.get(ruled.a), homeOf.get(ruled.b)];
    if (b !== undefined) mark(a, ruled, 'different', `not the same as ${b}`);
    if (a !== undefined) mark(b, ruled, 'different', `not the same as ${a}`);
  }
  return new Map([...marks].map(([home, byValue]) => [home, [...byValue.values()]]));
}
