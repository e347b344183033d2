import { createHash } from 'node:crypto';
import { MIMEType } from 'node:util';
import type { Answered, Capture } from '../../domain/index.js';
import type { Answer, Page, Validators } from './answer.js';
import { headerOf, type Response } from './request.js';
import { LATER, WebTrouble } from './web-trouble.js';

/** The headers by which a server is asked only for what changed. */
export function conditions({ etag, lastModified }: Validators): { readonly [name: string]: string } {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) };
}

/** What a response means that is a page, 304, 404 or 410. Throws a `WebTrouble` for a page without a byte. */
export function answerOf(asked: string, url: URL, chain: readonly Answered[], response: Response): Answer {
  const { status, bytes, headers, at } = response;
  const isPage = status === 200 || status === 203;
  const sha256 = isPage ? createHash('sha256').update(bytes).digest('hex') : null;
  const capture: Capture = { url: asked, at, chain, headers, sha256 };
  if (status === 304) return { kind: 'unchanged', capture };
  if (!isPage) return { kind: 'gone', status, capture };
  if (bytes.length === 0) throw new WebTrouble(asked, 'the answer is empty', LATER, true);
  return { kind: 'page', ...pageOf(url, capture, response) };
}

function pageOf(url: URL, capture: Capture, response: Response): Page {
  const said = mimeTypeOf(headerOf(response, 'content-type'));
  const [etag, lastModified] = [headerOf(response, 'etag'), headerOf(response, 'last-modified')];
  return {
    capture,
    url: url.href,
    bytes: response.bytes,
    type: said && said.essence,
    charset: knownLabel(said?.params.get('charset')),
    validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
  };
}

function mimeTypeOf(words: string | null): MIMEType | null {
  try {
    return words === null ? null : new MIMEType(words);
  } catch {
    return null;
  }
}

function knownLabel(label: string | null | undefined): string | null {
  try {
    return label === null || label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
