import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { facetsQuery } from '../api/queries.js';
import { counted } from '../ui/words.js';

type Props = {
  about: 'person' | 'organisation';
  /** Left out: the one that is asked about. */
  but: string | null;
  chosen: string | null;
  choose: (id: string) => void;
};

const MOST = 12;

/** Finds a person or an organisation of the case by letters of the name. */
export function EntityPicker({ about, but, chosen, choose }: Props) {
  const [letters, setLetters] = useState('');
  const like = useDeferredValue(letters.trim());
  const { data } = useQuery(facetsQuery({}, { facet: about, most: MOST, like }));
  const values = (data?.find(({ facet }) => facet === about)?.values ?? []).filter(({ value }) => value !== but);
  return (
    <>
      <label>
        Letters of the name
        <input type="search" value={letters} onChange={({ target }) => setLetters(target.value)} dir="auto" />
      </label>
      <fieldset className="choices">
        <legend>{about === 'person' ? 'People' : 'Organisations'}</legend>
        <p className="soft small" role="status">
          {data && values.length === 0 ? 'There is none of that name.' : ''}
        </p>
        {values.map(({ value, name, count }) => (
          <div key={value} className="choice">
            <label className="check">
              <input type="radio" name="entity" checked={chosen === value} onChange={() => choose(value)} />{' '}
              <span>
                <bdi>{name}</bdi> <span className="soft">{counted(count, 'contact')}</span>
              </span>
            </label>
            <Link to="/entities/$id" params={{ id: value }} search={{}} target="_blank">
              look<span className="hidden"> at {name} in another window</span>
            </Link>
          </div>
        ))}
      </fieldset>
    </>
  );
}
