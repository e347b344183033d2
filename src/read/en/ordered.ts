/** Looking things up in lists that stand in text order, without going through all of them. */

/** The index of the first item whose place is `at` or behind it; the list's length where there is none. Places must not fall. */
export function firstFrom<T>(items: readonly T[], placeOf: (item: T) => number, at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(items[middle] as T) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items whose place is `from` or behind it, and before `to`. */
export function within<T>(items: readonly T[], placeOf: (item: T) => number, from: number, to: number): readonly T[] {
  return items.slice(firstFrom(items, placeOf, from), firstFrom(items, placeOf, to));
}

/** The last item before place `at` that suits, no more than `reach` items back. */
export function lastBefore<T>(
  items: readonly T[],
  placeOf: (item: T) => number,
  at: number,
  reach: number,
  suits: (item: T) => boolean,
): T | undefined {
  const end = firstFrom(items, placeOf, at);
  for (let i = end - 1; i >= 0 && i >= end - reach; i -= 1) if (suits(items[i] as T)) return items[i];
  return undefined;
}
