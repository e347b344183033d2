import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type Decisions, DECISIONS_PAGE, decisionsQuery } from '../api/queries.js';
import { MayNot, useDeciding } from '../decide/index.js';
import { useTitle } from '../ui/use-title.js';
import { counted } from '../ui/words.js';
import { type DecisionsSearch, type DecisionState, STATES } from './search.js';

const STATE_WORDS: { readonly [S in DecisionState]: string } = {
  holds: 'holds',
  part: 'holds in part',
  outranked: 'outranked',
  void: 'void',
  undone: 'undone',
};

/** Everything that people decided in this case, the last first: who, when, why, how it stands, and the way to take it back. */
export function DecisionsPage() {
  const search = useSearch({ from: '/decisions' });
  const navigate = useNavigate({ from: '/decisions' });
  const { data } = useSuspenseQuery(decisionsQuery(search));
  const set = (next: DecisionsSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  useTitle('Decisions');
  return (
    <section className="page decisions" aria-labelledby="title">
      <h1 id="title">Decisions</h1>
      <p className="soft" role="status">
        {data.by.length === 0
          ? 'Nobody has decided anything in this case.'
          : `${counted(data.total, 'decision')}, the last first`}
      </p>
      <MayNot />
      {data.by.length > 0 && <Narrowed search={search} by={data.by} set={set} />}
      <ol className="plain log">
        {data.decisions.map((one) => (
          <Entry key={one.id} one={one} />
        ))}
      </ol>
      <Pages data={data} search={search} />
    </section>
  );
}

type NarrowedProps = { search: DecisionsSearch; by: readonly string[]; set: (next: DecisionsSearch) => void };

function Narrowed({ search: { state = [], by: names = [] }, by, set }: NarrowedProps) {
  const withNames = (next: readonly string[]): DecisionsSearch => (next.length > 0 ? { by: [...next] } : {});
  const withStates = (next: readonly DecisionState[]): DecisionsSearch => (next.length > 0 ? { state: [...next] } : {});
  return (
    <fieldset className="narrowed">
      <legend className="hidden">Show only</legend>
      {STATES.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={state.includes(one)}
            onChange={() => set({ ...withStates(toggled(state, one)), ...withNames(names) })}
          />{' '}
          {STATE_WORDS[one]}
        </label>
      ))}
      {by.length > 1 &&
        by.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={names.includes(name)}
              onChange={() => set({ ...withStates(state), ...withNames(toggled(names, name)) })}
            />{' '}
            by <bdi>{name}</bdi>
          </label>
        ))}
    </fieldset>
  );
}

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

function Entry({ one }: { one: Decisions['decisions'][number] }) {
  const { may, decide } = useDeciding();
  const { id, says, by, at, why, state, because, bearsOn, act } = one;
  const isUndo = act === 'undo' && state === 'holds';
  return (
    <li className={`decision ${state}`} id={id}>
      <p className="soft small">
        <bdi className="who-decided">{by}</bdi>,{' '}
        <time dateTime={at}>{new Date(at).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' })}</time>{' '}
        <span className={`badge state-${state}`}>{isUndo ? 'undo' : STATE_WORDS[state]}</span>
      </p>
      <p dir="auto" className="says">
        {says.slice(0, 1).toUpperCase()}
        {says.slice(1)}.
      </p>
      {why !== null && (
        <p dir="auto">
          <span className="label">Why</span> {why}
        </p>
      )}
      {because !== '' && (
        <p className="soft" dir="auto">
          {because}
        </p>
      )}
      <p className="small">
        {bearsOn.slice(0, 6).map(({ id: where, kind }) => (
          <Where key={where} id={where} kind={kind} />
        ))}
        {may && state !== 'undone' && (
          <button type="button" className="quiet" onClick={() => void decide(['undo', id])}>
            {isUndo ? 'Bring back' : 'Undo'}
            <span className="hidden">: {says}</span>
          </button>
        )}
      </p>
    </li>
  );
}

function Where({ id, kind }: Decisions['decisions'][number]['bearsOn'][number]) {
  const words = `the ${kind}`;
  if (kind === 'contact')
    return (
      <Link to="/contacts/$id" params={{ id }}>
        {words}
      </Link>
    );
  if (kind === 'article')
    return (
      <Link to="/articles/$id" params={{ id }}>
        {words}
      </Link>
    );
  return (
    <Link to="/entities/$id" params={{ id }} search={{}}>
      {words}
    </Link>
  );
}

function Pages({ data: { total }, search }: { data: Decisions; search: DecisionsSearch }) {
  const pages = Math.ceil(total / DECISIONS_PAGE);
  const { page: here = 1, ...rest } = search;
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="pages">
      {here > 1 && (
        <Link to="/decisions" search={here === 2 ? rest : { ...rest, page: here - 1 }}>
          Later
        </Link>
      )}
      <span className="soft">
        page {here} of {pages}
      </span>
      {here < pages && (
        <Link to="/decisions" search={{ ...rest, page: here + 1 }}>
          Earlier
        </Link>
      )}
    </nav>
  );
}
