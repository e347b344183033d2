import { isDay, isoDay, weekdayOf } from '../domain/index.js';
import { MONTH, monthNumber, TIME, WEEKDAY, weekdayIndex } from './calendar-words.js';

/** What a written date says. */
export type WrittenDate = {
  /** At the precision that the words give; null where they name a day that no calendar has, or allow days of no common year. */
  readonly edtf: string | null;
  /** The EDTF values that the words allow besides `edtf`. */
  readonly alternatives: readonly string[];
  readonly problem: 'ambiguous' | 'impossible' | null;
  /** The weekday that the words name, where the calendar has another for that day. */
  readonly wrongWeekday: string | null;
  /** How an order of day and month was told where the figures alone allow both; the time zone that was named. */
  readonly notes: readonly string[];
  /** How many code units of the input the date takes. */
  readonly length: number;
};

type Groups = { readonly [name: string]: string | undefined };

const SEPARATOR = '(?:T|,?\\s+(?:at\\s+|-\\s+|–\\s+|\\|\\s*|@\\s*)?|\\s*[|–-]\\s*)';
const TIME_AFTER = `(?:${SEPARATOR}${TIME})?`;
const WEEKDAY_BEFORE = `(?:${WEEKDAY}\\.?,?\\s+)?`;
const TIME_BEFORE = '(?:\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?(?:\\s(?:GMT|UTC|[ECMP][SD]?T))?,?\\s+)?';

/** In the order in which they are tried. `edge` keeps a date from ending inside a longer number. */
const edge = '(?![\\d/])';
const FORMS: readonly RegExp[] = [
  // 2023-10-24T11:15:40+03:30, 2023/10/24 11:15
  `^${WEEKDAY_BEFORE}(?<year>(?:1[89]|20)\\d\\d)(?<sign>[-/.])(?<monthNumber>\\d{1,2})\\k<sign>(?<day>\\d{1,2})${edge}${TIME_AFTER}`,
  // 20231024, 20231024T111540Z
  '^(?<year>(?:19|20)\\d\\d)(?<monthNumber>\\d\\d)(?<day>\\d\\d)(?:T?(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)?(?<zone>Z)?)?(?!\\d)',
  // Tue, 24 October 2023 11:15:40 +0330; the 24th of October, 2023
  `^${TIME_BEFORE}${WEEKDAY_BEFORE}(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}\\.?,?[\\s-]+(?<year>(?:1[89]|20)\\d\\d)${edge}${TIME_AFTER}`,
  // Tuesday, October 24, 2023 at 11:15 am
  `^${TIME_BEFORE}${WEEKDAY_BEFORE}${MONTH}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:1[89]|20)\\d\\d)${edge}${TIME_AFTER}`,
  // 10/24/2023 11:15:40 AM, 24.10.2023
  `^${WEEKDAY_BEFORE}(?<first>\\d{1,2})(?<sign>[-/.])(?<other>\\d{1,2})\\k<sign>(?<year>(?:1[89]|20)\\d\\d)${edge}${TIME_AFTER}`,
  // October 2023
  `^${MONTH}\\.?,?\\s+(?<year>(?:1[89]|20)\\d\\d)(?!\\d)`,
].map((form) => new RegExp(form, 'i'));

