import { lazily, listed, readRows } from './rows.js';

/** A gathering that is held in one town year after year. `country` is a code. */
export type RecurringEvent = { readonly name: string; readonly town: string; readonly country: string };

const events = lazily(() =>
  readRows('recurring-events.tsv').map((row) => {
    const names = [row['event'] ?? '', ...listed(row['spellings'])];
    const words = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return {
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
      event: { name: row['event'] ?? '', town: row['town'] ?? '', country: row['country'] ?? '' },
    };
  }),
);

/** The first gathering of our list that the words name, with the offset of its name in them; null where they name none. */
export function recurringEventIn(
  words: string,
): { readonly at: number; readonly name: string; readonly event: RecurringEvent } | null {
  const found = events().flatMap(({ pattern, event }) => {
    const match = pattern.exec(words);
    return match ? [{ at: match.index, name: match[0], event }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null;
}
