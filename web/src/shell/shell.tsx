import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { caseQuery } from '../api/queries.js';
import { DecidingProvider, WhoButton } from '../decide/index.js';
import { type Filter, filterOf, parseSearch } from '../filter.js';
import { ShortcutHelp } from '../ui/shortcuts.js';
import { counted } from '../ui/words.js';
import { Connection } from './connection.js';
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme.js';

/** What stands around every page: the case, the ways through it, the state of the connection. */
export function Shell() {
  useFreshness();
  useTitleFocus();
  return (
    <DecidingProvider>
      <a className="skip" href="#main">
        To the content
      </a>
      <header className="top">
        <Link to="/" search={{}} className="brand">
          Readout
        </Link>
        <CaseName />
        <Views />
        <WhoButton />
        <ThemeChoice />
      </header>
      <Connection />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ShortcutHelp />
    </DecidingProvider>
  );
}

function CaseName() {
  const { data } = useQuery(caseQuery);
  if (!data) return <p className="case" />;
  return (
    <p className="case">
      <span className="case-name">{data.name}</span>{' '}
      <span className="soft">
        {counted(data.contacts, 'contact')}, {counted(data.articles, 'article')}
      </span>
    </p>
  );
}

const ALONGSIDE = [
  ['/timeline', 'Timeline'],
  ['/network', 'Network'],
  ['/map', 'Map'],
] as const;

/** All views of contacts share one selection: it goes along from one to the other. */
function Views() {
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const filter: Filter = filterOf(parseSearch(search));
  return (
    <nav aria-label="Views" className="views">
      <Link to="/" search={filter} activeOptions={{ exact: true, includeSearch: false }}>
        Chronology
      </Link>
      {ALONGSIDE.map(([to, name]) => (
        <Link key={to} to={to} search={filter} activeOptions={{ includeSearch: false }}>
          {name}
        </Link>
      ))}
      <Link to="/outlets" search={filter} activeOptions={{ includeSearch: false }}>
        Outlets
      </Link>
      <Link to="/review" search={filter} activeOptions={{ includeSearch: false }}>
        Review
      </Link>
      <Link to="/decisions" activeOptions={{ includeSearch: false }}>
        Decisions
      </Link>
      <Link to="/add">Add</Link>
    </nav>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const names: { readonly [T in Theme]: string } = { system: 'as the system', light: 'light', dark: 'dark' };
  return (
    <button
      type="button"
      className="quiet theme"
      onClick={() => {
        chooseTheme(next);
        setTheme(next);
      }}
      title={`Colours: ${names[theme]}. Change to ${names[next]}.`}
      aria-label={`Colours: ${names[theme]}. Change to ${names[next]}.`}
    >
      {theme === 'system' ? '◐' : theme === 'light' ? '☀' : '☾'}
    </button>
  );
}

/** Whatever is shown is asked for anew when the case has changed, by whomever. */
function useFreshness(): void {
  const queries = useQueryClient();
  const { data } = useQuery(caseQuery);
  const seen = useRef<string | null>(null);
  const version = data?.version ?? null;
  useEffect(() => {
    if (version === null) return;
    if (seen.current !== null && seen.current !== version)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'case' });
    seen.current = version;
  }, [version, queries]);
}

/** A screen reader is told where it is after each step to another page. */
function useTitleFocus(): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}
