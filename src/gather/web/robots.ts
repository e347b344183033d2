import robotsModule from 'robots-parser';
import { instantOf, nowMs } from './clock.js';
import { SAVE_IT, WebTrouble } from './web-trouble.js';

/** What we use of the package: its own types have the default export at another level for Node.js than for bundlers. */
type Parse = (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
};
const robotsParser = robotsModule as unknown as Parse;

/** Our name in robots.txt files, and the beginning of our User-Agent. */
export const PRODUCT = 'Readout';

/** What a host lets programs do. */
export type Rules = {
  /** False where robots.txt forbids the address. */
  readonly allows: (url: URL) => boolean;
  /** The pause between two requests that it asks for, in milliseconds. */
  readonly delayMs: number;
  /** The sitemaps that it names. */
  readonly sitemaps: readonly string[];
  /** Why it could not be had, so that nothing may be asked; null where it could. */
  readonly unreachable: WebTrouble | null;
};

/** So much of a robots.txt is read (RFC 9309, 2.5: 500 KiB at least). */
const MOST_BYTES = 512 * 1024;

/** How long an answer counts: a day at most (RFC 9309, 2.4); one that could not be had is asked for sooner again. */
const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_MS = 10 * 60 * 1000;

export const ALL_ALLOWED: Rules = { allows: () => true, delayMs: 0, sitemaps: [], unreachable: null };

/** The answer to the question for a robots.txt, after redirects. */
export type RobotsAnswer = { readonly status: number; readonly bytes: Uint8Array };

/** What the robots.txt of a host answered, as it is kept between runs. */
export type KeptRobots = {
  /** When it answered: an instant. */
  readonly at: string;
  readonly status: number;
  /** So much of it as is read; empty where the status has none. */
  readonly text: string;
};

/** Where the answers of robots.txt are kept between runs, by origin ('https://post.example'). */
export type RobotsMemory = {
  readonly recall: (origin: string) => Promise<KeptRobots | null>;
  readonly keep: (origin: string, robots: KeptRobots) => Promise<void>;
};

/** What each host lets programs do, asked for once a day. */
export class RobotsBook {
  readonly #known = new Map<string, { readonly rules: Promise<Rules>; readonly until: number }>();
  readonly #ask: (url: URL, signal?: AbortSignal) => Promise<RobotsAnswer>;
  readonly #memory: RobotsMemory | null;

  /** `ask` follows redirects, and rejects with a `WebTrouble` where no answer came. `memory`: null to ask anew in each run. */
  constructor(ask: (url: URL, signal?: AbortSignal) => Promise<RobotsAnswer>, memory: RobotsMemory | null = null) {
    this.#ask = ask;
    this.#memory = memory;
  }

  /** The rules of the host of an address. Rejects with the signal's reason alone. */
  async rulesFor(url: URL, signal?: AbortSignal): Promise<Rules> {
    const known = this.#known.get(url.origin);
    if (known && known.until > nowMs()) return known.rules;
    const rules = this.#recalled(url, signal).then((found) => {
      this.#known.set(url.origin, { rules, until: found.until });
      return found.rules;
    });
    this.#known.set(url.origin, { rules, until: nowMs() + DAY_MS });
    try {
      return await rules;
    } catch (error) {
      this.#known.delete(url.origin);
      throw error;
    }
  }

  /** As an earlier run had it, where that was less than a day ago; else as it is now. */
  async #recalled(url: URL, signal?: AbortSignal): Promise<{ readonly rules: Rules; readonly until: number }> {
    const address = new URL('/robots.txt', url);
    const kept = (await this.#memory?.recall(url.origin)) ?? null;
    const age = kept === null ? Number.NaN : nowMs() - Date.parse(kept.at);
    if (kept !== null && age >= 0 && age < DAY_MS)
      return { rules: rulesOf(address, kept), until: nowMs() - age + DAY_MS };
    const rules = await this.#read(address, signal);
    return { rules, until: nowMs() + (rules.unreachable === null ? DAY_MS : SOON_MS) };
  }

  /**
   * RFC 9309, 2.3.1: one that is not there, or lies behind a refusal or endless redirects, allows all; a server that fails, or asks for
   * patience, allows nothing for now.
   */
  async #read(url: URL, signal?: AbortSignal): Promise<Rules> {
    try {
      const { status, bytes } = await this.#ask(url, signal);
      const answer = { at: instantOf(nowMs()), status, text: isThere(status) ? textOf(bytes) : '' };
      await this.#memory?.keep(url.origin, answer);
      return rulesOf(url, answer);
    } catch (error) {
      if (!(error instanceof WebTrouble)) throw error;
      const mayPass = error.isPassing || error.waitMs !== null;
      return mayPass ? { ...ALL_ALLOWED, allows: () => false, unreachable: error } : ALL_ALLOWED;
    }
  }
}

const isThere = (status: number): boolean => status >= 200 && status <= 299;

function rulesOf(url: URL, { status, text }: Pick<KeptRobots, 'status' | 'text'>): Rules {
  if (!isThere(status)) return ALL_ALLOWED;
  const robots = robotsParser(url.href, text);
  return {
    allows: (asked) => robots.isAllowed(asked.href, PRODUCT) !== false,
    delayMs: Math.max(0, (robots.getCrawlDelay(PRODUCT) ?? 0) * 1000),
    sitemaps: robots.getSitemaps(),
    unreachable: null,
  };
}

/** Whole lines alone: half a rule might forbid more than the whole one, or allow it. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST_BYTES));
  return bytes.length <= MOST_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
}

/** Throws a `WebTrouble` that names `about` where the rules do not let a page be asked for. */
export function checkRules(url: URL, rules: Rules, about: string): void {
  if (rules.unreachable !== null) {
    const { wrong: why, remedy, waitMs } = rules.unreachable;
    const wrong = `the robots.txt of ${url.host} could not be had (${why}), so nothing is asked there`;
    throw new WebTrouble(about, wrong, remedy, true, waitMs);
  }
  if (!rules.allows(url))
    throw new WebTrouble(about, `the robots.txt of ${url.host} does not let programs ask for this page`, SAVE_IT);
}
