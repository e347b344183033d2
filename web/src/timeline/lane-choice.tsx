import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { facetsQuery, type LanesView } from '../api/queries.js';
import type { Filter } from '../filter.js';

type Props = {
  readonly filter: Filter;
  readonly lanes: LanesView['lanes'];
  /** True where they were chosen one by one. */
  readonly isChosen: boolean;
  readonly choose: (ids: string[] | undefined) => void;
};

/** Whose lanes: each can be taken out, others put in. */
export function LaneChoice({ filter, lanes, isChosen, choose }: Props) {
  const ids = lanes.map(({ id }) => id);
  return (
    <div className="lane-choice" role="group" aria-label="Lanes">
      {lanes.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-label={`Take out the lane of ${name}`}
          onClick={() => choose(ids.filter((one) => one !== id))}
        >
          <bdi>{name}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      <MoreLanes filter={filter} put={(id) => choose([...new Set([...ids, id])])} />
      {isChosen && (
        <button type="button" className="quiet" onClick={() => choose(undefined)}>
          The most frequent again
        </button>
      )}
    </div>
  );
}

function MoreLanes({ filter, put }: { filter: Filter; put: (id: string) => void }) {
  const [like, setLike] = useState('');
  const people = useQuery({ ...facetsQuery(filter, { most: 6, facet: 'person', like }), enabled: like !== '' });
  const others = useQuery({ ...facetsQuery(filter, { most: 3, facet: 'organisation', like }), enabled: like !== '' });
  const found = [...(people.data?.[0]?.values ?? []), ...(others.data?.[0]?.values ?? [])];
  return (
    <span className="put">
      <input
        type="search"
        value={like}
        aria-label="Look for somebody to put in"
        placeholder="Put in a lane…"
        onChange={({ target }) => setLike(target.value)}
      />
      {like !== '' && (
        <ul aria-label="Found">
          {found.map(({ value, name, count }) => (
            <li key={value}>
              <button
                type="button"
                onClick={() => {
                  setLike('');
                  put(value);
                }}
              >
                <bdi>{name}</bdi> <span className="count">{count.toLocaleString()}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="soft">Nobody of that name here.</li>}
        </ul>
      )}
    </span>
  );
}
