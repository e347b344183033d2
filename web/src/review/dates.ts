import type { ReviewItem } from '../api/queries.js';
import { localDate } from '../ui/dates.js';

/** A version of a value; a date in the reader's language. */
export function dateOrWords({ value, words }: Pick<ReviewItem['versions'][number], 'value' | 'words'>): string {
  return /^\d{4}/.test(value) ? (localDate(value) ?? words) : words;
}
