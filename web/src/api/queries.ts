import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import type { DecisionsSearch } from '../decisions/search.js';
import type { Filter } from '../filter.js';
import type { ReviewSearch } from '../review/search.js';
import { api, given } from './client.js';

export type Card = InferResponseType<typeof api.contacts.$get, 200>['contacts'][number];
export type Contacts = InferResponseType<typeof api.contacts.$get, 200>;
export type Histogram = InferResponseType<typeof api.contacts.histogram.$get, 200>;
export type Facets = InferResponseType<typeof api.contacts.facets.$get, 200>;
export type ContactView = InferResponseType<(typeof api.contacts)[':id']['$get'], 200>;
export type ArticleView = InferResponseType<(typeof api.articles)[':id']['$get'], 200>;
export type PreservedView = InferResponseType<(typeof api.articles)[':id']['versions']['$get'], 200>;
export type EntityView = InferResponseType<(typeof api.entities)[':id']['$get'], 200>;
export type Matrix = InferResponseType<typeof api.outlets.$get, 200>;
export type Labels = InferResponseType<(typeof api.entities)[':id']['labels']['$get'], 200>;
export type Mark = ArticleView['marks'][number];

export type NetworkView = InferResponseType<typeof api.network.$get, 200>;
export type MapView = InferResponseType<typeof api.map.$get, 200>;
export type LanesView = InferResponseType<typeof api.lanes.$get, 200>;

export type ReviewView = InferResponseType<typeof api.review.$get, 200>;
export type ReviewItem = ReviewView['items'][number];
export type Decisions = InferResponseType<typeof api.decisions.$get, 200>;

/** Contacts that are asked for at a time. */
export const PAGE = 50;

/** What is in the case. Asked again and again, so that the app sees what others change and when the server is back. */
export const caseQuery = queryOptions({
  queryKey: ['case'],
  queryFn: () => given(api.case.$get()),
  refetchInterval: 4000,
  retry: false,
});

export const contactsQuery = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ['contacts', filter, page],
    queryFn: ({ signal }) =>
      given(
        api.contacts.$get(
          { query: { ...filter, offset: String(page * PAGE), limit: String(PAGE) } },
          { init: { signal } },
        ),
      ),
  });

export const histogramQuery = (filter: Filter, bins: number) => {
  const { from: _from, to: _to, ...rest } = filter;
  return queryOptions({
    queryKey: ['histogram', rest, bins],
    queryFn: ({ signal }) =>
      given(api.contacts.histogram.$get({ query: { ...rest, bins: String(bins) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });
};

export const facetsQuery = (
  filter: Filter,
  more: { most?: number; facet?: Facets[number]['facet']; like?: string } = {},
) =>
  queryOptions({
    queryKey: ['facets', filter, more],
    queryFn: ({ signal }) => {
      const { most, ...others } = more;
      const query = { ...filter, ...others, ...(most === undefined ? {} : { most: String(most) }) };
      return given(api.contacts.facets.$get({ query }, { init: { signal } }));
    },
    placeholderData: keepPreviousData,
  });

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: ({ signal }) => given(api.contacts[':id'].$get({ param: { id } }, { init: { signal } })),
  });

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: ({ signal }) => given(api.articles[':id'].$get({ param: { id } }, { init: { signal } })),
  });

export const preservedQuery = (id: string) =>
  queryOptions({
    queryKey: ['preserved', id],
    queryFn: ({ signal }) => given(api.articles[':id'].versions.$get({ param: { id } }, { init: { signal } })),
  });

export const diffQuery = (id: string, after: string) =>
  queryOptions({
    queryKey: ['diff', id, after],
    queryFn: ({ signal }) =>
      given(api.articles[':id'].diff[':after'].$get({ param: { id, after } }, { init: { signal } })),
  });

export const entityQuery = (id: string, filter: Filter) =>
  queryOptions({
    queryKey: ['entity', id, filter],
    queryFn: ({ signal }) => given(api.entities[':id'].$get({ param: { id }, query: filter }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

/** What heads the columns where outlets are set side by side. */
export type MatrixHead = 'person' | 'organisation' | 'country' | 'kind';

export const outletsQuery = (filter: Filter, by: MatrixHead) =>
  queryOptions({
    queryKey: ['outlets', filter, by],
    queryFn: ({ signal }) => given(api.outlets.$get({ query: { ...filter, by } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  });

export const leftOutQuery = (filter: Filter, by: string) =>
  queryOptions({
    queryKey: ['left-out', filter, by],
    queryFn: ({ signal }) =>
      given(api.outlets['left-out'].$get({ query: { ...filter, by, limit: '30' } }, { init: { signal } })),
  });

export const labelsQuery = (id: string) =>
  queryOptions({
    queryKey: ['labels', id],
    queryFn: ({ signal }) =>
      given(api.entities[':id'].labels.$get({ param: { id }, query: { sentences: '2' } }, { init: { signal } })),
  });

export const networkQuery = (filter: Filter, between: 'people' | 'countries', most: number) =>
  queryOptions({
    queryKey: ['network', filter, between, most],
    queryFn: ({ signal }) =>
      given(api.network.$get({ query: { ...filter, between, most: String(most) } }, { init: { signal } })),
  });

/** The network as other programs open it. */
export async function networkFile(
  filter: Filter,
  between: 'people' | 'countries',
  most: number,
  format: 'gexf' | 'graphml',
): Promise<Blob> {
  return (await api.network.file.$get({ query: { ...filter, between, most: String(most), format } })).blob();
}

export const mapQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['map', filter],
    queryFn: ({ signal }) => given(api.map.$get({ query: filter }, { init: { signal } })),
  });

/** `time`: the part that is looked at; {} for all of it. */
export const lanesQuery = (filter: Filter, lane: string[] | undefined, time: { start?: string; end?: string }) =>
  queryOptions({
    queryKey: ['lanes', filter, lane, time],
    queryFn: ({ signal }) =>
      given(api.lanes.$get({ query: { ...filter, ...time, ...(lane ? { lane } : {}) } }, { init: { signal } })),
  });

/** Questions that are asked for at a time. */
const QUESTIONS = 20;

export const reviewQuery = (search: ReviewSearch) =>
  infiniteQueryOptions({
    queryKey: ['review', search],
    queryFn: ({ signal, pageParam }) =>
      given(
        api.review.$get(
          { query: { ...search, offset: String(pageParam), limit: String(QUESTIONS) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ offset, items, total }: ReviewView) =>
      items.length > 0 && offset + items.length < total ? offset + items.length : undefined,
  });

/** Decisions that are asked for at a time. */
export const DECISIONS_PAGE = 50;

export const decisionsQuery = ({ page = 1, ...narrowed }: DecisionsSearch) =>
  queryOptions({
    queryKey: ['decisions', narrowed, page],
    queryFn: ({ signal }) => {
      const offset = String((page - 1) * DECISIONS_PAGE);
      const query = { ...narrowed, offset, limit: String(DECISIONS_PAGE) };
      return given(api.decisions.$get({ query }, { init: { signal } }));
    },
  });
