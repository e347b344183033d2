import { addDays, isDay, isoDay } from '../../../domain/index.js';
import { lazily } from '../../../knowledge/index.js';
import { dateAtStart } from '../../written-date.js';
import { monthNamed, monthWords } from './month-names.js';

/** Which comes first in figures such as 03/04/2019; null where nothing tells. */
export type FigureOrder = 'day-first' | 'month-first' | null;

/** A date as a page writes it. */
export type ReadDate = {
  /** A day, with the time as far as it is written ('2019-05-22T14:30'); a month or a year where no more is written. */
  readonly edtf: string;
  /** The days that figures allow besides; `edtf` is their year then. */
  readonly alternatives: readonly string[];
  /** The time zone as it is written: 'Z', '+02:00', 'CEST'; null for none. */
  readonly zone: string | null;
  /** How many code units it takes. */
  readonly length: number;
};

/** A date and where it begins. */
export type FoundDate = { readonly start: number; readonly date: ReadDate };

const ZONE_AFTER = /(?<=\d|[ap]\.?m\.?|\s|\()(?<zone>Z|(?:UTC|GMT)?[+-]\d\d:?\d\d|(?![AP]M)[A-Z]{2,5})\)?$/u;

/** The dates among words, in their order. Names of months in the languages that `month-names.tsv` has, figures of any script. */
export function datesIn(words: string, order: FigureOrder): FoundDate[] {
  if (!MAY_HOLD.test(words)) return [];
  const view = plainly(words);
  const found: FoundDate[] = [];
  let from = 0;
  for (const { index, groups } of view.matchAll(STARTS)) {
    const word = groups?.['word'];
    if (index < from || (word !== undefined && monthNamed(word) === null)) continue;
    const date = dateAt(view.slice(index, index + LONGEST), order);
    if (!date) continue;
    found.push({ start: index, date });
    from = index + date.length;
  }
  return found;
}

/** The longest date with its time and zone. */
const LONGEST = 80;

/** Where a date may begin: at figures that stand free, at a word before figures that may name a month. */
const STARTS = /(?<![\d\p{L}])(?<!\d[/.:-])(?:\d|(?<word>\p{L}{3,14})(?=\.?\s+\d))/gu;

/** Without these there is no date: a year, figures parted by signs, figures of another script. */
const MAY_HOLD =
  /(?:19|20)\d\d|1[34]\d\d|\d\s?[./|·-]\s?\d\d?\s?[./|·-]\s?\d\d|['’]\d\d|\d-\p{L}{3}-\d\d|\d\.?\s\p{L}{3,12}\.?\s\d\d(?!\d)|[\u0660-\u0669\u06f0-\u06f9]/u;

/** The same number of code units, with plain spaces, and the figures of Arabic and Persian as ours. */
function plainly(words: string): string {
  return words
    .replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf));
}

function dateAt(view: string, order: FigureOrder): ReadDate | null {
  const written = dateAtStart(view);
  if (!written) return otherwiseWritten(view, order);
  if (written.problem === 'impossible' || written.edtf === null) return null;
  const { edtf, alternatives, length } = written;
  if (alternatives.length > 0)
    return inOrder({ edtf, alternatives, zone: zoneAtEnd(view.slice(0, length)), length }, order);
  const after = edtf.length === 10 ? TIME.exec(view.slice(length)) : null;
  if (after?.groups) {
    return { edtf: edtf + timeOf(after.groups), alternatives, zone: null, length: length + after[0].length };
  }
  return { edtf, alternatives, zone: zoneAtEnd(view.slice(0, length)), length };
}

function zoneAtEnd(words: string): string | null {
  return ZONE_AFTER.exec(words)?.groups?.['zone'] ?? null;
}

/** `alternatives` are the day first and the month first, as `dateAtStart` gives them. */
function inOrder(date: ReadDate, order: FigureOrder): ReadDate {
  const edtf = order === null ? undefined : date.alternatives[order === 'day-first' ? 0 : 1];
  return edtf === undefined ? date : { ...date, edtf, alternatives: [] };
}

const TIME_AFTER =
  '(?:(?:\\s*[,|•·/–—-]\\s*|\\s+)(?:(?:um|at|à|às|as|a\\slas|alle|ore|kl\\.?|klo|om|saat|ساعت|в|о|la|ur)\\s+)?(?<hour>[01]?\\d|2[0-3])[:.h](?<minute>[0-5]\\d)(?![\\d.])(?::(?<second>[0-5]\\d))?(?:\\s?(?:Uhr|h)(?!\\p{L}))?)?';

const TIME = new RegExp(`^${TIME_AFTER}`, 'iu');

