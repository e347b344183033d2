import { Agent } from 'undici';
import type { Answered } from '../../domain/index.js';
import { addressOf, type AllowPrivate } from './address-rules.js';
import type { Answer, GetOptions, Web } from './answer.js';
import { answerOf, conditions } from './answer-of.js';
import { BOUNDS, timeInWords, type WebBounds } from './bounds.js';
import { guardedConnector, type Resolve, systemResolve } from './connector.js';
import { ask, headerOf, type Request, type Response } from './request.js';
import { ALL_ALLOWED, checkRules, type RobotsAnswer, RobotsBook, type RobotsMemory, type Rules } from './robots.js';
import { statusTrouble } from './status-trouble.js';
import { TooLongWait, Turns } from './turns.js';
import { userAgentOf } from './user-agent.js';
import { SAVE_IT, WebTrouble } from './web-trouble.js';

export type WebOptions = {
  /** Where whoever runs a server can reach whoever asks: an e-mail or web address, sent with each request. */
  readonly contact?: string;
  /** Lets private, loopback and reserved addresses be asked, all or these, at any port. */
  readonly allowPrivate?: AllowPrivate;
  /** Asks also what robots.txt forbids, and does not ask for it. */
  readonly ignoreRobots?: boolean;
  /** Keeps what robots.txt answered from run to run; each run asks for itself if not given. */
  readonly robots?: RobotsMemory;
  readonly bounds?: Partial<WebBounds>;
  /** How names of hosts become addresses; the system's way if not given. */
  readonly resolve?: Resolve;
  /** A number from 0 up to 1, for waits that are not the same for all who wait; by chance if not given. */
  readonly chance?: () => number;
};

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/pdf;q=0.9, */*;q=0.5';

/** robots.txt files are followed so far (RFC 9309, 2.3.1.2). */
const ROBOTS_REDIRECTS = 5;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Opens a way to the web; `close` it. Nothing is asked before `get` is called. */
export function openWeb(options: WebOptions = {}): Web {
  return new PoliteWeb(options);
}

/** One address on its way: what it was asked as, and what answered so far. */
type Way = {
  readonly about: string;
  readonly headers: { readonly [name: string]: string };
  readonly most: number;
  readonly signal: AbortSignal | undefined;
  readonly rules: (url: URL) => Promise<Rules>;
  /** The pause after each request, where the rules ask for no more. */
  readonly pauseMs: number;
};

class PoliteWeb implements Web {
  readonly #bounds: WebBounds;
  readonly #options: WebOptions;
  readonly #turns: Turns;
  readonly #agent: Agent;
  readonly #robots: RobotsBook;
  readonly #userAgent: string;
  readonly #closed = new AbortController();

