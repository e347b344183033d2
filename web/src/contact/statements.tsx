import type { ContactView } from '../api/queries.js';

/** What was said there, the renderings of one statement beside one another. */
export function Statements({ view: { comparison } }: { view: ContactView }) {
  if (comparison.statements.length === 0) return null;
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
              <li key={index}>
                <p className="teller soft">
                  <bdi>{one.teller}</bdi>
                  {one.direct ? ', quoted' : ', in reported speech'}
                  {!one.there && ', not said to be at the contact'}
                </p>
                <p dir="auto">{one.direct ? <q>{one.words}</q> : one.words}</p>
              </li>
            ))}
          </ul>
          {silent.length > 0 && <p className="soft small">Not in {silent.join(', ')}.</p>}
        </div>
      ))}
    </section>
  );
}
