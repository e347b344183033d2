import { mostFrequent } from './column.js';
import { countsFor, type Wanted } from './filter.js';
import { FACETS, type Facet } from './facet-names.js';
import type { CaseView } from './view.js';

export type FacetValue = {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly wanted: boolean;
};
export type FacetCounts = { readonly facet: Facet; readonly values: readonly FacetValue[]; readonly more: number };

/**
 * How many contacts each value would leave: under every other filter, and apart from what is chosen in the same facet. The most frequent come first, and
 * chosen values are always there. `like` keeps values whose name has these letters.
 */
export function facetsOf(
  view: CaseView,
  wanted: Wanted,
  { most, facets = FACETS, like = '' }: { most: number; facets?: readonly Facet[]; like?: string },
): readonly FacetCounts[] {
  const key = fold(like);
  return facets.map((facet) => {
    const column = view.columns[facet];
    const nameOf = (number: number): string => nameIn(view, column.keys[number] ?? '');
    const counts = countsFor(view, wanted, facet).slice();
    const chosen = [...new Set(wanted[facet])].flatMap((value) => column.numberOf.get(value) ?? []);
    const first = chosen.map((number) => ({ number, count: counts[number] ?? 0 }));
    first.sort((a, b) => b.count - a.count || (nameOf(a.number) < nameOf(b.number) ? -1 : 1));
    for (const number of chosen) counts[number] = 0;
    if (key !== '')
      for (let number = 0; number < counts.length; number++)
        if (counts[number] !== 0 && !fold(nameOf(number)).includes(key)) counts[number] = 0;
    const { numbers, more } = mostFrequent(counts, Math.max(0, most - first.length), nameOf);
    const values = [
      ...first.map((one) => ({ ...one, wanted: true })),
      ...numbers.map((number) => ({ number, count: counts[number] ?? 0, wanted: false })),
    ];
    return {
      facet,
      values: values.slice(0, most).map(({ number, ...rest }) => ({
        value: column.keys[number] ?? '',
        name: nameOf(number),
        ...rest,
      })),
      more: more + Math.max(0, first.length - most),
    };
  });
}

function nameIn({ names }: CaseView, value: string): string {
  return names.get(value) ?? value;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
