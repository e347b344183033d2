import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { caseQuery, reviewQuery, type ReviewView } from '../api/queries.js';
import { Chosen } from '../chronology/chosen.js';
import { MayNot } from '../decide/index.js';
import { filterOf, writeSearch } from '../filter.js';
import { Trouble } from '../shell/trouble.js';
import { useTitle } from '../ui/use-title.js';
import { Queue } from './queue.js';
import { type ReviewSearch, SORTS } from './search.js';
import { SORT_WORDS } from './words.js';

/** What is left for a person, one question after the other, each with its evidence and one key an answer. */
export function ReviewPage() {
  const search = useSearch({ from: '/review' });
  const navigate = useNavigate({ from: '/review' });
  const { data: inCase } = useQuery(caseQuery);
  const review = useInfiniteQuery(reviewQuery(search));
  useTitle('Review');
  const set = (next: ReviewSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  const { sort, about, ...filter } = search;
  const kept: ReviewSearch = { ...(sort ? { sort } : {}), ...(about ? { about } : {}) };
  const first = review.data?.pages[0];
  return (
    <section className="page review" aria-labelledby="title">
      <h1 id="title">Review</h1>
      <p className="soft review-lead">
        What the program leaves open. Each answer is kept with your name, outranks the program, and can be taken back.
      </p>
      <MayNot />
      {first && <Sorts counts={first.counts} search={search} set={set} />}
      <Chosen filter={filter} set={(next) => set({ ...kept, ...filterOf(next) })} />
      {about && (
        <p className="review-about">
          Only what is asked about one page.{' '}
          <button type="button" className="quiet" onClick={() => set({ ...filter, ...(sort ? { sort } : {}) })}>
            Show all questions
          </button>
        </p>
      )}
      {review.error && !first && <Trouble error={review.error} />}
      {inCase && review.data && (
        <Queue
          key={writeSearch(search)}
          inCase={inCase.name}
          pages={review.data.pages}
          hasMore={review.hasNextPage && !review.isFetchingNextPage}
          more={() => void review.fetchNextPage()}
        />
      )}
    </section>
  );
}

type SortsProps = {
  counts: ReviewView['counts'];
  search: ReviewSearch;
  set: (search: ReviewSearch) => void;
};

/** Which questions are asked, with how many there are of each sort. */
function Sorts({ counts, search, set }: SortsProps) {
  const { sort = [], ...rest } = search;
  const all = SORTS.reduce((sum, name) => sum + counts[name], 0);
  return (
    <div className="review-sorts" role="group" aria-label="Which questions">
      <SortButton name="All" count={all} isChosen={sort.length === 0} choose={() => set(rest)} />
      {SORTS.map((name) => (
        <SortButton
          key={name}
          name={SORT_WORDS[name]}
          count={counts[name]}
          isChosen={sort.includes(name)}
          choose={() => set({ ...rest, sort: [name] })}
        />
      ))}
    </div>
  );
}

type SortButtonProps = { name: string; count: number; isChosen: boolean; choose: () => void };

function SortButton({ name, count, isChosen, choose }: SortButtonProps) {
  return (
    <button type="button" aria-pressed={isChosen} onClick={choose}>
      {name} <span className="count">{count.toLocaleString()}</span>
    </button>
  );
}
