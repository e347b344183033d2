// @ts-check
/**
 * The day on which a readout's contact took place, as a plain parser sees it: one word for a day in the opening sentences, counted from the
 * day of publication. It shares nothing with the reader.
 */

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY_WORD = new RegExp(
  String.raw`\b(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening)|${WEEKDAYS.join('|')}|(?:${MONTHS.join('|')}) \d{1,2}(?!\d|[-–]\d)(?:, \d{4})?)\b`,
  'gi',
);
/** What stands before a day that is another event's, or the speaker's. */
const OTHERS_DAY =
  /\b(?:since|until|after|before|following|ahead of|scheduled for|attacks?|Summit|anniversary)\b[^,.]{0,40}$/i;

/** @param {Date} date */
const iso = (date) => date.toISOString().slice(0, 10);
/** @param {string} day @param {number} by */
const shifted = (day, by) => iso(new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000));

/**
 * One word for a day, counted back from the day of publication.
 * @param {string} word
 * @param {string} published
 */
function dayOfWord(word, published) {
  if (/^(?:yesterday|last night)$/i.test(word)) return shifted(published, -1);
  const weekday = WEEKDAYS.findIndex((name) => name.toLowerCase() === word.toLowerCase());
  if (weekday >= 0) return shifted(published, -((new Date(`${published}T00:00:00Z`).getUTCDay() - weekday + 7) % 7));
  const [month = '', day = '', year = published.slice(0, 4)] = word.split(/,? /);
  const index = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  return index < 0 ? published : `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * The first two sentences, on one line.
 * @param {string} text
 */
export const openingOf = (text) =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[a-z)]{2}\.) (?=[A-Z])/)
    .slice(0, 2)
    .join(' ');

/**
 * The day that the opening two sentences name, and null where they name none, or more than one.
 * @param {string} text
 * @param {string} published
 * @returns {string | null}
 */
export function dayTold(text, published) {
  const opening = openingOf(text);
  const days = new Set();
  for (const match of opening.matchAll(DAY_WORD))
    if (!OTHERS_DAY.test(opening.slice(0, match.index))) days.add(dayOfWord(match[0], published));
  return days.size === 1 ? [...days][0] : null;
}
