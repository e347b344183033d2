import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { caseQuery, contactsQuery } from '../api/queries.js';
import { type Filter, isEmpty } from '../filter.js';
import { counted } from '../ui/words.js';
import { useTitle } from '../ui/use-title.js';
import { Chosen } from './chosen.js';
import { EmptyCase } from './empty-case.js';
import { Facets } from './facets.js';
import { Histogram } from './histogram.js';
import { ContactList } from './list.js';
import { Printed, usePrinting } from './printed.js';
import { SearchBox } from './search-box.js';

/** The home of a case: who met, called, received or visited whom, day by day. */
export function ChronologyPage() {
  const filter = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const set = (next: Filter): void => void navigate({ search: next, replace: true, resetScroll: false });
  const { data, isPlaceholderData } = useQuery({ ...contactsQuery(filter, 0), placeholderData: keepPreviousData });
  // The list stays as it was until the first contacts of the new choice are there.
  const settled = useRef(filter);
  if (data && !isPlaceholderData) settled.current = filter;
  const { cards, print } = usePrinting(filter);
  useTitle('Chronology');
  return (
    <div className="with-side">
      <Facets filter={filter} set={set} />
      <section className="page" aria-labelledby="title">
        <h1 id="title" className="quiet-title">
          Chronology
        </h1>
        <SearchBox key={filter.q ?? ''} filter={filter} set={set} />
        <Histogram filter={filter} set={set} />
        <p className="result" role="status">
          {data ? counted(data.total, 'contact') : ' '}
          {data && !isPlaceholderData && !isEmpty(filter) && ' suit what is chosen'}
          {data && data.total > 0 && (
            <span className="screen-only">
              {' · '}
              <Link to="/review" search={filter}>
                review what is open on {isEmpty(filter) ? 'them' : 'these'}
              </Link>
              {' · '}
              <button type="button" className="quiet" onClick={print}>
                print
              </button>
            </span>
          )}
        </p>
        <Chosen filter={filter} set={set} />
        {data && data.total > 0 && <ContactList filter={settled.current} total={data.total} />}
        <Printed cards={cards} total={data?.total ?? 0} />
        {data?.total === 0 && <Nothing filter={filter} />}
        <p className="notice">
          Read by a program. Each line says who reports it and leads to the words that it rests on; it does not say that
          it is true.
        </p>
      </section>
    </div>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  const { data } = useQuery(caseQuery);
  if (!isEmpty(filter))
    return <p className="none">No contact suits all of this. Take something out of what is chosen.</p>;
  if (data?.articles === 0) return <EmptyCase />;
  return <p className="none">These articles tell of no diplomatic contact.</p>;
}
