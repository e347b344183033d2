import { distance } from 'fastest-levenshtein';
import { foldAccents } from './fold.js';
import { lazily, listed, readRows } from './rows.js';

/** What kind of company a legal form makes: 'company' says nothing more. */
export type LegalGroup = 'private' | 'public' | 'partnership' | 'company';
/** `opens`: it stands at the head of a name: 'OOO Lumen', 'PT Lumen'. */
export type LegalForm = { readonly form: string; readonly group: LegalGroup; readonly opens: boolean };

const LONGEST = 5;
/** A long form is known with one letter missing or too many. */
const LONG = 12;

const forms = lazily((): ReadonlyMap<string, LegalForm> => {
  const known = new Map<string, LegalForm>();
  const keyOf = (alias: string): string => foldAccents(alias).toLowerCase().replaceAll(' ', '');
  for (const row of readRows('legal-forms.tsv')) {
    const opening = new Set(listed(row['opens']).map(keyOf));
    for (const key of [row['form'] ?? '', ...listed(row['aliases'])].map(keyOf))
      if (!known.has(key))
        known.set(key, { form: row['form'] ?? '', group: row['group'] as LegalGroup, opens: opening.has(key) });
  }
  return known;
});

const longForms = lazily(() => [...forms()].filter(([key]) => key.length >= LONG));

function nearlyForm(word: string): LegalForm | null {
  if (word.length < LONG - 1) return null;
  return longForms().find(([key]) => Math.abs(key.length - word.length) <= 1 && distance(key, word) <= 1)?.[1] ?? null;
}

const fullWords = lazily(
  () => new Map(readRows('organisation-words.tsv').map((row) => [row['short'] ?? '', row['word'] ?? ''])),
);

/** The word that a word of an organisation's name is short for: 'intl' gives 'international'; itself where it is no short form that we know. */
export function organisationWord(word: string): string {
  return fullWords().get(word) ?? word;
}

/** The legal form that begins at a place among folded words, the longest first, with how many words it has; null for none. */
export function legalFormAt(words: readonly string[], at: number): (LegalForm & { readonly length: number }) | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const found = forms().get(words.slice(at, at + length).join(''));
    if (found) return { ...found, length };
  }
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const near = nearlyForm(words.slice(at, at + length).join(''));
    if (near !== null) return { ...near, length };
  }
  return null;
}
