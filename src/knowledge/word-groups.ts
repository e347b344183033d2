import { lazily, readRows } from './rows.js';

/** The number of a group of words that stand in like places, and of the wider group that it belongs to. */
type WordGroup = { readonly fine: number; readonly coarse: number };

const groups = lazily(() => {
  const known = new Map<string, WordGroup>();
  for (const [fine, row] of readRows('word-groups.tsv').entries()) {
    const group = { fine, coarse: Number(row['coarse']) };
    for (const word of (row['words'] ?? '').split(' ')) known.set(word, group);
  }
  return known;
});

/** The group of a word in small letters; null where it is too rare to have one. */
export const groupOfWord = (lower: string): WordGroup | null => groups().get(lower) ?? null;
