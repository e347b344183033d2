import { byText, type LaidContact } from './laid-contact.js';
import type { CaseView } from './view.js';

/** Of each row, in the order of the chronology, which one it was before; or below 0, which of those that were laid out anew: -1 the first. */
export function sourcesOf(view: CaseView, leaving: ReadonlySet<string>, laid: readonly LaidContact[]): Int32Array {
  const gone = new Uint8Array(view.ids.length);
  let left = view.ids.length;
  for (const id of leaving) {
    const row = view.rowOf.get(id);
    if (row === undefined) continue;
    gone[row] = 1;
    left -= 1;
  }
  const sources = new Int32Array(left + laid.length);
  let [end, next] = [0, 0];
  laid.forEach((contact, at) => {
    for (const before = placeOf(view, contact); next < before; next++) if (gone[next] === 0) sources[end++] = next;
    sources[end++] = -1 - at;
  });
  for (; next < view.ids.length; next++) if (gone[next] === 0) sources[end++] = next;
  return sources;
}

/** Before which row a contact belongs. */
function placeOf(view: CaseView, { section, when, id }: LaidContact): number {
  const isBefore = (row: number): boolean => {
    const there = view.sections[view.section[row] ?? 0]?.key ?? '';
    const then = view.when.keys[view.when.values[view.when.offsets[row] ?? 0] ?? 0] ?? '';
    return (byText(there, section.key) || byText(then, when) || byText(view.ids[row] ?? '', id)) < 0;
  };
  let [low, high] = [0, view.ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The contact that a source below 0 stands for. */
export function contactAt(laid: readonly LaidContact[], source: number): LaidContact {
  const contact = laid[-1 - source];
  if (contact === undefined) throw new Error(`no contact was laid out for ${source}`);
  return contact;
}
