import type { Trouble } from './trouble.js';

/** One answer on the way to a page: a redirect, or the last of them. */
export type Answered = { readonly url: string; readonly status: number };

/** What an address answered at one moment: the proof of what a page said when. Never changed once it is kept. */
export type Capture = {
  /** The address that was asked for. */
  readonly url: string;
  /** When it was answered: an instant, 'YYYY-MM-DDTHH:MM:SS.sssZ' and no other form. From the clock of whoever asked, or from an archive's own record. */
  readonly at: string;
  /** Every answer in its order, the last one included; the address of the last is where the page lies. */
  readonly chain: readonly Answered[];
  /** The headers of the last answer, in its order, as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /**
   * SHA-256 of the bytes that are kept (`Original.bytes`), in 64 lower-case hexadecimal digits; of those of another capture where an archive says that these were
   * the same; null where the answer has none: 304, 404, 410, and where there is no such page (`absent`).
   */
  readonly sha256: string | null;
  /** By what an answer that came as a page shows that there is none, a clause: 'the page says that …'. Not there for any other answer. */
  readonly absent?: string;
};

/** A capture of what came as a page and is none, by the trouble that says so. */
export function captureOfAbsent(capture: Capture, { wrong }: Trouble): Capture {
  return { ...capture, sha256: null, absent: wrong };
}

/** A capture in a case, and the article that has the bytes it gave: its id, also where that is no longer in the case, null where it gave none. */
export type KeptCapture = { readonly capture: Capture; readonly article: string | null };

/** The status of the last answer; 0 where there is none. */
export function statusOf({ chain }: Capture): number {
  return chain.at(-1)?.status ?? 0;
}

/** The statuses by which a server says that a page is no more. */
export const GONE: readonly number[] = [404, 410];

/** Since when a page is gone, by captures of it in their order: the instant of the first answer that said so, where none came back after it; else null. */
export function goneSince(captures: readonly KeptCapture[]): string | null {
  let since: string | null = null;
  for (const { capture, article } of captures) {
    const status = statusOf(capture);
    const isGone = GONE.includes(status) || capture.absent !== undefined;
    if (article === null && isGone) since ??= capture.at;
    else if (article !== null || status < 400) since = null;
  }
  return since;
}

/** Of an article that was captured: when it was last seen, and since when its page is gone. Instants. */
export type Fetched = { readonly retrieved: string; readonly goneSince: string | null };

/** That of captures of one page, in their order; null where none of them has the article. */
export function fetchedIn(captures: readonly KeptCapture[], article: string): Fetched | null {
  const seen = captures.findLast((one) => one.article === article);
  return seen ? { retrieved: seen.capture.at, goneSince: goneSince(captures) } : null;
}
