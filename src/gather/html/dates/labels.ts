import { lazily, readRows } from '../../../knowledge/index.js';
import { smoothed } from '../page.js';

/** The most words before a date that are taken for a label, in code units. */
const LONGEST_LABEL = 60;

/** What may stand between a label and its date: 'Published on Tuesday, ', 'Veröffentlicht am: '. */
const AFTER =
  '\\s*(?:(?:on|at|am|le|el|il|op|em|in|den|der|um|the|в|در|في|ב)(?!\\p{L})|[:：|–-])*\\s*(?:\\p{L}{2,12}\\.?,?\\s*)?$';

const patterns = lazily(() => {
  const rows = readRows('date-labels.tsv');
  const patternOf = (means: 'modified' | 'published'): RegExp => {
    const labels = rows.flatMap((row) => (row['means'] === means ? [row['label'] ?? ''] : []));
    return new RegExp(`(?<!\\p{L})(?:${labels.toSorted((a, b) => b.length - a.length).join('|')})${AFTER}`, 'iu');
  };
  const dates = rows.flatMap((row) => (row['means'] === 'date' ? [row['label'] ?? ''] : []));
  return {
    modified: patternOf('modified'),
    published: patternOf('published'),
    date: new RegExp(`^(?:${dates.join('|')})\\s*[:：]?$`, 'iu'),
  };
});

/** What the words before a date say that it is; null where they say nothing. */
export function meaningOfLabel(before: string): 'published' | 'modified' | null {
  const words = smoothed(before);
  if (words === '' || words.length > LONGEST_LABEL) return null;
  const { modified, published } = patterns();
  if (modified.test(words)) return 'modified';
  return published.test(words) ? 'published' : null;
}

/** Whether words are the word for a date alone: 'Date:', 'Datum'. */
export function isWordForDate(words: string): boolean {
  return patterns().date.test(smoothed(words));
}
