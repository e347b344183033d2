import type { Drawn } from './drawn.js';
import { type Counted, countedIn, type Span } from './months.js';

/** How much there is of something in the span: contacts that lie in it, only such that could, none. */
export type Strength = 'sure' | 'possible' | 'none';
export type NodeLook = Counted & { readonly strength: Strength; readonly radius: number; readonly colour: number };
/** `faint`, 0 to 1: how far a tie steps back behind stronger ones, the more of them there are. */
export type EdgeLook = Counted & { readonly strength: Strength; readonly width: number; readonly faint: number };
export type Look = {
  readonly nodes: readonly NodeLook[];
  readonly edges: readonly EdgeLook[];
  /** True where there are so few that each has room for its name. */
  readonly isSparse: boolean;
};

/** Nodes whose names all have room. */
const FEW = 16;
/** Edges that would hide one another. */
const MANY = 300;

/** How each node and edge is drawn for a span. Sizes are comparable from one month to another. */
export function lookOf({ nodes, edges }: Drawn, span: Span): Look {
  const scale = (things: readonly (Drawn['nodes'][number] | Drawn['edges'][number])[]): number =>
    span === null || span.until
      ? Math.max(1, ...things.map(({ contacts }) => contacts))
      : Math.max(
          1,
          ...things.flatMap(({ times }) => times.map(([from, to, contacts]) => (from === to ? contacts : 0))),
        );
  const [mostNode, mostEdge] = [scale(nodes), scale(edges)];
  const crowd = Math.min(1, edges.length / MANY);
  const looks = {
    nodes: nodes.map(({ times, contacts, colour }) => {
      const counted = countedIn(times, contacts, span);
      return { ...counted, strength: strengthOf(counted), radius: 3 + 13 * Math.sqrt(counted.sure / mostNode), colour };
    }),
    edges: edges.map(({ times, contacts }) => {
      const counted = countedIn(times, contacts, span);
      const share = Math.sqrt(counted.sure / mostEdge);
      const faint = 0.45 + 0.47 * crowd * (1 - share);
      return { ...counted, strength: strengthOf(counted), width: 0.8 + 5 * share * (1 - 0.3 * crowd), faint };
    }),
  };
  return { ...looks, isSparse: looks.nodes.filter(({ strength }) => strength !== 'none').length <= FEW };
}

function strengthOf({ sure, possible }: Counted): Strength {
  return sure > 0 ? 'sure' : possible > 0 ? 'possible' : 'none';
}
