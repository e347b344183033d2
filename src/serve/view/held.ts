import type { CaseView } from './view.js';

/** Things by their keys: those that were asked for last, up to `most` by what `weigh` gives for each. */
export class Held<Thing> {
  readonly #things = new Map<string, Thing>();
  readonly #most: number;
  readonly #weigh: (thing: Thing) => number;
  #weight = 0;

  constructor(most: number, weigh: (thing: Thing) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(key: string): Thing | undefined {
    const thing = this.#things.get(key);
    if (thing === undefined) return undefined;
    this.#things.delete(key);
    this.#things.set(key, thing);
    return thing;
  }

  keep(key: string, thing: Thing): void {
    this.drop(key);
    this.#things.set(key, thing);
    this.#weight += this.#weigh(thing);
    for (const oldest of this.#things.keys()) {
      if (this.#weight <= this.#most) break;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    const thing = this.#things.get(key);
    if (thing === undefined) return;
    this.#things.delete(key);
    this.#weight -= this.#weigh(thing);
  }

  /** The thing under that key, which is made where it is not held. */
  of(key: string, make: () => Thing): Thing {
    const held = this.get(key);
    if (held !== undefined) return held;
    const made = make();
    this.keep(key, made);
    return made;
  }
}

/** What is held of each state of a case by itself, and goes with it. */
export function heldOf<Thing>(most: number, weigh?: (thing: Thing) => number): (view: CaseView) => Held<Thing> {
  const held = new WeakMap<CaseView, Held<Thing>>();
  return (view) => {
    const known = held.get(view) ?? new Held<Thing>(most, weigh);
    held.set(view, known);
    return known;
  };
}
