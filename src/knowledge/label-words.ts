import { lazily, readRows } from './rows.js';

const words = lazily(() => {
  const sides = { before: new Set<string>(), after: new Set<string>(), compound: new Set<string>() };
  for (const row of readRows('label-words.tsv')) {
    const side = row['side'];
    if (side === 'before' || side === 'after' || side === 'compound') sides[side].add(row['word'] ?? '');
  }
  return sides;
});

/** True for a word in small letters that, right before a name, is part of what the name is called: 'militant', 'so-called', 'Morvian-held'. */
export function isLabelBefore(lower: string): boolean {
  const second = lower.split('-').at(-1) ?? '';
  return words().before.has(lower) || (second !== lower && words().compound.has(second));
}

/** True for a word in small letters that, right behind a name, is part of what the name is called: 'regime', 'fighters'. */
export const isLabelAfter = (lower: string): boolean => words().after.has(lower);
