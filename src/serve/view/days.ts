/** Days since 1970-01-01; null for none. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** First and last day of some contacts; null where none is known. */
export function daysBetween(
  earliest: Float64Array,
  latest: Float64Array,
): { readonly earliest: string | null; readonly latest: string | null } {
  const [first, last] = [earliest.filter(Number.isFinite), latest.filter(Number.isFinite)];
  return {
    earliest: first.length === 0 ? null : dayText(first.reduce((a, b) => Math.min(a, b))),
    latest: last.length === 0 ? null : dayText(last.reduce((a, b) => Math.max(a, b))),
  };
}

/** The day of a number, 'YYYY-MM-DD'. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
