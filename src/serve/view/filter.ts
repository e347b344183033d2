import { bounds } from '../../domain/index.js';
import { type Column, countOf, havingOne, rowsWith } from './column.js';
import { dayNumber } from './days.js';
import { FACETS, type Facet } from './facet-names.js';
import type { CaseView } from './view.js';

/** What is asked for. Fields narrow it together; several values of one facet widen it. */
export type Wanted = { readonly [F in Facet]?: readonly string[] | undefined } & {
  /** People, organisations, countries acted for: all of them took part. */
  readonly with?: readonly string[] | undefined;
  /** Words that the articles or the contact's own line must have. */
  readonly q?: string | undefined;
  /** EDTF: its first day is the earliest that counts. */
  readonly from?: string | undefined;
  /** EDTF: its last day is the latest that counts. */
  readonly to?: string | undefined;
};

/** Something that rows must have. */
type Condition = {
  /** How many rows have it, at most. */
  readonly count: number;
  /** All rows that have it, in their order. */
  readonly all: () => Uint32Array;
  /** Those of the rows that have it. */
  readonly among: (rows: Uint32Array) => Uint32Array;
};

/**
 * The rows that suit everything that is wanted but `except`, in the order of the chronology. `found` are the rows that have the words asked for. What
 * fewest rows have is looked at first, and the rest in these alone.
 */
export function rowsFor(
  view: CaseView,
  wanted: Wanted,
  found: Uint32Array | null = null,
  except: Facet | 'days' | null = null,
): Uint32Array {
  const conditions: Condition[] = FACETS.flatMap((facet) => {
    const values = wanted[facet];
    return facet === except || !values?.length ? [] : [valueCondition(view.columns[facet], values)];
  });
  for (const one of wanted.with ?? []) conditions.push(valueCondition(partyColumn(view, one), [one]));
  if (found !== null) conditions.push({ count: found.length, all: () => found, among: (rows) => common(rows, found) });
  if (except !== 'days' && (wanted.from !== undefined || wanted.to !== undefined))
    conditions.push(daysCondition(view, wanted));
  const [first, ...others] = conditions.sort((a, b) => a.count - b.count);
  return others.reduce((rows, { among }) => among(rows), first ? first.all() : allRows(view));
}

const everything = new WeakMap<CaseView, Uint32Array>();

function allRows(view: CaseView): Uint32Array {
  const rows = everything.get(view) ?? Uint32Array.from(view.earliest.keys());
  everything.set(view, rows);
  return rows;
}

function valueCondition(column: Column, values: readonly string[]): Condition {
  return {
    count: countOf(column, values),
    all: () => rowsWith(column, values),
    among: (rows) => havingOne(column, values, rows),
  };
}

/** A contact whose days are not known on either side is left out; one that could lie within stays. */
function daysCondition(view: CaseView, { from, to }: Wanted): Condition {
  const first = dayNumber(from === undefined ? null : bounds(from).earliest) ?? Number.NEGATIVE_INFINITY;
  const last = dayNumber(to === undefined ? null : bounds(to).latest) ?? Number.POSITIVE_INFINITY;
  const among = (rows: Uint32Array): Uint32Array => {
    const kept = new Uint32Array(rows.length);
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const [earliest, latest] = [view.earliest[row] ?? Number.NaN, view.latest[row] ?? Number.NaN];
      if (earliest === Number.NEGATIVE_INFINITY && latest === Number.POSITIVE_INFINITY) continue;
      if (latest >= first && earliest <= last) kept[count++] = row;
    }
    return kept.subarray(0, count);
  };
  return { count: view.ids.length, all: () => among(allRows(view)), among };
}

/** The rows that are in both; both are in order. */
export function common(rows: Uint32Array, others: Uint32Array): Uint32Array {
  const kept = new Uint32Array(Math.min(rows.length, others.length));
  let count = 0;
  for (let at = 0, other = 0; at < rows.length && other < others.length; ) {
    const [a = 0, b = 0] = [rows[at], others[other]];
    if (a === b) kept[count++] = a;
    if (a <= b) at += 1;
    if (b <= a) other += 1;
  }
  return kept.subarray(0, count);
}

/** The column in which a person, an organisation or a country that is acted for stands. */
export function partyColumn({ columns, sides }: CaseView, party: string): Column {
  return [columns.person, columns.organisation].find(({ numberOf }) => numberOf.has(party)) ?? sides;
}
