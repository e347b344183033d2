/** What a relative expression is counted from: the day of publication, or a day that the article names. */
import { bounds, type DateValue, type Edtf, isEdtf } from '../../../domain/index.js';
import type { Draft } from '../../draft.js';
import type { Found } from './construct.js';
import type { Expression } from './expression.js';
import { type Context, resolve } from './resolve.js';

/** A day that the article named, the words that name it, and the sentence (its index) in which they stand. */
export type Named = { readonly edtf: string; readonly words: string; readonly sentence: number };

/** Sentences over which "two days later" still takes up a day. */
const FAR_BACK = 8;

/** The one day of publication; null where it is not known to the day. */
export function publicationDay(published: DateValue | null): string | null {
  if (published === null) return null;
  const { earliest, latest } = bounds(published.edtf);
  return earliest !== null && earliest === latest ? earliest : null;
}

/** The day of publication without its year, as a dateline gives it ("CAIRO, March 5 —"); null where the year is known, or no day is. */
export function publicationDayOfYear(published: DateValue | null): string | null {
  return /^XXXX-\d\d-\d\d/.exec(published?.edtf ?? '')?.[0] ?? null;
}

/** True for one day, its year known or not. */
export function isDayPrecise(edtf: Edtf): edtf is string {
  return edtf !== null && /^(?:\d{4}|XXXX)-\d\d-\d\d(?:T.*)?$/.test(edtf) && isEdtf(edtf);
}

/** Days, months and years that the article named last: what "the following day", "the following month" and "the year before" count from. */
type NamedBefore = { readonly day: Named | null; readonly month: Named | null; readonly year: Named | null };

export const NOTHING_NAMED: NamedBefore = { day: null, month: null, year: null };

/** What counts are made from after `edtf` was named; a look back ("the previous day") leaves the day that the article is at. */
export function namedAfter(
  before: NamedBefore,
  expression: Expression,
  edtf: Edtf,
  words: string,
  sentence: number,
): NamedBefore {
  if (edtf === null || (expression.kind === 'count' && expression.from === 'previous' && expression.count < 0))
    return before;
  const named = { edtf, words, sentence };
  if (isDayPrecise(edtf)) return { day: named, month: named, year: named };
  // "in July she spoke. … The following morning": the day named before July is not the one.
  const inside = (one: Named | null): Named | null => (one?.edtf.startsWith(edtf) ? one : null);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(edtf)) return { day: inside(before.day), month: named, year: named };
  const [, stretch] = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d\d\/\1-\d\d$/.exec(edtf) ?? [];
  if (stretch !== undefined) return { ...before, month: { ...named, edtf: stretch } };
  return /^\d{4}$/.test(edtf) ? { day: inside(before.day), month: inside(before.month), year: named } : before;
}

/** Of those named before, the one that an expression counts from. */
function namedFor(expression: Expression, { day, month, year }: NamedBefore): Named | null {
  if (expression.kind === 'day-of-month') return month;
  if (expression.kind !== 'count') return day;
  if (expression.unit === 'year') return year;
  return expression.unit === 'month' ? month : day;
}

/** The day that the expression at `index` counts from, if it counts from the text; null where the text names none for it. */
export function anchorOf(
  draft: Draft,
  found: readonly Found[],
  index: number,
  known: { readonly published: string | null; readonly previous: NamedBefore; readonly sentence: number },
): Context['previous'] {
  const one = found[index] as Found;
  const { sentence } = known;
  const previous = namedFor(one.expression, known.previous);
  const distance = previous === null ? 0 : sentence - previous.sentence;
  if (one.expression.kind !== 'count' || distance > FAR_BACK) return distance > FAR_BACK ? null : previous;
  if (!/(?:before|after)$/i.test(draft.view.slice(one.start, one.end))) return previous;
  const next = found[index + 1];
  const behind = next === undefined ? null : dayBehind(draft.view, one, next, known.published);
  if (behind !== null) return behind;
  // "On Tuesday Aldane met Morvic, a day after the vote": the vote's day is not named. "The vote was on Monday. A day after it, …": it is.
  const ofEvent = /^ +(?!(?:in|at|with|by) )[\p{L}“"]/u.test(draft.view.slice(one.end, one.end + 8));
  const takesUp = draft.sentences[sentence]?.start === one.start && distance === 1;
  return ofEvent && !takesUp ? null : previous;
}

/** "a day after Monday's meeting", "two days before the June 17 launch": the day named right behind is the one to count from. */
function dayBehind(view: string, one: Found, next: Found, published: string | null): Context['previous'] {
  const between = view.slice(one.end, next.start);
  if (!/^ +(?:(?:the|his|her|their|its|a|an) +)?(?:[\p{L}'’-]+ +){0,4}$/u.test(between)) return null;
  const { edtf } = resolve(next.expression, {
    published,
    dayOfYear: null,
    direction: 'past',
    sure: false,
    previous: null,
  });
  return isDayPrecise(edtf) ? { edtf, words: view.slice(next.start, next.end) } : null;
}
