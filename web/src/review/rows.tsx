import type { ReviewItem } from '../api/queries.js';
import { FIELD_WORDS, STAND_WORDS } from './words.js';

type Row = ReviewItem['rows'][number];

/** Field by field what both sides have in common, and where they differ. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <table className="review-rows">
      <caption className="hidden">What both have in common, and where they differ</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">One</th>
          <th scope="col">Other</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, stand, values }) => (
          <tr key={field} className={stand}>
            <th scope="row">
              {FIELD_WORDS[field]}
              <span className="stand-note">{STAND_WORDS[stand]}</span>
            </th>
            {values.map((side, at) => (
              <td key={at}>
                <Values side={side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ side }: { side: Row['values'][number] }) {
  if (side.length === 0) return <span className="silent">says nothing</span>;
  return (
    <ul className="plain">
      {side.map(({ text, both }) => (
        <li key={text} className={both ? 'both' : 'own'}>
          <bdi>{text}</bdi>
          <span className="hidden">{both ? ', both' : ', this one alone'}</span>
        </li>
      ))}
    </ul>
  );
}
