/** Finds every expression of time in a text. */
import { remembered } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import { ABSOLUTE } from './absolute.js';
import { CALENDARS, OTHER_MONTH } from './calendars.js';
import type { Around, Construct, Found } from './construct.js';
import type { Expression } from './expression.js';
import { join } from './join.js';
import { MONTHS, monthsUsedAsNames } from './month.js';
import { NARRATIVE } from './narrative.js';
import { ORDINAL_WORDS } from './ordinal-words.js';
import { RANGES } from './range.js';
import { RELATIVE } from './relative.js';
import { SEASONAL } from './season.js';
import { type Hints, hintsIn, hintsOf, type Stretch, stretchesOf } from './stretches.js';
import { surround } from './surround.js';
import { VAGUE } from './vague.js';
import { withRunsOfSpaces } from './vocabulary.js';
import { WEEKDAYS } from './weekday.js';
import { YEARS } from './year.js';

/** Constructs of one sort, and what each of their matches holds, so that most of a text needs no look at them. */
type Group = { readonly holds: Hints; readonly also?: RegExp; readonly constructs: readonly Construct[] };

const OTHER_CALENDAR = new RegExp(withRunsOfSpaces(String.raw`(?<!\p{L})${OTHER_MONTH}`), 'iu');

/** Where two constructs want the same words, the one that stands first here has them. */
const GROUPS: readonly Group[] = [
  { holds: hintsOf('digit'), also: OTHER_CALENDAR, constructs: CALENDARS },
  { holds: hintsOf('digit', 'month'), constructs: RANGES },
  { holds: hintsOf('month'), constructs: ORDINAL_WORDS },
  { holds: hintsOf('digit'), constructs: ABSOLUTE },
  { holds: hintsOf('season'), constructs: SEASONAL },
  { holds: hintsOf('period'), constructs: RELATIVE },
  { holds: hintsOf('period'), constructs: NARRATIVE },
  { holds: hintsOf('vague'), constructs: VAGUE },
  { holds: hintsOf('weekday'), constructs: WEEKDAYS },
  { holds: hintsOf('digit'), constructs: YEARS },
  { holds: hintsOf('month'), constructs: MONTHS },
];

const NO_NAMES: ReadonlySet<string> = new Set();

/** What is known of the text that is read. */
type Text = { readonly view: string; readonly names: ReadonlySet<string>; readonly trusted: boolean };

/** Gives what was found in text order, without overlap. Offsets are code units into the view; nothing reaches over a line break. */
export function scan(draft: Pick<Draft, 'view' | 'tokens'>): readonly Found[] {
  const { view } = draft;
  return scanWith({ view, names: monthsUsedAsNames(view), trusted: false }, stretchesOf(draft));
}

/** Reads the words of one expression; null where they are none. Its neighbours were looked at when it was found. */
export const readPhrase: (words: string) => Expression | null = remembered((words) => {
  const line = { start: 0, end: words.length };
  const whole = { ...line, line, hints: hintsIn(words) };
  return scanWith({ view: words, names: NO_NAMES, trusted: true }, [whole])[0]?.expression ?? null;
});

function scanWith(text: Text, stretches: readonly Stretch[]): readonly Found[] {
  const joined = join(
    text.view,
    stretches.flatMap((stretch) => scanStretch(text, stretch)),
  );
  return apart(joined.map((one, index) => surround(text.view, one, joined[index - 1]?.end ?? 0)));
}

/** What one stretch holds, in its order. */
function scanStretch(text: Text, stretch: Stretch): readonly Found[] {
  const { view } = text;
  const words = view.slice(stretch.start, stretch.end);
  const found: Found[] = [];
  const taken = new Uint8Array(words.length);
  for (const { pattern, read, holds } of constructsFor(words, stretch.hints)) {
    if (holds !== undefined && !holds.test(words)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      const from = match.index;
      const to = from + match[0].length;
      if (taken.subarray(from, to).includes(1)) continue;
      const [start, end] = [stretch.start + from, stretch.start + to];
      const expression = read(match, aroundOf(text, stretch, start, end));
      if (expression === null) continue;
      taken.fill(1, from, to);
      found.push({ start, end, expression });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function constructsFor(words: string, hints: Hints): readonly Construct[] {
  return GROUPS.flatMap(({ holds, also, constructs }) =>
    (hints & holds) === holds && (also === undefined || also.test(words)) ? constructs : [],
  );
}

function aroundOf({ view, names, trusted }: Text, { line }: Stretch, start: number, end: number): Around {
  const before = view.slice(Math.max(line.start, start - 48), start);
  return { before, after: view.slice(end, Math.min(end + 32, line.end)), names, trusted };
}

/** The small words between two expressions belong to the later one. */
function apart(found: readonly Found[]): readonly Found[] {
  return found.map((one, index) => {
    const next = found[index + 1];
    return next !== undefined && one.end > next.start ? { ...one, end: next.start } : one;
  });
}
