import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { entityQuery, type EntityView } from '../api/queries.js';
import { Chosen } from '../chronology/chosen.js';
import { Histogram } from '../chronology/histogram.js';
import type { Filter, ListName } from '../filter.js';
import { useTitle } from '../ui/use-title.js';
import { counted, valueWords } from '../ui/words.js';
import { DecidedValue } from '../decide/decided-value.js';
import { EntityActions } from './actions.js';
import { Contacts } from './contacts.js';
import { Names } from './names.js';
import { Offices } from './offices.js';
import { Said } from './said.js';

/** A person or an organisation: names in all spellings with who uses them, offices, contacts, counterparts, statements. */
export function EntityPage() {
  const { id } = useParams({ from: '/entities/$id' });
  const filter = useSearch({ from: '/entities/$id' });
  const navigate = useNavigate({ from: '/entities/$id' });
  const { data } = useSuspenseQuery(entityQuery(id, filter));
  const set = (next: Filter): void => void navigate({ search: next, replace: true, resetScroll: false });
  const inAll: Filter = { ...filter, [data.about]: [id] };
  useTitle(data.entity.name);
  return (
    <article className="page entity">
      <header>
        <p className="label">{data.about === 'person' ? 'Person' : 'Organisation'}</p>
        <h1>
          <bdi>{data.entity.name}</bdi>
        </h1>
        <p className="soft">
          {counted(data.contacts, 'contact')}, named in {counted(data.articles.all, 'article')}
          {' · '}
          <Link to="/" search={inAll}>
            see all in the chronology
          </Link>
        </p>
        {data.open.length > 0 && (
          <p className="small screen-only">
            <Link to="/review" search={{ about: [id] }}>
              Review what is open here
            </Link>
          </p>
        )}
        {data.open.map(({ a, b, question }) => (
          <p key={`${a} ${b}`} className="question">
            <span className="label">Open</span> {question}{' '}
            <Link to="/entities/$id" params={{ id: a === id ? b : a }} search={filter}>
              the other
            </Link>
          </p>
        ))}
        {(data.entity.decided ?? []).map((mark) => (
          <DecidedValue key={`${mark.decision} ${mark.value}`} mark={mark} />
        ))}
        <EntityActions view={data} />
      </header>
      <Histogram filter={inAll} set={({ [data.about]: _own, ...rest }) => set(rest)} />
      <Chosen filter={filter} set={set} />
      <Names view={data} />
      <Offices view={data} />
      <section aria-labelledby="with">
        <h2 id="with">With whom, where, how</h2>
        <div className="tallies">
          <Tally title="Counterparts" tally={data.counterparts} to="entity" filter={filter} />
          <Tally title="Organisations" tally={data.organisations} to="entity" filter={filter} />
          <Tally title="Countries" tally={data.countries} to="country" filter={inAll} />
          <Tally title="Kinds of contact" tally={data.kinds} to="kind" filter={inAll} />
          <Tally title="Told by" tally={data.outlets} to="outlet" filter={inAll} />
        </div>
      </section>
      <Contacts view={data} filter={inAll} />
      <Said view={data} />
      <p className="notice">Read by a program, from what the articles say; nothing here is stated as a fact.</p>
    </article>
  );
}

type TallyProps = { title: string; tally: EntityView['kinds']; to: 'entity' | ListName; filter: Filter };

function Tally({ title, tally, to, filter }: TallyProps) {
  if (tally.length === 0) return null;
  const most = Math.max(...tally.map(({ count }) => count));
  return (
    <div className="tally">
      <h3>{title}</h3>
      <ol className="plain">
        {tally.map(({ value, name, count }) => (
          <li key={value}>
            {to === 'entity' ? (
              <Link to="/entities/$id" params={{ id: value }} search={filter}>
                <bdi>{name}</bdi>
              </Link>
            ) : (
              <Link to="/" search={{ ...filter, [to]: [value] }}>
                <bdi>{valueWords(to, value, name)}</bdi>
              </Link>
            )}
            <svg className="tally-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(count / most) * 100} height="4" />
            </svg>
            <span className="count">{count.toLocaleString()}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
