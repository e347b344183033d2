import { createHash } from 'node:crypto';

/** The id of the article of these bytes: 'a' and the first 16 hexadecimal digits of their SHA-256. */
export function articleId(bytes: Uint8Array): string {
  return `a${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}
