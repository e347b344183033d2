import type { ReactNode } from 'react';
import { csvOf } from './csv.js';

export type Column<Row> = {
  /** As the address names it. */
  readonly key: string;
  readonly title: string;
  /** What it is sorted by and saved as. */
  readonly value: (row: Row) => string | number;
  /** What is shown, where that is more than the value. */
  readonly cell?: (row: Row) => ReactNode;
  /** Shown on a wide screen alone. */
  readonly wide?: boolean;
};
type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** 'contacts', '-contacts' */
  readonly sort: string | undefined;
  readonly setSort: (sort: string) => void;
};

/** Rows that can be put in the order of any column. The first column names the row. */
export function SortedTable<Row>({ caption, columns, rows, keyOf, sort, setSort }: Props<Row>) {
  return (
    // A table that is wider than the screen is scrolled by itself, with the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="sorted">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} setSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, columns, sort).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) => (
                <Cell key={column.key} column={column} row={row} isName={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column, sort, setSort }: { column: Column<Row> } & Pick<Props<Row>, 'sort' | 'setSort'>) {
  const { key, title, wide } = column;
  const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={order} className={wide ? 'wide' : ''}>
      <button type="button" className="quiet" onClick={() => setSort(order === 'descending' ? key : `-${key}`)}>
        {title}
        <span aria-hidden="true">{order === 'ascending' ? ' ↑' : order === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

function Cell<Row>({ column, row, isName }: { column: Column<Row>; row: Row; isName: boolean }) {
  const value = column.value(row);
  const shown = column.cell?.(row) ?? (typeof value === 'number' ? value.toLocaleString() : <bdi>{value}</bdi>);
  const className = [typeof value === 'number' ? 'number' : '', column.wide ? 'wide' : ''].join(' ').trim();
  if (isName) return <th scope="row">{shown}</th>;
  return <td className={className}>{shown}</td>;
}

/** The rows by one column; as they came where none is named. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Pick<Column<Row>, 'key' | 'value'>[],
  sort: string | undefined,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.replace('-', ''));
  if (!column) return rows;
  const sign = sort?.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => sign * compared(column.value(a), column.value(b)));
}

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}

/** The same table as CSV. */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], sort: string | undefined): string {
  return csvOf(
    columns.map(({ title }) => title),
    sorted(rows, columns, sort).map((row) => columns.map(({ value }) => value(row))),
  );
}
