import { countsIn, mostFrequent, rowsOfValue } from './column.js';
import type { Facet } from './facet-names.js';
import { common } from './filter.js';
import type { CaseView } from './view.js';

export type Tally = { readonly value: string; readonly name: string; readonly count: number };

/** Those of the rows in which somebody took part. */
export function rowsOf(view: CaseView, id: string, rows: Uint32Array): Uint32Array {
  const column = view.entities.get(id)?.type === 'person' ? view.columns.person : view.columns.organisation;
  return common(rowsOfValue(column, id), rows);
}

/** The most frequent values of a facet in some rows, without `but`. */
export function tally(
  view: CaseView,
  facet: Facet,
  rows: Uint32Array,
  most: number,
  but: string | null = null,
): readonly Tally[] {
  const column = view.columns[facet];
  const counts = countsIn(column, rows);
  const left = but === null ? undefined : column.numberOf.get(but);
  if (left !== undefined) counts[left] = 0;
  const nameOf = (number: number): string => view.names.get(column.keys[number] ?? '') ?? column.keys[number] ?? '';
  return mostFrequent(counts, most, nameOf).numbers.map((number) => ({
    value: column.keys[number] ?? '',
    name: nameOf(number),
    count: counts[number] ?? 0,
  }));
}
