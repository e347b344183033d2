import { dayNumber, dayText } from './days.js';
import { bounds } from '../../domain/index.js';
import { type Wanted } from './filter.js';
import type { CaseView } from './view.js';

/** The months over which contacts lie. */
export type Months = {
  /** 'YYYY-MM'; null where no contact is dated. */
  readonly first: string | null;
  readonly count: number;
  /** The months that a row's date allows, as one number, which `between` takes apart; -1 where nothing is known of its date. */
  readonly of: (row: number) => number;
  /** Counted from the first: -1 where it could be earlier than that, `count` where it could be later. */
  readonly between: (code: number) => readonly [from: number, to: number];
};

/** The months of some contacts; of those that were asked for alone, where a range was. */
export function monthsOf({ earliest, latest }: CaseView, rows: Uint32Array, wanted: Wanted): Months {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const [a = Number.NaN, b = Number.NaN] = [earliest[row], latest[row]];
    if (Number.isFinite(a)) [first, last] = [Math.min(first, a), Math.max(last, a)];
    if (Number.isFinite(b)) [first, last] = [Math.min(first, b), Math.max(last, b)];
  }
  if (first > last) return { first: null, count: 0, of: () => -1, between: () => [-1, 0] };
  const start = monthOf(Math.max(first, limit(wanted.from, 'earliest') ?? first));
  const end = Math.max(start, monthOf(Math.min(last, limit(wanted.to, 'latest') ?? last)));
  const count = end - start + 1;
  const opens = firstDay(start);
  const kept = monthsFrom(opens, firstDay(end + 1));
  const month = (day: number): number => {
    const at = day - opens;
    return at < 0 ? -1 : (kept[at] ?? count);
  };
  return {
    first: `${String(Math.floor(start / 12)).padStart(4, '0')}-${String((start % 12) + 1).padStart(2, '0')}`,
    count,
    of: (row) => {
      const [a, b] = [earliest[row] ?? Number.NaN, latest[row] ?? Number.NaN];
      if (!Number.isFinite(a) && !Number.isFinite(b)) return -1;
      const from = Number.isFinite(a) ? month(a) : -1;
      return (from + 1) * (count + 2) + (Number.isFinite(b) ? month(b) : count) + 1;
    },
    between: (code) => [Math.floor(code / (count + 2)) - 1, (code % (count + 2)) - 1],
  };
}

function limit(edtf: string | undefined, side: 'earliest' | 'latest'): number | null {
  return edtf === undefined ? null : dayNumber(bounds(edtf)[side]);
}

function monthOf(day: number): number {
  const [year = 0, month = 1] = dayText(day).split('-').map(Number);
  return year * 12 + month - 1;
}

function firstDay(month: number): number {
  return Math.round(new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / 86_400_000);
}

/** The month of each day, counted from the first: looked up a hundred thousand times. */
function monthsFrom(first: number, end: number): Int32Array {
  const months = new Int32Array(end - first);
  const start = monthOf(first);
  let [month, next] = [0, firstDay(start + 1)];
  for (let day = first; day < end; day++) {
    if (day === next) {
      month += 1;
      next = firstDay(start + month + 1);
    }
    months[day - first] = month;
  }
  return months;
}
