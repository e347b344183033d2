/** What came of one item: a value, or the error that was thrown. */
export type Outcome<T, R> = { readonly item: T } & ({ readonly value: R } | { readonly error: unknown });

/** Works on up to `window` items at once and gives what came of them in their own order. Whoever stops early leaves the work that was begun to itself. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  window: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<Outcome<T, R>> {
  const begun: Promise<Outcome<T, R>>[] = [];
  for (const item of items) {
    begun.push(
      work(item).then(
        (value) => ({ item, value }),
        (error: unknown) => ({ item, error }),
      ),
    );
    const [first] = begun.length >= window ? begun.splice(0, 1) : [];
    if (first) yield await first;
  }
  for (const left of begun) yield await left;
}
