import { expect, it } from 'vitest';
import { drawnOf } from './drawn.js';

const node = (id: string, contacts: number, country: string | null = null) => ({
  id,
  name: id.toUpperCase(),
  type: 'person' as const,
  country,
  countryName: country && 'Norway',
  contacts,
  times: [],
});
const edge = (a: number, b: number, contacts = 1) => ({ a, b, contacts, times: [] });

/** Two circles of three, with one line between them, and one who deals with nobody. */
const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at) => node(id, 9 - at, at < 2 ? 'NO' : null));
const EDGES = [edge(0, 1, 5), edge(1, 2, 5), edge(0, 2, 5), edge(3, 4, 5), edge(4, 5, 5), edge(3, 5, 5), edge(2, 3)];

it('lays out the same network the same way', () => {
  const [one, other] = [
    drawnOf({ nodes: NODES, edges: EDGES }, 'community'),
    drawnOf({ nodes: NODES, edges: EDGES }, 'community'),
  ];
  expect(one).toEqual(other);
  expect(one.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

it('finds who deals most with one another, and names the group after the most frequent', () => {
  const { nodes, groups } = drawnOf({ nodes: NODES, edges: EDGES }, 'community');
  expect(nodes.map(({ group }) => group)).toEqual(['A', 'A', 'A', 'D', 'D', 'D', '']);
  expect(groups.map(({ name, colour, nodes: size }) => [name, colour, size])).toEqual([
    ['A', 1, 3],
    ['D', 2, 3],
    ['', 0, 1],
  ]);
});

it('groups by country where that is asked for', () => {
  const { groups } = drawnOf({ nodes: NODES, edges: EDGES }, 'country');
  expect(groups).toEqual([
    { colour: 1, name: 'Norway', nodes: 2 },
    { colour: 0, name: '', nodes: 5 },
  ]);
});

it('counts counterparts, and takes a network without lines or nodes', () => {
  expect(drawnOf({ nodes: NODES, edges: EDGES }, 'community').nodes[2]?.counterparts).toBe(3);
  expect(drawnOf({ nodes: NODES.slice(0, 1), edges: [] }, 'community').nodes).toHaveLength(1);
  expect(drawnOf({ nodes: [], edges: [] }, 'community')).toEqual({ nodes: [], edges: [], groups: [] });
});
