import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactView } from '../api/queries.js';
import { useDeciding } from '../decide/index.js';
import { StatementDialog } from '../decide/statement-dialog.js';

type Rendering = ContactView['comparison']['statements'][number]['renderings'][number];
/** Where a rendering stands. */
type Place = { readonly article: string; readonly statement: string };

/** What was said there, the renderings of one statement beside one another. */
export function Statements({ view: { comparison, contact } }: { view: ContactView }) {
  const { may } = useDeciding();
  const [open, setOpen] = useState<Place | null>(null);
  if (comparison.statements.length === 0) return null;
  const placeOf = (at: number, index: number): Place | null => {
    const rendering = contact.statements[at]?.renderings[index];
    const article = contact.accounts.find(({ id }) => id === rendering?.account)?.article;
    return rendering && article !== undefined ? { article, statement: rendering.statement } : null;
  };
  return (
    <section aria-labelledby="said">
      <h2 id="said">What was said</h2>
      {comparison.statements.map(({ speaker, renderings, silent }, at) => (
        <div key={at} className="statement">
          <h3>
            <bdi>{speaker}</bdi>
          </h3>
          <ul className="renderings">
            {renderings.map((one, index) => (
              <Rendered key={index} one={one} place={placeOf(at, index)} correct={may ? setOpen : null} />
            ))}
          </ul>
          {silent.length > 0 && <p className="soft small">Not in {silent.join(', ')}.</p>}
        </div>
      ))}
      {open && <StatementDialog {...open} close={() => setOpen(null)} />}
    </section>
  );
}

type RenderedProps = { one: Rendering; place: Place | null; correct: ((place: Place) => void) | null };

function Rendered({ one, place, correct }: RenderedProps) {
  const teller = <bdi>{one.teller}</bdi>;
  return (
    <li>
      <p className="teller soft">
        {place ? (
          <Link to="/articles/$id" params={{ id: place.article }} hash={place.statement}>
            {teller}
          </Link>
        ) : (
          teller
        )}
        {one.direct ? ', quoted' : ', in reported speech'}
        {!one.there && ', not said to be at the contact'}
        {place && correct && (
          <button type="button" className="quiet" onClick={() => correct(place)}>
            Correct
            <span className="hidden">
              {' '}
              who said it, and where, in {one.teller}: {one.words.slice(0, 60)}
            </span>
          </button>
        )}
      </p>
      <p dir="auto">{one.direct ? <q>{one.words}</q> : one.words}</p>
      {one.decided.map((mark) => (
        <p key={mark} className="decided-note">
          {mark}
        </p>
      ))}
    </li>
  );
}
