import { createHash } from 'node:crypto';

/** A letter and ten hexadecimal digits of the SHA-256 of what the thing is made of: the same content, the same id. */
export function idOf(letter: 'p' | 'o' | 'k', content: string): string {
  return letter + createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/** The total order of every list: by code units, whatever the machine's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The smaller of the two first. */
export function ordered(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** The things by key, keys in the order in which they first come. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
