/** "on the twentieth of October", "the twenty-first of May 2031": days whose number is written out. */
import { writtenDate } from './absolute.js';
import type { Construct } from './construct.js';
import { END, MONTH, pattern, START, YEAR } from './vocabulary.js';

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ORDINAL = `(?:(?:twenty|thirty)[- ])?(?:${ORDINALS.join('|')})|thirtieth`;

function dayOf(words: string): string {
  const [tens, ones = tens] = words.toLowerCase().split(/[- ]+/);
  if (ones === 'thirtieth') return '30';
  const above = ones === tens ? 0 : tens === 'twenty' ? 20 : 30;
  return String(above + ORDINALS.indexOf(ones ?? '') + 1);
}

const ORDINAL_OF_MONTH: Construct = {
  name: 'ordinal-of-month',
  holds: /(?:st|nd|rd|th) +of/i,
  pattern: pattern(String.raw`${START}the (${ORDINAL}) of (${MONTH})(?:,? (${YEAR}))?${END}(?!['’]s)`),
  read: ([, words = '', month = '', year]) => writtenDate(month, dayOf(words), year, null),
};

export const ORDINAL_WORDS: readonly Construct[] = [ORDINAL_OF_MONTH];
