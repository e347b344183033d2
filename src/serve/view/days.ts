/** Days since 1970-01-01; null for none. */
export function dayNumber(day: string | null): number | null {
  return day === null ? null : Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day of a number, 'YYYY-MM-DD'. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
