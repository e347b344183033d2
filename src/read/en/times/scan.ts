/** Finds every expression of time in a text. */
import { remembered } from '../../../knowledge/index.js';
import { ABSOLUTE } from './absolute.js';
import { CALENDARS, OTHER_MONTH } from './calendars.js';
import type { Around, Construct, Found } from './construct.js';
import type { Expression } from './expression.js';
import { join } from './join.js';
import { MONTHS, monthsUsedAsNames } from './month.js';
import { NARRATIVE } from './narrative.js';
import { RANGES } from './range.js';
import { RELATIVE } from './relative.js';
import { SEASONAL } from './season.js';
import { surround } from './surround.js';
import { VAGUE } from './vague.js';
import { DAY_PART, MONTH, UNIT, WEEKDAY, withRunsOfSpaces } from './vocabulary.js';
import { WEEKDAYS } from './weekday.js';
import { YEARS } from './year.js';

/** Constructs of one sort, and what each of their matches holds, so that most lines need no look at them. */
type Group = { readonly holds: readonly RegExp[]; readonly constructs: readonly Construct[] };

const DIGIT = /\d/;
const MONTH_NAME = word(MONTH);
const PERIOD = word(
  `(?:${DAY_PART}|${UNIT}|hours?|minutes?|fortnights?|weekend|quarter|half|century|tonight|today|yesterday|tomorrow)`,
);

function word(source: string): RegExp {
  return new RegExp(withRunsOfSpaces(String.raw`(?<!\p{L})${source}`), 'iu');
}

/** Where two constructs want the same words, the one that stands first here has them. */
const GROUPS: readonly Group[] = [
  { holds: [DIGIT, word(OTHER_MONTH)], constructs: CALENDARS },
  { holds: [DIGIT, MONTH_NAME], constructs: RANGES },
  { holds: [DIGIT], constructs: ABSOLUTE },
  { holds: [word('(?:spring|summer|autumn|fall|winter|quarter|half)')], constructs: SEASONAL },
  { holds: [PERIOD], constructs: RELATIVE },
  { holds: [PERIOD], constructs: NARRATIVE },
  { holds: [word('(?:recent|recently|lately|soon|shortly|future|hours|days|weeks|months|years)')], constructs: VAGUE },
  { holds: [word(WEEKDAY)], constructs: WEEKDAYS },
  { holds: [DIGIT], constructs: YEARS },
  { holds: [MONTH_NAME], constructs: MONTHS },
];

const NO_NAMES: ReadonlySet<string> = new Set();

/** Gives what was found in text order, without overlap. Offsets are code units into `view`; nothing reaches over a line break. */
export function scan(view: string): readonly Found[] {
  return scanWith(view, monthsUsedAsNames(view), false);
}

/** Reads the words of one expression; null where they are none. Its neighbours were looked at when it was found. */
export const readPhrase: (words: string) => Expression | null = remembered(
  (words) => scanWith(words, NO_NAMES, true)[0]?.expression ?? null,
);

function scanWith(view: string, names: ReadonlySet<string>, trusted: boolean): readonly Found[] {
  const found: Found[] = [];
  let start = 0;
  for (const line of view.split('\n')) {
    for (const one of scanLine(line, names, trusted))
      found.push({ start: start + one.start, end: start + one.end, expression: one.expression });
    start += line.length + 1;
  }
  const joined = join(view, found);
  return apart(joined.map((one, index) => surround(view, one, joined[index - 1]?.end ?? 0)));
}

/** What one line holds, in its order; offsets are code units into the line. */
function scanLine(line: string, names: ReadonlySet<string>, trusted: boolean): readonly Found[] {
  const found: Found[] = [];
  const taken = new Uint8Array(line.length);
  for (const { pattern, read, holds } of constructsFor(line)) {
    if (holds !== undefined && !holds.test(line)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const expression = read(match, aroundOf(line, start, end, names, trusted));
      if (expression === null) continue;
      taken.fill(1, start, end);
      found.push({ start, end, expression });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function constructsFor(line: string): readonly Construct[] {
  return GROUPS.flatMap(({ holds, constructs }) => (holds.every((one) => one.test(line)) ? constructs : []));
}

function aroundOf(line: string, start: number, end: number, names: ReadonlySet<string>, trusted: boolean): Around {
  return { before: line.slice(Math.max(0, start - 48), start), after: line.slice(end, end + 32), names, trusted };
}

/** The small words between two expressions belong to the later one. */
function apart(found: readonly Found[]): readonly Found[] {
  return found.map((one, index) => {
    const next = found[index + 1];
    return next !== undefined && one.end > next.start ? { ...one, end: next.start } : one;
  });
}
