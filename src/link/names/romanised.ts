import type { Name } from './name.js';

/**
 * Letters that two systems of writing one sound in Latin exchange, each group as one sign: Chou En-lai and Zhou Enlai, Kim Tae-chung and Kim Dae-jung,
 * Issayas Afeworki and Isaias Afwerki. Coarser than what makes two spellings one name, so it never stands alone.
 */
const COARSE: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|ts|tz|dzh|zh|dj|ch|[jcz]/g, 'j'],
  [/sch|sh|hs|x|s/g, 's'],
  [/kh|gh|ck|[kqg]/g, 'k'],
  [/ph|[fvw]/g, 'f'],
  [/th|dh|[td]/g, 't'],
  [/[pb]/g, 'p'],
  [/[lr]/g, 'l'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];
const FEWEST = 3;

/** The consonants of a whole name as any system would write them; '' where they are too few to mean anything, or the name is one word or has initials. */
export function romanisedKey(name: Name): string {
  if (name.words.length < 2 || name.words.some((word) => word.length === 1)) return '';
  const key = coarse(name.key);
  return key.length < FEWEST ? '' : key;
}

/** True where two full names can be one name in two systems of Latin letters: all their consonants agree, and those of the first word. */
export function canBeRomanised(a: Name, b: Name): boolean {
  const key = romanisedKey(a);
  return key !== '' && key === romanisedKey(b) && coarse(a.words[0] ?? '') === coarse(b.words[0] ?? '');
}

function coarse(word: string): string {
  return COARSE.reduce((text, [from, to]) => text.replace(from, to), word);
}
