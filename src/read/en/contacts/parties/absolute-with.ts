/** "The ministers met in Oslo, with Chile's Tarn pressing for a deal": words that go with the sentence name nobody whom they met. */
import type { Lists } from './lists.js';

/** Whether the "with" at token `at` stands behind a comma and tells what somebody does the while. */
export function opensAbsolute(clauses: Lists, at: number): boolean {
  if (clauses.token(at)?.lower !== 'with' || clauses.token(at - 1)?.text !== ',') return false;
  const last = clauses.listFrom(at + 1).at(-1);
  if (last === undefined) return false;
  const behind = clauses.token(clauses.afterAsides(last));
  return (
    behind !== undefined &&
    behind.pos === 'VERB' &&
    behind.lower.endsWith('ing') &&
    !/^(?:including|during)$/.test(behind.lower)
  );
}
