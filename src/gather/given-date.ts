import { isEdtf } from '../domain/index.js';
import { dateAtStart, type WrittenDate } from './written-date.js';

/** Seconds and milliseconds since 1970, as programs write them, of the years 2001 to 2286. */
const SINCE_1970 = /^(?:\d{10}|\d{13})$/;

/** Reads a date that stands alone, as a user or a file's metadata gives it: EDTF, or a form of `dateAtStart`. Null where it is none. */
export function readGivenDate(value: string): WrittenDate | null {
  const words = value.trim().replace(/\s+/g, ' ');
  const written = dateAtStart(words);
  if (written && /^\.?$/.test(words.slice(written.length))) return written;
  if (SINCE_1970.test(words)) return certain(momentSince1970(words), ['The time is that of the zone "UTC"']);
  return isEdtf(words) ? certain(words, []) : null;
}

function momentSince1970(figures: string): string {
  return new Date(figures.length === 10 ? Number(figures) * 1000 : Number(figures)).toISOString().slice(0, 19);
}

function certain(edtf: string, notes: readonly string[]): WrittenDate {
  return { edtf, alternatives: [], problem: null, wrongWeekday: null, notes, length: edtf.length };
}
