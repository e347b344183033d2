import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ChronologyPage } from './chronology/page.js';
import { decisionsSearch } from './decisions/search.js';
import { type Filter, filterOf, parseSearch, writeSearch } from './filter.js';
import { outletsSearch } from './outlets/search.js';
import { reviewSearch } from './review/search.js';
import { NotFound } from './shell/not-found.js';
import { Shell } from './shell/shell.js';
import { Trouble } from './shell/trouble.js';
import { networkSearch, timelineSearch, viewSearch } from './views/search.js';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell, notFoundComponent: NotFound });

/** Every view of several contacts has the filter in its address. */
const validateSearch = (search: { readonly [name: string]: unknown }): Filter => filterOf(search);

export const networkRoute = createRoute({
  getParentRoute: () => root,
  path: '/network',
  component: lazyRouteComponent(() => import('./network/page.js'), 'NetworkPage'),
  validateSearch: networkSearch,
});

export const mapRoute = createRoute({
  getParentRoute: () => root,
  path: '/map',
  component: lazyRouteComponent(() => import('./map/page.js'), 'MapPage'),
  validateSearch: viewSearch,
});

export const timelineRoute = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  component: lazyRouteComponent(() => import('./timeline/page.js'), 'TimelinePage'),
  validateSearch: timelineSearch,
});

export const chronologyRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: ChronologyPage,
  validateSearch,
});

export const contactRoute = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$id',
  component: lazyRouteComponent(() => import('./contact/page.js'), 'ContactPage'),
});

export const articleRoute = createRoute({
  getParentRoute: () => root,
  path: '/articles/$id',
  component: lazyRouteComponent(() => import('./article/page.js'), 'ArticlePage'),
});

export const entityRoute = createRoute({
  getParentRoute: () => root,
  path: '/entities/$id',
  component: lazyRouteComponent(() => import('./entity/page.js'), 'EntityPage'),
  validateSearch,
});

export const outletsRoute = createRoute({
  getParentRoute: () => root,
  path: '/outlets',
  component: lazyRouteComponent(() => import('./outlets/page.js'), 'OutletsPage'),
  validateSearch: outletsSearch,
});

export const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/page.js'), 'ReviewPage'),
  validateSearch: reviewSearch,
});

export const addRoute = createRoute({
  getParentRoute: () => root,
  path: '/add',
  component: lazyRouteComponent(() => import('./add/page.js'), 'AddPage'),
});

export const decisionsRoute = createRoute({
  getParentRoute: () => root,
  path: '/decisions',
  component: lazyRouteComponent(() => import('./decisions/page.js'), 'DecisionsPage'),
  validateSearch: decisionsSearch,
});

/** The app's addresses. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      networkRoute,
      mapRoute,
      timelineRoute,
      chronologyRoute,
      contactRoute,
      articleRoute,
      entityRoute,
      outletsRoute,
      reviewRoute,
      addRoute,
      decisionsRoute,
    ]),
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: Trouble,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
