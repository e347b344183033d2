import type { Judgement, Reading, Reason } from '../domain/index.js';
import type { LinkedEntity } from './linked.js';
import { byText, groupBy, idOf } from './ids.js';
import { organisationKey } from './parties.js';

/** Organisations of all readings, one for each known name or, where nothing is known, for each way of writing. */
export function linkOrganisations(readings: readonly Reading[]): {
  readonly organisations: readonly LinkedEntity[];
  readonly judgements: readonly Judgement[];
} {
  const all = readings.flatMap((reading) =>
    reading.organisations.map((one, index) => ({
      key: `${reading.article.id}@${index}`,
      name: one.name,
      under: organisationKey(one.name),
    })),
  );
  const groups = [
    ...groupBy(
      all.toSorted((a, b) => byText(a.key, b.key)),
      (card) => card.under,
    ).values(),
  ];
  return {
    organisations: groups
      .map((cards) => ({
        id: idOf('o', cards[0]?.key ?? ''),
        name: mostFrequent(cards.map((card) => card.name)),
        keys: cards.map((card) => card.key),
      }))
      .sort((a, b) => byText(a.id, b.id)),
    judgements: groups.flatMap(([first, ...others]) => others.map((other) => sameOrganisation(first ?? other, other))),
  };
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
