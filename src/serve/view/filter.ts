import { bounds } from '../../domain/index.js';
import { type Column, countOf, countsIn, havingOne, rowsWith } from './column.js';
import { dayNumber } from './days.js';
import { FACETS, type Facet } from './facet-names.js';
import { heldOf } from './held.js';
import { found } from './search.js';
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

/** Bytes of rows and of counts that are held: a page asks for its list, its facets and its bars by one filter. */
const MOST_ROWS = 16_000_000;
const MOST_COUNTS = 16_000_000;
const rowsHeld = heldOf<Uint32Array>(MOST_ROWS, ({ byteLength }) => byteLength);
const countsHeld = heldOf<Uint32Array>(MOST_COUNTS, ({ byteLength }) => byteLength);

/** The rows that suit everything that is wanted but `except`, in the order of the chronology. They are shared, and not to be changed. */
export function rowsFor(view: CaseView, wanted: Wanted, except: Facet | 'days' | null = null): Uint32Array {
  return rowsHeld(view).of(keyOf(wanted, except), () => {
    const rows = suitingRows(view, wanted, except);
    // What is held may not hold on to the longer list that it was cut from.
    return rows.byteLength < rows.buffer.byteLength ? rows.slice() : rows;
  });
}

/** How many contacts have each value of a facet, by the value's number, under every other filter. They are shared, and not to be changed. */
export function countsFor(view: CaseView, wanted: Wanted, facet: Facet): Uint32Array {
  const key = `${facet}${keyOf(wanted, facet)}`;
  return countsHeld(view).of(key, () => countsIn(view.columns[facet], rowsFor(view, wanted, facet)));
}

/** The same for all filters that leave the same rows for the same reasons. */
function keyOf(wanted: Wanted, except: Facet | 'days' | null): string {
  const of = (values: readonly string[] | undefined): readonly string[] => [...new Set(values)].sort();
  const days = except === 'days' ? [] : [wanted.from, wanted.to];
  const facets = FACETS.map((facet) => (facet === except ? [] : of(wanted[facet])));
  return JSON.stringify([facets, of(wanted.with), wanted.q, days]);
}

/** What fewest rows have is looked at first, and the rest in these alone. */
function suitingRows(view: CaseView, wanted: Wanted, except: Facet | 'days' | null): Uint32Array {
  const conditions: Condition[] = FACETS.flatMap((facet) => {
    const values = wanted[facet];
    return facet === except || !values?.length ? [] : [valueCondition(view.columns[facet], values)];
  });
  for (const one of wanted.with ?? []) conditions.push(valueCondition(partyColumn(view, one), [one]));
  const worded = found(view, wanted.q);
  if (worded !== null)
    conditions.push({ count: worded.length, all: () => worded, among: (rows) => common(rows, worded) });
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
  const { earliest, latest } = view;
  const among = (rows: Uint32Array): Uint32Array => {
    const kept = new Uint32Array(rows.length);
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const [a = Number.NaN, b = Number.NaN] = [earliest[row], latest[row]];
      const isKnown = a !== Number.NEGATIVE_INFINITY || b !== Number.POSITIVE_INFINITY;
      kept[count] = row;
      count += Number(isKnown && b >= first && a <= last);
    }
    return kept.subarray(0, count);
  };
  return { count: view.ids.length, all: () => among(allRows(view)), among };
}

/** Of so many times as many rows each is sought, and not walked to. */
const MANY = 32;

/** The rows that are in both; both are in order. */
export function common(rows: Uint32Array, others: Uint32Array): Uint32Array {
  if (rows.length > MANY * others.length) return foundIn(others, rows);
  if (others.length > MANY * rows.length) return foundIn(rows, others);
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

function foundIn(few: Uint32Array, many: Uint32Array): Uint32Array {
  let from = 0;
  return few.filter((row) => {
    let high = many.length;
    while (from < high) {
      const middle = (from + high) >> 1;
      if ((many[middle] ?? 0) < row) from = middle + 1;
      else high = middle;
    }
    return many[from] === row;
  });
}

/** The column in which a person, an organisation or a country that is acted for stands. */
export function partyColumn({ columns, sides }: CaseView, party: string): Column {
  return [columns.person, columns.organisation].find(({ numberOf }) => numberOf.has(party)) ?? sides;
}
