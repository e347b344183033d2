import type { CaseView } from './view.js';

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';
export type Bin = {
  /** First and last day of the bin, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly to: string;
  /** Contacts whose date lies in this bin, whatever day of it is meant. */
  readonly within: number;
  /** Contacts whose date reaches beyond this bin, and could lie in it. */
  readonly possible: number;
};
export type Histogram = { readonly unit: Unit; readonly bins: readonly Bin[]; readonly undated: number };

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year', 'decade'];
const DAYS_IN: { readonly [U in Unit]: number } = { day: 1, week: 7, month: 30.4, year: 365, decade: 3652 };
const DAY = 86_400_000;

/** Contacts along time, in at most `most` bins of one unit. Contacts without both a first and a last day are counted as undated. */
export function histogramOf(view: CaseView, rows: Uint32Array, most: number): Histogram {
  const dated = datedOf(view, rows);
  const undated = rows.length - dated.length;
  if (dated.length === 0) return { unit: 'day', bins: [], undated };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of dated) {
    first = Math.min(first, view.earliest[row] ?? first);
    last = Math.max(last, view.latest[row] ?? last);
  }
  const unit = UNITS.find((one) => (last - first + 1) / DAYS_IN[one] <= most - 1) ?? 'decade';
  return { unit, bins: counted(edgesOf(unit, first, last), view, dated), undated };
}

function datedOf({ earliest, latest }: CaseView, rows: Uint32Array): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    kept[count] = row;
    count += Number.isFinite((earliest[row] ?? 0) - (latest[row] ?? 0)) ? 1 : 0;
  }
  return kept.subarray(0, count);
}

function counted(edges: readonly number[], { earliest, latest }: CaseView, rows: Uint32Array): readonly Bin[] {
  const size = edges.length - 1;
  const [within, change] = [new Int32Array(size), new Int32Array(size + 1)];
  const binOf = binsOf(edges);
  for (const row of rows) {
    const [from, to] = [earliest[row] ?? 0, latest[row] ?? 0];
    const a = binOf(from);
    const b = from === to ? a : binOf(to);
    if (a === b) within[a] = (within[a] ?? 0) + 1;
    else {
      change[a] = (change[a] ?? 0) + 1;
      change[b + 1] = (change[b + 1] ?? 0) - 1;
    }
  }
  let possible = 0;
  return Array.from({ length: size }, (_, at) => {
    possible += change[at] ?? 0;
    return { from: dayOf(edges[at] ?? 0), to: dayOf((edges[at + 1] ?? 0) - 1), within: within[at] ?? 0, possible };
  });
}

/** Where bins begin, as days since 1970-01-01, and where the last one ends. */
function edgesOf(unit: Unit, first: number, last: number): readonly number[] {
  const edges = [startOf(unit, first)];
  for (let at = edges[0] ?? 0; at <= last; ) {
    at = next(unit, at);
    edges.push(at);
  }
  return edges;
}

function startOf(unit: Unit, day: number): number {
  const date = new Date(day * DAY);
  if (unit === 'day') return day;
  // 1970-01-01 was a Thursday; weeks begin on Monday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const year = date.getUTCFullYear();
  if (unit === 'month') return numberOf(year, date.getUTCMonth());
  return numberOf(unit === 'year' ? year : Math.floor(year / 10) * 10, 0);
}

function next(unit: Unit, day: number): number {
  const date = new Date(day * DAY);
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  if (unit === 'month') return numberOf(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return numberOf(date.getUTCFullYear() + (unit === 'year' ? 1 : 10), 0);
}

function numberOf(year: number, month: number): number {
  return Math.round(new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year, month, 1) / DAY);
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Days of which each has its bin in a table; where there are more, it is sought. */
const MOST_DAYS = 1_000_000;

/** In which bin a day lies. */
function binsOf(edges: readonly number[]): (day: number) => number {
  const [first, end] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  if (end - first > MOST_DAYS) return (day) => soughtIn(edges, day);
  const bins = new Uint32Array(end - first);
  for (let bin = 0; bin + 1 < edges.length; bin++)
    bins.fill(bin, (edges[bin] ?? 0) - first, (edges[bin + 1] ?? 0) - first);
  return (day) => bins[day - first] ?? 0;
}

function soughtIn(edges: readonly number[], day: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
