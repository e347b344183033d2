import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { WhoButton } from '../decide/index.js';
import { type Filter, filterOf, parseSearch } from '../filter.js';
import { ThemeChoice } from './theme-choice.js';

const VIEWS = [
  ['/', 'Chronology'],
  ['/timeline', 'Timeline'],
  ['/network', 'Network'],
  ['/map', 'Map'],
  ['/outlets', 'Outlets'],
  ['/review', 'Review'],
  ['/decisions', 'Decisions'],
  ['/add', 'Add'],
] as const;
/** These have nothing to select in. */
const WHOLE: readonly string[] = ['/decisions', '/add'];

/** The ways through the case. All views of contacts share one selection: it goes along from one to the other. On a small screen they lie behind a button. */
export function Views() {
  const { path, search } = useRouterState({
    select: ({ location }) => ({ path: location.pathname, search: location.searchStr }),
    structuralSharing: true,
  });
  const filter: Filter = filterOf(parseSearch(search));
  const [isOpen, setOpen] = useState(false);
  const home = useRef<HTMLElement>(null);
  useEffect(() => setOpen(false), [path]);
  const here = VIEWS.find(([to]) => to === path)?.[1];
  return (
    <nav
      ref={home}
      aria-label="Views"
      className={isOpen ? 'views open' : 'views'}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        home.current?.querySelector('button')?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !home.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="views-button"
        aria-expanded={isOpen}
        aria-controls="views"
        onClick={() => setOpen(!isOpen)}
      >
        <span className="hidden">Views: </span>
        {here ?? 'Menu'} <span aria-hidden="true">☰</span>
      </button>
      <div id="views" className="views-list">
        {VIEWS.map(([to, name]) => (
          <Link
            key={to}
            to={to}
            search={WHOLE.includes(to) ? {} : filter}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            {name}
          </Link>
        ))}
        <WhoButton />
        <ThemeChoice />
      </div>
    </nav>
  );
}
