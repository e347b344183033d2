import { bufferOf } from '../buffer-of.js';
import { decode, decodeAs, type Decoded } from '../encoding.js';

/** How many bytes at the beginning of a page are looked at for the encoding that it names, as the HTML standard has it, and somewhat more. */
const LOOKED_AT = 4096;

const NAMED = [
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["']?\s*([\w:.-]+)/i,
  /<meta[^>]*\scharset\s*=\s*["']?\s*([\w:.-]+)/i,
  /<meta[^>]*\scontent\s*=\s*["'][^"'>]*charset\s*=\s*([\w:.-]+)/i,
];

/**
 * Decodes a page: by its byte order mark, as UTF-8 where its bytes are that, in the encoding that the page names, or else whoever sent it (`charset`, a label of `TextDecoder`), else in the one that its bytes look
 * like. Bytes 0 count as not there. Null for bytes that are no text.
 */
export function decodePage(bytes: Uint8Array, charset?: string): Decoded | null {
  const zeros = bufferOf(bytes).includes(0) ? bytes.filter((byte) => byte === 0).length : 0;
  // In UTF-16 nearly every second byte of a page's tags is 0.
  const plain = zeros > 0 && zeros < bytes.length / 8 ? bytes.filter((byte) => byte !== 0) : bytes;
  const named = encodingNamed(plain) ?? charset ?? null;
  const decoded = decode(plain, named);
  if (decoded === null || named === null) return decoded;
  if (named === decoded.encoding) return { ...decoded, assumed: false };
  // Bytes that are UTF-8 throughout are no other encoding by chance, but for those that write all signs with ASCII.
  const isCertain = !decoded.assumed && decoded.invalid === 0;
  if (isCertain && !(named.startsWith('iso-2022') && plain.includes(0x1b))) return decoded;
  const asNamed = decodeAs(plain, named);
  return asNamed.invalid <= decoded.invalid || decoded.assumed ? asNamed : decoded;
}

/** The encoding that the page's first bytes name, by the label that `TextDecoder` has for it; null where they name none that is known. */
function encodingNamed(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOKED_AT));
  for (const pattern of NAMED) {
    const label = pattern.exec(start)?.[1];
    if (label === undefined) continue;
    // A page whose label can be read in plain bytes is not in UTF-16, whatever it says.
    if (/^utf-?16/i.test(label)) return 'utf-8';
    try {
      return new TextDecoder(label).encoding;
    } catch {
      return null;
    }
  }
  return null;
}
