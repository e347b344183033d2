import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { LiveCase } from './live-case.js';
import type { CaseView } from './view/view.js';

/** What is under these addresses changes with the case alone. */
const OF_THE_CASE = /^\/api\/(?:case|contacts|entities|outlets|map|lanes|network(?!\/))(?=[/?]|$)/;
/** A file that is handed out as it is. */
const DOWNLOAD = /^\/api\/articles\/[^/]+\/original$/;
/** Answers that are kept for one state of the case, in bytes; and the longest of them. */
const MOST_BYTES = 32_000_000;
const LONGEST = 1_000_000;

type Answer = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string; readonly tag: string };

/** Answers that were asked for last, by their addresses. */
class KeptAnswers {
  readonly #answers = new Map<string, Answer>();
  #bytes = 0;

  get(address: string): Answer | undefined {
    const answer = this.#answers.get(address);
    if (answer === undefined) return undefined;
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    return answer;
  }

  keep(address: string, answer: Answer): void {
    if (answer.body.length > LONGEST || this.#answers.has(address)) return;
    this.#answers.set(address, answer);
    this.#bytes += answer.body.length;
    for (const [oldest, { body }] of this.#answers) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#answers.delete(oldest);
      this.#bytes -= body.length;
    }
  }
}

/**
 * Gives every answer a tag by which a browser asks whether it is still so, and is told that it is without having it sent again. What was asked of the case
 * as it is now is kept: a page that is opened asks what all others asked.
 */
export function keptAnswers(live: LiveCase): MiddlewareHandler {
  const kept = new WeakMap<CaseView, KeptAnswers>();
  return async (context, next) => {
    const address = addressIn(context.req.url);
    if (context.req.method !== 'GET' || DOWNLOAD.test(address)) return next();
    let answers: KeptAnswers | undefined;
    if (OF_THE_CASE.test(address)) {
      const view = await live.view();
      answers = kept.get(view) ?? new KeptAnswers();
      kept.set(view, answers);
    }
    let answer = answers?.get(address);
    if (answer === undefined) {
      await next();
      if (context.res.status !== 200) return undefined;
      answer = await answerOf(context.res);
      answers?.keep(address, answer);
    }
    const isKnown = tagsIn(context.req.header('if-none-match')).has(bare(answer.tag));
    const { body, type, tag } = answer;
    context.res = undefined;
    context.res = isKnown
      ? context.body(null, 304, { ETag: tag })
      : context.body(body, 200, { 'Content-Type': type, ETag: tag });
    return undefined;
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const body = new Uint8Array(await response.arrayBuffer());
  const tag = `W/"${createHash('sha1').update(body).digest('hex')}"`;
  return { body, type: response.headers.get('content-type') ?? '', tag };
}

/** 'http://127.0.0.1:4180/api/case' → '/api/case' */
function addressIn(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2));
}

function tagsIn(header: string | undefined): ReadonlySet<string> {
  return new Set((header ?? '').split(',').map((tag) => bare(tag.trim())));
}

function bare(tag: string): string {
  return tag.replace(/^W\//, '');
}
