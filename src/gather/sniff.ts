import { open } from 'node:fs/promises';
import { documentOf } from './document-kind.js';
import { decode } from './encoding.js';
import type { FileKind } from './file-kinds.js';
import { unpackedStart } from './gunzip.js';
import { isFields } from './metadata.js';

const SAMPLE = 8 * 1024;

/** True where the file's first bytes are those of a kind that is read, or text in some encoding. Rejects as the file system does. */
export async function holdsSomething(path: string): Promise<boolean> {
  return isSomething(await firstBytes(path));
}

/** True where first bytes are those of a kind that is read, or text in some encoding; false for none. */
export function isSomething(start: Uint8Array): boolean {
  if (start.length === 0) return false;
  const bytes = isGzip(start) ? unpackedStart(start) : start;
  const kind = kindOfBytes(bytes);
  return kind === null ? decode(bytes) !== null : kind !== 'other';
}

/** True where the file begins as a feed or a page. Rejects as the file system does. */
export async function holdsFeed(path: string): Promise<boolean> {
  const start = await firstBytes(path);
  const { kind } = documentOf(isGzip(start) ? unpackedStart(start) : start);
  return kind === 'feed' || kind === 'html';
}

/** True where what is named as JSON Lines is one JSON document: a list, or an object over several lines. */
export function isDocument(start: Uint8Array): boolean {
  return /^\s*(?:\[|\{[ \t]*\r?\n)/.test(decode(start.subarray(0, SAMPLE))?.text ?? '');
}

/** True where bytes begin as gzip does. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/** The beginnings of ZIP archives, with entries and without. */
const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** The first entries of ZIP archives that are documents of an office program, or books. */
const OFFICE = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|mimetypeapplication\/)/;

/** What bytes are by their beginning; null where it tells nothing. */
export function kindOfBytes(start: Uint8Array): Exclude<FileKind, 'unknown' | 'addresses'> | null {
  const words = latin1(isGzip(start) ? unpackedStart(start) : start);
  if (/^WARC\/[01]\.\d/.test(words)) return 'warc';
  if (/^filedesc:\/\/\S* /.test(words)) return 'arc';
  if (isGzip(start)) return null;
  if (ZIP.some((signature) => words.startsWith(signature))) return OFFICE.test(words.slice(30)) ? 'other' : 'zip';
  if (words.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^From \S+ [^\n]*\d{4}[^\n]*\r?\n[A-Za-z-]+:/.test(words)) return 'mbox';
  if (isMessage(words)) return 'mail';
  if (isPage(start)) return 'html';
  return looksTagged(start.subarray(0, SAMPLE)) && documentOf(start.subarray(0, SAMPLE)).kind === 'feed' ? 'xml' : null;
}

/** True where a text begins with the header of a message (RFC 5322) that came by mail: who sent it, and what only programs write. */
function isMessage(words: string): boolean {
  const header = words.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const isHeader = header.split(/\r?\n/).every((line) => /^(?:[A-Za-z][\w-]*:|[ \t])/.test(line));
  return (
    isHeader &&
    /^from:/im.test(header) &&
    /^(?:received|message-id|mime-version|return-path|delivered-to):/im.test(header)
  );
}

function latin1(start: Uint8Array): string {
  return Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, SAMPLE)).toString('latin1');
}

/** The first tags of a page, after an XML declaration and comments. */
const PAGE_START =
  /^(?:\s|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|article|main|div|table|h1|p)(?=[\s/>])/i;

/** True where bytes begin as an HTML page. */
function isPage(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, SAMPLE);
  if (!looksTagged(start)) return false;
  return PAGE_START.test(decode(start.length % 2 === 0 ? start : start.subarray(0, -1))?.text ?? '');
}

/** True where the first byte that is no white space, mark of the byte order or zero is '<'. */
function looksTagged(start: Uint8Array): boolean {
  return start.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte < 0xfe) === 0x3c;
}

/** An even number of them, so that UTF-16 is not cut in two. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** True where `start`, the beginning of a stream, is JSON Lines: its first line is an object, and so are most of its whole lines. */
export function startsAsJsonLines(start: Uint8Array, isWhole: boolean): boolean {
  const lines = (decode(start)?.text ?? '').split('\n');
  const whole = (isWhole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '');
  const objects = whole.map(isObject);
  return objects[0] === true && objects.filter(Boolean).length > objects.length / 2;
}

function isObject(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false;
  try {
    return isFields(JSON.parse(line));
  } catch {
    return false;
  }
}
