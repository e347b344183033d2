import { createHash, randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { LiveCase } from './live-case.js';
import { bytesOf } from './routes/route.js';
import { heldOf } from './view/held.js';

/** What is under these addresses changes with the case alone. */
const OF_THE_CASE = /^\/api\/(?:case|contacts|entities|outlets|map|lanes|network(?!\/))(?=[/?]|$)/;
/** A file that is handed out as it is. */
const DOWNLOAD = /^\/api\/articles\/[^/]+\/original$/;
/** Answers that are kept for one state of the case, in bytes; and the longest of them. */
const MOST_BYTES = 32_000_000;
const LONGEST = 1_000_000;

type Answer = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string };

/**
 * Gives every answer a tag by which a browser asks whether it is still so, and is told that it is without having it sent again. The tag of what is asked of
 * the case is that of the case as it is now: then nothing has to be worked out to know that an answer is still the same. Such answers are kept besides: a
 * page that is opened asks what all others asked.
 */
export function keptAnswers(live: LiveCase): MiddlewareHandler {
  const keptFor = heldOf<Answer>(MOST_BYTES, ({ body }) => body.length);
  // Another case that is served under the same address later has versions of its own.
  const run = randomBytes(6).toString('base64url');
  return async (context, next) => {
    const address = addressIn(context.req.url);
    if (context.req.method !== 'GET' || DOWNLOAD.test(address)) return next();
    if (!OF_THE_CASE.test(address)) {
      const answer = await made(context, next);
      if (answer) send(context, answer, `W/"${createHash('sha1').update(answer.body).digest('hex')}"`);
      return undefined;
    }
    const view = await live.view();
    const tag = `W/"${run}.${view.version}"`;
    const kept = keptFor(view);
    const known = kept.get(address);
    if (known !== undefined || isKnown(context, tag)) {
      send(context, known ?? NOTHING, tag);
      return undefined;
    }
    const answer = await made(context, next);
    if (answer && answer.body.length <= LONGEST) kept.keep(address, answer);
    if (answer) send(context, answer, tag);
    return undefined;
  };
}

const NOTHING: Answer = { body: new Uint8Array(), type: '' };

/** Has the answer made; null where it is an error, which is sent as it is. */
async function made(context: Context, next: () => Promise<void>): Promise<Answer | null> {
  await next();
  const { res } = context;
  if (res.status !== 200) return null;
  const body = bytesOf(res) ?? new Uint8Array(await res.arrayBuffer());
  return { body, type: res.headers.get('content-type') ?? '' };
}

function send(context: Context, { body, type }: Answer, tag: string): void {
  context.res = undefined;
  context.res = isKnown(context, tag)
    ? context.body(null, 304, { ETag: tag })
    : context.body(body, 200, { 'Content-Type': type, ETag: tag });
}

/** Whether whoever asks has the answer with that tag already. */
function isKnown(context: Context, tag: string): boolean {
  const header = context.req.header('if-none-match');
  return header?.split(',').some((one) => bare(one.trim()) === bare(tag)) === true;
}

/** 'http://127.0.0.1:4180/api/case' → '/api/case' */
function addressIn(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2));
}

function bare(tag: string): string {
  return tag.replace(/^W\//, '');
}
