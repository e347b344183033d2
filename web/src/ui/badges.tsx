import type { Card } from '../api/queries.js';
import { counted, STATUS_WORDS } from './words.js';

/** What a reader should know of a contact at a glance: how many tell of it, what they dispute, what a person decided. */
export function Badges({ card }: { card: Card }) {
  return (
    <ul className="badges">
      {card.status !== 'held' && <li className={`badge status ${card.status}`}>{STATUS_WORDS[card.status]}</li>}
      <li className="badge tellers" title={card.outlets.join(', ')}>
        <Tellers card={card} />
        {card.outlets.length > 0 && <bdi className="print-only">: {card.outlets.join(', ')}</bdi>}
      </li>
      {card.disputed.map((field) => (
        <li key={field} className="badge disputed">
          {field} disputed
        </li>
      ))}
      {card.undecided && <li className="badge open">question open</li>}
      {card.decided.length > 0 && (
        <li className="badge decided" title={card.decided.join('; ')}>
          decided by a person
        </li>
      )}
    </ul>
  );
}

/** One dot an outlet: filled where it reports by itself, hollow where it copies or goes by another's word. */
function Tellers({ card: { tellers, independent } }: { card: Card }) {
  const shown = Math.min(tellers, 8);
  return (
    <>
      <svg className="dots" width={shown * 9} height="9" aria-hidden="true">
        {Array.from({ length: shown }, (_, at) => (
          <circle key={at} cx={at * 9 + 4.5} cy="4.5" r="3.2" className={at < independent ? 'full' : 'hollow'} />
        ))}
      </svg>
      {counted(tellers, 'outlet')}
      {tellers > 1 && `, ${independent} independent`}
      {tellers === 1 && independent === 0 && ', not independent'}
    </>
  );
}
