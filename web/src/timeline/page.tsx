import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { lanesQuery, type LanesView } from '../api/queries.js';
import { filterOf } from '../filter.js';
import { counted } from '../ui/words.js';
import { ViewFrame } from '../views/frame.js';
import { pictureOf } from '../views/picture.js';
import type { TimelineSearch } from '../views/search.js';
import { tableCsv } from '../views/table.js';
import { LanesChart } from './chart.js';
import { dayNumber, dayText } from './days.js';
import { LaneChoice } from './lane-choice.js';
import { LANE_COLUMNS, LaneTables, savedColumns } from './tables.js';
import type { Window } from './use-window.js';

type Change = { [N in keyof TimelineSearch]?: TimelineSearch[N] | undefined };

/** Several people side by side along time. */
export function TimelinePage() {
  const search = useSearch({ from: '/timeline' });
  const navigate = useNavigate({ from: '/timeline' });
  const { lane, start, end, sort } = search;
  const filter = filterOf(search);
  const change = useCallback(
    (next: Change): void =>
      void navigate({ search: (now) => defined({ ...now, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  const say = useCallback(
    (window: Window | null) =>
      change({ start: window ? dayText(window[0]) : undefined, end: window ? dayText(window[1] - 0.001) : undefined }),
    [change],
  );
  const data = useLanes(search);
  const whole = useMemo(() => wholeOf(data), [data]);
  const said = useMemo<Window | null>(
    () => (start && end ? [dayNumber(start), dayNumber(end) + 1] : null),
    [start, end],
  );
  const home = useRef<SVGSVGElement>(null);
  return (
    <ViewFrame
      title="Timeline"
      search={search}
      set={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
      total={data?.total}
      tools={
        said && (
          <button type="button" onClick={() => change({ from: start, to: end, start: undefined, end: undefined })}>
            Keep to these days
          </button>
        )
      }
      saved={{
        name: 'timeline',
        svg: () => (home.current && data ? pictureOf(home.current, 'People along time', noteOf(data)) : null),
        csv: data ? [savedOf(data, sort)] : [],
      }}
      picture={
        data && whole && data.lanes.length > 0 ? (
          <LanesChart home={home} data={data} whole={whole} said={said} say={say} />
        ) : (
          data && <p className="none">{nothing(data)}</p>
        )
      }
      table={data && <LaneTables data={data} sort={sort} setSort={(next) => change({ sort: next })} />}
    >
      {data && (
        <LaneChoice
          filter={filter}
          lanes={data.lanes}
          isChosen={lane !== undefined}
          choose={(ids) => change({ lane: ids && ids.length > 0 ? ids : undefined })}
        />
      )}
      {data && <Aside data={data} />}
    </ViewFrame>
  );
}

/** All contacts of the lanes; where they are too many, those of the time that is looked at. */
function useLanes(search: TimelineSearch): LanesView | undefined {
  const { lane, start, end } = search;
  const filter = filterOf(search);
  const all = useQuery({ ...lanesQuery(filter, lane, {}), placeholderData: keepPreviousData }).data;
  const isNear = start !== undefined && end !== undefined && all?.contacts === null;
  const near = useQuery({
    ...lanesQuery(filter, lane, start !== undefined && end !== undefined ? { start, end } : {}),
    placeholderData: keepPreviousData,
    enabled: isNear,
  }).data;
  return isNear && near ? near : all;
}

/** The days of all contacts, with some room on either side. */
function wholeOf(data: LanesView | undefined): Window | null {
  if (!data?.first || !data.last) return null;
  const [first, last] = [dayNumber(data.first), dayNumber(data.last) + 1];
  const room = Math.max(3, (last - first) * 0.04);
  return [first - room, last + room];
}

/** What is not drawn is said. */
function Aside({ data: { lanes, contacts } }: { data: LanesView }) {
  const undated = lanes.reduce((sum, lane) => sum + lane.undated, 0);
  if (contacts !== null && undated === 0) return null;
  const hasThem = contacts?.some(({ card }) => card.earliest === null && card.latest === null) ?? false;
  return (
    <p className="soft small aside">
      {contacts === null &&
        'There are too many contacts here to draw each: the bars say how many there are. Zoom in, or narrow the choice, to see them one by one. '}
      {undated > 0 &&
        `The numbers at the side count contacts without a known day. ${hasThem ? 'The table and the chronology have' : 'The chronology has'} them.`}
    </p>
  );
}

function savedOf(data: LanesView, sort: string | undefined) {
  const { lanes, contacts } = data;
  return {
    label: 'CSV',
    name: 'timeline',
    make: () => (contacts ? tableCsv(savedColumns(lanes), contacts, sort) : tableCsv(LANE_COLUMNS, lanes, sort)),
  };
}

function nothing({ lanes, total }: LanesView): string {
  if (total === 0) return '';
  if (lanes.length === 0) return 'In these contacts nobody is named who could have a lane.';
  return `${counted(total, 'contact')}, and none of them has a known day.`;
}

function noteOf({ total, lanes }: LanesView): string {
  const undated = lanes.reduce((sum, lane) => sum + lane.undated, 0);
  return `${counted(lanes.length, 'lane')} out of ${counted(total, 'contact')}; ${undated} marks without a known day. Read by a program from news reports; it does not say that they are true.`;
}

function defined(search: Change): TimelineSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
