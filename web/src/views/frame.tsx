import type { ReactNode } from 'react';
import { Chosen } from '../chronology/chosen.js';
import { Facets } from '../chronology/facets.js';
import { Histogram } from '../chronology/histogram.js';
import { SearchBox } from '../chronology/search-box.js';
import { type Filter, filterOf, isEmpty } from '../filter.js';
import { counted } from '../ui/words.js';
import { useTitle } from '../ui/use-title.js';
import { type Saved, SaveAs } from './save-as.js';
import type { ViewSearch } from './search.js';

type Props = {
  readonly title: string;
  readonly search: ViewSearch;
  readonly set: (search: ViewSearch) => void;
  /** Contacts that suit the filter; undefined while that is not known yet. */
  readonly total: number | undefined;
  /** Choices of this view alone. */
  readonly tools: ReactNode;
  readonly saved: Saved;
  readonly picture: ReactNode;
  readonly table: ReactNode;
  /** What stands beneath picture and table alike. */
  readonly children?: ReactNode;
};

/** A view of the contacts that suit the filter: the same choices as in the chronology, then a picture or a table of the same. */
export function ViewFrame({ title, search, set, total, tools, saved, picture, table, children }: Props) {
  const filter = filterOf(search);
  // Another choice keeps how the view is looked at.
  const setFilter = (next: Filter): void => set({ ...withoutFilter(search), ...next });
  useTitle(title);
  return (
    <div className="with-side">
      <Facets filter={filter} set={setFilter} />
      <section className="page view" aria-labelledby="title">
        <h1 id="title" className="quiet-title">
          {title}
        </h1>
        <SearchBox key={filter.q ?? ''} filter={filter} set={setFilter} />
        <Histogram filter={filter} set={setFilter} />
        <p className="result" role="status">
          {total === undefined ? ' ' : counted(total, 'contact')}
          {total !== undefined && !isEmpty(filter) && ' suit what is chosen'}
        </p>
        <Chosen filter={filter} set={setFilter} />
        {total === 0 ? (
          <p className="none">
            {isEmpty(filter)
              ? 'There is no contact in this case yet.'
              : 'No contact suits all of this. Take something out of what is chosen.'}
          </p>
        ) : (
          <>
            <div className="tools" role="group" aria-label="How it is shown">
              <ShowChoice search={search} set={set} />
              {tools}
              <SaveAs saved={saved} isTable={search.show === 'table'} />
            </div>
            {search.show === 'table' ? table : picture}
            {children}
          </>
        )}
        <p className="notice">
          Read by a program. What is drawn here is what outlets report; it does not say that it is true.
        </p>
      </section>
    </div>
  );
}

function ShowChoice({ search, set }: Pick<Props, 'search' | 'set'>) {
  const { show, ...rest } = search;
  return (
    <Choice
      label="Show"
      value={show ?? 'picture'}
      options={[
        ['picture', 'Picture'],
        ['table', 'Table'],
      ]}
      set={(value) => set(value === 'table' ? { ...rest, show: 'table' } : rest)}
    />
  );
}

/** One of a few values, as a row of buttons. */
export function Choice<V extends string>({
  label,
  value,
  options,
  set,
}: {
  label: string;
  value: V;
  options: readonly (readonly [value: V, words: string])[];
  set: (value: V) => void;
}) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {options.map(([one, words]) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => set(one)}>
          {words}
        </button>
      ))}
    </div>
  );
}

function withoutFilter(search: ViewSearch): ViewSearch {
  const names = new Set(Object.keys(filterOf(search)));
  return Object.fromEntries(Object.entries(search).filter(([name]) => !names.has(name)));
}
