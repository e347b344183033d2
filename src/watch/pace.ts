import type { Asked } from '../domain/index.js';

/** How often is asked. Milliseconds. */
export type Pace = {
  /** What answered is not asked again before this. */
  readonly restMs: number;
  /** After a failure; it doubles with each one more in a row. */
  readonly backoffMs: number;
  /** The longest that is waited, and the wait after a failure that will not pass soon. */
  readonly longestMs: number;
  /** A number from 0 up to 1, so that not all that failed together is asked again together. */
  readonly chance: () => number;
};

const MINUTE = 60_000;

export const PACE: Pace = {
  restMs: 5 * MINUTE,
  backoffMs: 15 * MINUTE,
  longestMs: 24 * 60 * MINUTE,
  chance: Math.random,
};

/** How often a page is asked for whose trouble may pass, and one whose trouble looks lasting. */
const TRIES = 8;
const TRIES_AT_LASTING = 3;

/** A failure, as far as it says when to ask again. */
export type Failure = { readonly wrong: string; readonly isPassing: boolean; readonly waitMs: number | null };

/** How it stands after an answer at `now`. */
export function answered(before: Asked, now: string, pace: Pace, told: Partial<Asked>): Asked {
  const { etag, lastModified } = before;
  return { askedAt: now, nextAt: later(now, pace.restMs), failures: 0, outcome: null, etag, lastModified, ...told };
}

/** How it stands after a failure at `now`. What was known of its version stays. */
export function failed(before: Asked, now: string, pace: Pace, { wrong, isPassing, waitMs }: Failure): Asked {
  const { etag, lastModified } = before;
  const failures = before.failures + 1;
  const grown = isPassing ? Math.min(pace.longestMs, pace.backoffMs * 2 ** (failures - 1)) : pace.longestMs;
  const wait = Math.max(grown * (0.75 + 0.5 * pace.chance()), waitMs ?? 0, 1);
  return { askedAt: now, nextAt: later(now, wait), failures, outcome: wrong, etag, lastModified };
}

/** True where a page has failed so often that it is not asked for any more. */
export function isHopeless({ failures }: Asked, { isPassing }: Failure): boolean {
  return failures >= (isPassing ? TRIES : TRIES_AT_LASTING);
}

function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + Math.round(ms)).toISOString();
}
