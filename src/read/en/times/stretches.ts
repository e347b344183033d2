/** Where in a text a time can be named: every expression holds a number, a name of the calendar or a word like "week", and most lines hold none. */
import type { Draft, Token } from '../../draft.js';
import { perWord } from '../words.js';
import { DAY_PART, MONTH, UNIT, WEEKDAY, withRunsOfSpaces } from './vocabulary.js';

/** Sorts of words of which an expression of time holds one. */
type Hint = 'digit' | 'month' | 'season' | 'period' | 'vague' | 'weekday';

const HINTS: Readonly<Record<Hint, RegExp>> = {
  digit: /\d/,
  month: word(MONTH),
  season: word('(?:spring|summer|autumn|fall|winter|quarter|half)'),
  period: word(
    `(?:${DAY_PART}|${UNIT}|hours?|minutes?|fortnights?|weekend|quarter|half|century|tonight|today|yesterday|tomorrow|eve)`,
  ),
  vague: word('(?:recent|recently|lately|soon|shortly|future|hours|days|weeks|months|years)'),
  weekday: word(WEEKDAY),
};

const NAMES = Object.keys(HINTS) as Hint[];

/** A set of hints, one bit for each. */
export type Hints = number;

export const hintsOf = (...hints: Hint[]): Hints => hints.reduce((all, hint) => all | (1 << NAMES.indexOf(hint)), 0);

/** The hints that a text holds. */
export const hintsIn = (text: string): Hints => hintsOf(...NAMES.filter((name) => HINTS[name].test(text)));

const hintsOfToken = perWord(({ text }) => hintsIn(text));

/** How many words an expression of time, with what is looked at around it, may reach to either side of a hint. */
const REACH = 16;

/** A part of one line, with what it holds; offsets are code units into the view. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly line: { readonly start: number; readonly end: number };
  readonly hints: Hints;
};

/** All that lies near a hint, in text order; no stretch reaches over a line break. */
export function stretchesOf({ view, tokens }: Pick<Draft, 'view' | 'tokens'>): readonly Stretch[] {
  const out: Stretch[] = [];
  let line = { start: 0, end: -1, from: 0 };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.start > line.end) line = lineAt(view, token);
    if (hintsOfToken(token) === 0) continue;
    const { to, hints } = around(tokens, at, line.end);
    const first = at - REACH <= line.from ? line.start : (tokens[at - REACH] as Token).start;
    const last = tokens[to + REACH];
    out.push({ start: first, end: last && last.end <= line.end ? last.end : line.end, line, hints });
    at = to;
  }
  return out;
}

function lineAt(view: string, { index, start }: Token): { start: number; end: number; from: number } {
  const end = view.indexOf('\n', start);
  return { start: view.lastIndexOf('\n', start) + 1, end: end < 0 ? view.length : end, from: index };
}

/** The hints from token `at` on, each in reach of the one before it, and the last token that holds one. */
function around(tokens: readonly Token[], at: number, lineEnd: number): { readonly to: number; readonly hints: Hints } {
  let to = at;
  let hints = 0;
  for (let next = at; next <= to + REACH; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.start >= lineEnd) break;
    const own = hintsOfToken(token);
    if (own !== 0) to = next;
    hints |= own;
  }
  return { to, hints };
}

function word(source: string): RegExp {
  return new RegExp(withRunsOfSpaces(String.raw`(?<!\p{L})${source}`), 'iu');
}
