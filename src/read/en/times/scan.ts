/** Finds every expression of time in a text. */
import { ABSOLUTE } from './absolute.js';
import { CALENDARS } from './calendars.js';
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
import { WEEKDAYS } from './weekday.js';
import { YEARS } from './year.js';

/** Where two constructs want the same words, the one that stands first here has them. */
const CONSTRUCTS: readonly Construct[] = [
  ...CALENDARS,
  ...RANGES,
  ...ABSOLUTE,
  ...SEASONAL,
  ...RELATIVE,
  ...NARRATIVE,
  ...VAGUE,
  ...WEEKDAYS,
  ...YEARS,
  ...MONTHS,
];

const NO_NAMES: ReadonlySet<string> = new Set();

/** Gives what was found in text order, without overlap. Offsets are code units into `view`; nothing reaches over a line break. */
export function scan(view: string): readonly Found[] {
  return scanWith(view, monthsUsedAsNames(view), false);
}

/** Reads the words of one expression; null where they are none. Its neighbours were looked at when it was found. */
export function readPhrase(words: string): Expression | null {
  const found = scanWith(words, NO_NAMES, true);
  return found[0]?.expression ?? null;
}

function scanWith(view: string, names: ReadonlySet<string>, trusted: boolean): readonly Found[] {
  const found: Found[] = [];
  const taken = new Uint8Array(view.length);
  for (const construct of CONSTRUCTS) {
    construct.pattern.lastIndex = 0;
    for (let match = construct.pattern.exec(view); match !== null; match = construct.pattern.exec(view)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const expression = construct.read(match, aroundOf(view, start, end, names, trusted));
      if (expression === null) continue;
      taken.fill(1, start, end);
      found.push({ start, end, expression });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const joined = join(view, found);
  return apart(joined.map((one, index) => surround(view, one, joined[index - 1]?.end ?? 0)));
}

function aroundOf(view: string, start: number, end: number, names: ReadonlySet<string>, trusted: boolean): Around {
  const before = view.slice(Math.max(0, start - 48), start);
  const after = view.slice(end, end + 32);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: after.includes('\n') ? after.slice(0, after.indexOf('\n')) : after,
    names,
    trusted,
  };
}

/** The small words between two expressions belong to the later one. */
function apart(found: readonly Found[]): readonly Found[] {
  return found.map((one, index) => {
    const next = found[index + 1];
    return next !== undefined && one.end > next.start ? { ...one, end: next.start } : one;
  });
}