/** A day and month without a year, as datelines have them: 'Jan. 3', '3 May'. */
const YEARLESS: readonly RegExp[] = [
  new RegExp(`^${WEEKDAY_BEFORE}${MONTH}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'i'),
  new RegExp(`^${WEEKDAY_BEFORE}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?(?![\\p{L}\\d])`, 'iu'),
];

/** The date that stands at the beginning of `words` (plain spaces only); null where none does. Never reads a clock. */
export function dateAtStart(words: string): WrittenDate | null {
  for (const form of FORMS) {
    const match = form.exec(words);
    if (match?.groups) return datedBy(match.groups, match[0]);
  }
  return null;
}

/** The day and month at the beginning of `words`, as 'XXXX-01-03', or the whole date where a year stands there. */
export function datelineDateAtStart(words: string): WrittenDate | null {
  const whole = dateAtStart(words);
  if (whole) return whole;
  for (const form of YEARLESS) {
    const match = form.exec(words);
    // 2024 has every day that any year has.
    if (match?.groups) {
      const found = plain(match.groups, 2024, monthNumber(match.groups['month'] ?? ''), match[0].length, null);
      return { ...found, edtf: found.edtf && `XXXX${found.edtf.slice(4)}`, wrongWeekday: null };
    }
  }
  return null;
}

function datedBy(groups: Groups, words: string): WrittenDate {
  const year = Number(groups['year']);
  if (groups['first'] !== undefined) return figures(groups, year, words.length);
  const month =
    groups['monthNumber'] === undefined ? monthNumber(groups['month'] ?? '') : Number(groups['monthNumber']);
  if (groups['day'] !== undefined) return plain(groups, year, month, words.length, null);
  const edtf = isoDay(year, month, 1).slice(0, 7);
  return { edtf, alternatives: [], problem: null, wrongWeekday: null, notes: [], length: words.length };
}

function plain(groups: Groups, year: number, month: number, length: number, note: string | null): WrittenDate {
  const day = isoDay(year, month, Number(groups['day']));
  const notes = note === null ? zoneNotes(groups) : [note, ...zoneNotes(groups)];
  if (!isDay(day)) return { edtf: null, alternatives: [], problem: 'impossible', wrongWeekday: null, notes, length };
  const wrongWeekday = saysOtherWeekday(groups, day) ? (groups['weekday'] ?? null) : null;
  return { edtf: day + timeOf(groups), alternatives: [], problem: null, wrongWeekday, notes, length };
}

/** '24.10.2023', '10/24/2023', '03/04/2023': figures whose order differs by country. */
function figures(groups: Groups, year: number, length: number): WrittenDate {
  const first = Number(groups['first']);
  const other = Number(groups['other']);
  const dayFirst = isoDay(year, other, first);
  const monthFirst = isoDay(year, first, other);
  const possible = [dayFirst, monthFirst].filter((day, at, all) => isDay(day) && all.indexOf(day) === at);
  const fitting = possible.filter((day) => groups['weekday'] !== undefined && !saysOtherWeekday(groups, day));
  const sure = possible.length > 1 && fitting.length === 1 ? fitting : possible;
  const take = (day: string, note: string | null, others: readonly string[]): WrittenDate => {
    const found = plain({ ...groups, day: day.slice(8) }, year, Number(day.slice(5, 7)), length, note);
    return { ...found, alternatives: others.map((value) => value + timeOf(groups)) };
  };
  if (groups['sign'] === '.') return take(dayFirst, null, []);
  if (sure.length === 0) return take(dayFirst, null, []);
  if (sure.length === 1) return take(sure[0] ?? dayFirst, null, []);
  const alternatives = sure.map((day) => day + timeOf(groups));
  const notes = zoneNotes(groups);
  return { edtf: String(year), alternatives, problem: 'ambiguous', wrongWeekday: null, notes, length };
}

function saysOtherWeekday(groups: Groups, day: string): boolean {
  return groups['weekday'] !== undefined && weekdayIndex(groups['weekday']) !== weekdayOf(day);
}

/** 'T11:15:40', 'T20:00', as precise as written; '' where there is no time, or none that a clock shows. */
function timeOf(groups: Groups): string {
  if (groups['hour'] === undefined || groups['minute'] === undefined) return '';
  const half = groups['half']?.[0]?.toLowerCase();
  const written = Number(groups['hour']);
  const hour = half === 'p' && written < 12 ? written + 12 : half === 'a' && written === 12 ? 0 : written;
  const second = groups['second'];
  if (hour > 23 || Number(groups['minute']) > 59 || Number(second ?? 0) > 59) return '';
  return `T${String(hour).padStart(2, '0')}:${groups['minute']}${second === undefined ? '' : `:${second}`}`;
}

function zoneNotes(groups: Groups): string[] {
  return groups['zone'] ? [`The time is that of the zone "${groups['zone']}"`] : [];
}
