import { isDay, isoDay } from '../../../domain/index.js';
import type { Candidate } from './candidate.js';

const YEAR = '(?<year>(?:19[89]|20[0-4])\\d)';

/** In the order in which they are tried, on the path of an address. */
const FORMS: readonly RegExp[] = [
  // /2024/03/27/, /2024-03-27-talks, /2024/03-27
  new RegExp(`(?<!\\d)${YEAR}(?<sign>[/_.-])(?<month>0?[1-9]|1[0-2])[/_.-](?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)`),
  // /2024/mar/27/
  new RegExp(
    `(?<!\\d)${YEAR}/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)`,
    'i',
  ),
  // talks-20240327-, /20240327/, /a/20240327_talks
  new RegExp(`(?<!\\d)${YEAR}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`),
  // /202403/27/, /2024/0327/
  new RegExp(`(?<!\\d)${YEAR}/?(?<month>0[1-9]|1[0-2])/?(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)`),
  // /27-03-2024, /27.3.2024
  new RegExp(`(?<!\\d)(?<day>0?[1-9]|[12]\\d|3[01])[./_-](?<month>0?[1-9]|1[0-2])[./_-]${YEAR}(?!\\d)`),
];

/** '/2024/03/' without a day. */
const MONTH = new RegExp(`/${YEAR}[/-](?<month>0[1-9]|1[0-2])(?:/|$)`);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that an address has in its path, or the month where it has no more. */
export function addressDates(url: string | null): Candidate[] {
  if (url === null || !URL.canParse(url)) return [];
  const { pathname } = new URL(url);
  for (const form of FORMS) {
    const match = form.exec(pathname);
    const day = match?.groups && dayOf(match.groups);
    if (match && day) return [inAddress(match[0], day, 82)];
  }
  const month = MONTH.exec(pathname);
  const { year, month: number } = month?.groups ?? {};
  return month && year !== undefined ? [inAddress(month[0], `${year}-${number ?? ''}`, 30)] : [];
}

function dayOf(groups: { readonly [name: string]: string | undefined }): string | null {
  const month = groups['month'] ?? String(MONTHS.indexOf((groups['name'] ?? '').toLowerCase()) + 1);
  const day = isoDay(Number(groups['year']), Number(month), Number(groups['day']));
  return isDay(day) ? day : null;
}

function inAddress(words: string, edtf: string, worth: number): Candidate {
  const date = { edtf, alternatives: [], zone: null, length: words.length };
  return { date, means: 'published', words, kind: 'address', where: 'the address', worth };
}
