import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { api, given } from '../api/client.js';
import { Reviewer } from './reviewer.js';

const reviewers = new Map<string, Reviewer>();

/** The answers of this page to a case. They go on being sent while another page of the app is looked at. */
export function useReviewer(inCase: string): Reviewer {
  return reviewerFor(inCase, useQueryClient());
}

/** The one reviewer of a case; what this browser has not sent yet is sent from then on. */
export function reviewerFor(inCase: string, queries: QueryClient): Reviewer {
  const known = reviewers.get(inCase) ?? new Reviewer(inCase, serverFor(queries));
  reviewers.set(inCase, known);
  return known;
}

function serverFor(queries: QueryClient) {
  return {
    decide: async (words: readonly string[], by: string, outrank: boolean): Promise<string> => {
      const { decisions } = await given(api.decisions.$post({ json: { decide: [...words], by, outrank } }));
      return decisions[0]?.id ?? '';
    },
    isAsked: async (key: string): Promise<boolean> => {
      const about = key.split(' ').filter((part) => /^[kpo][\da-f]+$/.test(part));
      const { items } = await given(api.review.$get({ query: { about, limit: '100' } }));
      return items.some((item) => item.key === key);
    },
    putOff: async (key: string, later: boolean): Promise<void> => {
      await given(api.review.later.$post({ json: { keys: [key], later } }));
    },
    settled: (): void => void queries.invalidateQueries(),
  };
}
