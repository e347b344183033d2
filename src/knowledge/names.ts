import { foldAccents } from './fold.js';
import { rememberedOf } from './remembered.js';
import { lazily, readRows } from './rows.js';

type GivenName = {
  /** family-first: only a family name that stands first, as in Chinese, Korean and Vietnamese names. */
  readonly kind: 'given' | 'family-first';
  /** A family name that stands first, whether or not it is a given name too ('Kim'). */
  readonly familyFirst: boolean;
  /** Also an ordinary English word: 'Will', 'Mark'. */
  readonly word: boolean;
  /** Also a place: 'Jordan', 'Chad'. */
  readonly place: boolean;
  /** Null where both women and men bear it, or nothing is known. */
  readonly gender: 'f' | 'm' | null;
};

const LETTERS_ONLY = /^[A-Za-z]+$/;

const names = lazily(() => {
  const known = new Map<string, GivenName>();
  for (const row of readRows('given-names.tsv')) {
    const also = row['also'] ?? '';
    const kind = row['kind'] === 'family-first' ? 'family-first' : 'given';
    const familyFirst = row['kind']?.includes('family-first') === true;
    const key = nameKey(row['name'] ?? '');
    if (!known.has(key))
      known.set(key, {
        kind,
        familyFirst,
        word: also.includes('word'),
        place: also.includes('place'),
        gender: row['gender'] === 'f' || row['gender'] === 'm' ? row['gender'] : null,
      });
  }
  return known;
});

const particles = lazily(() => new Set(readRows('name-particles.tsv').map((row) => row['particle'] ?? '')));

/** Without accents, marks and hyphens, and in small letters: 'Jean-Marc', 'Ja’far' and 'JOSÉ' find 'jeanmarc', 'jafar' and 'jose'. */
function nameKey(word: string): string {
  return (LETTERS_ONLY.test(word) ? word : foldAccents(word).replace(/['-]/g, '')).toLowerCase();
}

/** What is known of a given name, or of a family name that stands first. The word must be capitalised; accents make no difference. */
export function givenNameInfo(word: string): GivenName | null {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return null;
  return infoOf(word);
}

const infoOf = rememberedOf((word) => names().get(nameKey(word)) ?? (word.includes('-') ? ofParts(word) : null));

const COMPOUND = { kind: 'given', familyFirst: false, word: false, place: false } as const;

/** 'Jean-Luc' is a given name because both its parts are, 'Zia-ul-Haq' because all are but the particle. */
function ofParts(word: string): GivenName | null {
  const parts = word.split('-');
  const known = parts
    .filter((part, i) => i === 0 || !isNameParticle(part))
    .map((part) => names().get(nameKey(part)) ?? null);
  if (parts.length > known.length && known[0]?.kind === 'given') return { ...COMPOUND, gender: known[0].gender };
  return known.length > 1 && known.every((name) => name?.kind === 'given')
    ? { ...COMPOUND, gender: known[0]?.gender ?? null }
    : null;
}

/** True for a capitalised word that people bear as a given name, or, in Chinese, Korean and Vietnamese names, as a family name that stands first. */
export function isGivenName(word: string): boolean {
  return givenNameInfo(word) !== null;
}

/** True for the small words inside names, in small letters: 'bin', 'van', 'de', 'al'. */
export function isNameParticle(lower: string): boolean {
  return particles().has(foldAccents(lower).replace(/[-']$/, ''));
}
