import type { Relations, RuledPairs } from '../../domain/index.js';
import { ordered } from '../ids.js';
import { Table } from './relations.js';

/** What people ruled of things of one sort, beside what they had ruled when it was last linked by. */
export class RuledNow {
  readonly pairs: RuledPairs;
  readonly #before: Table<readonly (readonly [a: string, b: string, ruling: string])[]>;
  readonly #sort: string;
  readonly #partners = new Map<string, Set<string>>();
  readonly #apart = new Set<string>();

  constructor(relations: Relations, sort: string, pairs: RuledPairs) {
    this.pairs = pairs;
    this.#sort = sort;
    this.#before = new Table(relations, 'ruled');
    for (const { a, b } of [...pairs.same, ...pairs.different]) {
      this.#partnersOf(a).add(b);
      this.#partnersOf(b).add(a);
    }
    for (const { a, b } of pairs.different) this.#apart.add(placeOf(a, b));
  }

  /** True where one of some things was ruled to be different from one of others. */
  areApart(some: readonly string[], others: readonly string[]): boolean {
    if (this.#apart.size === 0) return false;
    return some.some((one) => others.some((other) => this.#apart.has(placeOf(one, other))));
  }

  /** The things that a ruling is about together with this one. */
  beside(thing: string): Iterable<string> {
    return this.#partners.get(thing) ?? [];
  }

  /** The things of which something else is ruled than when this was last asked of the case. */
  changed(): ReadonlySet<string> {
    const { same, different } = this.pairs;
    const now = [...same.map((one) => ['same', one] as const), ...different.map((one) => ['different', one] as const)];
    const rows = now.map(([verdict, one]) => [one.a, one.b, `${verdict} ${one.decision} ${one.says}`] as const);
    const before = this.#before.get(this.#sort) ?? [];
    if (JSON.stringify(before) === JSON.stringify(rows)) return new Set();
    this.#before.put(this.#sort, '', rows);
    const [were, are] = [before, rows].map((all) => new Set(all.map((one) => JSON.stringify(one))));
    const others = [...before, ...rows].filter((one) => {
      const text = JSON.stringify(one);
      return were?.has(text) !== are?.has(text);
    });
    return new Set(others.flatMap(([a, b]) => [a, b]));
  }

  #partnersOf(thing: string): Set<string> {
    const there = this.#partners.get(thing) ?? new Set();
    this.#partners.set(thing, there);
    return there;
  }
}

function placeOf(a: string, b: string): string {
  return ordered(a, b).join('\n');
}
