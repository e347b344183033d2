import { lazily, listed, readRows } from './rows.js';

/** A letter of a script that leaves vowels out: what it may be written as in Latin, and whether, or at the ends of a word, it may also stand for any vowel or nothing. */
type UnvowelledLetter = { readonly latin: readonly string[]; readonly silent: 'never' | 'ends' | 'always' };

const letters = lazily(() => {
  const byLetter = new Map<string, string>();
  const family = new Map<string, string>();
  for (const row of readRows('romanised-letters.tsv')) {
    const into = row['script'] === 'Han family' ? family : byLetter;
    for (const letter of (row['letters'] ?? '').split(' ')) into.set(letter, row['latin'] ?? '');
  }
  return { byLetter, family };
});

const unvowelled = lazily(
  () =>
    new Map(
      readRows('unvowelled-letters.tsv').map((row): [string, UnvowelledLetter] => [
        row['letter'] ?? '',
        { latin: listed(row['latin']), silent: silentFrom(row['silent']) },
      ]),
    ),
);

const silentFrom = (cell: string | undefined): UnvowelledLetter['silent'] =>
  cell === 'yes' ? 'always' : cell === 'ends' ? 'ends' : 'never';

const families = lazily(
  () => new Map(readRows('family-names-read.tsv').map((row) => [row['letters'] ?? '', listed(row['latin'])])),
);

/** How a letter of another script is usually written in Latin: 'ж' gives 'zh', '平' gives 'ping'. '' for marks without a sound and for letters that we do not know. */
export function latinOfLetter(letter: string): string {
  return letters().byLetter.get(letter) ?? '';
}

/** As `latinOfLetter`, for a Chinese character that is a family name: '曾' gives 'zeng'. */
export function latinOfFamilyLetter(letter: string): string {
  return letters().family.get(letter) ?? latinOfLetter(letter);
}

/** How bearers write a Korean family name, or a Chinese one of two characters, in Latin letters, the usual way first; none where it is not listed. */
export function familyNameRead(written: string): readonly string[] {
  return families().get(written) ?? [];
}

/** What a letter of Arabic or Hebrew script may stand for; null for any other sign. */
export function unvowelledLetter(letter: string): UnvowelledLetter | null {
  return unvowelled().get(letter) ?? null;
}

const koreanFamilies = lazily(() => {
  const rows = readRows('family-names-read.tsv').filter((row) => row['script'] === 'Hangul');
  return new Set(rows.flatMap((row) => listed(row['latin'])));
});

/** Whether a word in small Latin letters is a Korean family name as its bearers write it. */
export const isKoreanFamilyName = (word: string): boolean => koreanFamilies().has(word);
