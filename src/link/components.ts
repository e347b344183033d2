import { byText, groupBy } from './ids.js';
import { Union } from './union.js';

/** The things that pairs connect, directly or through others: each component sorted, and all sorted by their first. */
export function componentsOf(
  things: readonly string[],
  pairs: Iterable<readonly [string, string]>,
): readonly (readonly string[])[] {
  const known = new Set(things);
  const union = new Union();
  for (const [a, b] of pairs) if (known.has(a) && known.has(b)) union.join(a, b);
  return [...groupBy(things, (thing) => union.rootOf(thing)).values()]
    .map((one) => one.toSorted(byText))
    .sort((x, y) => byText(x[0] ?? '', y[0] ?? ''));
}
