import { Link } from '@tanstack/react-router';
import type { LanesView } from '../api/queries.js';
import { dateText } from '../ui/dates.js';
import { Phrase } from '../ui/phrase.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { type Column, SortedTable } from '../views/table.js';
import { sentenceOf } from '../ui/sentence.js';

export type ContactRow = NonNullable<LanesView['contacts']>[number];
type LaneRow = LanesView['lanes'][number];

/** Letters stand behind every date that is known. */
const LAST = 'unknown';

/** The columns of contacts; `lanes` as their places are counted. */
export function contactColumns(lanes: LanesView['lanes']): readonly Column<ContactRow>[] {
  return [
    {
      key: 'what',
      title: 'What is told',
      value: ({ card }) => sentenceOf(card),
      cell: ({ card }) => (
        <Link to="/contacts/$id" params={{ id: card.id }}>
          <Phrase pieces={card.phrase} />
        </Link>
      ),
    },
    {
      key: 'when',
      title: 'When',
      value: ({ card }) => card.earliest ?? card.latest ?? LAST,
      cell: ({ card }) => dateText(card),
    },
    {
      key: 'lanes',
      title: 'Lanes',
      value: (row) => row.lanes.map((lane) => lanes[lane]?.name ?? '').join('; '),
    },
    { key: 'kind', title: 'Kind', value: ({ card }) => KIND_WORDS[card.kind], wide: true },
    { key: 'status', title: 'Status', value: ({ card }) => STATUS_WORDS[card.status], wide: true },
    { key: 'place', title: 'Place', value: ({ card }) => card.place?.name ?? '', wide: true },
  ];
}

/** The same for a file: dates as EDTF, and the days that they allow. */
export function savedColumns(lanes: LanesView['lanes']): readonly Column<ContactRow>[] {
  const [what, , ...rest] = contactColumns(lanes);
  return [
    ...(what ? [what] : []),
    { key: 'edtf', title: 'Date (EDTF)', value: ({ card }) => card.edtf ?? '' },
    { key: 'when', title: 'Earliest day', value: ({ card }) => card.earliest ?? '' },
    { key: 'latest', title: 'Latest day', value: ({ card }) => card.latest ?? '' },
    ...rest,
  ];
}

export const LANE_COLUMNS: readonly Column<LaneRow>[] = [
  {
    key: 'name',
    title: 'Lane',
    value: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/entities/$id" params={{ id }} search={{}}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { key: 'contacts', title: 'Contacts', value: ({ contacts }) => contacts },
  { key: 'undated', title: 'Without a known day', value: ({ undated }) => undated },
];

type Props = { readonly data: LanesView; readonly sort: string | undefined; readonly setSort: (sort: string) => void };

/** The timeline as two tables: the lanes, and the contacts in them. */
export function LaneTables({ data, sort, setSort }: Props) {
  return (
    <>
      <SortedTable
        caption="Lanes"
        columns={LANE_COLUMNS}
        rows={data.lanes}
        keyOf={({ id }) => id}
        sort={sort}
        setSort={setSort}
      />
      {data.contacts && (
        <SortedTable
          caption="Contacts in these lanes"
          columns={contactColumns(data.lanes)}
          rows={data.contacts}
          keyOf={({ card }) => card.id}
          sort={sort}
          setSort={setSort}
        />
      )}
    </>
  );
}
