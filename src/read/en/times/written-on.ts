/** The day on which an article was written, where its dateline names one shortly before that of publication: "today" is that day. */
import { addDays, type DateValue } from '../../../domain/index.js';
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
  const { dateline } = draft.article;
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
