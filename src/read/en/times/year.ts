/** Years, decades and centuries. A bare number of four digits is a year only where its neighbours say so. */
import { type Around, type Construct, countsThings, wordBefore } from './construct.js';
import { calendarDate, type Fixed } from './expression.js';
import { END, pattern, START, YEAR } from './vocabulary.js';

const POINTS_TO_YEAR =
  /^(?:in|since|until|till|during|throughout|early|late|mid|before|after|between|circa|year|by|from|through|spring|summer|autumn|fall|winter)$/i;
const MAY_POINT = /^(?:of|for|to|around|about|than|and|or)$/i;
const DETERMINER = /^(?:a|an|the|its|his|her|their|our|your|my|this|that|\S+['’]s?)$/i;
const EVENT =
  /^(?:Olympics|Olympic|Games|Cup|Summit|Conference|Forum|Expo|Davos|WWDC|Assembly|Championships?|Election|Elections|Congress)$/;
/** "his landmark 2012 visit", "their failed 2019 talks" */
const EVENT_BEHIND =
  /^ (?:visit|trip|tour|meeting|summit|talks|call|deal|agreement|accord|treaty|pact|truce|ceasefire|elections?|referendum|coup|war|invasion|attacks?|speech|conference|letter)(?![\p{L}])/u;
const NAMED = /^ (?:Agenda|Vision|series|Goals)(?![\p{L}])/u;

/** "in 2015", "the 2008 Olympics", "between 2014 and 2016"; not "2000 people", "Resolution 1973" */
const YEAR_ALONE: Construct = {
  name: 'year',
  pattern: pattern(String.raw`${START.replace('[-–/.$€£#]', '[/.$€£#]')}(${YEAR})${END}`),
  read: ([, year = ''], around) => (around.trusted || isYear(around) ? calendarDate({ year }) : null),
};

/** "2010-11", "2014/15": two years or a year's turn */
const YEAR_PAIR: Construct = {
  name: 'year-pair',
  pattern: pattern(String.raw`${START}((?:19|20)\d)(\d)[-–/](\d\d)${END}(?![-–/]\d)`),
  read: ([, decade = '', year = '', next = ''], around) => {
    const from = Number(decade + year);
    const to = Number(decade.slice(0, 2) + next);
    if (to <= from || to > from + 10 || (!around.trusted && !isYear(around))) return null;
    return { kind: 'range', from: calendarDate({ year: String(from) }), to: calendarDate({ year: String(to) }) };
  },
};

function isYear(around: Around): boolean {
  const { before, after } = around;
  if (countsThings(after) || /^[-‑]\p{L}/u.test(after) || NAMED.test(after)) return false;
  if (/\bmid[-‑–]$/i.test(before)) return true;
  if (/(?:19|20)\d\d ?[-–—/] ?$/.test(before) || /^ ?[–—-] ?(?:19|20)\d\d(?!\d)/.test(after)) return true;
  if (/[-–]$/.test(before)) return false;
  if (before.endsWith('(')) return /^[),;]/.test(after);
  const previous = wordBefore(before);
  if (POINTS_TO_YEAR.test(previous)) return true;
  if (MAY_POINT.test(previous))
    return /(?:19|20)\d\d +(?:and|or|to) *$/.test(before) || !/^ +\p{Ll}+s(?![\p{L}])/u.test(after);
  if (DETERMINER.test(previous)) return /^ +\p{L}/u.test(after);
  if (EVENT.test(previous)) return true;
  if (EVENT_BEHIND.test(after) && /^\p{Ll}/u.test(previous)) return true;
  if (previous === '' && /^ ?[:–—] \p{Lu}/u.test(after)) return true;
  return previous === '' && /^ +(?:was|is|has|saw|will|marked|marks)(?![\p{L}])/u.test(after);
}

/** "the 1990s", "the early 2000s", "the '80s" */
const DECADE: Construct = {
  name: 'decade',
  pattern: pattern(
    String.raw`(?<![\p{L}\d-])(?:the )?(?:(?:early|late|mid|middle)[ -])?(?:((?:1[5-9]|20)\d)0(?:s|(?<=the \d+|the early \d+|the late \d+)['’]s)|(?<=the |the early |the late |the mid-)['’‘]?([2-9])0s)${END}`,
  ),
  read: ([, decade, short]) => fixed(`${decade ?? `19${short}`}X`, short === undefined ? 'stated' : 'inferred'),
};

/** "the 20th century"; "21st century" is said of the present and names no time */
const CENTURY: Construct = {
  name: 'century',
  pattern: pattern(String.raw`(?<![\p{L}\d-])(?:the )?(1[5-9]|20)th[ -]century${END}`),
  read: ([, number]) => fixed(`${Number(number) - 1}XX`, 'stated'),
};

function fixed(edtf: string, how: 'stated' | 'inferred'): Fixed {
  const reason =
    how === 'stated' ? 'The words name the years.' : 'A decade without its century is one of the twentieth.';
  return { kind: 'fixed', edtf, how, reason, alternatives: [] };
}

export const YEARS: readonly Construct[] = [DECADE, CENTURY, YEAR_PAIR, YEAR_ALONE];
