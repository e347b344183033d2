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

/** Which rows have one of the wanted values: 1 in the row's place. */
export function rowsWith({ numberOf, offsets, values }: Column, wanted: readonly string[]): Uint8Array {
  const isWanted = new Uint8Array(numberOf.size);
  for (const key of wanted) {
    const number = numberOf.get(key);
    if (number !== undefined) isWanted[number] = 1;
  }
  const rows = new Uint8Array(offsets.length - 1);
  for (let row = 0; row < rows.length; row++) {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at++) rows[row] = (rows[row] ?? 0) | (isWanted[values[at] ?? 0] ?? 0);
  }
  return rows;
}

/** How many of the marked rows have each value, by the value's number. */
export function countsIn({ keys, offsets, values }: Column, marked: Uint8Array): Uint32Array {
  const counts = new Uint32Array(keys.length);
  for (let row = 0; row < marked.length; row++)
    if (marked[row] === 1)
      for (let at = offsets[row] ?? 0, end = offsets[row + 1] ?? 0; at < end; at++) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
  return counts;
}
