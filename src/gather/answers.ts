import { type Given, Trouble } from '../domain/index.js';
import type { Feed, FeedEntry } from './feeds/feed.js';
import { inOrder } from './in-order.js';
import type { Answer, Validators, Web } from './web/index.js';

/** How addresses are asked for. */
export type Asking = {
  readonly web: Web;
  /** What the user said of every article. */
  readonly given: Given;
  readonly signal?: AbortSignal | undefined;
  /** Pages that are asked for at most behind one feed, sitemap or list. */
  readonly mostPages: number;
  /** Of a front page, or another list of headlines, what its feed lists is asked for. */
  readonly feeds?: boolean | undefined;
};

/** What is asked for: an address, what a feed has in its place, and what is known of it already. */
export type Wanted = {
  readonly address: string;
  readonly entry?: FeedEntry;
  readonly feed?: Pick<Feed, 'title' | 'language'>;
  readonly validators?: Validators;
};

/** How many addresses wait for their turn at a time: enough that many hosts are busy, few enough to hold all their pages. */
const WINDOW = 16;

export type Answered = { readonly about: Wanted; readonly answer: Answer | Trouble };

/** The answer to each address, in their order. Ends when the signal is aborted. */
export async function* answers(wanted: readonly Wanted[], { web, signal }: Asking): AsyncGenerator<Answered> {
  const get = ({ address, validators = {} }: Wanted): Promise<Answer> =>
    web.get(address, { validators, ...(signal && { signal }) });
  for await (const outcome of inOrder(wanted, WINDOW, get)) {
    if (signal?.aborted) return;
    const about = outcome.item;
    if ('value' in outcome) yield { about, answer: outcome.value };
    else if (outcome.error instanceof Trouble) yield { about, answer: outcome.error };
    else throw outcome.error;
  }
}
