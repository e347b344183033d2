import { countsIn } from './column.js';
import type { Facet } from './facet-names.js';
import { placesOf } from './filter.js';
import type { CaseView } from './view.js';

export type Tally = { readonly value: string; readonly name: string; readonly count: number };

/** Marks the rows in which somebody took part, of those that are marked. */
export function rowsOf(view: CaseView, id: string, marked: Uint8Array): Uint8Array {
  const column = view.entities.get(id)?.type === 'person' ? view.columns.person : view.columns.organisation;
  const wanted = column.numberOf.get(id);
  const rows = new Uint8Array(marked.length);
  if (wanted === undefined) return rows;
  for (const row of placesOf(marked))
    if (column.values.subarray(column.offsets[row], column.offsets[row + 1]).includes(wanted)) rows[row] = 1;
  return rows;
}

/** The most frequent values of a facet in the marked rows, without `but`. */
export function tally(
  view: CaseView,
  facet: Facet,
  rows: Uint8Array,
  most: number,
  but: string | null = null,
): readonly Tally[] {
  const { keys } = view.columns[facet];
  const counts = countsIn(view.columns[facet], rows);
  return keys
    .map((value, at) => ({ value, name: view.names.get(value) ?? value, count: counts[at] ?? 0 }))
    .filter(({ value, count }) => count > 0 && value !== but)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
