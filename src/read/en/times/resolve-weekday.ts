/** Weekdays: which week is meant. A week runs from Monday to Sunday. */
import { addDays, type Edtf, type Weekday, weekdayName, weekdayOf } from '../../../domain/index.js';
import { dayWithYear, withoutYear } from './any-year.js';
import type { WeekdayName } from './expression.js';
import { type Context, counted, type Outcome, publicationWords, stated } from './outcome.js';

/** The Monday of the week that `day` lies in. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The last such weekday on or before `day`. */
function weekdayUpTo(day: string, weekday: Weekday): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** The first such weekday on or after `day`. */
export function weekdayFrom(day: string, weekday: Weekday): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Gives the day; null without a publication date. */
export function resolveWeekday(name: WeekdayName, context: Context): Outcome {
  const { published, dayOfYear, newsWeekday = null, direction } = context;
  if (published !== null) return resolveNear(name, published, direction);
  const day = dayOfYear === null || newsWeekday === null ? null : dayWithYear(dayOfYear, newsWeekday);
  if (day === null || dayOfYear === null || newsWeekday === null)
    return stated(null, `A ${weekdayName(name.weekday)}; the article has no publication date to count from.`);
  const outcome = resolveNear(name, day, direction);
  const moved = (edtf: Edtf): Edtf => withoutYear(edtf, day, dayOfYear);
  const reason = `${weekdayName(name.weekday)}, counted from ${publicationWords(dayOfYear)}, which the lead calls a ${weekdayName(newsWeekday)}.`;
  return counted(dayOfYear, moved(outcome.edtf), reason, outcome.alternatives.map(moved));
}

function resolveNear(name: WeekdayName, published: string, direction: Context['direction']): Outcome {
  const words = weekdayName(name.weekday);
  const inWeek = (shift: number): string => addDays(mondayOf(published), 7 * shift + ((name.weekday + 6) % 7));
  const of = publicationWords(published);
  if (name.weekShift !== null) {
    return counted(
      published,
      inWeek(name.weekShift),
      `The ${words} of the week that the words name, counted from ${of}.`,
    );
  }
  const before = weekdayUpTo(addDays(published, -1), name.weekday);
  const after = weekdayFrom(addDays(published, 1), name.weekday);
  switch (name.pointer) {
    case 'last':
      return counted(published, inWeek(-1), `The ${words} of the week before ${of}.`, [before]);
    case 'next':
      return counted(published, inWeek(1), `The ${words} of the week after ${of}.`, [after]);
    case 'past':
      return counted(published, before, `The last ${words} before ${of}.`);
    case 'coming':
      return counted(published, after, `The next ${words} after ${of}.`);
    case 'this':
      if (direction === 'unknown')
        return counted(published, inWeek(0), `The ${words} of the week of ${of}.`, [before, after]);
      break;
    case null:
  }
  const onTheDay = weekdayOf(published) === name.weekday;
  if (direction === 'future') {
    const alternatives = onTheDay ? [after] : [];
    return counted(
      published,
      weekdayFrom(published, name.weekday),
      `The first ${words} on or after ${of}.`,
      alternatives,
    );
  }
  const alternatives = [onTheDay ? before : null, direction === 'unknown' ? after : null];
  return counted(
    published,
    weekdayUpTo(published, name.weekday),
    `The last ${words} on or before ${of}.`,
    alternatives,
  );
}
