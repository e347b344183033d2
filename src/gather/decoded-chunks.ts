import { decode } from './encoding.js';
import { decodeWindows1252 } from './windows-1252.js';

/**
 * The encoding of a stream, told by its first bytes, up to the end of a line where they are not all, so that no letter is cut in two; null where they are no
 * text. No bytes count as UTF-8.
 */
export function encodingOf(start: Uint8Array, isWhole: boolean): string | null {
  const lines = isWhole ? start : start.subarray(0, start.lastIndexOf(0x0a) + 1);
  return lines.length === 0 ? 'utf-8' : (decode(lines)?.encoding ?? null);
}

/** Decodes a stream in an encoding that `TextDecoder` knows. */
export async function* decodedChunks(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    yield encoding === 'windows-1252' ? decodeWindows1252(chunk) : decoder.decode(chunk, { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
