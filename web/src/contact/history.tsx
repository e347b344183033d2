import { Link } from '@tanstack/react-router';
import type { ContactView } from '../api/queries.js';
import { localDate } from '../ui/dates.js';
import { STATUS_WORDS } from '../ui/words.js';

/** Announced, then held or put off: who told it as what, in the order of publication. Not shown where all tell it alike. */
export function History({ view: { history } }: { view: ContactView }) {
  if (new Set(history.map(({ status }) => status)).size < 2) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">How it was told over time</h2>
      <ol className="history">
        {history.map(({ account, outlet, published, status }) => {
          const [article = '', own = ''] = account.split('#');
          return (
            <li key={account} className={status}>
              <span className="soft">{localDate(published) ?? published ?? 'publication date unknown'}</span>
              <span>
                <span className="value">{STATUS_WORDS[status]}</span> by{' '}
                <Link to="/articles/$id" params={{ id: article }} hash={own}>
                  <bdi>{outlet ?? 'outlet not named'}</bdi>
                </Link>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
