/** How many bytes are looked at. */
const SAMPLE = 8 * 1024;

/**
 * The byte order of UTF-16 without a byte order mark; null where the bytes are not UTF-16. Spaces, digits and Latin letters have a zero byte
 * in UTF-16, always on the same side: first in big-endian, second in little-endian text.
 */
export function zeroByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE);
  let first = 0;
  let second = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) first++;
    if (sample[at + 1] === 0) second++;
  }
  const enough = sample.length / 2 / 20;
  const order = second > enough && first === 0 ? 'utf-16le' : first > enough && second === 0 ? 'utf-16be' : null;
  return order && isMostlyLetters(new TextDecoder(order).decode(sample)) ? order : null;
}

function isMostlyLetters(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M}\s]/gu)?.join('').length ?? 0;
  return letters > text.length * 0.6;
}
