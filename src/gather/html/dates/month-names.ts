import { lazily, listed, readRows } from '../../../knowledge/index.js';

/** A month of a calendar: 3 of the Gregorian calendar is March, 1 of the Persian one Farvardin. */
export type Month = { readonly calendar: 'gregorian' | 'persian'; readonly number: number };

const months = lazily(() => {
  const byForm = new Map<string, Month>();
  for (const row of readRows('month-names.tsv')) {
    const calendar = row['calendar'] === 'persian' ? 'persian' : 'gregorian';
    for (const form of listed(row['forms'])) byForm.set(form, { calendar, number: Number(row['month']) });
  }
  return byForm;
});

/** The month that a word names in any language of `knowledge/month-names.tsv`, in full or short; null for none. */
export function monthNamed(word: string): Month | null {
  return months().get(word.toLowerCase().normalize('NFC')) ?? null;
}

/** All names of months as one part of a regular expression, the longest first. */
export const monthWords = lazily(() =>
  [...months().keys()]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => form.replace(/ /g, '\\s'))
    .join('|'),
);
