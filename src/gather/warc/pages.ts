import { createHash } from 'node:crypto';
import { type Answered, type Capture, type Media, Trouble } from '../../domain/index.js';
import { tooLongTrouble } from '../file-trouble.js';
import { LONGEST_ARTICLE_BYTES, LONGEST_PDF_BYTES } from '../limits.js';
import { bodyOf, headerOf, httpAnswer, type HttpAnswer } from './http.js';
import { type Redirects, noted, wayTo } from './redirects.js';
import type { WarcRecord } from './records.js';

/** What a record of an archive is for us: a page to read, one that was gone, one that was the same as before, an answer on the way to another, nothing; or trouble. */
export type Found =
  | {
      readonly kind: 'page';
      readonly bytes: Buffer;
      readonly media: Media;
      readonly url: string;
      readonly capture: Capture | null;
    }
  | { readonly kind: 'gone' | 'same'; readonly capture: Capture }
  | { readonly kind: 'redirect' | 'other' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

type Fields = ReadonlyMap<string, string>;

const OTHER: Found = { kind: 'other' };

/** What an HTTP head may add to a body within the limit. */
const HEAD = 1024 * 1024;

/** The longest block that is read of a record with these fields; 0 where it can hold no page. */
export function wantedOf(fields: Fields): number {
  const type = fields.get('warc-type');
  if (type === 'revisit') return HEAD;
  const isPage = type === 'resource' ? mediaOf(fields.get('content-type') ?? '') !== null : type === 'response';
  return isPage && /^https?:/i.test(targetOf(fields) ?? '') ? LONGEST_PDF_BYTES + HEAD : 0;
}

/** Reads a record. `about` names it in messages; `redirects` are those that came before it, and grow by it; `kept` the payloads of the archive so far. */
export function pageOf(record: WarcRecord, about: string, redirects: Redirects, kept: Payloads): Found {
  const { fields, block } = record;
  const limit = wantedOf(fields);
  const url = targetOf(fields);
  if (limit === 0 || url === null) return OTHER;
  if (!block) return { kind: 'trouble', trouble: tooLong(about, LONGEST_PDF_BYTES) };
  switch (fields.get('warc-type')) {
    case 'resource':
      return page({ status: 200, headers: resourceHeaders(fields), body: block }, url, about, fields, [], kept);
    case 'revisit':
      return revisit(httpAnswer(block), url, fields, redirects, kept);
    default:
      return response(httpAnswer(block), url, about, fields, redirects, kept);
  }
}

/** SHA-256 of payloads that were kept, by the digest that the archive gives them. */
export type Payloads = Map<string, string>;
const MOST_PAYLOADS = 200_000;

function response(
  answer: HttpAnswer | null,
  url: string,
  about: string,
  fields: Fields,
  redirects: Redirects,
  kept: Payloads,
): Found {
  if (!answer)
    return {
      kind: 'trouble',
      trouble: new Trouble(
        about,
        'there is no HTTP answer in this record',
        'Make the archive again if you need this page.',
      ),
    };
  const { status } = answer;
  if (status >= 300 && status < 400) {
    noted(redirects, url, status, headerOf(answer, 'location'));
    return { kind: 'redirect' };
  }
  const chain = [...wayTo(redirects, url), { url, status }];
  if (status === 404 || status === 410)
    return isPart(url) ? OTHER : captured('gone', captureOf(fields, chain, answer, null));
  if (status < 200 || status > 299) return OTHER;
  return page(answer, url, about, fields, chain, kept);
}

/** The same payload as at another time: seen again, and not kept twice. */
function revisit(answer: HttpAnswer | null, url: string, fields: Fields, redirects: Redirects, kept: Payloads): Found {
  const status = answer?.status ?? 304;
  if (status >= 300 && status < 400 && status !== 304) return { kind: 'redirect' };
  if (answer && status !== 304 && mediaOf(headerOf(answer, 'content-type') ?? '') === null) return OTHER;
  const chain = [...wayTo(redirects, url), { url, status }];
  const sha256 = kept.get(fields.get('warc-payload-digest') ?? '') ?? null;
  return captured('same', captureOf(fields, chain, answer, sha256));
}

function captured(kind: 'gone' | 'same', capture: Capture | null): Found {
  return capture ? { kind, capture } : OTHER;
}

/** True for the address of a picture, a script or a style: a part of pages, whose absence says nothing of them. */
function isPart(url: string): boolean {
  return /\.(?:js|mjs|css|map|json|xml|txt|png|jpe?g|gif|svg|webp|avif|ico|mp[34]|webm|m3u8|ts|woff2?|ttf|otf|eot)$/i.test(
    URL.canParse(url) ? new URL(url).pathname : url,
  );
}

function page(
  answer: HttpAnswer,
  url: string,
  about: string,
  fields: Fields,
  chain: readonly Answered[],
  kept: Payloads,
): Found {
  const media = mediaOf(headerOf(answer, 'content-type') ?? '');
  if (!media) return OTHER;
  const limit = media === 'pdf' ? LONGEST_PDF_BYTES : LONGEST_ARTICLE_BYTES;
  const bytes = bodyOf(answer, limit);
  if (bytes === 'too-long') return { kind: 'trouble', trouble: tooLong(about, limit) };
  if (bytes === 'unknown') {
    const wrong = `its bytes are packed in a way that is not known here (${headerOf(answer, 'content-encoding') ?? ''})`;
    return {
      kind: 'trouble',
      trouble: new Trouble(about, wrong, 'Save the page itself, or make the archive with pages unpacked.'),
    };
  }
  if (bytes.length === 0) return OTHER;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const digest = fields.get('warc-payload-digest');
  if (digest && kept.size < MOST_PAYLOADS) kept.set(digest, sha256);
  return { kind: 'page', bytes: Buffer.from(bytes), media, url, capture: captureOf(fields, chain, answer, sha256) };
}

/** Null where the record does not say when it was made. */
function captureOf(
  fields: Fields,
  chain: readonly Answered[],
  answer: HttpAnswer | null,
  sha256: string | null,
): Capture | null {
  const at = new Date(fields.get('warc-date') ?? '');
  const url = chain[0]?.url ?? targetOf(fields);
  if (Number.isNaN(at.getTime()) || url === null) return null;
  return { url, at: at.toISOString(), chain, headers: answer?.headers ?? [], sha256 };
}

function resourceHeaders(fields: Fields): readonly (readonly [string, string])[] {
  const type = fields.get('content-type');
  return type === undefined ? [] : [['Content-Type', type]];
}

/** Some writers put the address between angle brackets. */
function targetOf(fields: Fields): string | null {
  return fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
}

function mediaOf(contentType: string): Media | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  return type === 'application/pdf' ? 'pdf' : null;
}

function tooLong(about: string, limit: number): Trouble {
  return tooLongTrouble(about, limit, 'It was left out; save what you need of it as a page of its own.');
}
