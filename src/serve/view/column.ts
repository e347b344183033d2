import type { Merge } from './merge.js';

/** The values that each contact has of one thing to filter by: people, outlets, kinds. One contact may have several. */
export type Column = {
  /** What the values are, by their number: an id, a code, a name. */
  readonly keys: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The values of the contact at `row` lie in `values` from `offsets[row]` to `offsets[row + 1]`. */
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
};

/** Takes the values of one row after another, and lays them out in another order. */
export class ColumnMaker {
  readonly #numberOf = new Map<string, number>();
  readonly #offsets: number[] = [0];
  readonly #values: number[] = [];

  /** Takes the values of the next row. A value that it has twice counts once. */
  add(row: readonly string[]): void {
    for (const key of row.length > 1 ? new Set(row) : row) {
      const number = this.#numberOf.get(key) ?? this.#numberOf.size;
      this.#numberOf.set(key, number);
      this.#values.push(number);
    }
    this.#offsets.push(this.#values.length);
  }

  /** The column with the rows in this order: the places in which they were added. */
  inOrder(order: Uint32Array): Column {
    const offsets = new Uint32Array(order.length + 1);
    const values = new Uint32Array(this.#values.length);
    let end = 0;
    order.forEach((place, row) => {
      const to = this.#offsets[place + 1] ?? 0;
      for (let at = this.#offsets[place] ?? 0; at < to; at++) values[end++] = this.#values[at] ?? 0;
      offsets[row + 1] = end;
    });
    return { keys: [...this.#numberOf.keys()], numberOf: this.#numberOf, offsets, values };
  }
}

/** The rows that have each value: those of the value with that number lie in `rows` from `offsets[number]` to `offsets[number + 1]`. */
type ByValue = { readonly offsets: Uint32Array; readonly rows: Uint32Array };
const turned = new WeakMap<Column, ByValue>();

/** The column by its values: worked out when it is first asked for, so that a rare value is found without a walk over all rows. */
function byValue(column: Column): ByValue {
  const known = turned.get(column);
  if (known) return known;
  const { keys, offsets, values } = column;
  const starts = new Uint32Array(keys.length + 1);
  for (const value of values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let value = 0; value < keys.length; value++) starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  const rows = new Uint32Array(values.length);
  const next = starts.slice();
  for (let row = 0, at = 0; row + 1 < offsets.length; row++)
    for (const end = offsets[row + 1] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      const place = next[value] ?? 0;
      rows[place] = row;
      next[value] = place + 1;
    }
  const made = { offsets: starts, rows };
  turned.set(column, made);
  return made;
}

/** The rows that have a value, in their order. */
export function rowsOfValue(column: Column, wanted: string): Uint32Array {
  const number = column.numberOf.get(wanted);
  if (number === undefined) return new Uint32Array();
  const { offsets, rows } = byValue(column);
  return rows.subarray(offsets[number], offsets[number + 1]);
}

/** The rows that have one of the wanted values, in their order. */
export function rowsWith(column: Column, wanted: readonly string[]): Uint32Array {
  const [first = '', ...others] = new Set(wanted);
  if (others.length === 0) return rowsOfValue(column, first);
  const marks = new Uint8Array(column.offsets.length - 1);
  for (const value of [first, ...others]) for (const row of rowsOfValue(column, value)) marks[row] = 1;
  const rows = new Uint32Array(marks.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Those of the rows that have one of the wanted values. */
export function havingOne(
  { numberOf, offsets, values }: Column,
  wanted: readonly string[],
  rows: Uint32Array,
): Uint32Array {
  const isWanted = new Uint8Array(numberOf.size);
  for (const value of wanted) {
    const number = numberOf.get(value);
    if (number !== undefined) isWanted[number] = 1;
  }
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    let has = 0;
    for (let place = offsets[row] ?? 0, end = offsets[row + 1] ?? 0; place < end; place++)
      has |= isWanted[values[place] ?? 0] ?? 0;
    kept[count] = row;
    count += has;
  }
  return kept.subarray(0, count);
}

/** How many rows have each of the wanted values, added up. */
export function countOf(column: Column, wanted: readonly string[]): number {
  return wanted.reduce((sum, value) => sum + rowsOfValue(column, value).length, 0);
}

/** How many of some rows have each value, by the value's number. */
export function countsIn({ keys, offsets, values }: Column, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(keys.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    for (let place = offsets[row] ?? 0, end = offsets[row + 1] ?? 0; place < end; place++) {
      const value = values[place] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * The numbers of the most frequent values that occur, the most frequent first, among equals in the order of their names; and how many others occur.
 * All are counted, and few are compared.
 */
export function mostFrequent(
  counts: Uint32Array,
  most: number,
  nameOf: (number: number) => string,
): { readonly numbers: readonly number[]; readonly more: number } {
  const inOrder = counts.slice().sort();
  const occurring = inOrder.length - firstAbove(inOrder, 0);
  if (occurring === 0 || most === 0) return { numbers: [], more: occurring };
  const least = Math.max(1, inOrder[Math.max(0, inOrder.length - most)] ?? 1);
  const numbers: number[] = [];
  for (let number = 0; number < counts.length; number++) if ((counts[number] ?? 0) >= least) numbers.push(number);
  numbers.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
  return { numbers: numbers.slice(0, most), more: Math.max(0, occurring - most) };
}

/** Where the first number above that lies, of numbers that rise. */
function firstAbove(rising: Uint32Array, limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A column with some rows taken out, and those in `anew` put among them. Values that no row has any more are forgotten. */
export function mergedColumn(column: Column, { size, runs }: Merge, anew: readonly (readonly string[])[]): Column {
  const isNew = anew.some((row) => row.some((key) => !column.numberOf.has(key)));
  const numberOf = isNew ? new Map(column.numberOf) : column.numberOf;
  const added = anew.map((row) => numbersOf(numberOf, row));
  const offsets = new Uint32Array(size + 1);
  const values = new Uint32Array(added.reduce((sum, row) => sum + row.length, column.values.length));
  let [row, end] = [0, 0];
  for (const run of runs)
    if ('at' in run) {
      const those = added[run.at] ?? [];
      values.set(those, end);
      end += those.length;
      offsets[++row] = end;
    } else {
      const [start = 0, stop = 0] = [column.offsets[run.from], column.offsets[run.to]];
      values.set(column.values.subarray(start, stop), end);
      for (let old = run.from; old < run.to; old++) offsets[++row] = (column.offsets[old + 1] ?? 0) - start + end;
      end += stop - start;
    }
  const isUsed = new Uint8Array(numberOf.size);
  for (let at = 0; at < end; at++) isUsed[values[at] ?? 0] = 1;
  const keys = isNew ? [...numberOf.keys()] : column.keys;
  const merged = { keys, numberOf, offsets, values: values.slice(0, end) };
  return isUsed.includes(0) ? withoutUnused(merged, isUsed) : merged;
}

/** The numbers of some values; those that have none get the next ones. */
function numbersOf(numberOf: ReadonlyMap<string, number>, row: readonly string[]): readonly number[] {
  const known = numberOf as Map<string, number>;
  return Array.from(new Set(row), (key) => {
    const number = known.get(key) ?? known.size;
    if (number === known.size) known.set(key, number);
    return number;
  });
}

function withoutUnused({ keys, offsets, values }: Column, isUsed: Uint8Array): Column {
  const left = keys.filter((_, number) => isUsed[number] === 1);
  const numberOf = new Map(left.map((key, number) => [key, number]));
  const numbers = Uint32Array.from(keys, (key) => numberOf.get(key) ?? 0);
  return { keys: left, numberOf, offsets, values: values.map((number) => numbers[number] ?? 0) };
}
