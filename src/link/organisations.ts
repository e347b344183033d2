import type { Judgement, Reading, Reason } from '../domain/index.js';
import type { LinkedEntity } from './linked.js';
import { byText, groupBy, idOf } from './ids.js';
import { organisationKey } from './parties.js';

/** Organisations of all readings, one for each known name or, where nothing is known, for each way of writing. */
export function linkOrganisations(readings: readonly Reading[]): {
  readonly organisations: readonly LinkedEntity[];
  readonly judgements: readonly Judgement[];
} {
  const cards = readings.flatMap(organisationCards).sort((a, b) => byText(a.key, b.key));
  const linked = [...groupBy(cards, (card) => card.under).values()].map(organisationOf);
  return {
    organisations: linked.map(({ organisation }) => organisation).sort((a, b) => byText(a.id, b.id)),
    judgements: linked.flatMap(({ judgements }) => judgements),
  };
}

/** The organisations of a reading, each with the key that it is linked by. */
export function organisationCards(reading: Reading): readonly (Card & { readonly under: string })[] {
  return reading.organisations.map((one, index) => ({
    key: `${reading.article.id}@${index}`,
    name: one.name,
    under: organisationKey(one.name),
  }));
}

/** One organisation of those that are linked by one key, sorted by their own. */
export function organisationOf(cards: readonly Card[]): {
  readonly organisation: LinkedEntity;
  readonly judgements: readonly Judgement[];
} {
  const [first, ...others] = cards;
  const organisation = {
    id: idOf('o', first?.key ?? ''),
    name: mostFrequent(cards.map((card) => card.name)),
    keys: cards.map((card) => card.key),
  };
  return { organisation, judgements: others.map((other) => sameOrganisation(first ?? other, other)) };
}

type Card = { readonly key: string; readonly name: string };

function sameOrganisation(first: Card, other: Card): Judgement {
  const phrase = first.name === other.name ? 'the names are the same' : 'the names are known for one organisation';
  const reason: Reason = { feature: 'name', a: first.name, b: other.name, weighs: 'for', phrase };
  return { about: 'organisation', a: first.key, b: other.key, verdict: 'same', reasons: [reason] };
}

/** The most frequent form; the longer, then the smaller, among equals. */
function mostFrequent(forms: readonly string[]): string {
  const counts = [...groupBy(forms, (form) => form)].map(([form, all]) => ({ form, count: all.length }));
  return (
    counts.sort((a, b) => b.count - a.count || b.form.length - a.form.length || byText(a.form, b.form))[0]?.form ?? ''
  );
}
