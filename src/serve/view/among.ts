import { byText, type LaidContact } from './laid-contact.js';
import type { Merge, Run } from './merge.js';
import type { CaseView } from './view.js';

/** Takes rows out by the ids of their contacts, and puts others where they belong. `laid` is in the order of the chronology. */
export function mergeOf(view: CaseView, leaving: ReadonlySet<string>, laid: readonly LaidContact[]): Merge {
  const gone = Uint32Array.from([...leaving].flatMap((id) => view.rowOf.get(id) ?? [])).sort();
  const runs: Run[] = [];
  let [next, passed] = [0, 0];
  const copyTo = (end: number): void => {
    while (next < end) {
      const to = Math.min(end, gone[passed] ?? end);
      if (to > next) runs.push({ from: next, to });
      next = to;
      if (gone[passed] === next && next < end) [next, passed] = [next + 1, passed + 1];
    }
  };
  laid.forEach((contact, at) => {
    copyTo(placeOf(view, contact));
    runs.push({ at });
  });
  copyTo(view.ids.length);
  return { size: view.ids.length - gone.length + laid.length, runs };
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
