import type { Capture } from '../../domain/index.js';

/** What an address answered. `capture` is the proof of it. */
export type Answer =
  | (Page & { readonly kind: 'page' })
  /** 304: as it was when the validators were given. */
  | { readonly kind: 'unchanged'; readonly capture: Capture }
  /** 404 or 410: no longer there, or never was. */
  | { readonly kind: 'gone'; readonly status: number; readonly capture: Capture };

/** A document of the web. */
export type Page = {
  readonly capture: Capture;
  /** Where it lies, after redirects. */
  readonly url: string;
  /** As it came, unpacked. */
  readonly bytes: Uint8Array;
  /** The Content-Type without its parameters, lower case; null where none is said. It may lie. */
  readonly type: string | null;
  /** The encoding that the Content-Type names, a label that `TextDecoder` knows; null for none. It may lie. */
  readonly charset: string | null;
  readonly validators: Validators;
};

/** What a server gave with a page, to be told later that it is still the same. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

export type GetOptions = {
  /** Asks only for what has changed since. */
  readonly validators?: Validators;
  /** Ends the wait: the call rejects with its reason. */
  readonly signal?: AbortSignal;
};

/** Asks the web, politely and safely. */
export interface Web {
  /**
   * Asks for an address, follows redirects, waits for the host's turn. Rejects with a `WebTrouble` that names the address as it was given, for
   * everything that is neither a page, nor unchanged, nor gone.
   */
  get(address: string, options?: GetOptions): Promise<Answer>;
  /** The sitemaps that the robots.txt of the host of this address names. */
  sitemaps(address: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Ends what is being asked, and closes all connections. */
  close(): Promise<void>;
}
