/** The values that each contact has of one thing to filter by: people, outlets, kinds. One contact may have several. */
export type Column = {
  /** What the values are, by their number: an id, a code, a name. */
  readonly keys: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The values of the contact at `row` lie in `values` from `offsets[row]` to `offsets[row + 1]`. */
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
};

/** Takes the values of each row, in the order of the rows. A value that a row has twice counts once. */
export function columnOf(rows: readonly (readonly string[])[]): Column {
  const numberOf = new Map<string, number>();
  const offsets = new Uint32Array(rows.length + 1);
  const values: number[] = [];
  rows.forEach((row, at) => {
    for (const key of new Set(row)) {
      const number = numberOf.get(key) ?? numberOf.size;
      numberOf.set(key, number);
      values.push(number);
    }
    offsets[at + 1] = values.length;
  });
  return { keys: [...numberOf.keys()], numberOf, offsets, values: Uint32Array.from(values) };
}

/** Which rows have one of the wanted values: 1 in the row's place. */
export function rowsWith({ numberOf, offsets, values }: Column, wanted: readonly string[]): Uint8Array {
  const numbers = new Set(wanted.flatMap((key) => numberOf.get(key) ?? []));
  const rows = new Uint8Array(offsets.length - 1);
  if (numbers.size === 0) return rows;
  for (let row = 0; row < rows.length; row++)
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
      if (numbers.has(values[at] ?? -1)) rows[row] = 1;
  return rows;
}

/** How many of the marked rows have each value, by the value's number. */
export function countsIn({ keys, offsets, values }: Column, marked: Uint8Array): Uint32Array {
  const counts = new Uint32Array(keys.length);
  for (let row = 0; row < marked.length; row++)
    if (marked[row] === 1)
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
        const value = values[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
  return counts;
}
