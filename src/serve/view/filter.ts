import { bounds } from '../../domain/index.js';
import { type Column, rowsWith } from './column.js';
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

/** Marks the rows that suit everything that is wanted but `except`: 1 in the row's place. `found` are the rows that have the words asked for. */
export function rowsFor(
  view: CaseView,
  wanted: Wanted,
  found: Uint8Array | null = null,
  except: Facet | 'days' | null = null,
): Uint8Array {
  const rows = found === null ? new Uint8Array(view.ids.length).fill(1) : Uint8Array.from(found);
  for (const facet of FACETS) {
    const values = wanted[facet];
    if (facet !== except && values !== undefined && values.length > 0) and(rows, keptRows(view.columns[facet], values));
  }
  for (const one of wanted.with ?? []) and(rows, keptRows(partyColumn(view, one), [one]));
  if (except !== 'days' && (wanted.from !== undefined || wanted.to !== undefined)) and(rows, rowsWithin(view, wanted));
  return rows;
}

/** Facets' values whose rows are kept: one change of a filter is asked for as a list, along time and by facets. */
const MOST_KEPT = 32;
const kept = new WeakMap<Column, Map<string, Uint8Array>>();

/** As `rowsWith`, for many to read and none to change. */
function keptRows(column: Column, wanted: readonly string[]): Uint8Array {
  const known = kept.get(column) ?? new Map<string, Uint8Array>();
  kept.set(column, known);
  const key = wanted.join('\n');
  const rows = known.get(key) ?? rowsWith(column, wanted);
  known.delete(key);
  known.set(key, rows);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value ?? '');
  return rows;
}

/** Where the marked rows lie, in the order of the chronology. */
export function placesOf(rows: Uint8Array): Uint32Array {
  let count = 0;
  for (const mark of rows) count += mark;
  const places = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < rows.length; row++) if (rows[row] === 1) places[at++] = row;
  return places;
}

function partyColumn({ columns, sides }: CaseView, party: string): Column {
  return [columns.person, columns.organisation].find(({ numberOf }) => numberOf.has(party)) ?? sides;
}

function and(rows: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < rows.length; row++) rows[row] = (rows[row] ?? 0) & (others[row] ?? 0);
}

/** A contact whose days are not known on either side is left out; one that could lie within stays. */
function rowsWithin(view: CaseView, { from, to }: Wanted): Uint8Array {
  const first = dayNumber(from === undefined ? null : bounds(from).earliest) ?? Number.NEGATIVE_INFINITY;
  const last = dayNumber(to === undefined ? null : bounds(to).latest) ?? Number.POSITIVE_INFINITY;
  const rows = new Uint8Array(view.ids.length);
  for (let row = 0; row < rows.length; row++) {
    const [earliest, latest] = [view.earliest[row] ?? Number.NaN, view.latest[row] ?? Number.NaN];
    if (earliest === Number.NEGATIVE_INFINITY && latest === Number.POSITIVE_INFINITY) continue;
    if (latest >= first && earliest <= last) rows[row] = 1;
  }
  return rows;
}
