import { countryName } from '../../knowledge/index.js';
import { type Column, countsIn } from './column.js';
import { countryOfEntity } from './belongs.js';
import { placesOf, type Wanted } from './filter.js';
import { type Months, monthsOf } from './months.js';
import type { CaseView } from './view.js';

/** So many contacts that lie in the months from `from` to `to`; in one of these, where there are several. */
export type InMonths = readonly [from: number, to: number, contacts: number];
export type NetworkNode = {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organisation' | 'country';
  readonly country: string | null;
  readonly countryName: string | null;
  readonly contacts: number;
  readonly times: readonly InMonths[];
};
export type NetworkEdge = {
  /** Places of its two ends in `nodes`. */
  readonly a: number;
  readonly b: number;
  readonly contacts: number;
  readonly times: readonly InMonths[];
};
export type Network = {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly months: { readonly first: string | null; readonly count: number };
  /** All contacts by month. */
  readonly times: readonly InMonths[];
  readonly undated: number;
  /** Nodes that were left out, being less frequent. */
  readonly more: number;
  /** Contacts of so many that they draw no lines between all of them. */
  readonly crowded: number;
};
export const BETWEEN = ['people', 'countries'] as const;
export type Between = (typeof BETWEEN)[number];

/** Above this many at one occasion, that two were there says little of them. */
const CROWD = 30;

/** Who deals with whom in the marked contacts: the `most` frequent, and what is between them. Linear in the number of contacts. */
export function networkOf(view: CaseView, rows: Uint8Array, wanted: Wanted, between: Between, most: number): Network {
  const columns = between === 'countries' ? [view.sides] : [view.columns.person, view.columns.organisation];
  const { chosen, numbers, more } = mostFrequent(columns, rows, most);
  const months = monthsOf(view, rows, wanted);
  const tally = new Tally(chosen.length + 1, months);
  let [undated, crowded] = [0, 0];
  const here: number[] = [];
  for (const row of placesOf(rows)) {
    const when = months.of(row);
    if (when === null) undated += 1;
    here.length = 0;
    columns.forEach(({ offsets, values }, at) => {
      for (let place = offsets[row] ?? 0; place < (offsets[row + 1] ?? 0); place++) {
        const number = numbers[at]?.[values[place] ?? 0] ?? -1;
        if (number >= 0) here.push(number);
      }
    });
    if (here.length > CROWD) crowded += 1;
    tally.add(here, when, here.length <= CROWD);
    // All contacts are counted as one node more.
    tally.add([chosen.length], when, false);
  }
  const { nodes, edges } = tally.result();
  return {
    nodes: chosen.map(({ id, at }, number) => {
      const country = between === 'countries' ? id : countryOfEntity(view, id);
      return {
        id,
        name: (between === 'countries' ? countryName(id) : view.names.get(id)) ?? id,
        type: between === 'countries' ? 'country' : at === 0 ? 'person' : 'organisation',
        country,
        countryName: country && countryName(country),
        ...(nodes.get(number) ?? { contacts: 0, times: [] }),
      };
    }),
    edges,
    months: { first: months.first, count: months.count },
    times: nodes.get(chosen.length)?.times ?? [],
    undated,
    more,
    crowded,
  };
}

function mostFrequent(columns: readonly Column[], rows: Uint8Array, most: number) {
  const ranked = columns
    .flatMap((column, at) => {
      const counts = countsIn(column, rows);
      return column.keys.map((id, value) => ({ id, at, value, count: counts[value] ?? 0 }));
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const chosen = ranked.slice(0, most);
  const numbers = columns.map(({ keys }) => new Int32Array(keys.length).fill(-1));
  chosen.forEach(({ at, value }, number) => {
    const there = numbers[at];
    if (there) there[value] = number;
  });
  return { chosen, numbers, more: ranked.length - chosen.length };
}

type Counted = { contacts: number; times: InMonths[] };

/** How often each node and each pair of nodes stands in which months. A node is the pair of it and itself. */
class Tally {
  readonly #size: number;
  readonly #width: number;
  /** By pair and months, as one number. */
  readonly #counts = new Map<number, number>();

  constructor(size: number, months: Months) {
    this.#size = size;
    this.#width = months.count + 2;
  }

  add(here: readonly number[], when: readonly [number, number] | null, withPairs: boolean): void {
    const time = when === null ? this.#width * this.#width : (when[0] + 1) * this.#width + when[1] + 1;
    for (let one = 0; one < here.length; one++)
      for (let other = one; other < (withPairs ? here.length : one + 1); other++) {
        const [a = 0, b = 0] = [here[one], here[other]];
        const pair = Math.min(a, b) * this.#size + Math.max(a, b);
        const key = pair * (this.#width * this.#width + 1) + time;
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
  }

  result(): { nodes: Map<number, Counted>; edges: NetworkEdge[] } {
    const pairs = new Map<number, Counted>();
    const times = this.#width * this.#width + 1;
    for (const [key, count] of this.#counts) {
      const [pair, time] = [Math.floor(key / times), key % times];
      const there = pairs.get(pair) ?? { contacts: 0, times: [] };
      pairs.set(pair, there);
      there.contacts += count;
      if (time !== times - 1) there.times.push([Math.floor(time / this.#width) - 1, (time % this.#width) - 1, count]);
    }
    const nodes = new Map<number, Counted>();
    const edges: NetworkEdge[] = [];
    for (const [pair, counted] of [...pairs].sort(([x], [y]) => x - y)) {
      const [a, b] = [Math.floor(pair / this.#size), pair % this.#size];
      counted.times.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
      if (a === b) nodes.set(a, counted);
      else edges.push({ a, b, ...counted });
    }
    return { nodes, edges };
  }
}
