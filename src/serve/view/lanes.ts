import { countsIn } from './column.js';
import type { CaseView } from './view.js';

export type Lane = {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly contacts: number;
  /** Of these, how many without any known day. */
  readonly undated: number;
  /** Contacts by bin of time, as `Lanes.bins` says; null where each is given by itself. */
  readonly within: readonly number[] | null;
  readonly possible: readonly number[] | null;
};
export type Lanes = {
  readonly lanes: readonly Lane[];
  /** First and last day of all dated contacts in the lanes, days since 1970-01-01; null where none is. */
  readonly days: readonly [first: number, last: number] | null;
  /** The rows that are looked at, each with its lanes; null where they are too many. */
  readonly rows: readonly LaneRow[] | null;
  /** The first day of the bins and how many days each has; null where each contact is given by itself. */
  readonly bins: { readonly first: number; readonly days: number; readonly count: number } | null;
};
type LaneRow = { readonly row: number; readonly lanes: readonly number[] };
type Looked = { readonly start: number; readonly end: number };
type Asked = {
  /** Whose lanes. */
  readonly ids: readonly string[];
  /** The most frequent are put beside them. */
  readonly fill: boolean;
  readonly mostLanes: number;
  readonly mostRows: number;
  /** The days that are looked at; infinite for all. */
  readonly looked: Looked;
};
const BINS = 160;

/** Contacts by who took part, for the part of time that is looked at. Linear in the number of contacts. */
export function lanesOf(view: CaseView, rows: Uint32Array, { ids, fill, mostLanes, mostRows, looked }: Asked): Lanes {
  const who = laneIds(view, fill ? rows : null, ids, mostLanes);
  const laneRows = rowsInLanes(view, rows, who);
  const days = daysOf(view, laneRows);
  const near = laneRows.filter(({ row }) => isLooked(view, row, looked));
  const dated = near.filter(({ row }) => !isUndated(view, row));
  const crowded = dated.length > mostRows;
  // What has no day is given too where there is room for all of it.
  const shown = near.length > mostRows ? dated : near;
  const bins = crowded && days ? binsOf(days, looked) : null;
  const counts = who.map(() => ({ contacts: 0, undated: 0 }));
  for (const { row, lanes } of laneRows)
    for (const lane of lanes) {
      const count = counts[lane];
      if (count) count.contacts += 1;
      if (count && isUndated(view, row)) count.undated += 1;
    }
  const lanes = who.map((id, lane) => ({
    id,
    name: view.names.get(id) ?? id,
    type: view.entities.get(id)?.type ?? ('organisation' as const),
    ...(counts[lane] ?? { contacts: 0, undated: 0 }),
    ...(bins ? binned(view, shown, lane, bins) : { within: null, possible: null }),
  }));
  return { lanes, days, rows: crowded ? null : shown, bins };
}

/** The rows in which any of these took part, each with their lanes. */
function rowsInLanes({ columns }: CaseView, rows: Uint32Array, who: readonly string[]): readonly LaneRow[] {
  const sought = [columns.person, columns.organisation].map((column) => {
    const lanes = new Int32Array(column.keys.length).fill(-1);
    who.forEach((id, lane) => {
      const number = column.numberOf.get(id);
      if (number !== undefined) lanes[number] = lane;
    });
    return { column, lanes };
  });
  const found: LaneRow[] = [];
  for (const row of rows) {
    let mine: number[] | null = null;
    for (const { column, lanes } of sought)
      for (let at = column.offsets[row] ?? 0; at < (column.offsets[row + 1] ?? 0); at++) {
        const lane = lanes[column.values[at] ?? 0] ?? -1;
        if (lane >= 0) (mine ??= []).push(lane);
      }
    if (mine) found.push({ row, lanes: mine.sort((a, b) => a - b) });
  }
  return found;
}

/** `rows`: the most frequent in these are put beside those asked for. */
function laneIds(
  { columns }: CaseView,
  rows: Uint32Array | null,
  ids: readonly string[],
  most: number,
): readonly string[] {
  const known = [...new Set(ids)].filter(
    (id) => columns.person.numberOf.has(id) || columns.organisation.numberOf.has(id),
  );
  if (rows === null) return known.slice(0, most);
  const counts = countsIn(columns.person, rows);
  const frequent = columns.person.keys
    .map((id, at) => ({ id, count: counts[at] ?? 0 }))
    .filter(({ id, count }) => count > 0 && !known.includes(id))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return [...known, ...frequent.map(({ id }) => id)].slice(0, most);
}

function isUndated({ earliest, latest }: CaseView, row: number): boolean {
  return earliest[row] === Number.NEGATIVE_INFINITY && latest[row] === Number.POSITIVE_INFINITY;
}

/** What has no day at all could lie anywhere. */
function isLooked({ earliest, latest }: CaseView, row: number, { start, end }: Looked): boolean {
  return (latest[row] ?? 0) >= start && (earliest[row] ?? 0) <= end;
}

function daysOf({ earliest, latest }: CaseView, rows: readonly LaneRow[]): readonly [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { row } of rows)
    for (const day of [earliest[row] ?? 0, latest[row] ?? 0])
      if (Number.isFinite(day)) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return first > last ? null : [first, last];
}

function binsOf([first, last]: readonly [number, number], { start, end }: Looked): NonNullable<Lanes['bins']> {
  const [from, to] = [Math.max(first, start), Math.min(last, end)];
  const days = Math.max(1, Math.ceil((to - from + 1) / BINS));
  return { first: from, days, count: Math.max(1, Math.ceil((to - from + 1) / days)) };
}

function binned(
  { earliest, latest }: CaseView,
  rows: readonly LaneRow[],
  lane: number,
  bins: NonNullable<Lanes['bins']>,
) {
  const within = Array.from({ length: bins.count }, () => 0);
  const change = Array.from({ length: bins.count + 1 }, () => 0);
  const binOf = (day: number): number =>
    Math.min(bins.count - 1, Math.max(0, Math.floor((day - bins.first) / bins.days)));
  for (const { row, lanes } of rows) {
    if (!lanes.includes(lane)) continue;
    const [from, to] = [earliest[row] ?? 0, latest[row] ?? 0];
    if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) continue;
    const [a, b] = [binOf(from), binOf(to)];
    if (a === b) within[a] = (within[a] ?? 0) + 1;
    else {
      change[a] = (change[a] ?? 0) + 1;
      change[b + 1] = (change[b + 1] ?? 0) - 1;
    }
  }
  let possible = 0;
  return { within, possible: Array.from({ length: bins.count }, (_, at) => (possible += change[at] ?? 0)) };
}
