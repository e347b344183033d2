/** So many contacts that lie in the months from `from` to `to`, counted from the first of the network. */
export type InMonths = readonly [from: number, to: number, contacts: number];
/** Contacts that lie in a time, and those that could. */
export type Counted = { readonly sure: number; readonly possible: number };
/** One month; or all up to it. Null: the whole time. */
export type Span = { readonly month: number; readonly until: boolean } | null;

/** How many contacts lie in a span. `all`: how many there are, the undated among them. */
export function countedIn(times: readonly InMonths[], all: number, span: Span): Counted {
  if (span === null) return { sure: all, possible: 0 };
  let [sure, possible] = [0, 0];
  for (const [from, to, contacts] of times) {
    if (from > span.month) continue;
    if (span.until ? to <= span.month : from === to && from === span.month) sure += contacts;
    else if (span.until || to >= span.month) possible += from === to ? 0 : contacts;
  }
  return { sure, possible };
}

/** 'YYYY-MM' of a month counted from the first. */
export function monthText(first: string, month: number): string {
  const [year = 0, start = 1] = first.split('-').map(Number);
  const at = year * 12 + start - 1 + month;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The reverse of `monthText`; null for what lies outside of so many months. */
export function monthNumber(first: string, count: number, text: string | undefined): number | null {
  if (text === undefined) return null;
  const [year = 0, month = 1] = text.split('-').map(Number);
  const [startYear = 0, start = 1] = first.split('-').map(Number);
  const at = (year - startYear) * 12 + month - start;
  return at >= 0 && at < count ? at : null;
}

/** The next month, forwards or back, in which a contact surely lies; null where there is none. */
export function nextBusy(times: readonly InMonths[], from: number, step: 1 | -1): number | null {
  const busy = times.flatMap(([a, b]) => (a === b && (b - from) * step > 0 ? a : []));
  return busy.length === 0 ? null : step === 1 ? Math.min(...busy) : Math.max(...busy);
}
