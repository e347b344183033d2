import { byText } from './ids.js';

/** The things that pairs connect, directly or through others: each component sorted, and all sorted by their first. */
export function componentsOf(
  things: readonly string[],
  pairs: Iterable<readonly [string, string]>,
): readonly (readonly string[])[] {
  const parent = new Map(things.map((thing) => [thing, thing]));
  const rootOf = (thing: string): string => {
    let root = thing;
    for (let above = parent.get(root) ?? root; above !== root; above = parent.get(root) ?? root) root = above;
    for (let at = thing; at !== root; ) {
      const above = parent.get(at) ?? root;
      parent.set(at, root);
      at = above;
    }
    return root;
  };
  for (const [a, b] of pairs) if (parent.has(a) && parent.has(b)) parent.set(rootOf(a), rootOf(b));
  const components = new Map<string, string[]>();
  for (const thing of things) {
    const root = rootOf(thing);
    const there = components.get(root);
    if (there) there.push(thing);
    else components.set(root, [thing]);
  }
  return [...components.values()].map((one) => one.sort(byText)).sort((x, y) => byText(x[0] ?? '', y[0] ?? ''));
}
