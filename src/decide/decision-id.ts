import { createHash } from 'node:crypto';
import type { Decision } from '../domain/index.js';

/**
 * The id of a decision: 'd' and ten hexadecimal digits of the SHA-256 of its content. The same that is decided again, after it was undone, is another
 * decision: `log` are those that are there.
 */
export function decisionId(decision: Omit<Decision, 'id'>, log: readonly Decision[]): string {
  const { at, by, why, what } = decision;
  const content = JSON.stringify([at, by, why, what]);
  const taken = new Set(log.map(({ id }) => id));
  for (let time = 1; ; time += 1) {
    const id = `d${createHash('sha256')
      .update(`${content}${time === 1 ? '' : time}`)
      .digest('hex')
      .slice(0, 10)}`;
    if (!taken.has(id)) return id;
  }
}
