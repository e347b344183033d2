import { type Edtf, isEdtf, Trouble } from '../domain/index.js';

/** What is written for a value that is not known. */
export const UNKNOWN = 'unknown';
export const FOREGROUNDS = ['news', 'background'] as const;

/** The one of `all` that was written. Throws a `Trouble` that lists them where it is none. */
export function oneOf<T extends string>(all: readonly T[], value: string, noun: string): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw new Trouble(value, `there is no such ${noun}`, `It is one of: ${all.join(', ')}.`);
  return found;
}

/** EDTF as it is written, or null for 'unknown'. Throws a `Trouble` for anything else. */
export function dateOf(value: string): Edtf {
  if (value !== UNKNOWN && !isEdtf(value))
    throw new Trouble(
      value,
      'this is no date',
      'Write it as YYYY-MM-DD, YYYY-MM or YYYY (or any other EDTF), or unknown.',
    );
  return value === UNKNOWN ? null : value;
}

/** 'Cairo, Egypt'; 'Cairo' where the country is left out; null for 'unknown'. */
export function placeOf(words: string): { readonly name: string; readonly country: string | null } | null {
  if (words === UNKNOWN) return null;
  const comma = words.lastIndexOf(',');
  if (comma < 0) return { name: words.trim(), country: null };
  return { name: words.slice(0, comma).trim(), country: words.slice(comma + 1).trim() || null };
}
