/** The words and signs that dates are written with in English, as parts of regular expressions (all matched without regard to case). */

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

export const WEEKDAY =
  '(?<weekday>sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)';

export const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const ZONE =
  '(?<zone>z\\b|(?:utc|gmt)(?:\\s?[+-]\\d{1,2}(?::?\\d\\d)?)?\\b|[+-]\\d\\d:?\\d\\d\\b|(?:est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|ist|irst|irdt|pkt|jst|kst|sgt|hkt|aest|aedt|wat|eat|cat|et|pt)\\b|local time\\b)';

/** '11:15', '11.15 am', '11:15:40 AM GMT', '20:00:00.000+03:30'. */
export const TIME = `(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,]\\d+)?)?(?:\\s?(?<half>[ap]\\.?m\\b\\.?))?(?:\\s?\\(?${ZONE}\\)?)?`;

/** 0: Sunday … 6: Saturday; -1 for no weekday. */
export function weekdayIndex(word: string): number {
  return WEEKDAYS.findIndex((name) => word.toLowerCase().startsWith(name));
}

/** 1: January … 12: December; 0 for no month. */
export function monthNumber(word: string): number {
  return MONTHS.findIndex((name) => word.toLowerCase().startsWith(name)) + 1;
}
