/** Times counted from the day of publication. */
import { type Around, type Construct, wordBefore } from './construct.js';
import { countedFrom, type Expression, type Period, type Unit } from './expression.js';
import { DAY, DAY_PART, END, NUMBER, numberOf, pattern, START, UNIT, unitOf } from './vocabulary.js';

const period = (unit: Unit, shift: number | null, trim: Period['trim'] = null, day: number | null = null): Period => ({
  kind: 'period',
  unit,
  shift,
  trim,
  day,
});
const trimOf = (word: string | undefined): Period['trim'] =>
  word === undefined ? null : (word.toLowerCase().replace(/ .*/, '') as Period['trim']);

const SHIFTS: { readonly [pointer: string]: number } = { last: -1, this: 0, next: 1 };

const DAY_SHIFTS: { readonly [word: string]: number } = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'last night': -1,
  'last evening': -1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

/** "today", "earlier today", "yesterday evening", "this morning"; not "Russia Today" */
const NAMED_DAY: Construct = {
  name: 'named-day',
  pattern: pattern(
    String.raw`${START}(?:(?:earlier|later|late|early) )?(?:(the day before yesterday|the day after tomorrow|last night|(?<!the )last evening|tonight|today|yesterday|tomorrow)|this ${DAY_PART})(?:,? ${DAY_PART})?${END}`,
  ),
  read: ([whole, word], around) => {
    if (!around.trusted && isInAName(whole, around)) return null;
    return period('day', DAY_SHIFTS[(word ?? 'today').toLowerCase().replace(/ +/g, ' ')] ?? 0);
  },
};

function isInAName(whole: string, { before, after }: Around): boolean {
  if (!/^(?:Today|Tomorrow)/.test(whole)) return false;
  return /^\p{Lu}[^.]*$/u.test(wordBefore(before)) || /^ (?:Show|Programme|Program|News)(?![\p{L}])/u.test(after);
}

