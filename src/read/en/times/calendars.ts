/** Dates of the Islamic and the Persian calendar, turned into ours with the tables that come with the JavaScript engine. */
import { addDays } from '../../../domain/index.js';
import type { Construct } from './construct.js';
import type { Expression } from './expression.js';
import { DAY, END, pattern, START } from './vocabulary.js';

type Calendar = {
  readonly words: string;
  readonly id: 'islamic-umalqura' | 'persian';
  /** One pattern for each month, the first month first. */
  readonly months: readonly string[];
  /** The day of ours on which its year 1 began, and the length of its year: where the search starts. */
  readonly epoch: string;
  readonly yearLength: number;
  /** Days by which the moon's sighting may move the date. */
  readonly moves: number;
};

const HIJRI: Calendar = {
  words: 'Islamic',
  id: 'islamic-umalqura',
  months: [
    'Muharram',
    'Safar',
    "Rabi[ʿ'’]? ?(?:al|ul)?[- ]?(?:Awwal|Awal|I)",
    "Rabi[ʿ'’]? ?(?:al|ul|ath|uth)?[- ]?(?:Thani|Akhir|II)",
    'Jumada ?(?:al|ul)?[- ]?(?:Awwal|Awal|Ula|Ola|I)',
    'Jumada ?(?:al|ul|ath)?[- ]?(?:Thani|Thaniya|Akhira?|II)',
    'Rajab',
    "Sha[ʿ'’]?b[aā]n",
    'Rama[dz]h?[aā]n',
    'Shaww?al',
    "Dhu[ -](?:al|l)[-'’ ]?Qa[ʿ'’]?dah?",
    "Dhu[ -](?:al|l)[-'’ ]?Hijjah?",
  ],
  epoch: '0622-07-19',
  yearLength: 354.367,
  moves: 1,
};

const PERSIAN: Calendar = {
  words: 'Persian',
  id: 'persian',
  months: [
    'Farvardin',
    'Ordibehesht',
    'Khordad',
    'Tir',
    'Mordad',
    'Shahrivar',
    'Mehr',
    'Aban',
    'Azar',
    'De[yi]',
    'Bahman',
    'Esfand',
  ],
  epoch: '0622-03-22',
  yearLength: 365.2422,
  moves: 0,
};

/** A month's name in one of these calendars. */
export const OTHER_MONTH = `(?:${[...HIJRI.months, ...PERSIAN.months].join('|')})`;

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(calendar: Calendar, day: string): readonly [year: number, month: number, day: number] {
  let format = formats.get(calendar.id);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar.id}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(calendar.id, format);
  }
  const parts = format.formatToParts(Date.parse(day));
  const valueOf = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  return [valueOf('year'), valueOf('month'), valueOf('day')];
}

/** Our day for a day of another calendar; null where that calendar has no such day. */
export function convertDay(calendar: Calendar, year: number, month: number, day: number): string | null {
  let guess = addDays(
    calendar.epoch,
    Math.round((year - 1) * calendar.yearLength + ((month - 1) * calendar.yearLength) / 12 + day - 1),
  );
  for (let tries = 0; tries < 12; tries += 1) {
    const [y, m, d] = partsOf(calendar, guess);
    const away = Math.round((year - y) * calendar.yearLength + ((month - m) * calendar.yearLength) / 12 + day - d);
    if (y === year && m === month && d === day) return guess;
    guess = addDays(guess, away === 0 ? 1 : away);
  }
  return null;
}

/** The calendar's year in which a day of ours lies. */
export function yearIn(calendar: Calendar, day: string): number {
  return partsOf(calendar, day)[0];
}

/** A calendar by its name in the JavaScript engine. */
export function calendarOf(id: Calendar['id']): Calendar {
  return id === 'persian' ? PERSIAN : HIJRI;
}

/** "12 Ramadan", "25 Dey": the year is that of the time around. Month names are names of people and agencies too, so a day must stand before. */
function withoutYear(calendar: Calendar): Construct {
  const month = `(?:${calendar.months.map((name) => `(${name})`).join('|')})`;
  return {
    name: `${calendar.id}-day`,
    pattern: pattern(String.raw`${START}(?:the )?(?<day>${DAY})(?: of)? ${month}${END}(?! \p{L}*(?:brothers|people))`),
    read: (match) => {
      const groups = match.slice(1);
      const names = groups.filter((group) => group !== undefined);
      const word = names.at(-1) ?? '';
      if (!/^\p{Lu}/u.test(word)) return null;
      const monthNumber = calendar.months.findIndex((name) => new RegExp(`^${name}$`, 'iu').test(word)) + 1;
      const day = Number.parseInt(match.groups?.['day'] ?? '0', 10);
      return day > 30 || monthNumber === 0
        ? null
        : { kind: 'other-calendar', calendar: calendar.id, month: monthNumber, day };
    },
  };
}

function constructs(calendar: Calendar): Construct[] {
  const month = `(?:${calendar.months.map((name) => `(${name})`).join('|')})`;
  const year = String.raw`(1[34]\d\d)(?: (?:A\.?H\.?|S\.?H\.?|A\.?P\.?|hijri|solar))?`;
  const shapes = [
    String.raw`${START}(?:the )?(?<day>${DAY})(?: of)? ${month},? ${year}${END}`,
    String.raw`${START}${month}(?: (?<day>${DAY}))?,? ${year}${END}`,
  ];
  return shapes.map((shape, index) => ({
    name: `${calendar.id}-${index}`,
    pattern: pattern(shape),
    read: (match) => {
      const names = match.slice(1).filter((group) => group !== undefined);
      const monthNumber =
        calendar.months.findIndex((name) => names.some((word) => new RegExp(`^${name}$`, 'iu').test(word))) + 1;
      const yearNumber = Number(names.at(-1));
      return converted(calendar, yearNumber, monthNumber, Number.parseInt(match.groups?.['day'] ?? '0', 10), match[0]);
    },
  }));
}

function converted(calendar: Calendar, year: number, month: number, day: number, words: string): Expression {
  const start = convertDay(calendar, year, month, day === 0 ? 1 : day);
  if (start === null) return { kind: 'impossible', reason: `The ${calendar.words} calendar has no ${words}.` };
  if (day === 0) {
    const next = month === 12 ? convertDay(calendar, year + 1, 1, 1) : convertDay(calendar, year, month + 1, 1);
    const last = addDays(next ?? addDays(start, 30), -1);
    return {
      kind: 'fixed',
      edtf: `${start}/${last}`,
      how: 'inferred',
      reason: `${words} of the ${calendar.words} calendar, turned into ours.`,
      alternatives: [],
    };
  }
  const doubt = calendar.moves === 0 ? '' : '; where the moon was seen earlier or later it is a day off';
  const alternatives = calendar.moves === 0 ? [] : [addDays(start, -1), addDays(start, 1)];
  return {
    kind: 'fixed',
    edtf: start,
    how: 'inferred',
    reason: `${words} of the ${calendar.words} calendar, turned into ours${doubt}.`,
    alternatives,
  };
}

/** "12 Ramadan 1445", "25 Dey 1402", "Ramadan 1445" */
export const CALENDARS: readonly Construct[] = [
  ...constructs(HIJRI),
  ...constructs(PERSIAN),
  withoutYear(HIJRI),
  withoutYear(PERSIAN),
];

/** For tests: the two calendars by name. */
export const CALENDAR_TABLES = { hijri: HIJRI, persian: PERSIAN } as const;
