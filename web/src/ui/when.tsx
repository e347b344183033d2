import type { Card } from '../api/queries.js';
import { dateText } from './dates.js';

type Dated = Pick<Card, 'edtf' | 'when' | 'how' | 'why' | 'earliest' | 'latest'>;

/** A date at the precision that is known, with a mark that shows how exact it is. */
export function When({ date, again = false }: { date: Dated; again?: boolean }) {
  const text = dateText(date);
  return (
    <p className={again ? 'when again' : 'when'}>
      <Extent date={date} />
      <span>{text}</span>
      {date.how !== '' && <span className="how">{date.how}</span>}
    </p>
  );
}

/** A dot for a day, a bar for an interval, a fading bar where an end is open, a ring where nothing is known. */
export function Extent({ date }: { date: Dated }) {
  const kind = extentOf(date);
  return (
    <svg className={`extent ${kind}`} viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
      {kind === 'day' && <circle cx="4" cy="5" r="3.5" />}
      {kind === 'unknown' && <circle cx="4" cy="5" r="3" className="hollow" />}
      {kind === 'interval' && <path d="M1 1v8M19 1v8M1 5h18" />}
      {kind === 'open' && <path d="M1 1v8M1 5h6M10 5h4M17 5h2" />}
    </svg>
  );
}

function extentOf({ earliest, latest }: Dated): 'day' | 'interval' | 'open' | 'unknown' {
  if (earliest === null && latest === null) return 'unknown';
  if (earliest === null || latest === null) return 'open';
  return earliest === latest ? 'day' : 'interval';
}
