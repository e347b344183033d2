import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { networkFile, networkQuery, type NetworkView } from '../api/queries.js';
import { filterOf } from '../filter.js';
import { counted } from '../ui/words.js';
import { useColours } from '../views/colours.js';
import { ViewFrame } from '../views/frame.js';
import { Picked } from '../views/picked.js';
import type { NetworkSearch } from '../views/search.js';
import { tableCsv } from '../views/table.js';
import { drawnOf } from './drawn.js';
import { lookOf } from './look.js';
import { MonthBar } from './month-bar.js';
import { monthNumber, monthText, type Span } from './months.js';
import { NetworkPicture } from './picture.js';
import { stillOf } from './still.js';
import { NetworkTables, nodeColumns, rowsOf, tieColumns } from './tables.js';
import { type Change, Groups, Tools } from './tools.js';

/** Who deals with whom, over the whole time or month by month. */
export function NetworkPage() {
  const search = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const { between = 'people', colour = 'community', most = '150', picked = [], month, until, ...rest } = search;
  const filter = filterOf(search);
  const { data } = useQuery({ ...networkQuery(filter, between, Number(most)), placeholderData: keepPreviousData });
  const by = between === 'countries' ? 'community' : colour;
  const drawn = useMemo(() => drawnOf(data ?? { nodes: [], edges: [] }, by), [data, by]);
  const span = useMemo(() => spanOf(data, month, until), [data, month, until]);
  const look = useMemo(() => lookOf(drawn, span), [drawn, span]);
  const colours = useColours();
  const set = (next: NetworkSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  const change = useCallback(
    (next: Change): void =>
      void navigate({ search: (now) => defined({ ...now, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  const first = data?.months.first ?? null;
  const setSpan = useCallback(
    (next: Span): void =>
      change({
        month: next && first !== null ? monthText(first, next.month) : undefined,
        until: next?.until ? 'month' : undefined,
      }),
    [change, first],
  );
  const rows = rowsOf(drawn, look, first);
  const ends = drawn.nodes.filter(({ id }) => picked.includes(id));
  return (
    <ViewFrame
      title="Network"
      search={search}
      set={set}
      total={data?.total}
      tools={<Tools search={search} change={change} />}
      saved={{
        name: 'network',
        svg: () => (data ? stillOf(drawn, look, colours, noteOf(data, span)) : null),
        csv: [
          {
            label: 'CSV',
            name: 'network',
            make: () => tableCsv(tieColumns(filter, span !== null), rows.ties, rest.sort),
          },
          {
            label: 'CSV of names',
            name: 'network-names',
            make: () => tableCsv(nodeColumns(filter, span !== null), rows.nodes, rest.sort),
          },
        ],
        files: (['gexf', 'graphml'] as const).map((format) => ({
          label: format === 'gexf' ? 'GEXF' : 'GraphML',
          file: `network.${format}`,
          make: () => networkFile(filter, between, Number(most), format),
        })),
      }}
      picture={
        drawn.nodes.length === 0 ? (
          data && <p className="none">{nobody(data)}</p>
        ) : (
          <NetworkPicture
            drawn={drawn}
            look={look}
            colours={colours}
            picked={picked}
            pick={(ids) =>
              change({
                picked: ids.length === picked.length && ids.every((id) => picked.includes(id)) ? undefined : [...ids],
              })
            }
          />
        )
      }
      table={
        <NetworkTables
          rows={rows}
          filter={filter}
          isSpan={span !== null}
          sort={rest.sort}
          setSort={(sort) => change({ sort })}
        />
      }
    >
      {data && first !== null && data.months.count > 1 && (
        <MonthBar
          first={first}
          count={data.months.count}
          times={data.times}
          undated={data.undated}
          span={span}
          set={setSpan}
        />
      )}
      {search.show !== 'table' && <Groups drawn={drawn} by={by} />}
      {data && <LeftOut data={data} />}
      {ends.length > 0 && (
        <Picked
          title={ends.map(({ name }) => name).join(' and ')}
          filter={{ ...filter, with: ends.map(({ id }) => id) }}
          keep={() => change({ with: ends.map(({ id }) => id), picked: undefined })}
          close={() => change({ picked: undefined })}
        >
          {ends.map(({ id, name, type }) =>
            type === 'country' ? null : (
              <Link key={id} to="/entities/$id" params={{ id }} search={{}}>
                <bdi>{name}</bdi>
              </Link>
            ),
          )}
        </Picked>
      )}
    </ViewFrame>
  );
}

/** What is not drawn is said. */
function LeftOut({ data: { more, moreEdges, crowded } }: { data: NetworkView }) {
  if (more + moreEdges + crowded === 0) return null;
  return (
    <p className="soft small aside">
      {more > 0 && `${counted(more, 'other')} with fewer contacts are not drawn. `}
      {moreEdges > 0 && `${counted(moreEdges, 'tie')} of fewer contacts are not drawn either. `}
      {crowded > 0 && `${counted(crowded, 'contact')} of more than 30 draw no ties between all who were there.`}
    </p>
  );
}

function nobody({ total }: NetworkView): string {
  return total === 0 ? '' : 'In these contacts nobody is named whom one could draw.';
}

function spanOf(data: NetworkView | undefined, month: string | undefined, until: string | undefined): Span {
  if (!data || data.months.first === null) return null;
  const number = monthNumber(data.months.first, data.months.count, month);
  return number === null ? null : { month: number, until: until !== undefined };
}

function noteOf({ total, undated, months: { first } }: NetworkView, span: Span): string {
  const month = span === null || first === null ? '' : monthText(first, span.month);
  const when = month === '' ? '' : span?.until ? `All up to ${month}. ` : `${month} alone. `;
  return `${when}${counted(total, 'contact')} in all, ${undated} of them without a known month. Read by a program from news reports; it does not say that they are true.`;
}

function defined(search: Change): NetworkSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
