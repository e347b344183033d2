/** The day on which an article was written, where its dateline names one shortly before that of publication: "today" is that day. */
import { addDays, type DateValue, type Span, spanOf } from '../../../domain/index.js';
import type { Draft } from '../../draft.js';
import { isDayPrecise, publicationDay } from './anchor.js';
import type { Found } from './construct.js';
import { resolve } from './resolve.js';

/** Days that may lie between writing and publication. */
const MOST_DAYS = 3;

const known = new WeakMap<Draft, DateValue | null>();

/** The day of the dateline: "CAIRO, 5 March" on a page of 6 March. Null where it names none, or not one of the days before publication. */
export function writtenOn(draft: Draft, found: readonly Found[]): DateValue | null {
  const day = dayOfDateline(draft, found);
  known.set(draft, day);
  return day;
}

/** The day that the article's words count from: that of writing, else that of publication. */
export const newsDayOf = (draft: Draft): DateValue | null => known.get(draft) ?? draft.article.published;

/** Whether that day is the dateline's. */
export const isOfDateline = (draft: Draft): boolean => (known.get(draft) ?? null) !== null;

function dayOfDateline(draft: Draft, found: readonly Found[]): DateValue | null {
  const dateline = draft.article.dateline ?? lineOfDay(draft, found);
  const published = publicationDay(draft.article.published);
  if (dateline === null || published === null) return null;
  const one = found.find(({ start, end }) => start >= dateline.start && end <= dateline.end);
  if (one?.expression.kind !== 'date') return null;
  const outcome = resolve(one.expression, {
    published,
    dayOfYear: null,
    direction: 'past',
    sure: true,
    previous: null,
  });
  if (!isDayPrecise(outcome.edtf) || outcome.edtf >= published) return null;
  return outcome.edtf >= addDays(published, -MOST_DAYS) ? { ...outcome, phrase: dateline } : null;
}

/** Within so many sentences a release says when it was written. */
const HEAD = 6;
const TOWN = /^\W*(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2},? )?\W*$/u;

/** "Jeddah, 05 May 2031", "May 6, 2031": a line above the text that holds nothing but a day with its year, and at most a town; null where there is none. */
function lineOfDay({ sentences, view, text }: Draft, found: readonly Found[]): Span | null {
  for (const { role, start, end } of sentences.slice(0, HEAD)) {
    const one = role === 'heading' ? found.find((day) => day.start >= start && day.end <= end) : undefined;
    if (one?.expression.kind !== 'date' || !/\d{4}/.test(view.slice(one.start, one.end))) continue;
    const around = [view.slice(start, one.start), view.slice(one.end, end)];
    if (TOWN.test(around[0] ?? '') && /^\W*$/.test(around[1] ?? '')) return spanOf(text, one.start, one.end);
  }
  return null;
}
