import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { Trouble } from '../domain/index.js';
import { MOST_UNPACKED_RATIO, UNPACKED_IN_ANY_CASE } from './limits.js';

/** Unpacks a gzip stream. Throws a `Trouble` about `about` where it is damaged, or far larger unpacked than any text. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>, about: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let failed: unknown = null;
  pipeline(Readable.from(chunks), gunzip, (error) => {
    failed = error;
  });
  let size = 0;
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > UNPACKED_IN_ANY_CASE && size > gunzip.bytesWritten * MOST_UNPACKED_RATIO) throw bombTrouble(about);
      yield part;
    }
  } catch (error) {
    const isPacking = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    const remedy = 'Articles that stand whole before that were read; fetch or make the file again.';
    throw isPacking
      ? new Trouble(about, 'the file is damaged: it cannot be unpacked to its end', remedy)
      : (failed ?? error);
  }
}

/** What the first bytes of a gzip file hold; none where they cannot be unpacked. */
export function unpackedStart(start: Uint8Array): Buffer {
  try {
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * MOST_UNPACKED_RATIO * 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}

/** The trouble for what unpacks to far more than it could hold. */
export function bombTrouble(about: string): Trouble {
  const wrong = `it unpacks to more than ${MOST_UNPACKED_RATIO} times its size, as no text does`;
  return new Trouble(about, wrong, 'If it is no trap, unpack it yourself and give the unpacked files.');
}
