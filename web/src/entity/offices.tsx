import type { EntityView } from '../api/queries.js';
import { localDate } from '../ui/dates.js';
import { counted } from '../ui/words.js';

/** The offices that the articles give this person, with the days that they are told for. */
export function Offices({ view: { entity } }: { view: EntityView }) {
  if (!('offices' in entity) || entity.offices.length === 0) return null;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">Offices, as the articles give them</h2>
      <ul className="plain offices">
        {entity.offices.map(({ title, organisation, from, to, articles }) => (
          <li key={`${title} ${organisation ?? ''} ${from ?? ''}`}>
            <bdi className="value">{title}</bdi>
            {organisation !== null && !title.includes(organisation) && (
              <>
                {', '}
                <bdi>{organisation}</bdi>
              </>
            )}{' '}
            <span className="soft small">
              {days(from, to)}
              {counted(articles.length, 'article')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function days(from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  if (from === to || to === null) return `told for ${localDate(from) ?? from}, `;
  return `told from ${localDate(from) ?? from ?? 'an unknown day'} to ${localDate(to) ?? to}, `;
}
