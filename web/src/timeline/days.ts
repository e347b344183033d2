import type { LanesView } from '../api/queries.js';
import type { Placeable } from './layout.js';

const DAY = 86_400_000;

/** Days since 1970-01-01 of 'YYYY-MM-DD'. */
export function dayNumber(text: string): number {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
}

/** The reverse of `dayNumber`, of the day that a moment lies in. */
export function dayText(day: number): string {
  return new Date(Math.floor(day) * DAY).toISOString().slice(0, 10);
}

/** The moment at which a day, or a part of it, begins. */
export function momentOf(day: number): Date {
  return new Date(day * DAY);
}

/** Contacts of lanes as they are placed. */
export function placeables(contacts: NonNullable<LanesView['contacts']>): readonly Placeable[] {
  return contacts.map(({ lanes, card: { earliest, latest } }) => ({
    lanes,
    from: earliest === null ? null : dayNumber(earliest),
    to: latest === null ? null : dayNumber(latest),
  }));
}
