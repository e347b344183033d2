import { type Judgement, NO_RULINGS, type Reading, type Reason, type RuledPairs } from '../domain/index.js';
import { byText, groupBy } from './ids.js';
import type { LinkedEntity } from './linked.js';
import {
  type NameCounts,
  namedOrganisation,
  nodeOfRest,
  type OrganisationNode,
  type RuledSide,
  ruledSides,
  wholesOf,
} from './organisation-wholes.js';
import { organisationKey } from './parties.js';
import { ruledJudgements } from './ruled.js';

/** Organisations of all readings, one for each known name or, where nothing is known, for each way of writing; and as people ruled. */
export function linkOrganisations(
  readings: readonly Reading[],
  rulings: RuledPairs = NO_RULINGS.organisations,
): {
  readonly organisations: readonly LinkedEntity[];
  readonly judgements: readonly Judgement[];
  /** By key what rulings made of an organisation in accounts. */
  readonly sides: ReadonlyMap<string, RuledSide>;
} {
  const ruledOn = new Set([...rulings.same, ...rulings.different].flatMap(({ a, b }) => [a, b]));
  const cards = readings.flatMap(organisationCards).sort((a, b) => byText(a.key, b.key));
  const cardsOf = groupBy(cards, ({ key, under }) => (ruledOn.has(key) ? key : nodeOfRest(under)));
  const nodes = [...cardsOf].map(([id, of]) => nodeOf(id, of));
  const wholes = wholesOf(nodes, rulings);
  const linked = wholes.map((whole) =>
    organisationOf(whole.flatMap(({ id }) => cardsOf.get(id) ?? []).sort((a, b) => byText(a.key, b.key))),
  );
  return {
    organisations: linked.map(({ organisation }) => organisation).sort((a, b) => byText(a.id, b.id)),
    judgements: [...linked.flatMap(({ judgements }) => judgements), ...ruledJudgements('organisation', rulings)],
    sides: new Map(
      [...ruledSides(wholes)].flatMap(([id, side]) => (cardsOf.get(id) ?? []).map(({ key }) => [key, side] as const)),
    ),
  };
}

/** A node of cards of one name, sorted by their keys. */
function nodeOf(id: string, cards: readonly OrganisationCard[]): OrganisationNode {
  return { id, under: cards[0]?.under ?? '', first: cards[0]?.key ?? '', counts: countsOf(cards) };
}

const countsOf = (cards: readonly OrganisationCard[]): NameCounts =>
  [...groupBy(cards, ({ name }) => name)].map(([name, all]) => [name, all.length] as const);

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
  const organisation = {
    ...namedOrganisation(cards[0]?.key ?? '', countsOf(cards)),
    keys: cards.map((card) => card.key),
  };
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
