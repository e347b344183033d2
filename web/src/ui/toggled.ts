/** A set with one thing put in, or taken out where it was there. */
export function toggledIn<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
