/** The clock of whoever asks the web: to say when an answer came, and to wait. No article is dated by it. */
import { setTimeout } from 'node:timers/promises';

/** Now, in milliseconds since 1970. */
export function nowMs(): number {
  return Date.now();
}

/** An instant as captures have it: 'YYYY-MM-DDTHH:MM:SS.sssZ'. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** Resolves after so many milliseconds. Rejects with the signal's reason as soon as it is aborted. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms > 0) await setTimeout(ms, undefined, signal ? { signal } : {}).catch(() => {});
  signal?.throwIfAborted();
}
