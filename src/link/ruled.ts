import type { Judgement, Rulings, Ruled } from '../domain/index.js';
import type { Edge } from './cluster.js';
import { byText, ordered } from './ids.js';

type Kind = Rulings['contacts'];
type Clusters = readonly (readonly string[])[];

/**
 * The clusters as people ruled: those with two that are the same joined, those with two that are different parted. What was held together by an edge
 * to either goes where its strongest edge leads, and what no edge holds stays with those that the other was taken from. Clusters that no ruling is
 * about are left as they are. The rulings have to be free of contradiction.
 */
export function ruled(clusters: Clusters, edges: readonly Edge[], { same, different }: Kind): Clusters {
  if (same.length === 0 && different.length === 0) return clusters;
  const home = new Map(clusters.flatMap((members) => members.map((member) => [member, members] as const)));
  const known = ({ a, b }: Ruled): boolean => home.has(a) && home.has(b);
  const [joins, parts] = [same.filter(known), different.filter(known)];
  const wholes = new Sets(clusters.flat());
  for (const members of clusters) for (const member of members) wholes.join(members[0] ?? member, member);
  for (const { a, b } of joins) wholes.join(a, b);
  const torn = new Set(parts.filter(({ a, b }) => wholes.of(a) === wholes.of(b)).map(({ a }) => wholes.of(a)));
  const inTorn = (node: string): boolean => torn.has(wholes.of(node));
  const parted = wholes.all().flatMap((members) =>
    torn.has(members)
      ? partedBy(
          members,
          edges.filter((edge) => inTorn(edge.a) && wholes.of(edge.a) === members && wholes.of(edge.b) === members),
          joins.filter(({ a }) => wholes.of(a) === members),
          parts.filter(({ a, b }) => wholes.of(a) === members && wholes.of(b) === members),
        )
      : [members],
  );
  return parted.map((members) => members.toSorted(byText)).sort((x, y) => byText(x[0] ?? '', y[0] ?? ''));
}

/** Members of one whole in which two are different. */
function partedBy(
  members: readonly string[],
  edges: readonly Edge[],
  joins: readonly Ruled[],
  parts: readonly Ruled[],
): Clusters {
  const sets = new Sets(members);
  for (const { a, b } of joins) sets.join(a, b);
  const clash = (one: readonly string[], other: readonly string[]): boolean =>
    parts.some(({ a, b }) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)));
  const taken = new Set(parts.map(({ a }) => a));
  const isTaken = ({ a, b }: Edge): number => Number(taken.has(a) || taken.has(b));
  const inOrder = edges.toSorted(
    (x, y) =>
      x.tier - y.tier || y.strength - x.strength || isTaken(x) - isTaken(y) || byText(x.a, y.a) || byText(x.b, y.b),
  );
  for (const { a, b } of inOrder) if (!clash(sets.of(a), sets.of(b))) sets.join(a, b);
  const named = new Set(parts.flatMap(({ a, b }) => [a, b]));
  const rest = parts.map(({ b }) => b).sort(byText)[0] ?? '';
  for (const one of sets.all()) if (!one.some((member) => named.has(member))) sets.join(rest, one[0] ?? rest);
  return sets.all();
}

/** Things in sets that can be joined. */
class Sets {
  readonly #home: Map<string, string[]>;

  constructor(things: readonly string[]) {
    this.#home = new Map(things.map((thing) => [thing, [thing]]));
  }

  of(thing: string): readonly string[] {
    return this.#home.get(thing) ?? [];
  }

  join(a: string, b: string): void {
    const [one, other] = [this.#home.get(a), this.#home.get(b)];
    if (!one || !other || one === other) return;
    const [large, small] = one.length >= other.length ? [one, other] : [other, one];
    large.push(...small);
    for (const member of small) this.#home.set(member, large);
  }

  all(): readonly (readonly string[])[] {
    return [...new Set(this.#home.values())];
  }
}

/** Rulings on things as rulings on the groups that they are in; one on two of one group is left out. */
export function ruledOfGroups({ same, different }: Kind, groupOf: Pick<ReadonlyMap<string, string>, 'get'>): Kind {
  const lifted = (all: readonly Ruled[]): readonly Ruled[] =>
    all.flatMap((one) => {
      const [a, b] = [groupOf.get(one.a), groupOf.get(one.b)];
      return a === undefined || b === undefined || a === b ? [] : [{ ...one, a, b }];
    });
  return { same: lifted(same), different: lifted(different) };
}

/** The pairs of homes ('<smaller> <greater>') that a person ruled to be different: there is nothing left to ask. */
export function ruledApart({ different }: Kind, homeOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(different.map(({ a, b }) => ordered(homeOf.get(a) ?? '', homeOf.get(b) ?? '').join(' ')));
}

/** What people ruled, as judgements beside the program's own. */
export function ruledJudgements(about: Judgement['about'], { same, different }: Kind): readonly Judgement[] {
  const judgement = ({ a: first, b: second, says, decision }: Ruled, verdict: 'same' | 'different'): Judgement => {
    const [a, b] = ordered(first, second);
    const reason = {
      feature: 'decision',
      a: null,
      b: null,
      weighs: verdict === 'same' ? 'for' : 'against',
      phrase: says,
    } as const;
    return { about, a, b, verdict, reasons: [reason], decision };
  };
  return [...same.map((one) => judgement(one, 'same')), ...different.map((one) => judgement(one, 'different'))];
}
