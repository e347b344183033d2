import { Choice } from '../views/frame.js';
import type { NetworkSearch } from '../views/search.js';
import type { Drawn } from './drawn.js';

/** What is new in the address; what is undefined goes. */
export type Change = { [N in keyof NetworkSearch]?: NetworkSearch[N] | undefined };

const SIZES = ['50', '150', '400'] as const;

/** Between whom, by what it is coloured, and how many. */
export function Tools({ search, change }: { search: NetworkSearch; change: (next: Change) => void }) {
  return (
    <>
      <Choice
        label="Between whom"
        value={search.between ?? 'people'}
        options={[
          ['people', 'People'],
          ['countries', 'Countries'],
        ]}
        set={(value) => change({ between: value === 'countries' ? value : undefined, picked: undefined })}
      />
      {search.between !== 'countries' && (
        <label>
          Coloured by{' '}
          <select
            value={search.colour ?? 'community'}
            onChange={({ target }) => change({ colour: target.value === 'country' ? 'country' : undefined })}
          >
            <option value="community">who deal most with one another</option>
            <option value="country">country</option>
          </select>
        </label>
      )}
      <label>
        At most{' '}
        <select
          value={search.most ?? '150'}
          onChange={({ target }) => change({ most: target.value === '150' ? undefined : target.value })}
        >
          {[...new Set([...SIZES, search.most ?? '150'])].map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** What the colours stand for. */
export function Groups({ drawn: { groups }, by }: { drawn: Drawn; by: 'community' | 'country' }) {
  if (groups.length < 2) return null;
  return (
    <ul className="legend" aria-label="Colours">
      {groups.map(({ colour, name, nodes }) => (
        <li key={colour}>
          <span className={`swatch c${colour}`} aria-hidden="true" />
          {colour === 0 ? 'others' : by === 'country' ? <bdi>{name}</bdi> : <bdi>around {name}</bdi>} ({nodes})
        </li>
      ))}
    </ul>
  );
}
