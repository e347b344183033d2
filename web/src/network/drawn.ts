import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { NetworkView } from '../api/queries.js';

type Node = NetworkView['nodes'][number];
type Edge = NetworkView['edges'][number];

/** A network with a place and a group for each node. */
export type Drawn = {
  readonly nodes: readonly (Node & {
    readonly x: number;
    readonly y: number;
    readonly group: string;
    readonly colour: number;
    readonly counterparts: number;
  })[];
  readonly edges: readonly Edge[];
  /** What the colours stand for, the largest group first. */
  readonly groups: readonly { readonly colour: number; readonly name: string; readonly nodes: number }[];
};

/** Groups that have a colour of their own; the others share colour 0. */
const COLOURS = 8;
const MANY = 200;

/** Lays out a network: the same for the same network, since it begins on a circle by frequency and nothing in it is by chance. */
export function drawnOf({ nodes, edges }: Pick<NetworkView, 'nodes' | 'edges'>, by: 'community' | 'country'): Drawn {
  const graph = graphOf(nodes, edges);
  const places = placesOf(graph);
  const communities = communitiesOf(graph, nodes);
  const group = (node: Node, at: number): string =>
    by === 'country' ? (node.countryName ?? '') : (communities[at] ?? '');
  const all = nodes.map(group);
  const sizes = new Map<string, number>();
  for (const one of all) if (one !== '') sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const ranked = [...sizes]
    .filter(([, size]) => by === 'country' || size > 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const colours = new Map(ranked.slice(0, COLOURS).map(([key], at) => [key, at + 1]));
  const other = all.filter((one) => !colours.has(one)).length;
  return {
    nodes: nodes.map((node, at) => ({
      ...node,
      ...(places.get(node.id) ?? { x: 0, y: 0 }),
      group: all[at] ?? '',
      colour: colours.get(all[at] ?? '') ?? 0,
      counterparts: graph.degree(node.id),
    })),
    edges,
    groups: [
      ...ranked.slice(0, COLOURS).map(([name, size]) => ({ colour: colours.get(name) ?? 0, name, nodes: size })),
      ...(other > 0 ? [{ colour: 0, name: '', nodes: other }] : []),
    ],
  };
}

function graphOf(nodes: readonly Node[], edges: readonly Edge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  nodes.forEach(({ id, contacts }, at) => {
    const turn = (at / nodes.length) * 2 * Math.PI;
    graph.addNode(id, { x: Math.cos(turn), y: Math.sin(turn), size: 1 + Math.sqrt(contacts) });
  });
  for (const { a, b, contacts } of edges)
    graph.addUndirectedEdge(nodes[a]?.id, nodes[b]?.id, { weight: Math.log2(1 + contacts) });
  return graph;
}

function placesOf(graph: UndirectedGraph): ReadonlyMap<string, { x: number; y: number }> {
  if (graph.order === 0) return new Map();
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    linLogMode: true,
    gravity: 0.4,
    scalingRatio: 4,
    slowDown: 4,
    barnesHutOptimize: graph.order > MANY,
  };
  const iterations = graph.order > MANY ? 150 : 400;
  return new Map(Object.entries(forceAtlas2(graph, { iterations, settings })) as [string, { x: number; y: number }][]);
}

/** The community of each node, named after the most frequent in it. */
function communitiesOf(graph: UndirectedGraph, nodes: readonly Node[]): readonly string[] {
  if (graph.size === 0) return nodes.map(() => '');
  const numbers = louvain(graph, { getEdgeWeight: 'weight', rng: sequence() });
  const names = new Map<number, string>();
  for (const { id, name } of nodes) {
    const number = numbers[id] ?? -1;
    if (!names.has(number)) names.set(number, name);
  }
  return nodes.map(({ id }) => (graph.degree(id) === 0 ? '' : (names.get(numbers[id] ?? -1) ?? '')));
}

/** Numbers from 0 to 1 that look like chance and are always the same. */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
