import type { Decided, Decision, Ruled } from '../domain/index.js';

/** The record's contact or person that a thing of a reading is in now, by the thing's id. */
export type Homes = ReadonlyMap<string, string>;

/** By whom, when and why, for a mark. */
export function signed({ id, by, at, why }: Decision): Pick<Decided, 'decision' | 'by' | 'at' | 'why'> {
  return { decision: id, by, at, why };
}

/** One mark for each decision that joined what is here, or that keeps something else apart from it. */
export function identityMarks(
  home: string,
  same: readonly Ruled[],
  different: readonly Ruled[],
  homeOf: Homes,
  log: readonly Decision[],
): readonly Decided[] {
  const marks = new Map<string, Decided>();
  const mark = (ruled: Ruled, act: 'same' | 'different', value: string): void => {
    const decision = log.find(({ id }) => id === ruled.decision);
    if (decision)
      marks.set(`${ruled.decision} ${value}`, { field: 'identity', value, read: null, act, ...signed(decision) });
  };
  for (const ruled of same) if (homeOf.get(ruled.a) === home) mark(ruled, 'same', `${ruled.a} and ${ruled.b} are one`);
  for (const ruled of different) {
    const [a, b] = [homeOf.get(ruled.a), homeOf.get(ruled.b)];
    const other = a === home ? b : b === home ? a : undefined;
    if (other !== undefined) mark(ruled, 'different', `not the same as ${other}`);
  }
  return [...marks.values()];
}
