import { createHash } from 'node:crypto';
import { bufferOf } from '../buffer-of.js';

/** One page of a longer article, as it came. */
export type PageBytes = {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The encoding that its server named; null for none. */
  readonly charset: string | null;
};

const LINE_END = '\r\n';

/**
 * Pages in one MIME message of several parts (RFC 2046, multipart/mixed), which any program for mail opens: each with its address, its length and the SHA-256
 * of its bytes (RFC 9530), which stand there unchanged. The same pages always give the same bytes.
 */
export function envelopeOf(pages: readonly PageBytes[]): Uint8Array {
  const digests = pages.map(({ bytes }) => createHash('sha256').update(bytes).digest());
  const boundary = `pages-${createHash('sha256').update(Buffer.concat(digests)).digest('hex').slice(0, 32)}`;
  const parts = pages.flatMap(({ url, bytes, charset }, at) => [
    Buffer.from(
      [
        `--${boundary}`,
        `Content-Type: text/html${charset === null ? '' : `; charset=${charset}`}`,
        `Content-Location: ${url}`,
        `Content-Length: ${bytes.length}`,
        'Content-Transfer-Encoding: binary',
        `Content-Digest: sha-256=:${digests[at]?.toString('base64') ?? ''}:`,
        '',
        '',
      ].join(LINE_END),
    ),
    bytes,
    Buffer.from(LINE_END),
  ]);
  const head = ['MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${boundary}"`, '', ''].join(LINE_END);
  return Buffer.concat([Buffer.from(head), ...parts, Buffer.from(`--${boundary}--${LINE_END}`)]);
}

/** The pages that lie in such a message, in their order; null where it is none. */
export function pagesIn(envelope: Uint8Array): readonly PageBytes[] | null {
  const all = bufferOf(envelope);
  const pages: PageBytes[] = [];
  let at = endOfHeader(all, 0);
  while (at !== null) {
    const from = endOfHeader(all, at);
    if (from === null) break;
    const page = pageAt(all, all.toString('utf8', at, from), from);
    if (page === null) return null;
    pages.push(page);
    at = from + page.bytes.length + LINE_END.length;
  }
  return pages.length > 0 ? pages : null;
}

function endOfHeader(all: Buffer, from: number): number | null {
  const end = all.indexOf(LINE_END + LINE_END, from);
  return end < 0 ? null : end + 2 * LINE_END.length;
}

function pageAt(all: Buffer, header: string, from: number): PageBytes | null {
  const url = /^Content-Location: (.+)$/m.exec(header)?.[1]?.trim();
  const length = Number(/^Content-Length: (\d+)/m.exec(header)?.[1] ?? Number.NaN);
  if (url === undefined || !(from + length <= all.length)) return null;
  const charset = /^Content-Type: [^;\r]+; charset=(.+)$/m.exec(header)?.[1]?.trim() ?? null;
  return { url, bytes: new Uint8Array(all.subarray(from, from + length)), charset };
}
