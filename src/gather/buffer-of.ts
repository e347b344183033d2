/** The same bytes, not copied: what a buffer is asked is answered far faster than what an array is asked. */
export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
