import { ordered } from '../ids.js';
import { areSeveral } from '../person-edges.js';
import type { PersonGroup } from '../person-groups.js';
import { comparePeople, mayBeOne, type PersonPair, type Witnessed } from '../person-pairs.js';
import type { Groups } from './groups.js';

/** The phrase by which contacts speak for two groups, smallest first; empty where none does. Groups by what their members have in common. */
export type WitnessFinder = (group: string) => readonly (readonly [other: string, phrase: string])[];

/** Groups of a case compared as they are now, with what contacts show of them. */
export class PairComparing {
  readonly #groups: Groups;
  readonly #witnesses: WitnessFinder;

  constructor(groups: Groups, witnesses: WitnessFinder) {
    this.#groups = groups;
    this.#witnesses = witnesses;
  }

  /** Two groups compared, with what contacts show of them; null where one of them is not there. */
  compared(a: string, b: string): { readonly pair: PersonPair; readonly witnessed: Witnessed } | null {
    const [one, other] = [this.#groups.find(a), this.#groups.find(b)];
    if (!one || !other) return null;
    const phrase = new Map(this.#witnesses(a)).get(b);
    const [x, y] = one.id < other.id ? [one, other] : [other, one];
    const witnessed = witnessedBy(x, y, phrase);
    return { pair: comparePeople(x, y, witnessed), witnessed };
  }

  /** The pairs that a group and others that are not `done` are worth comparing in. */
  pairsOf(name: string, done: ReadonlySet<string>): ReadonlyMap<string, PersonPair> {
    const group = this.#groups.find(name);
    const pairs = new Map<string, PersonPair>();
    if (!group) return pairs;
    const phrases = new Map(this.#witnesses(name));
    for (const other of this.#groups.near(group)) {
      const near = done.has(other) ? undefined : this.#groups.find(other);
      if (!near) continue;
      const [a, b] = group.id < near.id ? [group, near] : [near, group];
      const witnessed = witnessedBy(a, b, phrases.get(other));
      if (mayBeOne(a, b, witnessed)) pairs.set(other, comparePeople(a, b, witnessed));
    }
    return pairs;
  }

  /** True where two of these groups cannot be one. */
  areSeveral(groups: readonly string[]): boolean {
    const found: PersonGroup[] = [];
    for (const name of groups) {
      const group = this.#groups.find(name);
      if (!group) continue;
      const phrases = new Map(this.#witnesses(name));
      if (found.some((other) => areSeveral([group, other], witnessedBy(group, other, phrases.get(other.group)))))
        return true;
      found.push(group);
    }
    return false;
  }
}

function witnessedBy(a: PersonGroup, b: PersonGroup, phrase: string | undefined): Witnessed {
  return phrase === undefined ? new Map() : new Map([[ordered(a.id, b.id).join(' '), phrase]]);
}
