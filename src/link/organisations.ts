import { type Judgement, NO_RULINGS, type Reading, type Reason, type RuledPairs } from '../domain/index.js';
import type { Edge } from './cluster.js';
import type { LinkedEntity } from './linked.js';
import { byText, groupBy, idOf } from './ids.js';
import { organisationKey } from './parties.js';
import { ruled, ruledJudgements } from './ruled.js';

/** Organisations of all readings, one for each known name or, where nothing is known, for each way of writing; and as people ruled. */
export function linkOrganisations(
  readings: readonly Reading[],
  rulings: RuledPairs = NO_RULINGS.organisations,
): {
  readonly organisations: readonly LinkedEntity[];
  readonly judgements: readonly Judgement[];
} {
  const cards = readings.flatMap(organisationCards).sort((a, b) => byText(a.key, b.key));
  const judgedOne = [...groupBy(cards, (card) => card.under).values()].map((group) => group.map(({ key }) => key));
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const sides = sidesOf(rulings);
  const edges = judgedOne.flatMap((keys) => edgesOf(keys, sides));
  const linked = ruled(judgedOne, edges, rulings)
    .map((keys) => keys.map((key) => byKey.get(key)).filter((card) => card !== undefined))
    .map(organisationOf);
  return {
    organisations: linked.map(({ organisation }) => organisation).sort((a, b) => byText(a.id, b.id)),
    judgements: [...linked.flatMap(({ judgements }) => judgements), ...ruledJudgements('organisation', rulings)],
  };
}

/**
 * What holds the organisations of one name together: each with each would be too many. Those that the same was ruled of hang on one another, and the
 * first of them on the first of all others.
 */
function edgesOf(keys: readonly string[], rulingsOn: ReadonlyMap<string, string>): readonly Edge[] {
  const alike = [...groupBy(keys, (key) => rulingsOn.get(key) ?? '').values()];
  const firsts = alike.flatMap((group) => group.slice(0, 1));
  const pairs = [
    ...alike.flatMap((group) => group.slice(1).map((key, at) => [group[at] ?? key, key] as const)),
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

/** The organisations of a reading, each with the key that it is linked by. */
export function organisationCards(reading: Reading): readonly OrganisationCard[] {
  return reading.organisations.map((one, index) => ({
    key: `${reading.article.id}@${index}`,
    name: one.name,
    under: organisationKey(one.name),
  }));
}

/** One organisation of cards sorted by their keys, with a judgement for each that is linked by the same key as another. */
export function organisationOf(cards: readonly OrganisationCard[]): {
  readonly organisation: LinkedEntity;
  readonly judgements: readonly Judgement[];
} {
  const counts = [...groupBy(cards, ({ name }) => name)].map(([name, all]) => [name, all.length] as const);
  const organisation = { ...namedOrganisation(cards[0]?.key ?? '', counts), keys: cards.map((card) => card.key) };
  const judgements = [...groupBy(cards, ({ under }) => under).values()].flatMap(([first, ...others]) =>
    others.map((other) => sameOrganisation(first ?? other, other)),
  );
  return { organisation, judgements };
}

/** An organisation of a reading: its key there, and the key that it is linked by. */
export type OrganisationCard = { readonly key: string; readonly name: string; readonly under: string };

/** That another article's organisation is the same as the first's. */
export function sameOrganisation(first: Card, other: Card): Judgement {
  const phrase = first.name === other.name ? 'the names are the same' : 'the names are known for one organisation';
  const reason: Reason = { feature: 'name', a: first.name, b: other.name, weighs: 'for', phrase };
  return { about: 'organisation', a: first.key, b: other.key, verdict: 'same', reasons: [reason] };
}

type Card = Pick<OrganisationCard, 'key' | 'name'>;

/**
 * The id and the name of an organisation, by the smallest key of those who name it and by how many write it so: the most frequent form; the longer, then
 * the smaller, among equals.
 */
export function namedOrganisation(
  first: string,
  counts: readonly (readonly [name: string, count: number])[],
): { readonly id: string; readonly name: string } {
  const [best] = counts.toSorted(([a, countA], [b, countB]) => countB - countA || b.length - a.length || byText(a, b));
  return { id: idOf('o', first), name: best?.[0] ?? '' };
}
