import { Link } from '@tanstack/react-router';
import type { EntityView } from '../api/queries.js';
import { localDate } from '../ui/dates.js';

/** What this one is said to have said at contacts, each leading to its article. */
export function Said({ view: { said } }: { view: EntityView }) {
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">What the articles have this one say</h2>
      <ul className="plain said">
        {said.map((one) => (
          <li key={`${one.article} ${one.statement}`}>
            <p dir="auto">{one.direct ? <q>{one.words}</q> : one.words}</p>
            <p className="soft small">
              {!one.direct && 'in reported speech, '}
              <Link to="/articles/$id" params={{ id: one.article }} hash={one.statement}>
                <bdi>{one.outlet ?? 'outlet not named'}</bdi>
              </Link>
              {', of the '}
              <Link to="/contacts/$id" params={{ id: one.contact }}>
                contact of {localDate(one.edtf) ?? one.when.toLowerCase()}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
