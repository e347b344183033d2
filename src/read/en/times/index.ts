/**
 * Takes a draft, finds every expression of time in it and says which date each one means, with the reason.
 * Never reads the clock: what is relative counts from the publication date that the article has, or stays open.
 */
import { type ContactStatus, type DateValue, diagnostic, spanOf, type Weekday } from '../../../domain/index.js';
import type { Draft, Part, TimeMention, Token } from '../../draft.js';
import { anchorOf, isDayPrecise, NOTHING_NAMED, namedAfter, publicationDay, publicationDayOfYear } from './anchor.js';
import type { Found } from './construct.js';
import type { Expression } from './expression.js';
import { type Context, type Outcome, resolve } from './resolve.js';
import { findNewsWeekday } from './news-weekday.js';
import { readPhrase, scan } from './scan.js';
import { type Direction, directionAt } from './tense.js';
import { writtenOn } from './written-on.js';
import { withStatedYears } from './years-stated.js';

export { newsWeekdayOf } from './news-weekday.js';
export { isOfDateline, newsDayOf } from './written-on.js';

/** Where in time the sentence stands that a time belongs to. */
export type TimeContext = {
  readonly published: DateValue | null;
  /** Whether that is the day of the dateline. */
  readonly isOfDateline?: boolean;
  /** The weekday of that day, where only the lead tells it. */
  readonly newsWeekday?: Weekday | null;
  readonly tense: Direction;
  readonly status: ContactStatus;
  /** The day that "two days later" counts from; null keeps what the article's own order gave. */
  readonly previous: DateValue | null;
};

/** Fills `times`, in text order. */
export const times: Part = {
  name: 'times',
  needs: ['tokens', 'sentences', 'view'],
  adds: ['times'],
  run: (draft) => {
    const found = withStatedYears(draft.view, scan(draft));
    const written = writtenOn(draft, found);
    const published = publicationDay(written ?? draft.article.published);
    const dayOfYear = publicationDayOfYear(draft.article.published);
    const newsWeekday = findNewsWeekday(draft, found);
    let previous = NOTHING_NAMED;
    const weekdays = new Map<number, Outcome>();
    draft.times = [];
    for (const [index, one] of found.entries()) {
      const place = tokensOf(draft, one);
      if (place === null) continue;
      const tense = directionAt(draft, place.first, place.last);
      const { sentence } = draft.tokens[place.first] as Token;
      const anchor = anchorOf(draft, found, index, { published, previous, sentence });
      const outcome =
        saidBefore(weekdays, draft.view, one, tense.sure) ??
        resolve(one.expression, {
          published,
          dayOfYear,
          newsWeekday,
          isOfDateline: written !== null,
          ...tense,
          previous: anchor,
        });
      if (one.expression.kind === 'weekday') weekdays.set(one.expression.weekday, outcome);
      const value: DateValue = { ...outcome, phrase: spanOf(draft.text, one.start, one.end) };
      draft.times.push({ ...place, value });
      reportTrouble(draft, one.expression, value);
      previous = namedAfter(previous, one.expression, value.edtf, value.phrase?.text ?? '', sentence);
    }
  },
};

/**
 * The date that `time` gives to a contact of this tense and status: "on Monday" is the last Monday of a meeting that was held, the next one of
 * a meeting that is planned. Words that give a whole date keep it.
 */
export function dateOf(time: TimeMention, context: TimeContext): DateValue {
  const { value } = time;
  const expression = value.phrase === null ? null : readPhrase(value.phrase.text.replace(/\s/g, ' '));
  if (countsFromEvent(value)) return value;
  if (expression === null || value.anchor?.startsWith('in the text')) return keepOrRecount(value, expression, context);
  return recount(value, expression, context);
}

/** What was counted from the text stays so, unless a better day is given; "a year after the vote" has none to count from. */
function keepOrRecount(value: DateValue, expression: Expression | null, context: TimeContext): DateValue {
  const counts = expression?.kind === 'count' && expression.from === 'previous' && context.previous !== null;
  return counts ? recount(value, expression, context) : value;
}

function countsFromEvent(value: DateValue): boolean {
  return value.edtf === null && /(?:before|after)$/i.test(value.phrase?.text ?? '');
}

function recount(value: DateValue, expression: Expression, context: TimeContext): DateValue {
  const before = context.previous;
  const outcome = resolve(expression, {
    published: publicationDay(context.published),
    dayOfYear: publicationDayOfYear(context.published),
    newsWeekday: context.newsWeekday ?? null,
    isOfDateline: context.isOfDateline ?? false,
    ...directionOf(context),
    previous:
      before !== null && isDayPrecise(before.edtf) ? { edtf: before.edtf, words: before.phrase?.text ?? '' } : null,
  });
  return { ...outcome, phrase: value.phrase };
}

/** A status is sure, a tense a guess. */
function directionOf({ tense, status }: TimeContext): Pick<Context, 'direction' | 'sure'> {
  if (status === 'held') return { direction: 'past', sure: true };
  if (status === 'planned') return { direction: 'future', sure: true };
  if (tense !== 'unknown') return { direction: tense, sure: false };
  return { direction: status === 'postponed' ? 'future' : 'unknown', sure: false };
}

/** "Leaders met on Friday. … Ahead of Friday's meeting": the Friday that the article has named, where no verb beside it says otherwise. */
function saidBefore(
  weekdays: ReadonlyMap<number, Outcome>,
  view: string,
  { expression, end }: Found,
  sure: boolean,
): Outcome | null {
  if (expression.kind !== 'weekday' || expression.pointer !== null || expression.weekShift !== null || sure)
    return null;
  return /^['’]s?(?![\p{L}])/u.test(view.slice(end, end + 3)) ? (weekdays.get(expression.weekday) ?? null) : null;
}

/** The tokens that an expression covers; null where it covers none, or words of two sentences. */
function tokensOf(draft: Draft, { start, end }: Found): { readonly first: number; readonly last: number } | null {
  const first = tokenAt(draft.tokens, start);
  const last = tokenAt(draft.tokens, end - 1);
  if (first === null || last === null) return null;
  if (/^(?:https?:|www\.)/.test((draft.tokens[first] as Token).lower)) return null;
  return (draft.tokens[first] as Token).sentence === (draft.tokens[last] as Token).sentence ? { first, last } : null;
}

function tokenAt(tokens: readonly Token[], offset: number): number | null {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (offset < token.start) high = middle - 1;
    else if (offset >= token.end) low = middle + 1;
    else return middle;
  }
  return null;
}

function reportTrouble(draft: Draft, expression: Expression, value: DateValue): void {
  const words = value.phrase?.text ?? '';
  const inner = expression.kind === 'open' ? expression.of : expression;
  if (inner.kind === 'impossible')
    draft.diagnostics.push(diagnostic('impossible-date', `“${words}”: ${inner.reason}`, value.phrase));
  if (inner.kind === 'ambiguous' && value.edtf === null) {
    draft.diagnostics.push(
      diagnostic('ambiguous-date', `“${words}” can be ${inner.readings.join(' or ')}.`, value.phrase),
    );
  }
  if (inner.kind === 'weekday' && value.edtf === null) {
    draft.diagnostics.push(
      diagnostic('undated-weekday', `“${words}” stays open: the article has no publication date.`, value.phrase),
    );
  }
}
