import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** An HTTP answer as an archive keeps it (RFC 9112): status, headers in their order, body as it was sent. */
export type HttpAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
};

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? +(\d{3})\b/;
const MOST_HEADERS = 1000;
const MOST_CODINGS = 3;

/** Reads the answer in a record's block; null where there is none. */
export function httpAnswer(block: Buffer): HttpAnswer | null {
  const headers: [name: string, value: string][] = [];
  let at = 0;
  let status: number | null = null;
  while (headers.length <= MOST_HEADERS) {
    const end = block.indexOf('\n', at);
    const line = block.toString('latin1', at, end < 0 ? block.length : end).replace(/\r$/, '');
    at = end < 0 ? block.length : end + 1;
    const last = headers.at(-1);
    if (status === null) {
      status = Number(STATUS_LINE.exec(line)?.[1] ?? Number.NaN);
      if (Number.isNaN(status)) return null;
    } else if (line === '') break;
    else if (/^[ \t]/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`;
    else if (line.includes(':'))
      headers.push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
    if (end < 0) break;
  }
  return status === null ? null : { status, headers, body: block.subarray(at) };
}

/** The first header of that name, in lower case; null for none. */
export function headerOf({ headers }: Pick<HttpAnswer, 'headers'>, name: string): string | null {
  return headers.find(([its]) => its.toLowerCase() === name)?.[1] ?? null;
}

/** The body without its transfer and content codings. `too-long` where it has more than `limit` bytes, `unknown` where a coding is not known. */
export function bodyOf(answer: HttpAnswer, limit: number): Buffer | 'too-long' | 'unknown' {
  const isChunked = /\bchunked\b/i.test(headerOf(answer, 'transfer-encoding') ?? '');
  let body = isChunked ? (unchunked(answer.body) ?? answer.body) : answer.body;
  const codings = (headerOf(answer, 'content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim());
  if (codings.length > MOST_CODINGS) return 'unknown';
  for (const coding of codings.reverse()) {
    const decoded = withoutCoding(body, coding, limit);
    if (typeof decoded === 'string') return decoded;
    body = decoded;
  }
  return body.length > limit ? 'too-long' : body;
}

/** Null where the body is not chunked after all: many archives keep the header of a body that they have decoded. A last chunk that is cut off counts as far as it goes. */
function unchunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at);
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(
      body.toString('latin1', at, end < 0 ? body.length : Math.min(end, at + 1024)),
    )?.[1];
    if (end < 0 || size === undefined) return at === 0 ? null : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (body[at] === 0x0d || body[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}

/** A body that is cut off is decoded as far as it goes; one that is not packed after all stays as it is. */
function withoutCoding(body: Buffer, coding: string, limit: number): Buffer | 'too-long' | 'unknown' {
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    switch (coding) {
      case '':
      case 'identity':
        return body;
      case 'gzip':
      case 'x-gzip':
        return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body;
      case 'deflate':
        return isZlib(body) ? inflateSync(body, options) : inflateRawSync(body, options);
      case 'br':
        return brotliDecompressSync(body, { maxOutputLength: limit, finishFlush: constants.BROTLI_OPERATION_FLUSH });
      default:
        return 'unknown';
    }
  } catch (error) {
    const isTooLong = error instanceof RangeError;
    return isTooLong ? 'too-long' : body;
  }
}

/** RFC 1950, 2.2. */
function isZlib(body: Buffer): boolean {
  return body.length > 1 && ((body[0] ?? 0) & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0;
}
