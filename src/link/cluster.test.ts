import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, type Edge } from './cluster.js';

const never = (): boolean => false;
const between =
  (...pairs: readonly string[]) =>
  (a: string, b: string): boolean =>
    pairs.includes([a, b].sort().join(''));
const edge = (pair: string, tier = 1, strength = 1): Edge => ({ a: pair.charAt(0), b: pair.charAt(1), tier, strength });
const joined = (
  nodes: string,
  edges: readonly Edge[],
  conflicts: (a: string, b: string) => boolean,
): readonly string[] => cluster(nodes.split(''), edges, conflicts).clusters.map((members) => members.join(''));

describe('clusters', () => {
  it('join along edges and leave the others alone', () => {
    expect(joined('abcd', [edge('ab'), edge('bc')], never)).toEqual(['abc', 'd']);
  });

  it('never bring two together that conflict, not through a third; the stronger edge wins', () => {
    expect(joined('abc', [edge('ab', 1, 1), edge('bc', 1, 2)], between('ac'))).toEqual(['a', 'bc']);
  });

  it('leave apart what fits two that conflict, where exactly one has to fit', () => {
    expect(joined('abc', [edge('ab', 2, 1), edge('bc', 2, 9)], between('ac'))).toEqual(['a', 'b', 'c']);
  });

  it('join what fits two that are one', () => {
    expect(joined('abc', [edge('ac', 1), edge('ab', 2), edge('bc', 2)], never)).toEqual(['abc']);
  });

  it('join what fits two that conflict to the one that more speaks for, and against the other', () => {
    const told = (pair: string, ...tells: readonly number[]): Edge => ({ ...edge(pair, 2), tells });
    expect(joined('abc', [told('ab', 1, 0), told('bc', -1, 0)], between('ac'))).toEqual(['ab', 'c']);
    expect(joined('abc', [told('ab', 1, 1), told('bc', 0, 0)], between('ac'))).toEqual(['ab', 'c']);
  });

  it('take what some of a cluster say for the whole of it, whatever others of it leave unsaid', () => {
    const told = (pair: string, ...tells: readonly number[]): Edge => ({ ...edge(pair, 2), tells });
    const edges = [edge('cd', 1), told('ab', 1), told('bc', -1), told('bd', 0)];
    expect(joined('abcd', edges, between('ac', 'ad'))).toEqual(['ab', 'cd']);
  });

  it('leave apart what fits two of which one is silent on the one thing that speaks for the other', () => {
    const told = (pair: string, ...tells: readonly number[]): Edge => ({ ...edge(pair, 2), tells });
    expect(joined('abc', [told('ab', 1, 0), told('bc', 0, 0)], between('ac'))).toEqual(['a', 'b', 'c']);
  });

  it('join what else is fixed, though two that conflict could be it', () => {
    const edges = [edge('ab', 2), edge('ac', 2), edge('ad', 2)];
    const homes = (isFixed: (node: string) => boolean): readonly string[] =>
      cluster(['a', 'b', 'c', 'd'], edges, between('bc'), isFixed).clusters.map((members) => members.join(''));
    expect(homes((node) => node === 'a')).toEqual(['ad', 'b', 'c']);
    expect(homes(never)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('say which edges were refused and why', () => {
    const { refused } = cluster(['a', 'b', 'c'], [edge('ab', 2), edge('bc', 2)], between('ac'));
    expect(refused.map(({ edge: { a, b }, because }) => `${a}${b} ${because}`).sort()).toEqual([
      'ab several-fit',
      'bc several-fit',
    ]);
  });

  it('are free of conflicts and the same for edges in any order', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const someEdge = fc
      .record({ a: node, b: node, tier: fc.constantFrom(1, 2, 3), strength: fc.nat(3) })
      .filter(({ a, b }) => a < b);
    const conflict = fc.tuple(node, node).map((pair) => pair.sort().join(''));
    const edges = fc.uniqueArray(someEdge, { selector: ({ a, b }) => a + b });
    fc.assert(
      fc.property(edges, fc.array(conflict), (some, pairs) => {
        const conflicts = between(...pairs.filter((pair) => pair.charAt(0) !== pair.charAt(1)));
        const { clusters } = cluster(['a', 'b', 'c', 'd', 'e', 'f'], some, conflicts);
        expect(cluster(['f', 'c', 'a', 'e', 'b', 'd'], some.toReversed(), conflicts).clusters).toEqual(clusters);
        expect(clusters.flat().sort().join('')).toBe('abcdef');
        expect(clusters.some((members) => members.some((a) => members.some((b) => conflicts(a, b))))).toBe(false);
      }),
    );
  });
});
