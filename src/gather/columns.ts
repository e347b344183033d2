import { dateAtStart } from './written-date.js';

/** A column of a header line and where it begins in it, in code units. */
type Column = { readonly start: number; readonly words: string };

/** A longer line is no header; a column of more words, other than a date, is a title. */
const LONGEST_LINE = 200;
const MOST_WORDS = 4;
const RULE = /\s*[|•·]\s*/g;

/** The words before a column's date: 'Updated: ', 'Published on '. */
const LABELLED =
  /^(?:(?:last |first )?(?:updated?|published|modified|created|posted|edited)(?: (?:on|at))?|date)\s*[:：]?\s*/i;

/**
 * The columns of a line such as 'HPS | Port Sand | Updated: 29-06-2021 21:26 IST | Created: 29-06-2021'; null where it has none, where none
 * holds a date, or where one is as long as a title.
 */
export function columnsOf(view: string): readonly Column[] | null {
  if (view.length > LONGEST_LINE || /[.!?]$/.test(view)) return null;
  const columns: Column[] = [];
  let start = 0;
  for (const rule of view.matchAll(RULE)) {
    columns.push({ start, words: view.slice(start, rule.index) });
    start = rule.index + rule[0].length;
  }
  columns.push({ start, words: view.slice(start) });
  const others = columns.filter(({ words }) => !isDate(words.replace(LABELLED, '')));
  const isHeader = columns.length > 1 && others.length < columns.length && others.every(isShort);
  return isHeader ? columns : null;
}

const isShort = ({ words }: Column): boolean => words.split(/\s+/).length <= MOST_WORDS;

function isDate(words: string): boolean {
  const written = dateAtStart(words);
  return written !== null && words.slice(written.length).trim().length <= 6;
}
