import { bufferOf } from './buffer-of.js';

/** What windows-1252 has at 0x80..0x9F; a space stands where it has nothing. */
const AT_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * Decodes windows-1252. Node's own decoder gives control characters for 0x80..0x9F in some releases (20 among them), so quotation marks
 * and dashes would be lost.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = bufferOf(bytes).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (letter) => {
    const sign = AT_0X80[letter.charCodeAt(0) - 0x80];
    return sign === undefined || sign === ' ' ? letter : sign;
  });
}
