import { dayNumber, dayText } from './days.js';
import { bounds } from '../../domain/index.js';
import { placesOf, type Wanted } from './filter.js';
import type { CaseView } from './view.js';

/** The months over which contacts lie. */
export type Months = {
  /** 'YYYY-MM'; null where no contact is dated. */
  readonly first: string | null;
  readonly count: number;
  /**
   * The months that a row's date allows, counted from the first: -1 where it could be earlier than that, `count` where it could be later. Null where nothing
   * is known of its date.
   */
  readonly of: (row: number) => readonly [from: number, to: number] | null;
};

/** The months of the marked contacts; of those that were asked for alone, where a range was. */
export function monthsOf({ earliest, latest }: CaseView, rows: Uint8Array, { from, to }: Wanted): Months {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of placesOf(rows)) {
    const [a = Number.NaN, b = Number.NaN] = [earliest[row], latest[row]];
    if (Number.isFinite(a)) [first, last] = [Math.min(first, a), Math.max(last, a)];
    if (Number.isFinite(b)) [first, last] = [Math.min(first, b), Math.max(last, b)];
  }
  if (first > last) return { first: null, count: 0, of: () => null };
  const start = monthOf(Math.max(first, limit(from, 'earliest') ?? first));
  const end = Math.max(start, monthOf(Math.min(last, limit(to, 'latest') ?? last)));
  const count = end - start + 1;
  const kept = new Map<number, number>();
  const month = (day: number): number => {
    const known = kept.get(day) ?? monthOf(day) - start;
    kept.set(day, known);
    return Math.min(count, Math.max(-1, known));
  };
  return {
    first: `${String(Math.floor(start / 12)).padStart(4, '0')}-${String((start % 12) + 1).padStart(2, '0')}`,
    count,
    of: (row) => {
      const [a = Number.NaN, b = Number.NaN] = [earliest[row], latest[row]];
      if (!Number.isFinite(a) && !Number.isFinite(b)) return null;
      return [Number.isFinite(a) ? month(a) : -1, Number.isFinite(b) ? month(b) : count];
    },
  };
}

function limit(edtf: string | undefined, side: 'earliest' | 'latest'): number | null {
  return edtf === undefined ? null : dayNumber(bounds(edtf)[side]);
}

function monthOf(day: number): number {
  const [year = 0, month = 1] = dayText(day).split('-').map(Number);
  return year * 12 + month - 1;
}
