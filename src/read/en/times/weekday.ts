/** Weekdays: which week is meant is decided later, by the tense and the publication date. */
import { type Construct, wordBefore } from './construct.js';
import { DAY_PART, pattern, POINTER, pointerOf, WEEKDAY, weekdayNumber } from './vocabulary.js';

/** "Black Friday" and "Easter Sunday" are feasts and events, "every Monday" a habit, "the Sunday Times" a newspaper. */
const NO_DAY_BEFORE =
  /^(?:Black|Good|Bloody|Palm|Easter|Ash|Super|Cyber|Holy|Maundy|Shrove|Sheffield|every|each|most|some|other)$/i;
const NO_DAY_AFTER =
  /^ (?:Times|Telegraph|Mirror|Post|Mail|Express|Herald|Independent|World|People|Star|Night Live)(?![\p{L}])/u;

/** "on Tuesday", "Tuesday evening", "last Thursday", "next Monday" */
const WEEKDAY_NAME: Construct = {
  name: 'weekday',
  pattern: pattern(String.raw`(?<![\p{L}\p{M}\d-])(?:(${POINTER}) )?(${WEEKDAY})(?:,? ${DAY_PART}(?![\p{L}]))?`),
  read: ([, pointer, weekday = ''], around) => {
    if (weekday === weekday.toLowerCase()) return null;
    if (!around.trusted && (NO_DAY_BEFORE.test(wordBefore(around.before)) || NO_DAY_AFTER.test(around.after)))
      return null;
    return {
      kind: 'weekday',
      weekday: weekdayNumber(weekday),
      pointer: pointer === undefined ? null : pointerOf(pointer),
      weekShift: null,
    };
  },
};

export const WEEKDAYS: readonly Construct[] = [WEEKDAY_NAME];
