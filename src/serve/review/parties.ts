import type { Facet } from '../view/facet-names.js';
import type { CaseView } from '../view/view.js';

const known = new WeakMap<CaseView, ReadonlyMap<string, readonly number[]>>();

/** The rows of the contacts in which somebody took part, in the order of the chronology. All are looked up at once for each state of a case. */
export function rowsWithParty(view: CaseView, id: string): readonly number[] {
  const rows = known.get(view) ?? rowsByParty(view);
  known.set(view, rows);
  return rows.get(id) ?? [];
}

function rowsByParty(view: CaseView): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  view.ids.forEach((id, row) => {
    for (const entity of new Set(view.contactOf(id)?.participants.map((one) => one.entity))) {
      const there = rows.get(entity);
      if (there) there.push(row);
      else rows.set(entity, [row]);
    }
  });
  return rows;
}

/** The most frequent values of a facet in some rows, without `but`. */
export function mostFrequent(
  view: CaseView,
  facet: Facet,
  rows: readonly number[],
  most: number,
  but: string,
): readonly { readonly value: string; readonly name: string }[] {
  const { keys, offsets, values } = view.columns[facet];
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const value of values.subarray(offsets[row], offsets[row + 1]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value: keys[value] ?? '', count }))
    .filter(({ value }) => value !== but)
    .map(({ value, count }) => ({ value, count, name: view.names.get(value) ?? value }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}
