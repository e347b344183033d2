/** Days of other calendars whose year the words leave out: the one that lies nearest on the side that the words ask for. */
import { addDays } from '../../../domain/index.js';
import { calendarOf, convertDay, yearIn } from './calendars.js';
import type { OtherCalendarDay } from './expression.js';
import { type Context, counted, type Outcome, publicationWords, stated } from './outcome.js';

/** Gives our day; null without a publication date to count from. */
export function resolveOtherCalendar(of: OtherCalendarDay, { published, direction }: Context): Outcome {
  const calendar = calendarOf(of.calendar);
  if (published === null)
    return stated(null, `A day of the ${calendar.words} calendar without its year, which has no one day in ours.`);
  const year = yearIn(calendar, published);
  const days = [year - 1, year, year + 1].flatMap((one) => convertDay(calendar, one, of.month, of.day) ?? []);
  const past = days.filter((day) => day <= addDays(published, 1)).at(-1);
  const future = days.find((day) => day >= published);
  const chosen = direction === 'future' ? future : (past ?? future);
  if (chosen === undefined) return stated(null, `The ${calendar.words} calendar has no such day near publication.`);
  const doubt = calendar.moves === 0 ? [] : [addDays(chosen, -1), addDays(chosen, 1)];
  const side = direction === 'future' ? 'The first from' : 'The latest up to';
  return counted(
    published,
    chosen,
    `${side} ${publicationWords(published)}, of the ${calendar.words} calendar.`,
    doubt,
  );
}
