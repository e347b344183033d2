import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { caseQuery } from '../api/queries.js';
import { DecidingProvider } from '../decide/index.js';
import { unsentFor } from '../review/outbox.js';
import { ShortcutHelp } from '../ui/shortcuts.js';
import { counted } from '../ui/words.js';
import { Connection } from './connection.js';
import { Views } from './views.js';

/** What stands around every page: the case, the ways through it, the state of the connection. */
export function Shell() {
  useFreshness();
  useTitleFocus();
  useOutbox();
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

/** Answers that a review could not send are sent from whatever page is open, not from that of the review alone. */
function useOutbox(): void {
  const queries = useQueryClient();
  const { data } = useQuery(caseQuery);
  const name = data?.name ?? null;
  useEffect(() => {
    if (name === null || unsentFor(name).length === 0) return;
    void import('../review/use-reviewer.js').then(({ reviewerFor }) => reviewerFor(name, queries));
  }, [name, queries]);
}
