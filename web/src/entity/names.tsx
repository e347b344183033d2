import type { EntityView } from '../api/queries.js';
import { counted } from '../ui/words.js';

/** Every form of the name, and what each outlet calls this one, counted, without a verdict. */
export function Names({ view: { entity, wording, articles } }: { view: EntityView }) {
  const outlets = [...new Set(wording.labels.map(({ outlet }) => outlet))];
  return (
    <section aria-labelledby="names">
      <h2 id="names">Names</h2>
      <ul className="forms">
        {entity.names.map(({ text, articles: where }) => (
          <li key={text} className={where.length === 0 ? 'form known' : 'form'}>
            <bdi>{text}</bdi>{' '}
            <span className="count">
              {where.length === 0
                ? 'a known spelling that none of these articles uses'
                : counted(where.length, 'article')}
            </span>
          </li>
        ))}
      </ul>
      {outlets.length > 0 && (
        <div className="scroll" role="group" aria-label="Names by outlet" tabIndex={0}>
          <table className="labels">
            <caption className="soft">
              What each outlet writes
              {articles.counted < articles.all &&
                `, in ${counted(articles.counted, 'article')} of ${articles.all.toLocaleString()}`}
            </caption>
            <tbody>
              {outlets.map((outlet) => (
                <tr key={outlet ?? ''}>
                  <th scope="row">
                    <bdi>{outlet ?? 'outlet not named'}</bdi>
                  </th>
                  <td>
                    {wording.labels
                      .filter((label) => label.outlet === outlet)
                      .map(({ text, count }) => (
                        <span key={text} className="form">
                          <bdi>{text}</bdi> <span className="count">{count > 1 ? `×${count}` : ''}</span>
                        </span>
                      ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
