import type { Clash, Edge } from './cluster.js';

type Cluster = readonly string[];
/** A cluster that another could be joined to, with what speaks for it. */
type Fitting = { readonly cluster: Cluster; readonly edges: readonly Edge[]; readonly tells: number };

/** So much more has to tell for one of two fitting clusters to be it: something speaks for one and against the other, or two things for one alone. */
const CLEAR_LEAD = 2;

/**
 * The edges of clusters that two others could be joined to which cannot be one. Where what tells them apart clearly speaks for one, it is that; else it
 * stays open which. What it could not be joined to anyhow is no rival. A cluster with something fixed keeps its other edges: two of unknown place may claim it, and it is still what a third is of.
 */
export function tornEdges(
  edges: readonly Edge[],
  membersOf: (node: string) => Cluster,
  clash: Clash,
  isFixed: (node: string) => boolean,
): ReadonlySet<Edge> {
  const torn = new Set<Edge>();
  for (const [members, around] of neighboursOf(edges, membersOf)) {
    const fitting = [...around]
      .filter(([one]) => !clash(members, one))
      .map(([one, its]): Fitting => ({ cluster: one, edges: its, tells: tellingOf(its) }));
    const { rivals, outdone } = rivalsAmong(fitting, (a, b) => clash(a, b, members));
    const isOpen = rivals.size > 0 && !members.some(isFixed);
    for (const one of fitting)
      if (isOpen || rivals.has(one) || outdone.has(one)) for (const edge of one.edges) torn.add(edge);
  }
  return torn;
}

function neighboursOf(
  edges: readonly Edge[],
  membersOf: (node: string) => Cluster,
): ReadonlyMap<Cluster, ReadonlyMap<Cluster, readonly Edge[]>> {
  const neighbours = new Map<Cluster, Map<Cluster, Edge[]>>();
  const note = (from: Cluster, to: Cluster, edge: Edge): void => {
    const around = neighbours.get(from) ?? new Map<Cluster, Edge[]>();
    neighbours.set(from, around);
    const there = around.get(to);
    if (there) there.push(edge);
    else around.set(to, [edge]);
  };
  for (const edge of edges) {
    const [a, b] = [membersOf(edge.a), membersOf(edge.b)];
    note(a, b, edge);
    note(b, a, edge);
  }
  return neighbours;
}

/** Those that clash: outdone by one of whom clearly more tells, or rivals of which none leads. */
function rivalsAmong(
  fitting: readonly Fitting[],
  clash: (a: Cluster, b: Cluster) => boolean,
): { readonly rivals: ReadonlySet<Fitting>; readonly outdone: ReadonlySet<Fitting> } {
  const clashes = fitting.flatMap((one, index) =>
    fitting
      .slice(index + 1)
      .filter((other) => clash(one.cluster, other.cluster))
      .map((other) => [one, other] as const),
  );
  const outdone = new Set(
    clashes.flatMap(([one, other]) => {
      if (Math.abs(one.tells - other.tells) < CLEAR_LEAD) return [];
      return [one.tells < other.tells ? one : other];
    }),
  );
  const open = clashes.filter((pair) => !pair.some((one) => outdone.has(one)));
  return { rivals: new Set(open.flat()), outdone };
}

/** What the edges say of each feature, taken together: one that speaks for it outweighs those against, and silence says nothing. */
function tellingOf(edges: readonly Edge[]): number {
  const features = Math.max(0, ...edges.map(({ tells = [] }) => tells.length));
  return Array.from({ length: features }, (_, at) => {
    const said = edges.map(({ tells = [] }) => tells[at] ?? 0).filter((one) => one !== 0);
    return said.length === 0 ? 0 : Math.max(...said);
  }).reduce((sum, one) => sum + one, 0);
}