/** Forms that English texts do not have, in the order in which they are tried. */
const forms = lazily(() => {
  const month = `(?<month>${monthWords()})(?!\\p{L})\\.?`;
  return [
    // 22. Mai 2019, 1er mars 2019, 22 de mayo de 2019, 22-mag-2019, 8 فروردین 1403
    `(?<day>\\d{1,2})(?:\\.|er|º|°|ª|-?го)?,?[\\s-]*(?:de\\s+|d['’]\\s?|di\\s+)?${month}(?:,?\\s*(?:de[l]?\\s+)?|-)(?<year>\\d{4})(?!\\d)(?:\\s?[гр]\\.?(?!\\p{L}))?`,
    // 22 May '19, 22-Mai-19, 22 Mai 19; not '22 May 19 ships'
    `(?<day>\\d{1,2})\\.?[\\s-]+${month}(?:-['’]?|\\s+['’]|\\s+(?!\\d\\d\\s*\\p{L}))(?<short>\\d\\d)(?![\\d:.])`,
    // mayo 22, 2019
    `${month}\\s*(?<day>\\d{1,2})\\.?,?\\s+(?:de[l]?\\s+)?(?<year>\\d{4})(?!\\d)`,
    // 2019. május 22.
    `(?<year>(?:19|20)\\d\\d)\\.?,?\\s+${month}\\s+(?<day>\\d{1,2})(?!\\d)`,
    // 2019年5月22日, 2019년 5월 22일
    '(?<year>(?:19|20)\\d\\d)\\s?[年년]\\s?(?<figures>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일号]',
    // 1403/01/08, in the Persian calendar
    '(?<persian>1[34]\\d\\d)(?<sign>[-/])(?<figures>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?![\\d/-])',
    // 22 | 05 | 2019, 22. 5. 2019
    '(?<first>\\d{1,2})\\s?(?<sign>[|./·])\\s?(?<other>\\d{1,2})\\s?\\k<sign>\\s?(?<year>(?:19|20)\\d\\d)(?!\\d)',
    // 22.05.19, 05/22/19
    '(?<first>\\d{1,2})(?<sign>[./-])(?<other>\\d{1,2})\\k<sign>(?<short>\\d\\d)(?![\\d./:-])',
  ].map((form) => new RegExp(`^${form}${TIME_AFTER}`, 'iu'));
});

type Groups = { readonly [name: string]: string | undefined };

function otherwiseWritten(view: string, order: FigureOrder): ReadDate | null {
  for (const form of forms()) {
    const match = form.exec(view);
    if (!match?.groups) continue;
    const [first = null, ...rest] = daysBy(match.groups, order);
    if (first === null) return null;
    const time = timeOf(match.groups);
    const { length } = match[0];
    if (rest.length === 0) return { edtf: first + time, alternatives: [], zone: null, length };
    return { edtf: first.slice(0, 4), alternatives: [first, ...rest].map((day) => day + time), zone: null, length };
  }
  return null;
}

/** The days that the groups of a form name; several where their order is open, none where no calendar has such a day. */
function daysBy(groups: Groups, order: FigureOrder): string[] {
  const month = monthNamed((groups['month'] ?? '').replace(/\s/g, ' '));
  if (groups['persian'] !== undefined || month?.calendar === 'persian') {
    const year = Number(groups['persian'] ?? groups['year']);
    const day = persianDay(year, month?.number ?? Number(groups['figures']), Number(groups['day']));
    return day === null ? [] : [day];
  }
  const year = groups['short'] === undefined ? Number(groups['year']) : longYear(Number(groups['short']));
  if (groups['first'] !== undefined) return figureDays(groups, year, order);
  const day = isoDay(year, month?.number ?? Number(groups['figures']), Number(groups['day']));
  return isDay(day) && year >= 1900 && year < 2100 ? [day] : [];
}

function figureDays(groups: Groups, year: number, order: FigureOrder): string[] {
  const dayFirst = isoDay(year, Number(groups['other']), Number(groups['first']));
  const monthFirst = isoDay(year, Number(groups['first']), Number(groups['other']));
  const sure = groups['sign'] === '.' ? 'day-first' : order;
  if (sure === 'day-first' && isDay(dayFirst)) return [dayFirst];
  if (sure === 'month-first' && isDay(monthFirst)) return [monthFirst];
  return groups['sign'] === '.' ? [] : [...new Set([dayFirst, monthFirst])].filter(isDay);
}

/** Pages are of 1990 to 2089. */
function longYear(short: number): number {
  return short >= 90 ? 1900 + short : 2000 + short;
}

function timeOf(groups: Groups): string {
  if (groups['hour'] === undefined || groups['minute'] === undefined) return '';
  const seconds = groups['second'] === undefined ? '' : `:${groups['second']}`;
  return `T${groups['hour'].padStart(2, '0')}:${groups['minute']}${seconds}`;
}

const persianCalendar = lazily(
  () =>
    new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }),
);

/** The Gregorian day of a day of the Persian calendar (solar Hijri); null where that calendar has none such. */
export function persianDay(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1478 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const days = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = addDays(isoDay(year + 621, 3, 21), days + day - 1);
  const near3 = [0, -1, 1].map((shift) => addDays(near, shift));
  return near3.find((one) => isPersian(one, year, month, day)) ?? null;
}

function isPersian(gregorian: string, year: number, month: number, day: number): boolean {
  const parts = persianCalendar().formatToParts(new Date(`${gregorian}T00:00:00Z`));
  const number = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  return number('year') === year && number('month') === month && number('day') === day;
}
