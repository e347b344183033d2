import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type MatrixHead, outletsQuery } from '../api/queries.js';
import { Chosen } from '../chronology/chosen.js';
import { Histogram } from '../chronology/histogram.js';
import { SearchBox } from '../chronology/search-box.js';
import { type Filter, filterOf } from '../filter.js';
import { useTitle } from '../ui/use-title.js';
import { LabelsBeside } from './labels.js';
import { LeftOut } from './left-out.js';
import { MatrixTable } from './matrix.js';

const HEADS: readonly (readonly [MatrixHead, string])[] = [
  ['country', 'Countries'],
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['kind', 'Kinds of contact'],
];

/** Outlets side by side: whom they tell of, what they leave out, and what they call one party. */
export function OutletsPage() {
  const search = useSearch({ from: '/outlets' });
  const navigate = useNavigate({ from: '/outlets' });
  const { by = 'country', about, without } = search;
  const filter = filterOf(search);
  const { data } = useQuery(outletsQuery(filter, by));
  const go = (next: object): void =>
    void navigate({ search: { ...search, ...next }, replace: true, resetScroll: false });
  const set = (next: Filter): void =>
    void navigate({
      search: { ...next, by, ...(about === undefined ? {} : { about }), ...(without === undefined ? {} : { without }) },
      replace: true,
      resetScroll: false,
    });
  useTitle('Outlets');
  return (
    <section className="page outlets" aria-labelledby="title">
      <h1 id="title">Which outlets tell of whom</h1>
      <SearchBox key={filter.q ?? ''} filter={filter} set={set} />
      <Histogram filter={filter} set={set} />
      <Chosen filter={filter} set={set} />
      <fieldset className="choices">
        <legend className="hidden">Columns</legend>
        {HEADS.map(([head, name]) => (
          <label key={head}>
            <input type="radio" name="by" checked={by === head} onChange={() => go({ by: head, about: undefined })} />
            {name}
          </label>
        ))}
      </fieldset>
      {data && (
        <MatrixTable
          matrix={data}
          by={by}
          filter={filter}
          about={about ?? null}
          without={without ?? null}
          choose={(value) => go({ about: value === about ? undefined : value })}
          leave={(outlet) => go({ without: outlet === without ? undefined : outlet })}
        />
      )}
      {about !== undefined && <LabelsBeside id={about} close={() => go({ about: undefined })} />}
      {without !== undefined && <LeftOut filter={filter} outlet={without} close={() => go({ without: undefined })} />}
      <p className="notice">
        Counted over the articles of this case. An outlet that is not told of here may have reported all the same: its
        articles are not in the case.
      </p>
    </section>
  );
}
