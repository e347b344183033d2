import { byText } from './ids.js';
import { tornEdges } from './torn.js';

/** A pair that could be one. Tier 1 is joined as it stands; a higher tier only where exactly one cluster fits. Within a tier the stronger come first. */
export type Edge = {
  readonly a: string;
  readonly b: string;
  readonly tier: number;
  readonly strength: number;
  /** What tells one fitting cluster from another, feature by feature: 1 speaks for it, -1 against it, 0 is silent. */
  readonly tells?: readonly number[];
};

/** True where two nodes can never be in one cluster; what else the two clusters hold that would be joined may settle it. */
export type Conflicts = (a: string, b: string, joined: readonly (readonly string[])[]) => boolean;

/** Whether two clusters clash; `between`: one that both would be joined through. */
export type Clash = (a: readonly string[], b: readonly string[], between?: readonly string[]) => boolean;

type Clustering = {
  /** Sorted, each with its members sorted. Every node is in exactly one. */
  readonly clusters: readonly (readonly string[])[];
  /** Edges whose ends stayed apart: several clusters fitted, or joining would have brought two together that conflict. */
  readonly refused: readonly { readonly edge: Edge; readonly because: 'several-fit' | 'conflict' }[];
};

/**
 * Joins nodes along edges, never two that conflict, not even through a third. Takes the edges tier by tier in a total order, so the order of
 * the input makes no difference. `isFixed`: true of a node that others are taken for and not it for others, such as an account with a known day.
 */
export function cluster(
  nodes: readonly string[],
  edges: readonly Edge[],
  conflicts: Conflicts,
  isFixed: (node: string) => boolean = () => false,
): Clustering {
  const home = new Map<string, string[]>(nodes.map((node) => [node, [node]]));
  const membersOf = (node: string): string[] => home.get(node) ?? [node];
  const clash: Clash = (a, b, between) =>
    a.some((one) => b.some((other) => conflicts(one, other, between ? [a, b, between] : [a, b])));
  const refused: { edge: Edge; because: 'several-fit' | 'conflict' }[] = [];

  for (const tier of [...new Set(edges.map((edge) => edge.tier))].sort((a, b) => a - b)) {
    const open = edges.filter((edge) => edge.tier === tier && membersOf(edge.a) !== membersOf(edge.b)).sort(byStrength);
    const isTorn = tier === 1 ? new Set<Edge>() : tornEdges(open, membersOf, clash, isFixed);
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

function byStrength(x: Edge, y: Edge): number {
  return y.strength - x.strength || byText(x.a, y.a) || byText(x.b, y.b);
}
