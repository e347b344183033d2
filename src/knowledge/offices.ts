import { longestOf, PhraseTable, type Phrases } from './phrases.js';
import { remembered } from './remembered.js';
import { lazily, readRows } from './rows.js';

export const OFFICE_KINDS = [
  'head-of-state',
  'head-of-government',
  'minister',
  'diplomat',
  'royal',
  'legislator',
  'military',
  'party',
  'official',
  'religious',
  'spokesperson',
  'other',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

type OfficeValue = {
  /** In the singular and in small letters, save abbreviations: 'foreign minister', 'PM'. */
  readonly phrase: string;
  readonly kind: OfficeKind;
  /** Can hold a diplomatic contact for a state or a movement. */
  readonly contactable: boolean;
  readonly plural: boolean;
  /** Also an ordinary word where it stands in small letters: 'general', 'head'. */
  readonly ambiguous: boolean;
};

type TitleSets = {
  readonly honorifics: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly modifiers: PhraseTable<true>;
};

const rows = lazily(() => readRows('offices.tsv'));

const offices = lazily(() => {
  const table = new PhraseTable<OfficeValue>('any');
  for (const row of rows()) {
    const kind = OFFICE_KINDS.find((known) => known === row['kind']);
    if (row['part'] !== 'office' || kind === undefined) continue;
    const value = {
      phrase: row['phrase'] ?? '',
      kind,
      contactable: row['contactable'] === 'yes',
      plural: false,
      ambiguous: row['ambiguous'] === 'yes',
    };
    table.add(value.phrase, value);
    if (row['plural']) table.add(row['plural'], { ...value, plural: true });
  }
  return table;
});

const titles = lazily((): TitleSets => {
  const honorifics = new Set<string>();
  const suffixes = new Set<string>();
  const modifiers = new PhraseTable<true>('any');
  for (const row of rows()) {
    const phrase = row['phrase'] ?? '';
    if (row['part'] === 'honorific') honorifics.add(bare(phrase));
    if (row['part'] === 'suffix') suffixes.add(bare(phrase));
    if (row['part'] === 'modifier') modifiers.add(phrase, true);
  }
  return { honorifics, suffixes, modifiers };
});

/** Without the full stops and in small letters: 'Lt. Gen.' and 'Lt Gen' are one. */
const bare = remembered((word) => word.replaceAll('.', '').toLowerCase());

/** False for an abbreviation written in small letters: '3 pm' is no prime minister. */
function spelledSo(value: OfficeValue, word: string): boolean {
  return value.phrase !== value.phrase.toUpperCase() || word.charAt(0) !== word.charAt(0).toLowerCase();
}

/** What office words name, in any case, singular or plural: 'president', 'foreign ministers'; null for no office. A modifier ('deputy') is not part of it. */
export function officeHead(words: string): OfficeValue | null {
  const found = offices().get(words);
  return found && spelledSo(found, words) ? found : null;
}

const statesOfOffices = lazily(
  () => new Map(readRows('office-states.tsv').map((row) => [row['office'] ?? '', row['country'] ?? ''])),
);

/** ISO alpha-2 code of the one state that has an office of this name, in small letters ('taoiseach'); null where many do, or none is known to. */
export function stateOfOffice(office: string): string | null {
  return statesOfOffices().get(office) ?? null;
}

/** True for a title that stands before a name: 'Mr', 'H.E.', 'Sheikh', 'Lt. Gen.'. */
export function isHonorific(word: string): boolean {
  return titles().honorifics.has(bare(word));
}

/** True for what stands after a name: 'Jr.', 'III', 'OBE', 'MP'. Case counts where the letters are more than an initial. */
export function isNameSuffix(word: string): boolean {
  return titles().suffixes.has(bare(word)) && word !== word.toLowerCase();
}

/** Offices, found among words in any case; the longest, so 'minister of foreign affairs' before 'minister'. */
export const officePhrases: Phrases<OfficeValue> = {
  match(words, at) {
    const found = offices().match(words, at);
    return found && spelledSo(found.value, words[at + (found.the ? 1 : 0)]?.text ?? '') ? found : null;
  },
  opens: (word) => offices().opens(word),
};

/** Modifiers of offices, found among words in any case: 'special', 'under-', 'principal deputy'. */
export const modifierPhrases: Phrases<true> = longestOf([lazily(() => titles().modifiers)]);
