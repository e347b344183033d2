import { Link } from '@tanstack/react-router';
import type { Filter } from '../filter.js';
import { type Column, SortedTable } from '../views/table.js';
import type { Drawn } from './drawn.js';
import type { Look } from './look.js';
import { monthText } from './months.js';

export type NodeRow = Drawn['nodes'][number] & { readonly sure: number; readonly possible: number };
export type TieRow = {
  readonly key: string;
  readonly ends: readonly [NodeRow, NodeRow];
  readonly sure: number;
  readonly possible: number;
  readonly first: string;
  readonly last: string;
};

/** What the picture shows, as rows. */
export function rowsOf(
  drawn: Drawn,
  look: Look,
  first: string | null,
): { nodes: readonly NodeRow[]; ties: readonly TieRow[] } {
  const nodes = drawn.nodes.map((node, at) => ({
    ...node,
    sure: look.nodes[at]?.sure ?? 0,
    possible: look.nodes[at]?.possible ?? 0,
  }));
  const ties = drawn.edges.flatMap(({ a, b, times }, at): TieRow[] => {
    const [one, other, counts] = [nodes[a], nodes[b], look.edges[at]];
    if (!one || !other || !counts || counts.strength === 'none') return [];
    const exact = times.filter(([from, to]) => from === to).map(([from]) => from);
    const month = (number: number | undefined): string =>
      first === null || number === undefined ? '' : monthText(first, number);
    const { sure, possible } = counts;
    return [
      { key: `${a} ${b}`, ends: [one, other], sure, possible, first: month(exact[0]), last: month(exact.at(-1)) },
    ];
  });
  return {
    nodes: nodes.filter((_, at) => look.nodes[at]?.strength !== 'none'),
    ties: ties.sort((x, y) => y.sure - x.sure),
  };
}

const POSSIBLE = <Row extends { possible: number }>(key: string): Column<Row> => ({
  key,
  title: 'Could lie then',
  value: ({ possible }) => possible,
});

/** The columns of those who deal with one another. */
export function nodeColumns(filter: Filter, isSpan: boolean): readonly Column<NodeRow>[] {
  return [
    { key: 'name', title: 'Name', value: ({ name }) => name, cell: (node) => <Entity node={node} filter={filter} /> },
    { key: 'country', title: 'Country', value: ({ countryName }) => countryName ?? '' },
    { key: 'contacts', title: 'Contacts', value: ({ sure }) => sure },
    ...(isSpan ? [POSSIBLE<NodeRow>('possible')] : []),
    { key: 'counterparts', title: 'Counterparts', value: ({ counterparts }) => counterparts },
    { key: 'group', title: 'Group', value: ({ group, colour }) => (colour === 0 ? '' : group), wide: true },
  ];
}

/** The columns of what is between two. */
export function tieColumns(filter: Filter, isSpan: boolean): readonly Column<TieRow>[] {
  return [
    {
      key: 'one',
      title: 'Who',
      value: ({ ends }) => ends[0].name,
      cell: ({ ends }) => <Entity node={ends[0]} filter={filter} />,
    },
    {
      key: 'other',
      title: 'With whom',
      value: ({ ends }) => ends[1].name,
      cell: ({ ends }) => <Entity node={ends[1]} filter={filter} />,
    },
    {
      key: 'together',
      title: 'Contacts',
      value: ({ sure }) => sure,
      cell: ({ ends, sure }) => (
        <Link
          to="/"
          search={{ ...filter, with: ends.map(({ id }) => id) }}
          aria-label={`${sure} contacts of ${ends[0].name} and ${ends[1].name}`}
        >
          {sure.toLocaleString()}
        </Link>
      ),
    },
    ...(isSpan ? [POSSIBLE<TieRow>('maybe')] : []),
    { key: 'first', title: 'First known month', value: ({ first }) => first, wide: true },
    { key: 'last', title: 'Last known month', value: ({ last }) => last, wide: true },
  ];
}

function Entity({ node, filter }: { node: NodeRow; filter: Filter }) {
  if (node.type === 'country')
    return (
      <Link to="/" search={{ ...filter, with: [node.id] }}>
        <bdi>{node.name}</bdi>
      </Link>
    );
  return (
    <Link to="/entities/$id" params={{ id: node.id }} search={{}}>
      <bdi>{node.name}</bdi>
    </Link>
  );
}

type Props = {
  readonly rows: ReturnType<typeof rowsOf>;
  readonly filter: Filter;
  readonly isSpan: boolean;
  readonly sort: string | undefined;
  readonly setSort: (sort: string) => void;
};

/** The network as two tables: who, and who with whom. */
export function NetworkTables({ rows, filter, isSpan, sort, setSort }: Props) {
  return (
    <>
      <SortedTable
        caption="Who deals with others"
        columns={nodeColumns(filter, isSpan)}
        rows={rows.nodes}
        keyOf={({ id }) => id}
        sort={sort}
        setSort={setSort}
      />
      <SortedTable
        caption="Who deals with whom"
        columns={tieColumns(filter, isSpan)}
        rows={rows.ties}
        keyOf={({ key }) => key}
        sort={sort}
        setSort={setSort}
      />
    </>
  );
}
