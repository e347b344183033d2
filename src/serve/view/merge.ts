/** Rows put among those that are there: run by run, so that what did not change is copied and not walked through. */

/** Rows in their new order: runs of rows as they lay before, from one to before another, and single ones, by their place among those that come. */
export type Merge = { readonly size: number; readonly runs: readonly Run[] };
export type Run = { readonly from: number; readonly to: number } | { readonly at: number };

type Numbers = Int32Array | Uint32Array | Float64Array;

/** Numbers of rows; `anew` gives those of the rows that come. */
export function mergedNumbers<A extends Numbers>(old: A, { size, runs }: Merge, anew: (at: number) => number): A {
  const merged = new (old.constructor as new (size: number) => A)(size);
  let end = 0;
  for (const run of runs)
    if ('at' in run) merged[end++] = anew(run.at);
    else {
      merged.set(old.subarray(run.from, run.to), end);
      end += run.to - run.from;
    }
  return merged;
}

/** The same for what is no number. */
export function mergedList<T>(old: readonly T[], { runs }: Merge, anew: (at: number) => T): readonly T[] {
  const merged: T[] = [];
  for (const run of runs)
    if ('at' in run) merged.push(anew(run.at));
    else for (let row = run.from; row < run.to; row++) merged.push(old[row] as T);
  return merged;
}
