import type { Trouble } from '../domain/index.js';
import type { Asker } from '../gather/index.js';
import type { AddReport } from '../pipeline.js';
import type { Store } from '../store/index.js';
import type { Failure, Pace } from './pace.js';

/** What is told while a round goes on. `kept`, `trouble` and `bug` are of pages. */
export type RoundReport =
  | AddReport
  /** Something watched answered, and leads to so many pages that are new. */
  | { readonly kind: 'asked'; readonly address: string; readonly pages: number }
  /** Something watched could not be had. */
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What the parts of a round work with. */
export type Round = {
  readonly store: Store;
  readonly asker: Asker;
  readonly pace: Pace;
  /** The clock: an instant as captures have it. */
  readonly now: () => string;
  readonly signal: AbortSignal | undefined;
  readonly report: (report: RoundReport) => void;
};

/** What a trouble says of when to ask again; one that says nothing will not pass soon. */
export function failureOf(trouble: Trouble): Failure {
  const isPassing = 'isPassing' in trouble && trouble.isPassing === true;
  const waitMs = 'waitMs' in trouble && typeof trouble.waitMs === 'number' ? trouble.waitMs : null;
  return { wrong: trouble.wrong, isPassing, waitMs };
}