  constructor(options: WebOptions) {
    this.#options = options;
    this.#bounds = { ...BOUNDS, ...options.bounds };
    this.#userAgent = userAgentOf(options.contact);
    this.#turns = new Turns(this.#bounds);
    const { connectMs, headersMs, silenceMs } = this.#bounds;
    const { allowPrivate: allow = false } = options;
    this.#agent = new Agent({
      connections: 1,
      headersTimeout: headersMs,
      bodyTimeout: silenceMs,
      connect: guardedConnector(options.resolve ?? systemResolve, { timeout: connectMs, allow }),
    });
    this.#robots = new RobotsBook((url, signal) => this.#askRobots(url, signal), options.robots ?? null);
  }

  async get(address: string, { validators = {}, signal }: GetOptions = {}): Promise<Answer> {
    const rules = (url: URL): Promise<Rules> => this.#rulesFor(url, signal);
    const headers = { accept: ACCEPT, ...conditions(validators) };
    const { chain, url, response } = await this.#follow(this.#address(address, address), {
      about: address,
      headers,
      most: this.#bounds.redirects,
      signal: this.#ending(signal),
      rules,
      pauseMs: this.#bounds.intervalMs,
    });
    return answerOf(address, url, chain, response);
  }

  async sitemaps(address: string, signal?: AbortSignal): Promise<readonly string[]> {
    return (await this.#rulesFor(this.#address(address, address), signal)).sitemaps;
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#agent.destroy();
  }

  #address(words: string, about: string, base?: URL): URL {
    return addressOf(words, about, this.#options.allowPrivate ?? false, base);
  }

  #rulesFor(url: URL, signal: AbortSignal | undefined): Promise<Rules> {
    return this.#options.ignoreRobots ? Promise.resolve(ALL_ALLOWED) : this.#robots.rulesFor(url, this.#ending(signal));
  }

  #ending(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#closed.signal]) : this.#closed.signal;
  }

  async #askRobots(url: URL, signal: AbortSignal | undefined): Promise<RobotsAnswer> {
    const rules = (): Promise<Rules> => Promise.resolve(ALL_ALLOWED);
    const way = {
      about: url.href,
      headers: { accept: 'text/plain, */*;q=0.5' },
      most: ROBOTS_REDIRECTS,
      signal,
      rules,
      pauseMs: 0,
    };
    return (await this.#follow(url, way)).response;
  }

  /** Asks from one address to the next, until one answers with something else than a redirect. */
  async #follow(start: URL, way: Way): Promise<{ chain: Answered[]; url: URL; response: Response }> {
    const chain: Answered[] = [];
    let url = start;
    for (;;) {
      const response = await this.#askInTurn(url, chain.length > 0, way);
      chain.push({ url: url.href, status: response.status });
      const target = REDIRECTS.has(response.status) ? headerOf(response, 'location') : null;
      if (target === null) return { chain, url, response };
      const next = this.#nextAddress(target, way.about, url);
      if (chain.some((answered) => answered.url === next.href))
        throw new WebTrouble(way.about, `its redirects lead in a circle (${next.href} again)`, SAVE_IT);
      if (chain.length > way.most)
        throw new WebTrouble(way.about, `it is redirected more than ${way.most} times`, SAVE_IT);
      url = next;
    }
  }

  #nextAddress(target: string, about: string, from: URL): URL {
    try {
      return this.#address(target, about, from);
    } catch (error) {
      throw error instanceof WebTrouble ? redirected(error, about, target) : error;
    }
  }

  /** One request in the host's turn, and again after a while where its trouble may pass. */
  async #askInTurn(url: URL, isRedirected: boolean, way: Way): Promise<Response> {
    const { tries, backoffMs } = this.#bounds;
    const headers = { 'user-agent': this.#userAgent, ...way.headers };
    const rules = await way.rules(url);
    const request = { url, headers, about: way.about, signal: way.signal };
    try {
      checkRules(url, rules, way.about);
      for (let tried = 1; ; tried++) {
        const work = (): Promise<Response | WebTrouble> => this.#try(request, backoffMs * 2 ** (tried - 1));
        const answered = await this.#turns.run(url.host, Math.max(way.pauseMs, rules.delayMs), work, way.signal);
        if (!(answered instanceof WebTrouble)) return answered;
        if (!answered.isPassing || tried >= tries) throw answered;
      }
    } catch (caught) {
      const error = caught instanceof TooLongWait ? waitTrouble(way.about, caught.waitMs) : caught;
      throw isRedirected && error instanceof WebTrouble ? redirected(error, way.about, url.href) : error;
    }
  }

  /** Asks once, gives the answer or the trouble with it. Where that may pass, nobody asks the host before the time that it names, or `waitMs` more or less. */
  async #try(request: Request, waitMs: number): Promise<Response | WebTrouble> {
    const answered = await ask(this.#agent, request, this.#bounds).catch(asValue);
    const trouble = answered instanceof WebTrouble ? answered : troubleIn(request.about, answered);
    if (!trouble) return answered;
    const jitter = 0.5 + (this.#options.chance ?? Math.random)();
    if (trouble.isPassing) this.#turns.hold(request.url.host, trouble.waitMs ?? waitMs * jitter);
    return trouble;
  }
}

function asValue(error: unknown): WebTrouble {
  if (error instanceof WebTrouble) return error;
  throw error;
}

function waitTrouble(about: string, waitMs: number): WebTrouble {
  const wrong = `the host asks for a wait of ${timeInWords(waitMs)}`;
  return new WebTrouble(about, wrong, 'Ask for it again after that.', false, waitMs);
}

function troubleIn(about: string, response: Response): WebTrouble | null {
  const { status } = response;
  if (status === 304 || status === 404 || status === 410) return null;
  if (REDIRECTS.has(status) && headerOf(response, 'location') !== null) return null;
  return status === 200 || status === 203 ? null : statusTrouble(about, response);
}

function redirected(trouble: WebTrouble, about: string, to: string): WebTrouble {
  const { wrong, remedy, isPassing, waitMs } = trouble;
  return new WebTrouble(about, `it leads to ${to}: ${wrong}`, remedy, isPassing, waitMs);
}
