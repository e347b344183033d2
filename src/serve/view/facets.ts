import { countsIn } from './column.js';
import { rowsFor, type Wanted } from './filter.js';
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
  found: Uint8Array | null,
  { most, facets = FACETS, like = '' }: { most: number; facets?: readonly Facet[]; like?: string },
): readonly FacetCounts[] {
  const key = fold(like);
  const all = rowsFor(view, wanted, found);
  return facets.map((facet) => {
    const column = view.columns[facet];
    const counts = countsIn(column, wanted[facet]?.length ? rowsFor(view, wanted, found, facet) : all);
    const chosen = new Set(wanted[facet]);
    const values = column.keys
      .flatMap((value, at) => {
        const [count = 0, isWanted] = [counts[at], chosen.has(value)];
        if (count === 0 && !isWanted) return [];
        return { value, name: view.names.get(value) ?? value, count, wanted: isWanted };
      })
      .filter(({ name, wanted: isWanted }) => isWanted || key === '' || fold(name).includes(key))
      .sort((a, b) => Number(b.wanted) - Number(a.wanted) || b.count - a.count || (a.name < b.name ? -1 : 1));
    return { facet, values: values.slice(0, most), more: Math.max(0, values.length - most) };
  });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
