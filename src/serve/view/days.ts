/** Days since 1970-01-01; null for none. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** First and last day of some contacts; null where none is known. */
export function daysBetween(
  earliest: Float64Array,
  latest: Float64Array,
): { readonly earliest: string | null; readonly latest: string | null } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of earliest) if (day > Number.NEGATIVE_INFINITY && day < first) first = day;
  for (const day of latest) if (day < Number.POSITIVE_INFINITY && day > last) last = day;
  return {
    earliest: Number.isFinite(first) ? dayText(first) : null,
    latest: Number.isFinite(last) ? dayText(last) : null,
  };
}

/** The day of a number, 'YYYY-MM-DD'. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
