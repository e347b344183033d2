import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Facets as FacetList, facetsQuery } from '../api/queries.js';
import { type Filter, LISTS, toggled } from '../filter.js';
import { FACET_WORDS, valueWords } from '../ui/words.js';

type Props = { filter: Filter; set: (filter: Filter) => void };
const FEW = 6;
const MANY = 40;

/** What contacts can be narrowed by, with how many each value leaves. On a small screen it lies folded above the list. */
export function Facets({ filter, set }: Props) {
  const { data } = useQuery(facetsQuery(filter, { most: FEW }));
  const chosen = LISTS.reduce((sum, name) => sum + (filter[name]?.length ?? 0), 0);
  return (
    <aside className="side" aria-label="Narrow by">
      <details className="facets" open={wide()}>
        <summary>Narrow by{chosen > 0 ? ` (${chosen})` : ''}</summary>
        {data
          ?.filter(({ values }) => values.length > 0)
          .map((facet) => (
            <FacetBox key={facet.facet} facet={facet} filter={filter} set={set} />
          ))}
      </details>
    </aside>
  );
}

/** Where there is room beside the list. */
function wide(): boolean {
  return matchMedia('(min-width: 60rem)').matches;
}

function FacetBox({ facet, filter, set }: Props & { facet: FacetList[number] }) {
  const [isOpen, setOpen] = useState(false);
  const [like, setLike] = useState('');
  const name = facet.facet;
  const all = useQuery({ ...facetsQuery(filter, { most: MANY, facet: name, like }), enabled: isOpen });
  const shown = (isOpen ? all.data?.[0] : undefined) ?? facet;
  return (
    <fieldset className="facet">
      <legend>{FACET_WORDS[name]}</legend>
      {isOpen && (
        <input
          type="search"
          value={like}
          aria-label={`Look for ${FACET_WORDS[name].toLowerCase()}`}
          placeholder="Look for…"
          onChange={({ target }) => setLike(target.value)}
        />
      )}
      {shown.values.map(({ value, name: called, count }) => (
        <Choice
          key={value}
          label={valueWords(name, value, called)}
          count={count}
          isChosen={(filter[name] ?? []).some((one) => one === value)}
          toggle={() => set(toggled(filter, name, value))}
        />
      ))}
      {(isOpen || facet.more > 0) && (
        <button type="button" className="quiet more" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? 'Fewer' : `${facet.more.toLocaleString()} more`}
        </button>
      )}
      {isOpen && shown.more > 0 && <p className="soft small">{shown.more.toLocaleString()} others: look for a name.</p>}
    </fieldset>
  );
}

type ChoiceProps = { label: string; count: number; isChosen: boolean; toggle: () => void };

/** One value; its box answers at once, the list when the server has. */
function Choice({ label, count, isChosen, toggle }: ChoiceProps) {
  const [isChecked, setChecked] = useState(isChosen);
  useEffect(() => setChecked(isChosen), [isChosen]);
  const change = (): void => {
    setChecked(!isChecked);
    toggle();
  };
  return (
    <label className="choice">
      <input type="checkbox" checked={isChecked} onChange={change} />
      <bdi>{label}</bdi>
      <span className="count">{count.toLocaleString()}</span>
    </label>
  );
}
