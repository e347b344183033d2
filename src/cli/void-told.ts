import type { RecordDocument } from '../domain/index.js';
import { warn } from './console.js';

/** Says how many decisions are void in the one record and were not in the other: the words that they were about are gone. */
export function tellVoid(before: RecordDocument | null, after: RecordDocument | null): void {
  const known = new Set(voidIn(before));
  const lost = voidIn(after).filter((id) => !known.has(id)).length;
  if (lost === 0) return;
  const are = lost === 1 ? 'decision is' : 'decisions are';
  warn(`readout: ${lost} ${are} void now, for the words are gone: 'readout decisions --state void' says which.`);
}

function voidIn(record: RecordDocument | null): readonly string[] {
  const reports = record?.decisions ?? [];
  return reports.filter(({ state }) => state === 'void').map(({ decision }) => decision.id);
}