/** "last week", "this year", "earlier this month", "later this week"; "the last week of May" counts from something else */
const NAMED_PERIOD: Construct = {
  name: 'named-period',
  pattern: pattern(
    String.raw`${START}(?<!(?:the|every|each|his|her|its|their|our) +)(?:(earlier|later|early|late) )?(?:(?:in )?(last|this|next)) (week|weekend|month|quarter|year|decade|century)${END}`,
  ),
  read: ([, part, pointer = '', unit = ''], around) => {
    if (/^['’]?s? of /.test(around.after) && !around.trusted && pointer !== 'this') return null;
    const shift = pointer.toLowerCase() === 'last' ? -1 : pointer.toLowerCase() === 'next' ? 1 : 0;
    const trimmed = part !== undefined && shift === 0 && /^(?:earlier|later)$/i.test(part) ? trimOf(part) : null;
    return period(unit.toLowerCase() as Unit, shift, trimmed);
  },
};

/** "earlier in the week", "later in the year": that of publication; "later in the day": the one that the article is at */
const WITHIN: Construct = {
  name: 'within',
  pattern: pattern(String.raw`${START}(earlier|later|early|late) in the (day|week|month|year)${END}`),
  read: ([, part = '', unit = '']) =>
    /^day$/i.test(unit)
      ? { kind: 'day-part' }
      : period(unit.toLowerCase() as Unit, 0, /^(?:earlier|later)$/i.test(part) ? trimOf(part) : null),
};

/** "the end of the year", "the beginning of this month", "the start of the week" */
const EDGE: Construct = {
  name: 'edge',
  pattern: pattern(
    String.raw`${START}the (?:end|beginning|start|middle|close|turn) of (?:(the|this)|(last|next)) (week|month|year|decade)${END}`,
  ),
  read: ([, , pointer, unit = '']) =>
    period(unit.toLowerCase() as Unit, pointer === undefined ? 0 : pointer.toLowerCase() === 'last' ? -1 : 1),
};

/** "the week before last" */
const BEFORE_LAST: Construct = {
  name: 'before-last',
  holds: /before/i,
  pattern: pattern(String.raw`${START}the (week|weekend|month|year) before last${END}`),
  read: ([, unit = '']) => period(unit.toLowerCase() as Unit, -2),
};

/** "the 15th of this month", "the 3rd of last month" */
const DAY_OF_MONTH: Construct = {
  name: 'day-of-month',
  holds: /month/i,
  pattern: pattern(String.raw`${START}the (${DAY}) of (this|last|next) month${END}`),
  read: ([, day = '', pointer = '']) =>
    period('month', SHIFTS[pointer.toLowerCase()] ?? 0, null, Number.parseInt(day, 10)),
};

/** "over the weekend", "at the weekend" */
const WEEKEND: Construct = {
  name: 'weekend',
  holds: /weekend/i,
  pattern: pattern(
    String.raw`(?<=(?:over|at|on|during|for) +)(?:the (?:(past|last|coming|next) )?weekend)${END}(?! of)`,
  ),
  read: ([, pointer]) => period('weekend', pointer === undefined ? null : /past|last/i.test(pointer) ? -1 : 1),
};

const ABOUT =
  '(?:(about|around|nearly|almost|some|roughly|approximately|more than|less than|over|just over|just under|just|only|exactly) )?';

/** "three days ago", "a week ago", "nearly two years ago" */
const AGO: Construct = {
  name: 'ago',
  holds: /ago/i,
  pattern: pattern(String.raw`${START}${ABOUT}(${NUMBER})[ -](hours?|minutes?|fortnights?|${UNIT}) ago${END}`),
  read: ([, about, count = '', unit = '']): Expression => {
    if (/^minute/i.test(unit)) return period('day', 0);
    if (/^hour/i.test(unit)) return period('day', -Math.floor(numberOf(count) / 24));
    if (/^fortnight/i.test(unit)) return countedFrom('publication', -14 * numberOf(count), 'day', false);
    const loose = about !== undefined && !/^(?:just|only|exactly)$/i.test(about);
    return countedFrom('publication', -numberOf(count), unitOf(unit), loose);
  },
};

/** "two days from now", "in two weeks' time" */
const FROM_NOW: Construct = {
  name: 'from-now',
  holds: /from|time/i,
  pattern: pattern(
    String.raw`${START}(?:(${NUMBER}) (${UNIT}) from (?:now|today)|in (${NUMBER}) (${UNIT})['’]s? time)${END}`,
  ),
  read: ([, count, unit, otherCount = '', otherUnit = '']) =>
    countedFrom('publication', numberOf(count ?? otherCount), unitOf(unit ?? otherUnit), false),
};

/** "in the past three days", "over the next two weeks", "the past week", "the last decade" */
const STRETCH: Construct = {
  name: 'stretch',
  pattern: pattern(
    String.raw`(?<=(?:in|over|during|within|for|of|throughout) +)the (?:(past|last)|(?:next|coming)) (?:(${NUMBER}) )?(${UNIT})${END}(?! of)`,
  ),
  read: ([, back, count, unit = '']) => {
    if (count === undefined && /s$/i.test(unit)) return null;
    return {
      kind: 'stretch',
      count: numberOf(count ?? 'a'),
      unit: unitOf(unit),
      direction: back === undefined ? 1 : -1,
    };
  },
};

/** "in the last 24 hours", "over the past 72 hours": whole days */
const HOURS: Construct = {
  name: 'hours',
  holds: /hour/i,
  pattern: pattern(
    String.raw`(?<=(?:in|over|during|within|for) +)the (?:past|last) (24|36|48|72|96)(?: |-)hours?${END}`,
  ),
  read: ([, hours = '']) => ({ kind: 'stretch', count: Math.ceil(Number(hours) / 24), unit: 'day', direction: -1 }),
};

export const RELATIVE: readonly Construct[] = [
  NAMED_DAY,
  AGO,
  FROM_NOW,
  HOURS,
  STRETCH,
  DAY_OF_MONTH,
  BEFORE_LAST,
  EDGE,
  WITHIN,
  NAMED_PERIOD,
  WEEKEND,
];
