import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { mapQuery, type MapView } from '../api/queries.js';
import { type Filter, filterOf } from '../filter.js';
import { counted } from '../ui/words.js';
import { ViewFrame } from '../views/frame.js';
import { Picked } from '../views/picked.js';
import { pictureOf } from '../views/picture.js';
import type { ViewSearch } from '../views/search.js';
import { type Column, SortedTable, tableCsv } from '../views/table.js';
import { type Mark, marksOf } from './marks.js';
import { world } from './outlines.js';
import { MapPicture } from './picture.js';

type Row = Omit<MapView['places'][number], 'precision'> & {
  precision: MapView['places'][number]['precision'] | 'unknown';
};

const PRECISION_WORDS = {
  city: 'a city',
  country: 'the country alone is told',
  within: 'somewhere in the country',
  unknown: 'not on the map: where it lies is not known',
} as const;

/** Where contacts took place, and how exactly that is known. */
export function MapPage() {
  const search = useSearch({ from: '/map' });
  const navigate = useNavigate({ from: '/map' });
  const set = (next: ViewSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  const filter = filterOf(search);
  const { data } = useQuery({ ...mapQuery(filter), placeholderData: keepPreviousData });
  const outlines = useQuery({ queryKey: ['outlines'], queryFn: world, staleTime: Number.POSITIVE_INFINITY });
  const marks = useMemo(() => marksOf(data?.places ?? []), [data]);
  const home = useRef<SVGSVGElement>(null);
  const { picked = [], ...rest } = search;
  const pickedKeys = new Set(
    marks.filter(({ places }) => places.some(({ place }) => picked.includes(place))).map(({ key }) => key),
  );
  const pick = ({ key, places }: Mark): void =>
    set(pickedKeys.has(key) ? rest : { ...rest, picked: places.map(({ place }) => place) });
  const columns = useColumns(filter);
  const rows = rowsOf(data);
  return (
    <ViewFrame
      title="Map"
      search={search}
      set={set}
      total={data?.total}
      tools={<Legend />}
      saved={{
        name: 'map',
        csv: data ? [{ label: 'CSV', name: 'places', make: () => tableCsv(columns, rows, search.sort) }] : [],
        svg: () => home.current && pictureOf(home.current, 'Where contacts took place', noteOf(data)),
      }}
      picture={
        outlines.data ? (
          <MapPicture home={home} world={outlines.data} marks={marks} picked={pickedKeys} pick={pick} />
        ) : (
          <div className="map waiting">
            {outlines.error && <p role="alert">The outlines of countries could not be loaded.</p>}
          </div>
        )
      }
      table={
        <SortedTable
          caption="Places, by how many contacts took place there"
          columns={columns}
          rows={rows}
          keyOf={({ place }) => place}
          sort={search.sort}
          setSort={(sort) => set({ ...search, sort })}
        />
      }
    >
      {data && <Unplaced data={data} />}
      {picked.length > 0 && (
        <Picked
          title={picked.join('; ')}
          filter={{ ...filter, place: picked }}
          keep={() => set({ ...rest, place: picked })}
          close={() => set(rest)}
        />
      )}
    </ViewFrame>
  );
}

function Legend() {
  return (
    <ul className="legend">
      <li>
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="map-key">
          <circle className="city" cx="7" cy="7" r="5" />
        </svg>
        a city
      </li>
      <li>
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="map-key">
          <circle className="country" cx="7" cy="7" r="5" />
        </svg>
        only the country is known (hatched)
      </li>
    </ul>
  );
}

/** What cannot be drawn is said. */
function Unplaced({ data: { untold, unknown } }: { data: MapView }) {
  const contacts = unknown.reduce((sum, one) => sum + one.contacts, 0);
  return (
    <p className="soft small aside">
      {untold > 0 && `Of ${counted(untold, 'contact')} no article says where. `}
      {contacts > 0 &&
        `${counted(contacts, 'contact')} took place where this map knows nothing: ${unknown
          .slice(0, 8)
          .map(({ place }) => place)
          .join(', ')}${unknown.length > 8 ? ` and ${unknown.length - 8} more` : ''}. `}
      Outlines are from Natural Earth, points of cities from GeoNames (CC BY 4.0). They say nothing on whose a place is.
    </p>
  );
}

function noteOf(data: MapView | undefined): string {
  return `${counted(data?.total ?? 0, 'contact')}, ${data?.untold ?? 0} of them without a place. Read by a program from news reports. Points: GeoNames, CC BY 4.0; outlines: Natural Earth.`;
}

function rowsOf(data: MapView | undefined): readonly Row[] {
  if (!data) return [];
  const nowhere = {
    country: null,
    precision: 'unknown' as const,
    latitude: 0,
    longitude: 0,
    outline: null,
  };
  return [...data.places, ...data.unknown.map((one) => ({ ...nowhere, ...one }))];
}

function useColumns(filter: Filter): readonly Column<Row>[] {
  return [
    {
      key: 'place',
      title: 'Place',
      value: ({ place }) => place,
      cell: ({ place }) => (
        <Link to="/" search={{ ...filter, place: [place] }}>
          <bdi>{place}</bdi>
        </Link>
      ),
    },
    { key: 'contacts', title: 'Contacts', value: ({ contacts }) => contacts },
    { key: 'precision', title: 'How exactly', value: ({ precision }) => PRECISION_WORDS[precision] },
    {
      key: 'latitude',
      title: 'Latitude',
      value: ({ precision, latitude }) => (precision === 'city' ? latitude : ''),
      wide: true,
    },
    {
      key: 'longitude',
      title: 'Longitude',
      value: ({ precision, longitude }) => (precision === 'city' ? longitude : ''),
      wide: true,
    },
  ];
}
