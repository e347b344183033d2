/** What asking the web may cost at most. Times in milliseconds, sizes in bytes. */
export type WebBounds = {
  /** Of one answer, both as it comes and unpacked. Sitemaps are allowed this much by their protocol. */
  readonly bodyBytes: number;
  /** How many times larger an answer may be unpacked than packed, once it is larger than a megabyte. */
  readonly ratio: number;
  /** Redirects that are followed for one address. */
  readonly redirects: number;
  readonly connectMs: number;
  /** Until the headers of an answer are there. */
  readonly headersMs: number;
  /** Silence in the middle of an answer. */
  readonly silenceMs: number;
  /** One request from its first byte to the last of its answer. */
  readonly wholeMs: number;
  /** Hosts that are asked at the same time, one request each. */
  readonly hostsAtOnce: number;
  /** Between two requests to one host, where its robots.txt asks for no more. */
  readonly intervalMs: number;
  /** The longest that a host may have us wait (crawl-delay, Retry-After) before its turn is given up. */
  readonly longestWaitMs: number;
  /** How often an address is asked for at most, where its trouble may pass. */
  readonly tries: number;
  /** Before the second try; it doubles with each one more. */
  readonly backoffMs: number;
};

const MEGABYTE = 1024 * 1024;

export const BOUNDS: WebBounds = {
  bodyBytes: 50 * MEGABYTE,
  ratio: 200,
  redirects: 10,
  connectMs: 10_000,
  headersMs: 30_000,
  silenceMs: 20_000,
  wholeMs: 90_000,
  hostsAtOnce: 8,
  intervalMs: 1000,
  longestWaitMs: 120_000,
  tries: 3,
  backoffMs: 1000,
};

/** The longest address that is asked for, in characters: RFC 9110 has everybody take 8000. */
export const LONGEST_ADDRESS = 8000;

/** '50 MB', '12 kB', '7 bytes': for messages. */
export function sizeInWords(bytes: number): string {
  if (bytes >= MEGABYTE) return `${Math.round(bytes / MEGABYTE)} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} bytes`;
}

/** '90 s', '0.2 s': for messages. */
export function timeInWords(ms: number): string {
  return `${ms >= 1000 ? Math.round(ms / 1000) : ms / 1000} s`;
}
