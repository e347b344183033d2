/** The days that a contact's date allows, counted from 1970-01-01; null where that side is open. */
export type Days = { readonly from: number | null; readonly to: number | null };
export type Placeable = Days & { readonly lanes: readonly number[] };

/** day: it is known. interval: it lies within. from, until: one side is open. */
export type MarkKind = 'day' | 'interval' | 'from' | 'until';
/** One contact in one lane, in pixels. */
export type Mark = {
  /** Its place among the contacts. */
  readonly contact: number;
  readonly lane: number;
  readonly kind: MarkKind;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
};
/** What ties the marks of one contact together. */
export type Tie = { readonly contact: number; readonly x: number; readonly y0: number; readonly y1: number };
export type LaneBox = { readonly top: number; readonly height: number };
export type Layout = {
  readonly lanes: readonly LaneBox[];
  readonly marks: readonly Mark[];
  readonly ties: readonly Tie[];
  readonly height: number;
};

const [DOT, ROW, PAD, FADE, GAP] = [5, 15, 9, 46, 3];
/** Above this many rows marks lie over one another. */
const MOST_ROWS = 7;

/** Puts contacts into lanes: side by side where they would overlap, one below the other. `x` gives the pixel of a day's beginning; `head` is kept free above each lane. */
export function layoutOf(
  contacts: readonly Placeable[],
  laneCount: number,
  x: (day: number) => number,
  head: number,
): Layout {
  const spans = contacts.map((contact) => spanOf(contact, x));
  const rows = rowsOf(contacts, spans, laneCount);
  const lanes: LaneBox[] = [];
  let top = 0;
  for (let lane = 0; lane < laneCount; lane++) {
    const used = Math.max(1, ...rows.map((mine) => (mine.get(lane) ?? -1) + 1));
    const height = head + used * ROW + 2 * PAD;
    lanes.push({ top, height });
    top += height;
  }
  const yOf = (contact: number, lane: number): number =>
    (lanes[lane]?.top ?? 0) + head + PAD + ((rows[contact]?.get(lane) ?? 0) + 0.5) * ROW;
  const marks = contacts.flatMap(({ lanes: mine }, contact): Mark[] => {
    const span = spans[contact];
    return span ? mine.map((lane) => ({ contact, lane, ...span, y: yOf(contact, lane) })) : [];
  });
  const ties = contacts.flatMap(({ lanes: mine }, contact): Tie[] => {
    const span = spans[contact];
    if (!span || mine.length < 2) return [];
    const ys = mine.map((lane) => yOf(contact, lane));
    return [{ contact, x: (span.x0 + span.x1) / 2, y0: Math.min(...ys), y1: Math.max(...ys) }];
  });
  return { lanes, marks, ties, height: top };
}

type Span = { readonly kind: MarkKind; readonly x0: number; readonly x1: number };

function spanOf({ from, to }: Days, x: (day: number) => number): Span | null {
  if (from === null && to === null) return null;
  if (from === null) return { kind: 'until', x0: x((to ?? 0) + 1) - FADE, x1: x((to ?? 0) + 1) };
  if (to === null) return { kind: 'from', x0: x(from), x1: x(from) + FADE };
  if (from === to) return { kind: 'day', x0: x(from + 0.5) - DOT, x1: x(from + 0.5) + DOT };
  const [start, end] = [x(from), x(to + 1)];
  // However far away, an interval is no dot.
  const missing = Math.max(0, 3 * DOT - (end - start)) / 2;
  return { kind: 'interval', x0: start - missing, x1: end + missing };
}

/** In which row of each of its lanes a contact stands: the first that is free there. */
function rowsOf(
  contacts: readonly Placeable[],
  spans: readonly (Span | null)[],
  laneCount: number,
): readonly ReadonlyMap<number, number>[] {
  const ends = Array.from({ length: laneCount }, (): number[] => []);
  const rows = contacts.map(() => new Map<number, number>());
  const order = contacts.map((_, at) => at).sort((a, b) => (spans[a]?.x0 ?? 0) - (spans[b]?.x0 ?? 0) || a - b);
  for (const at of order) {
    const span = spans[at];
    if (!span) continue;
    for (const lane of contacts[at]?.lanes ?? []) {
      const taken = ends[lane] ?? [];
      const free = taken.findIndex((end) => end + GAP <= span.x0);
      const row = free !== -1 ? free : taken.length < MOST_ROWS ? taken.length : at % MOST_ROWS;
      taken[row] = Math.max(taken[row] ?? Number.NEGATIVE_INFINITY, span.x1);
      rows[at]?.set(lane, row);
    }
  }
  return rows;
}

/** The mark that an arrow key leads to: the next in time in the same lane, or the nearest in the next lane that has any. */
export function nextMark(marks: readonly Mark[], from: Mark, key: string): Mark | null {
  const middle = ({ x0, x1 }: Mark): number => (x0 + x1) / 2;
  const nearest = (all: readonly Mark[]): Mark | null =>
    all.reduce<Mark | null>(
      (best, one) =>
        best === null || Math.abs(middle(one) - middle(from)) < Math.abs(middle(best) - middle(from)) ? one : best,
      null,
    );
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const lane = marks.filter((one) => one.lane === from.lane).sort((a, b) => a.x0 - b.x0 || a.contact - b.contact);
    return lane[lane.indexOf(from) + step] ?? null;
  }
  const beyond = marks.filter((one) => (one.lane - from.lane) * step > 0);
  const next = beyond.reduce((least, one) => Math.min(least, Math.abs(one.lane - from.lane)), Number.POSITIVE_INFINITY);
  return nearest(beyond.filter((one) => Math.abs(one.lane - from.lane) === next));
}
