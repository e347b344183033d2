import { bounds, type DateValue, dateSortKey, describeDate, monthName } from '../domain/index.js';
import { oneLine } from './clean.js';

/** Where a date stands in a chronology: `key` sorts the sections, `title` heads them. */
type Section = { readonly key: string; readonly year: string | null; readonly title: string };

/** The section of a date: its month, its year where the month is not known, or one of the sections of what cannot be dated. */
export function sectionOf(date: DateValue): Section {
  const edtf = date.edtf ?? '';
  const { earliest, latest } = bounds(date.edtf);
  const day = earliest ?? latest;
  if (day === null) {
    if (/\d/.test(edtf)) return { key: '~1', year: null, title: 'Year unknown' };
    return { key: '~2', year: null, title: 'Date unknown' };
  }
  const year = String(Number(day.slice(0, 4)));
  if (/^\d{4}-(?:0[1-9]|1[0-2])|^(?:\.\.)?\/\d{4}-(?:0[1-9]|1[0-2])/.test(edtf)) {
    return { key: day.slice(0, 7), year, title: `${monthName(Number(day.slice(5, 7)))} ${year}` };
  }
  if (earliest?.slice(0, 4) !== latest?.slice(0, 4)) return { key: '~0', year: null, title: 'Year not known exactly' };
  return { key: `${day.slice(0, 4)}-99`, year, title: `${year}, month unknown` };
}

/** Sorts dates of one section: in time, what is not known last. */
export function whenKey(date: DateValue): string {
  return dateSortKey(date.edtf);
}

/** The date in words at the precision that is known: 'Tuesday 24 October 2023', 'a Tuesday; which one is unknown'. */
export function whenText(date: DateValue): string {
  if (date.edtf !== null) return describeDate(date.edtf);
  const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i.exec(date.phrase?.text ?? '')?.[0];
  if (weekday) return `a ${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1).toLowerCase()}; which one is unknown`;
  if (date.phrase !== null) return `“${oneLine(date.phrase.text)}”; day unknown`;
  return describeDate(null);
}

/** How the date is known, in two words or three. */
export function howText(date: DateValue): string {
  if (date.edtf === null) return '';
  if (date.how === 'given') return 'date given';
  return date.how === 'stated' ? 'date stated' : 'date worked out';
}

/** How the date came to be, as far as it is known: reason, words, anchor, other days that the words allow. */
export function dateReason(date: DateValue): string {
  const others =
    date.alternatives.length === 0
      ? ''
      : ` The words also allow ${date.alternatives.map((edtf) => describeDate(edtf)).join(' or ')}.`;
  const reason = oneLine(date.reason);
  return `${reason}${reason === '' || /[.!?]$/.test(reason) ? '' : '.'}${others}`.trim();
}
