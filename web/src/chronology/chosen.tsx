import { useQuery } from '@tanstack/react-query';
import { facetsQuery } from '../api/queries.js';
import { type Filter, isEmpty, LISTS, toggled } from '../filter.js';
import { localDate } from '../ui/dates.js';
import { FACET_WORDS, valueWords } from '../ui/words.js';

/** Facets of those who take part. */
const PARTIES: ReadonlySet<string> = new Set(['person', 'organisation', 'country']);

/** What is chosen, each to be taken out again. */
export function Chosen({ filter, set }: { filter: Filter; set: (filter: Filter) => void }) {
  const { data } = useQuery(facetsQuery(filter));
  if (isEmpty(filter)) return null;
  const name = (facet: string, value: string): string =>
    (data ?? [])
      .filter((one) => one.facet === facet || (facet === 'with' && PARTIES.has(one.facet)))
      .flatMap(({ values }) => values)
      .find((one) => one.value === value)?.name ?? value;
  const { from: _from, to: _to, ...undated } = filter;
  const { q: _q, ...wordless } = filter;
  return (
    <ul className="chosen" aria-label="Chosen">
      {filter.q !== undefined && <Chip label={`“${filter.q}”`} remove={() => set(wordless)} />}
      {(filter.from !== undefined || filter.to !== undefined) && (
        <Chip label={range(filter)} remove={() => set(undated)} />
      )}
      {LISTS.flatMap((facet) =>
        (filter[facet] ?? []).map((value) => (
          <Chip
            key={`${facet} ${value}`}
            label={valueWords(facet, value, name(facet, value))}
            hint={FACET_WORDS[facet]}
            remove={() => set(toggled(filter, facet, value))}
          />
        )),
      )}
      <li>
        <button type="button" className="quiet" onClick={() => set({})}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

function Chip({ label, hint = '', remove }: { label: string; hint?: string; remove: () => void }) {
  return (
    <li>
      <button type="button" className="chip" onClick={remove} title={hint} aria-label={`Take out ${hint} ${label}`}>
        <bdi>{label}</bdi> <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

function range({ from, to }: Filter): string {
  if (from !== undefined && to !== undefined) return localDate(`${from}/${to}`, 'short') ?? `${from} to ${to}`;
  return from === undefined
    ? `until ${localDate(to ?? null, 'short') ?? to}`
    : `from ${localDate(from, 'short') ?? from}`;
}
