import { countryName } from '../../knowledge/index.js';
import { type Column, countsIn } from './column.js';
import { type Wanted } from './filter.js';
import { monthsOf } from './months.js';
import { type InMonths, tallied, type Together } from './tally.js';
import type { CaseView } from './view.js';

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
  /** Edges that were left out, being less frequent. */
  readonly moreEdges: number;
  /** Contacts of so many that they draw no lines between all of them. */
  readonly crowded: number;
};
export const BETWEEN = ['people', 'countries'] as const;
export type Between = (typeof BETWEEN)[number];

/** Above this many at one occasion, that two were there says little of them. */
const CROWD = 30;

/** Who deals with whom in some contacts: the `most` frequent, and what is between them. Linear in the number of contacts. */
export function networkOf(
  view: CaseView,
  rows: Uint32Array,
  wanted: Wanted,
  between: Between,
  { most, mostEdges }: { most: number; mostEdges: number },
): Network {
  const columns = between === 'countries' ? [view.sides] : [view.columns.person, view.columns.organisation];
  const { chosen, numbers, more } = mostFrequent(columns, rows, most);
  const months = monthsOf(view, rows, wanted);
  const together = togetherIn(columns, numbers, rows);
  const { nodes, ...rest } = tallied(together, months, { size: chosen.length, mostEdges, crowd: CROWD });
  return {
    ...rest,
    nodes: chosen.map(({ id, at }, number) => {
      const country = between === 'countries' ? id : (view.entities.get(id)?.country ?? null);
      return {
        id,
        name: (between === 'countries' ? countryName(id) : view.names.get(id)) ?? id,
        type: between === 'countries' ? 'country' : at === 0 ? 'person' : 'organisation',
        country,
        countryName: country && countryName(country),
        ...(nodes[number] ?? { contacts: 0, times: [] }),
      };
    }),
    months: { first: months.first, count: months.count },
    more,
  };
}

/** Who of the chosen took part in the contacts of some rows. */
function togetherIn(columns: readonly Column[], numbers: readonly Int32Array[], rows: Uint32Array): Together {
  const offsets = new Uint32Array(rows.length + 1);
  const who = new Uint32Array(columns.reduce((sum, { values }) => sum + values.length, 0));
  const numbered = columns.map(({ offsets: starts, values }, at) => ({
    starts,
    values,
    of: numbers[at] ?? new Int32Array(),
  }));
  let next = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    for (const { starts, values, of } of numbered) {
      const end = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < end; place++) {
        const number = of[values[place] ?? 0] ?? -1;
        if (number >= 0) who[next++] = number;
      }
    }
    offsets[at + 1] = next;
  }
  return { rows, offsets, who };
}

function mostFrequent(columns: readonly Column[], rows: Uint32Array, most: number) {
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
