import type { Column } from './column.js';
import { countsIn, rowsWith } from './column.js';
import type { Facet } from './facet-names.js';
import { placesOf } from './filter.js';
import type { CaseView } from './view.js';

export type OutletRow = {
  readonly outlet: string;
  readonly contacts: number;
  /** Contacts that no other outlet tells of. */
  readonly alone: number;
  /** Contacts that two others or more tell of, and this one does not. */
  readonly leftOut: number;
  /** How many of its contacts have each of the values that head the columns. */
  readonly counts: readonly number[];
};

export type Matrix = {
  readonly heads: readonly { readonly value: string; readonly name: string; readonly count: number }[];
  readonly outlets: readonly OutletRow[];
  readonly moreOutlets: number;
};

/** Which outlets tell of whom: the outlets with most contacts, by the most frequent values of a facet, over the marked rows. */
export function outletMatrix(
  view: CaseView,
  rows: Uint8Array,
  by: Facet,
  most: { heads: number; outlets: number },
): Matrix {
  const { outlet } = view.columns;
  const column = view.columns[by];
  const all = countsIn(column, rows);
  const heads = column.keys
    .map((value, at) => ({ value, name: view.names.get(value) ?? value, count: all[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, most.heads);
  const tellers = tellersPerRow(outlet, rows);
  const several = tellers.reduce((sum, count, row) => sum + Number(rows[row] === 1 && count > 1), 0);
  const counts = countsIn(outlet, rows);
  const names = outlet.keys
    .map((name, at) => ({ name, count: counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return {
    heads,
    outlets: names
      .slice(0, most.outlets)
      .map(({ name, count }) => rowOf(view, rows, { name, count, by, heads, tellers, several })),
    moreOutlets: Math.max(0, names.length - most.outlets),
  };
}

type Told = {
  readonly name: string;
  readonly count: number;
  readonly by: Facet;
  readonly heads: Matrix['heads'];
  readonly tellers: Uint32Array;
  readonly several: number;
};

function rowOf(view: CaseView, rows: Uint8Array, { name, count, by, heads, tellers, several }: Told): OutletRow {
  const own = rowsWith(view.columns.outlet, [name]);
  let [alone, withOthers] = [0, 0];
  for (const row of placesOf(rows)) {
    if (own[row] !== 1) continue;
    if (tellers[row] === 1) alone += 1;
    else withOthers += 1;
    own[row] = 2;
  }
  const marked = own.map((mark) => Number(mark === 2));
  const counts = countsIn(view.columns[by], marked);
  return {
    outlet: name,
    contacts: count,
    alone,
    leftOut: several - withOthers,
    counts: heads.map(({ value }) => counts[view.columns[by].numberOf.get(value) ?? -1] ?? 0),
  };
}

/** How many outlets tell of each marked row. */
function tellersPerRow({ offsets }: Column, rows: Uint8Array): Uint32Array {
  return Uint32Array.from(rows, (mark, row) => (mark === 1 ? (offsets[row + 1] ?? 0) - (offsets[row] ?? 0) : 0));
}
