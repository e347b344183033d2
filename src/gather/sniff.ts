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
