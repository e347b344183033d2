/** How many rows are fetched, and in memory, at a time. */
export const PAGE = 64;

/**
 * Walks rows in the order of their ids. `fetch` gives up to `PAGE` rows whose ids come after the one given, in order. Nothing is held open
 * between two pages, so whoever walks may write to the same store meanwhile; what is added behind the walk is not seen.
 */
export async function* pages<Row extends { readonly id: string }>(
  fetch: (last: string) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let last: string | undefined = '';
  while (last !== undefined) {
    const rows: readonly Row[] = await fetch(last);
    yield* rows;
    last = rows.length < PAGE ? undefined : rows.at(-1)?.id;
  }
}
