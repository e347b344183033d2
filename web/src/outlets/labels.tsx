import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Labels, labelsQuery } from '../api/queries.js';

/** What each outlet calls one party, beside one another, with sentences. */
export function LabelsBeside({ id, close }: { id: string; close: () => void }) {
  const { data } = useQuery(labelsQuery(id));
  const outlets = [...new Set(data?.map(({ outlet }) => outlet))];
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">What each outlet calls this one</h2>
      <p>
        <Link to="/entities/$id" params={{ id }} search={{}}>
          Its page
        </Link>{' '}
        <button type="button" className="quiet" onClick={close}>
          Close
        </button>
      </p>
      <div className="beside">
        {outlets.map((outlet) => (
          <div key={outlet ?? ''}>
            <h3>
              <bdi>{outlet ?? 'outlet not named'}</bdi>
            </h3>
            <ul className="plain">
              {data
                ?.filter((label) => label.outlet === outlet)
                .map((label) => (
                  <OneLabel key={label.text} label={label} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function OneLabel({ label: { text, count, sentences } }: { label: Labels[number] }) {
  return (
    <li>
      <bdi className="value">{text}</bdi> <span className="count">×{count.toLocaleString()}</span>
      {sentences.map(({ article, pieces }) => (
        <blockquote key={article}>
          <p dir="auto" className="small">
            {pieces.map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}{' '}
            <Link to="/articles/$id" params={{ id: article }}>
              article
            </Link>
          </p>
        </blockquote>
      ))}
    </li>
  );
}
