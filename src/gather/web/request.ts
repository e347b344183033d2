import type { Agent } from 'undici';
import { sizeInWords, type WebBounds } from './bounds.js';
import { instantOf, nowMs } from './clock.js';
import { requestTrouble } from './request-trouble.js';
import { ACCEPT_ENCODING, unpacked } from './unpack.js';
import { WebTrouble } from './web-trouble.js';

/** One answer to one request. */
export type Response = {
  readonly status: number;
  /** In the order in which they came, as they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Unpacked; empty where the status has no page with it. */
  readonly bytes: Uint8Array;
  /** When its headers came: an instant. */
  readonly at: string;
};

export type Request = {
  readonly url: URL;
  /** How a trouble names it. */
  readonly about: string;
  readonly headers: { readonly [name: string]: string };
  readonly signal?: AbortSignal | undefined;
};

/** Of an answer that is no page (a redirect, an error) so much is read, to keep the connection. */
const PASSED_OVER = 64 * 1024;

/** Asks once, follows nothing. Rejects with a `WebTrouble` where no whole answer came within the bounds, or the signal's reason. */
export async function ask(agent: Agent, request: Request, bounds: WebBounds): Promise<Response> {
  const { url, about, signal } = request;
  const deadline = AbortSignal.timeout(bounds.wholeMs);
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { 'accept-encoding': ACCEPT_ENCODING, ...request.headers },
      responseHeaders: 'raw',
      signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
    });
    const at = instantOf(nowMs());
    const headers = pairsOf(answer.headers);
    const status = answer.statusCode;
    const response = { status, headers, at };
    if (status < 200 || status > 299) {
      await answer.body.dump({ limit: PASSED_OVER }).catch(() => {});
      return { ...response, bytes: new Uint8Array() };
    }
    const packed = await whole(answer.body, headerOf(response, 'content-length'), bounds, about);
    return { ...response, bytes: await unpacked(packed, headerOf(response, 'content-encoding'), bounds, about) };
  } catch (error) {
    signal?.throwIfAborted();
    throw requestTrouble(about, error, bounds);
  }
}

/** The first header of that name, lower case; null for none. */
export function headerOf({ headers }: Pick<Response, 'headers'>, name: string): string | null {
  return headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? null;
}

/** Raw headers come as a list of names and values in turn. */
function pairsOf(raw: unknown): readonly (readonly [string, string])[] {
  const words = (raw as readonly unknown[]).map(String);
  return words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ''] as const] : []));
}

async function whole(
  body: AsyncIterable<Uint8Array>,
  announced: string | null,
  { bodyBytes }: WebBounds,
  about: string,
): Promise<Uint8Array> {
  const length = announced !== null && /^\d+$/.test(announced) ? Number(announced) : null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const check = (bytes: number): void => {
    if (bytes <= bodyBytes) return;
    const remedy = 'No page is that long: if it is an archive, download it and add the file.';
    throw new WebTrouble(about, `the answer is larger than ${sizeInWords(bodyBytes)}`, remedy);
  };
  check(length ?? 0);
  try {
    for await (const part of body) {
      size += part.length;
      check(size);
      parts.push(part);
    }
  } catch (error) {
    if (length === null || size >= length || !isBrokenOff(error)) throw error;
    throw new WebTrouble(about, `the answer broke off after ${size} of ${length} bytes`, 'Try again later.', true);
  }
  return Buffer.concat(parts);
}

function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
}
