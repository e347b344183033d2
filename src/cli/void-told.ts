import type { DecisionReport } from '../domain/index.js';
import { warn } from './console.js';

/** Says how many decisions are void now and were not before: the words that they were about are gone. */
export function tellVoid(before: readonly DecisionReport[], after: readonly DecisionReport[]): void {
  const known = new Set(voidIn(before));
  const lost = voidIn(after).filter((id) => !known.has(id)).length;
  if (lost === 0) return;
  const are = lost === 1 ? 'decision is' : 'decisions are';
  warn(`readout: ${lost} ${are} void now, for the words are gone: 'readout decisions --state void' says which.`);
}

function voidIn(reports: readonly DecisionReport[]): readonly string[] {
  return reports.filter(({ state }) => state === 'void').map(({ decision }) => decision.id);
}
