import { byText } from './ids.js';

/** A pair that could be one. Tier 1 is joined as it stands; a higher tier only where exactly one cluster fits. Within a tier the stronger come first. */
export type Edge = { readonly a: string; readonly b: string; readonly tier: number; readonly strength: number };

/** True where two nodes can never be in one cluster; what else the two clusters hold that would be joined may settle it. */
export type Conflicts = (a: string, b: string, joined: readonly (readonly string[])[]) => boolean;

/** Whether two clusters clash; `between`: one that both would be joined through. */
type Clash = (a: readonly string[], b: readonly string[], between?: readonly string[]) => boolean;

export type Clustering = {
  /** Sorted, each with its members sorted. Every node is in exactly one. */
  readonly clusters: readonly (readonly string[])[];
  /** Edges whose ends stayed apart: several clusters fitted, or joining would have brought two together that conflict. */
  readonly refused: readonly { readonly edge: Edge; readonly because: 'several-fit' | 'conflict' }[];
};

/**
 * Joins nodes along edges, never two that conflict, not even through a third. Takes the edges tier by tier in a total order, so the order of
 * the input makes no difference.
 */
export function cluster(nodes: readonly string[], edges: readonly Edge[], conflicts: Conflicts): Clustering {
  const home = new Map<string, string[]>(nodes.map((node) => [node, [node]]));
  const membersOf = (node: string): string[] => home.get(node) ?? [node];
  const clash: Clash = (a, b, between) =>
    a.some((one) => b.some((other) => conflicts(one, other, between ? [a, b, between] : [a, b])));
  const refused: { edge: Edge; because: 'several-fit' | 'conflict' }[] = [];

  for (const tier of [...new Set(edges.map((edge) => edge.tier))].sort((a, b) => a - b)) {
    const open = edges.filter((edge) => edge.tier === tier && membersOf(edge.a) !== membersOf(edge.b)).sort(byStrength);
    const torn = tier === 1 ? new Set<readonly string[]>() : tornClusters(open, membersOf, clash);
    const isTorn = new Set(open.filter((edge) => torn.has(membersOf(edge.a)) || torn.has(membersOf(edge.b))));
    for (const edge of open) {
      const [a, b] = [membersOf(edge.a), membersOf(edge.b)];
      if (isTorn.has(edge)) {
        refused.push({ edge, because: 'several-fit' });
        continue;
      }
      if (a === b) continue;
      if (clash(a, b)) {
        refused.push({ edge, because: 'conflict' });
        continue;
      }
      a.push(...b);
      for (const member of b) home.set(member, a);
    }
  }
  const clusters = [...new Set(home.values())]
    .map((members) => members.toSorted(byText))
    .sort((a, b) => byText(a[0] ?? '', b[0] ?? ''));
  return { clusters, refused: refused.filter(({ edge }) => membersOf(edge.a) !== membersOf(edge.b)) };
}

/** The clusters that two others could be joined to which cannot be one: which of them it is stays open. */
function tornClusters(
  edges: readonly Edge[],
  membersOf: (node: string) => readonly string[],
  clash: Clash,
): ReadonlySet<readonly string[]> {
  const neighbours = new Map<readonly string[], Set<readonly string[]>>();
  for (const edge of edges) {
    const [a, b] = [membersOf(edge.a), membersOf(edge.b)];
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  const torn = new Set<readonly string[]>();
  for (const [members, around] of neighbours) {
    const list = [...around];
    if (list.some((one, index) => list.slice(index + 1).some((other) => clash(one, other, members)))) torn.add(members);
  }
  return torn;
}

function byStrength(x: Edge, y: Edge): number {
  return y.strength - x.strength || byText(x.a, y.a) || byText(x.b, y.b);
}
