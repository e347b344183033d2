/** Which of the entities known so far a mention may mean: in a text of ordinary length all of them, in a very long one those near it. */
import type { NameParts } from './same-name.js';

/** No article of ordinary length names so many people and bodies. */
const MANY = 300;
/** How many mentions before and behind are looked at in a longer text. */
const REACH = 150;
/** How many of one family name are looked at, wherever they were named. */
const NAMESAKES = 12;

type Named = { readonly index: number };

/** Entities in the order in which they became known, with the names that they bear. */
export class Nearby<E extends Named> {
  private readonly byFamily = new Map<string, E[]>();

  /** `of` gives the entity of each mention in text order, null where it is not known yet. */
  constructor(
    private readonly entities: readonly E[],
    private readonly of: readonly (number | null)[],
  ) {}

  /** Keeps a form of the entity's name, so that it is found from far away. */
  keep(entity: E, { parts }: NameParts): void {
    const family = parts.at(-1);
    if (family === undefined) return;
    const known = this.byFamily.get(family);
    if (!known) this.byFamily.set(family, [entity]);
    else if (known.length < NAMESAKES && !known.includes(entity)) known.push(entity);
  }

  /** Those that mention `index`, of that name if it has one, may mean. */
  around(index: number, name: NameParts | null = null): readonly E[] {
    if (this.entities.length <= MANY) return this.entities;
    const near = new Set(name === null ? [] : this.byFamily.get(name.parts.at(-1) ?? ''));
    const last = Math.min(index + REACH, this.of.length - 1);
    for (let at = Math.max(0, index - REACH); at <= last; at += 1) {
      const entity = this.entities[this.of[at] ?? -1];
      if (entity) near.add(entity);
    }
    return [...near].sort((a, b) => a.index - b.index);
  }
}
