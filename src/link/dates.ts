import {
  bounds,
  compareDates,
  daysBetween,
  describeDate,
  type Weekday,
  weekdayIn,
  weekdayName,
  weekdayOf,
} from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { dayOf, phraseOf } from './days.js';
import { isOutOfTime } from './publication.js';
import { areOfOneVisit, isPutOff } from './two-days.js';

/**
 * same-day: both name one day. near: both are known to a month or closer, and can be one day. loose: they can be one day, but one leaves more than
 * a month or the year open. open: one says no date. conflict: no day suits both, by their dates or because news of what was held cannot be older than it.
 */
export type DateRelation = 'same-day' | 'near' | 'loose' | 'open' | 'conflict';

const NEAR_DAYS = 35;
/** What is planned 'in the spring' may be planned for March. */
const SEASON_DAYS = 93;
/** A day of an unknown year. */
const RECURRING = /^XXXX-\d\d-\d\d/;

/** How the dates of two accounts stand to one another. */
export function compareAccountDates(a: AccountCard, b: AccountCard): DateRelation {
  const [x, y] = [a.account.date.edtf, b.account.date.edtf];
  const relation = relationByDays(a, b) ?? compareDates(x, y);
  if (relation === 'conflict' && (isPutOff(a, b) || areOfOneVisit(a, b))) return 'near';
  if (relation === 'conflict' || isOutOfTime(a, b)) return 'conflict';
  if (relation === 'same-day') return 'same-day';
  if (weekdayMisses(a, b) || weekdayMisses(b, a)) return 'conflict';
  if (relation === 'unknown') return 'open';
  const days = [a, b].every(({ account }) => account.status === 'planned') ? SEASON_DAYS : NEAR_DAYS;
  return isNear(x, days) && isNear(y, days) ? 'near' : 'loose';
}

/** What the first and last days settle alone, which is most pairs; null where it takes more. */
function relationByDays({ days: a }: AccountCard, { days: b }: AccountCard): 'same-day' | 'conflict' | null {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return null;
  if (a.latest < b.earliest || b.latest < a.earliest) return 'conflict';
  return a.earliest === a.latest && b.earliest === b.latest ? 'same-day' : null;
}

function isNear(edtf: string | null, days = NEAR_DAYS): boolean {
  const { earliest, latest } = bounds(edtf);
  return earliest !== null && latest !== null && daysBetween(earliest, latest) <= days;
}

/** One says a weekday and no year, the other another one, or a day that is another. */
function weekdayMisses(a: AccountCard, b: AccountCard): boolean {
  const [said, day] = [weekdayOfAnyYear(a), dayOf(b)];
  const other = day === null ? weekdayOfAnyYear(b) : weekdayOf(day);
  return said !== null && other !== null && other !== said;
}

/** What speaks for one day where the dates do not settle it: null for nothing. */
export function dateSupport(a: AccountCard, b: AccountCard): string | null {
  const [x, y] = [a.account.date.edtf, b.account.date.edtf];
  if (x !== null && x === y) return `both say ${x}, the year left open`;
  const weekdayA = weekdayIn(phraseOf(a));
  if (weekdayA !== null && weekdayA === weekdayIn(phraseOf(b))) return `both say ‘${weekdayName(weekdayA)}’`;
  const weekday = weekdayOfTheOther(a, b) ?? weekdayOfTheOther(b, a);
  if (weekday !== null) return weekday;
  if (isOneRecurringDay(x, y) || isOneRecurringDay(y, x)) return `${x ?? ''} and ${y ?? ''} can be one day`;
  return samePhrase(a, b) ? 'both give the time in the same words' : null;
}

/** 'on Thursday' beside 10 February 2028, which was one. */
function weekdayOfTheOther(a: AccountCard, b: AccountCard): string | null {
  const [said, day] = [weekdayOfAnyYear(a), dayOf(b)];
  if (said === null || day === null || weekdayOf(day) !== said) return null;
  return `one says ‘${weekdayName(said)}’, which ${describeDate(day)} was`;
}

/** The weekday that an account says of a day of which it leaves the year open: it was one in one year of six or so. */
function weekdayOfAnyYear(card: AccountCard): Weekday | null {
  const { edtf } = card.account.date;
  return edtf === null || RECURRING.test(edtf) ? weekdayIn(phraseOf(card)) : null;
}

/** A day of an unknown year beside a month or a day of a known one that allows it. */
function isOneRecurringDay(recurring: string | null, known: string | null): boolean {
  return (
    recurring !== null && RECURRING.test(recurring) && isNear(known) && compareDates(recurring, known) === 'may-agree'
  );
}

/** 'in the coming weeks' twice, or 'in spring' and 'later in the spring'. */
function samePhrase(a: AccountCard, b: AccountCard): boolean {
  const [wordsA, wordsB] = [timeWords(a), timeWords(b)];
  return (
    wordsA.length > 0 &&
    wordsB.length > 0 &&
    (wordsA.every((word) => wordsB.includes(word)) || wordsB.every((word) => wordsA.includes(word)))
  );
}

function timeWords(card: AccountCard): readonly string[] {
  const words = card.account.date.phrase?.text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  return words.filter(
    (word) => !/^(?:in|on|at|the|of|a|an|for|during|later|earlier|early|late|today|last|this|next)$/.test(word),
  );
}
