import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { sizeInWords, type WebBounds } from './bounds.js';
import { LATER, SAVE_IT, WebTrouble } from './web-trouble.js';

/** What we ask for, and can unpack. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** An answer that is packed more often than this is no answer to what we asked. */
const MOST_LAYERS = 2;

/** Up to this size the ratio is not asked: short texts of few words pack very well. */
const SMALL = 1024 * 1024;

const UNPACK = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  raw: promisify(inflateRaw),
} as const;

/**
 * Unpacks an answer by its Content-Encoding. Rejects with a `WebTrouble` that names `about` where the packing is unknown or broken, or the answer
 * would grow beyond the bounds: nothing larger is ever held.
 */
export async function unpacked(
  packed: Uint8Array,
  encoding: string | null,
  { bodyBytes, ratio }: WebBounds,
  about: string,
): Promise<Uint8Array> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((word) => word.trim().replace(/^x-/, ''));
  const packings = layers.filter((word) => word !== '' && word !== 'identity').reverse();
  if (packings.length > MOST_LAYERS) throw new WebTrouble(about, 'the answer is packed over and over', SAVE_IT);
  const most = Math.min(bodyBytes, Math.max(SMALL, packed.length * ratio));
  let bytes = packed;
  for (const packing of packings) bytes = await unpackedOnce(bytes, packing, most, about);
  return bytes;
}

async function unpackedOnce(packed: Uint8Array, packing: string, most: number, about: string): Promise<Uint8Array> {
  if (packing !== 'gzip' && packing !== 'deflate' && packing !== 'br')
    throw new WebTrouble(about, `the answer is packed in a way that is not known ('${packing}')`, SAVE_IT);
  // Some servers send deflate without the header that it should have (RFC 9110, 8.4.1.2).
  const isRaw = packing === 'deflate' && ((packed[0] ?? 0) & 0x0f) !== 8;
  try {
    return await UNPACK[isRaw ? 'raw' : packing](packed, { maxOutputLength: most });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new WebTrouble(
        about,
        `the answer grows from ${sizeInWords(packed.length)} to more than ${sizeInWords(most)} when it is unpacked`,
        SAVE_IT,
      );
    throw new WebTrouble(
      about,
      `the answer says that it is packed as ${packing}, and is not, or only in part`,
      LATER,
      true,
    );
  }
}
