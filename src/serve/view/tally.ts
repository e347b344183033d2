import type { Months } from './months.js';

/** So many contacts that lie in the months from `from` to `to`; in one of these, where there are several. */
export type InMonths = readonly [from: number, to: number, contacts: number];
export type Counted = { readonly contacts: number; readonly times: readonly InMonths[] };
export type Pair = Counted & { readonly a: number; readonly b: number };
/** Who took part in each of some contacts: of the one at `rows[at]`, the numbers in `who` from `offsets[at]` to `offsets[at + 1]`. */
export type Together = { readonly rows: Uint32Array; readonly offsets: Uint32Array; readonly who: Uint32Array };
export type Tallied = {
  readonly nodes: readonly Counted[];
  /** The most frequent first. */
  readonly edges: readonly Pair[];
  readonly moreEdges: number;
  /** All contacts. */
  readonly times: readonly InMonths[];
  readonly undated: number;
  readonly crowded: number;
};
type Limits = {
  /** How many could take part. */
  readonly size: number;
  readonly mostEdges: number;
  /** Contacts of more than so many draw no edges. */
  readonly crowd: number;
};

/** How often each took part, and each two together, and in which months: of the most frequent pairs alone, so that it stays small. */
export function tallied(together: Together, months: Months, { size, mostEdges, crowd }: Limits): Tallied {
  const { rows } = together;
  const { pairs, offsets, crowded } = pairsIn(together, size, crowd);
  const counts = new Int32Array(size * size);
  for (let at = 0; at < pairs.length; at++) counts[pairs[at] ?? 0] = (counts[pairs[at] ?? 0] ?? 0) + 1;
  const { edges, more } = mostFrequentPairs(counts, size, mostEdges);
  const nodes = Array.from({ length: size }, (_, number) => number * size + number);
  const kept = [...nodes, ...edges];
  /** Where each pair stands among those that are kept, from 1. */
  const places = new Int32Array(size * size);
  kept.forEach((pair, at) => {
    places[pair] = at + 1;
  });
  const times = new Times(kept.length + 1, months);
  let undated = 0;
  for (let at = 0; at < rows.length; at++) {
    const code = months.of(rows[at] ?? 0);
    if (code === -1) {
      undated += 1;
      continue;
    }
    times.add(kept.length, code);
    const end = offsets[at + 1] ?? 0;
    for (let pair = offsets[at] ?? 0; pair < end; pair++) {
      const place = places[pairs[pair] ?? 0] ?? 0;
      if (place > 0) times.add(place - 1, code);
    }
  }
  const listed = times.lists();
  const counted = (pair: number, at: number): Counted => ({ contacts: counts[pair] ?? 0, times: listed[at] ?? [] });
  return {
    nodes: nodes.map((pair, at) => counted(pair, at)),
    edges: edges.map((pair, at) => ({
      a: Math.floor(pair / size),
      b: pair % size,
      ...counted(pair, nodes.length + at),
    })),
    moreEdges: more,
    times: listed[kept.length] ?? [],
    undated,
    crowded,
  };
}

/** The pairs of those who took part in each contact, as one number each; each is a pair with itself too, and in a crowd with nobody else. */
function pairsIn({ rows, offsets: members, who }: Together, size: number, crowd: number) {
  const offsets = new Uint32Array(rows.length + 1);
  let crowded = 0;
  for (let at = 0; at < rows.length; at++) {
    const count = (members[at + 1] ?? 0) - (members[at] ?? 0);
    if (count > crowd) crowded += 1;
    offsets[at + 1] = (offsets[at] ?? 0) + (count > crowd ? count : (count * (count + 1)) / 2);
  }
  const pairs = new Uint32Array(offsets[rows.length] ?? 0);
  let next = 0;
  for (let at = 0; at < rows.length; at++) {
    const end = members[at + 1] ?? 0;
    const isCrowd = end - (members[at] ?? 0) > crowd;
    for (let one = members[at] ?? 0; one < end; one++) {
      const a = who[one] ?? 0;
      pairs[next++] = a * size + a;
      for (let other = one + 1; !isCrowd && other < end; other++) {
        const b = who[other] ?? 0;
        pairs[next++] = a < b ? a * size + b : b * size + a;
      }
    }
  }
  return { pairs, offsets, crowded };
}

function mostFrequentPairs(counts: Int32Array, size: number, most: number): { edges: readonly number[]; more: number } {
  const edges: number[] = [];
  for (let a = 0; a < size; a++)
    for (let pair = a * size + a + 1; pair < (a + 1) * size; pair++) if (counts[pair] !== 0) edges.push(pair);
  edges.sort((x, y) => (counts[y] ?? 0) - (counts[x] ?? 0) || x - y);
  return { edges: edges.slice(0, most), more: Math.max(0, edges.length - most) };
}

/** Above so many cells months are kept in a map. */
const MOST_CELLS = 8_000_000;

/** Contacts by months, for each of several things. */
class Times {
  readonly #months: Months;
  readonly #size: number;
  /** What lies in one month: a cell for each thing and month. */
  readonly #exact: Int32Array | null;
  /** What could lie in several, by thing and months. */
  readonly #vague = new Map<number, number>();
  readonly #codes: number;

  constructor(size: number, months: Months) {
    this.#size = size;
    this.#months = months;
    this.#codes = (months.count + 2) ** 2;
    this.#exact = size * months.count > MOST_CELLS ? null : new Int32Array(size * months.count);
  }

  add(thing: number, code: number): void {
    const width = this.#months.count + 2;
    const to = code % width;
    // Both sides in one month: `from` and `to` are the same, counted from 1.
    if (this.#exact !== null && code === to * width + to) {
      const cell = thing * this.#months.count + to - 1;
      this.#exact[cell] = (this.#exact[cell] ?? 0) + 1;
    } else {
      const key = thing * this.#codes + code;
      this.#vague.set(key, (this.#vague.get(key) ?? 0) + 1);
    }
  }

  /** What was counted for each thing, in the order of time. */
  lists(): readonly (readonly InMonths[])[] {
    const lists = Array.from({ length: this.#size }, (): InMonths[] => []);
    for (const [key, contacts] of this.#vague)
      lists[Math.floor(key / this.#codes)]?.push([...this.#months.between(key % this.#codes), contacts]);
    const { count } = this.#months;
    this.#exact?.forEach((contacts, cell) => {
      const month = cell % count;
      if (contacts > 0) lists[Math.floor(cell / count)]?.push([month, month, contacts]);
    });
    for (const list of lists) list.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
    return lists;
  }
}
