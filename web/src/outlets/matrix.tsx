import { Link } from '@tanstack/react-router';
import type { Matrix, MatrixHead } from '../api/queries.js';
import type { Filter } from '../filter.js';
import { valueWords } from '../ui/words.js';

type Props = {
  matrix: Matrix;
  by: MatrixHead;
  filter: Filter;
  about: string | null;
  without: string | null;
  choose: (value: string) => void;
  leave: (outlet: string) => void;
};

/** Outlets down, whom they tell of across. Each number leads to its contacts; the darker a cell, the greater its share of the outlet's contacts. */
export function MatrixTable({
  matrix: { heads, outlets, moreOutlets },
  by,
  filter,
  about,
  without,
  choose,
  leave,
}: Props) {
  if (outlets.length === 0) return <p className="none">No outlet is known of what is chosen.</p>;
  const hasLabels = by === 'person' || by === 'organisation';
  return (
    <>
      <div className="scroll" role="group" aria-label="Outlets and whom they tell of" tabIndex={0}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Contacts</th>
              <th scope="col">It alone</th>
              <th scope="col">Left out</th>
              {heads.map(({ value, name }) => (
                <th key={value} scope="col" className="head">
                  {hasLabels ? (
                    <button
                      type="button"
                      className="quiet"
                      aria-pressed={about === value}
                      onClick={() => choose(value)}
                    >
                      <bdi>{name}</bdi>
                    </button>
                  ) : (
                    <bdi>{valueWords(by, value, name)}</bdi>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outlets.map((row) => (
              <tr key={row.outlet}>
                <th scope="row">
                  <bdi>{row.outlet}</bdi>
                </th>
                <td>
                  <Link to="/" search={{ ...filter, outlet: [row.outlet] }}>
                    {row.contacts.toLocaleString()}
                  </Link>
                </td>
                <td>
                  <Link to="/" search={{ ...filter, outlet: [row.outlet], state: ['single'] }}>
                    {row.alone.toLocaleString()}
                  </Link>
                </td>
                <td>
                  <button
                    type="button"
                    className="quiet"
                    aria-pressed={without === row.outlet}
                    aria-label={`${row.leftOut} contacts that ${row.outlet} leaves out`}
                    onClick={() => leave(row.outlet)}
                  >
                    {row.leftOut.toLocaleString()}
                  </button>
                </td>
                {heads.map(({ value, name }, at) => (
                  <Cell
                    key={value}
                    count={row.counts[at] ?? 0}
                    of={row.contacts}
                    label={`${row.outlet}, ${name}`}
                    to={{ ...filter, outlet: [row.outlet], [by]: [value] }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moreOutlets > 0 && (
        <p className="soft small">{moreOutlets.toLocaleString()} outlets with fewer contacts are not shown.</p>
      )}
    </>
  );
}

function Cell({ count, of, label, to }: { count: number; of: number; label: string; to: Filter }) {
  if (count === 0) return <td className="nothing">–</td>;
  const share = Math.min(4, Math.ceil((count / of) * 4));
  return (
    <td className={`share-${share}`}>
      <Link to="/" search={to} aria-label={`${label}: ${count}`}>
        {count.toLocaleString()}
      </Link>
    </td>
  );
}
