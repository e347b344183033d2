import type { RuledPairs } from '../domain/index.js';
import type { Edge } from './cluster.js';
import { byText, groupBy, idOf } from './ids.js';
import { partyOf } from './parties.js';
import { ruled } from './ruled.js';

/** How many articles write a name so. */
export type NameCounts = readonly (readonly [name: string, count: number])[];

/**
 * What of one name stays together whatever people ruled: all organisations of readings that no ruling is about, or one that a ruling is about. `under` is the
 * key that they are linked by, `first` the smallest of their own keys.
 */
export type OrganisationNode = {
  readonly id: string;
  readonly under: string;
  readonly first: string;
  readonly counts: NameCounts;
};

/** The id of the node of those of a name that no ruling is about. No key of an organisation begins with a space. */
export function nodeOfRest(under: string): string {
  return ` ${under}`;
}

/** The organisations that nodes make up: those of one name are one, and as people ruled. Nodes of names that no ruling is about may be left out. */
export function wholesOf(
  nodes: readonly OrganisationNode[],
  rulings: RuledPairs,
): readonly (readonly OrganisationNode[])[] {
  const byName = [...groupBy(nodes, ({ under }) => under).values()].map((all) => all.map(({ id }) => id).sort(byText));
  const sides = sidesOf(rulings);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = byName.flatMap((ids) => edgesOf(ids, sides));
  return ruled(byName, edges, rulings).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

/** What an organisation is in accounts, where a ruling made it another than its name says: what it is found by, and whom it stands for, as `partyOf` writes it. */
export type RuledSide = { readonly label: string; readonly parties: readonly string[] };

/**
 * By node what rulings made of it in accounts; nothing for those that are what their name says. A name is at home in one organisation, where those of it are
 * that no ruling is about. One of several names has the parties of all; what was taken out of the organisation of its name has none of that name's.
 */
export function ruledSides(wholes: readonly (readonly OrganisationNode[])[]): ReadonlyMap<string, RuledSide> {
  const homes = new Map<string, readonly OrganisationNode[]>();
  const nodes = wholes.flatMap((whole) => whole.map((node) => ({ node, whole })));
  for (const { node, whole } of nodes.toSorted((x, y) => byText(x.node.id, y.node.id)))
    if (!homes.has(node.under)) homes.set(node.under, whole);
  const sides = wholes.map((whole) => [whole, sideOf(whole, ({ under }) => homes.get(under) === whole)] as const);
  return new Map(
    sides.flatMap(([whole, { names, side }]) =>
      whole.filter(({ under }) => names.length !== 1 || names[0] !== under).map(({ id }) => [id, side] as const),
    ),
  );
}

function sideOf(whole: readonly OrganisationNode[], isAtHome: (node: OrganisationNode) => boolean) {
  const own = whole.filter(isAtHome);
  const names = [...new Set(own.map(({ under }) => under))].sort(byText);
  const label = `group ${names.at(-1) ?? firstOf(whole)}`;
  const parties = new Set(own.flatMap(({ counts }) => counts.map(([name]) => partyOf(name))));
  return { names, side: { label, parties: names.length === 0 ? [label] : [...parties].sort(byText) } };
}

/** The id and the name of what nodes make up. */
export function organisationOfNodes(nodes: readonly OrganisationNode[]): {
  readonly id: string;
  readonly name: string;
} {
  const counts = new Map<string, number>();
  for (const node of nodes) for (const [name, count] of node.counts) counts.set(name, (counts.get(name) ?? 0) + count);
  return namedOrganisation(firstOf(nodes), [...counts]);
}

/** The smallest key of the organisations of readings that are in the nodes. */
export function firstOf(nodes: readonly OrganisationNode[]): string {
  return nodes.map(({ first }) => first).sort(byText)[0] ?? '';
}

/**
 * The id and the name of an organisation, by the smallest key of those who name it and by how many write it so: the most frequent form; the longer, then
 * the smaller, among equals.
 */
export function namedOrganisation(first: string, counts: NameCounts): { readonly id: string; readonly name: string } {
  const [best] = counts.toSorted(([a, countA], [b, countB]) => countB - countA || b.length - a.length || byText(a, b));
  return { id: idOf('o', first), name: best?.[0] ?? '' };
}

/** What holds the nodes of one name together: those that the same was ruled of hang on one another, and the first of them on the first of all others. */
function edgesOf(ids: readonly string[], rulingsOn: ReadonlyMap<string, string>): readonly Edge[] {
  const alike = [...groupBy(ids, (id) => rulingsOn.get(id) ?? '').values()];
  const firsts = alike.flatMap((group) => group.slice(0, 1));
  const pairs = [
    ...alike.flatMap((group) => group.slice(1).map((id, at) => [group[at] ?? id, id] as const)),
    ...firsts.flatMap((a, at) => firsts.slice(at + 1).map((b) => [a, b] as const)),
  ];
  return pairs.map(([a, b]) => ({ a, b, tier: 1, strength: 1 }));
}

/** By the organisation of a reading: on which side of which decisions it is told apart. */
function sidesOf({ different }: RuledPairs): ReadonlyMap<string, string> {
  const sides = new Map<string, Set<string>>();
  const note = (key: string, side: string): unknown => sides.set(key, (sides.get(key) ?? new Set()).add(side));
  for (const { a, b, decision } of different) {
    note(a, `${decision} a`);
    note(b, `${decision} b`);
  }
  return new Map([...sides].map(([key, all]) => [key, [...all].sort(byText).join(' ')]));
}
