import { isDay, isoDay } from '../domain/index.js';
import { MONTH, monthNumber, WEEKDAY } from './calendar-words.js';

const DAY = `(?:${WEEKDAY.replace('?<weekday>', '?:')}\\.?,? )?`;
const TO = ' ?(?:[–—-]|to|until) ?';
/** '29 January - 2 February 2035', '16-22 October 2034' */
const DAY_FIRST = new RegExp(
  `^(?:(?:the )?week (?:of|from) )?${DAY}\\d{1,2}(?: \\p{L}{3,9})?(?: \\d{4})?${TO}${DAY}(?<day>\\d{1,2}) ${MONTH} (?<year>\\d{4})$`,
  'iu',
);
/** 'October 16-22, 2034', 'January 29 – February 2, 2035' */
const MONTH_FIRST = new RegExp(
  `^(?:(?:the )?week (?:of|from) )?\\p{L}{3,9} \\d{1,2}(?:, \\d{4})?${TO}(?:${MONTH} )?(?<day>\\d{1,2}),? (?<year>\\d{4})$`,
  'iu',
);
const FIRST_MONTH = new RegExp(`^(?:(?:the )?week (?:of|from) )?${MONTH}`, 'i');

/** The last day that the head of a bulletin says it covers, in EDTF; null where the line says anything else. */
export function lastDayCovered(line: string): string | null {
  const words = line.trim().replace(/\s+/g, ' ');
  const found = DAY_FIRST.exec(words)?.groups ?? MONTH_FIRST.exec(words)?.groups;
  if (!found) return null;
  const month = found['month'] ?? FIRST_MONTH.exec(words)?.groups?.['month'] ?? '';
  const day = isoDay(Number(found['year']), monthNumber(month), Number(found['day']));
  return isDay(day) ? day : null;
}
