import { open } from 'node:fs/promises';
import { decode } from './encoding.js';
import { isFields } from './metadata.js';

const SAMPLE = 8 * 1024;

/** True where the file's first bytes are text in some encoding, and there are any. Rejects as the file system does. */
export async function holdsText(path: string): Promise<boolean> {
  const start = await firstBytes(path);
  return start.length > 0 && decode(start) !== null;
}

/** True where a file named as JSON Lines is one JSON document: a list, or an object over several lines. Rejects as the file system does. */
export async function startsAsDocument(path: string): Promise<boolean> {
  return /^\s*(?:\[|\{[ \t]*\r?\n)/.test(decode(await firstBytes(path))?.text ?? '');
}

/** True where the file begins as an HTML page. Rejects as the file system does. */
export async function startsAsPage(path: string): Promise<boolean> {
  return isPage(await firstBytes(path));
}

/** The first tags of a page, after an XML declaration and comments. */
const PAGE_START =
  /^(?:\s|<\?xml[^>]{0,200}\?>|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|article|main|div|table|h1|p)(?=[\s/>])/i;

/** True where bytes begin as an HTML page. */
export function isPage(bytes: Uint8Array): boolean {
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
