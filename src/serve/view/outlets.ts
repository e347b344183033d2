import type { Column } from './column.js';
import { countsIn, mostFrequent, rowsOfValue } from './column.js';
import { common } from './filter.js';
import type { Facet } from './facet-names.js';
import { tally } from './profile.js';
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

/** Which outlets tell of whom: the outlets with most contacts, by the most frequent values of a facet, over some rows. */
export function outletMatrix(
  view: CaseView,
  rows: Uint32Array,
  by: Facet,
  most: { heads: number; outlets: number },
): Matrix {
  const { outlet } = view.columns;
  const heads = tally(view, by, rows, most.heads);
  const tellers = tellersPerRow(outlet);
  const several = rows.reduce((sum, row) => sum + Number((tellers[row] ?? 0) > 1), 0);
  const counts = countsIn(outlet, rows);
  const { numbers, more } = mostFrequent(counts, most.outlets, (number) => outlet.keys[number] ?? '');
  return {
    heads,
    outlets: numbers.map((number) => {
      const [name, count] = [outlet.keys[number] ?? '', counts[number] ?? 0];
      return rowOf(view, rows, { name, count, by, heads, tellers, several });
    }),
    moreOutlets: more,
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

function rowOf(view: CaseView, rows: Uint32Array, { name, count, by, heads, tellers, several }: Told): OutletRow {
  const own = common(rowsOfValue(view.columns.outlet, name), rows);
  const alone = own.reduce((sum, row) => sum + Number(tellers[row] === 1), 0);
  const counts = countsIn(view.columns[by], own);
  return {
    outlet: name,
    contacts: count,
    alone,
    leftOut: several - (own.length - alone),
    counts: heads.map(({ value }) => counts[view.columns[by].numberOf.get(value) ?? -1] ?? 0),
  };
}

/** How many outlets tell of each row. */
function tellersPerRow({ offsets }: Column): Uint32Array {
  return Uint32Array.from({ length: offsets.length - 1 }, (_, row) => (offsets[row + 1] ?? 0) - (offsets[row] ?? 0));
}
