import { foldAccents } from './fold.js';
import { lazily, readRows } from './rows.js';

type Gender = 'female' | 'male';

/** One person in one office, as an open source has it. */
export type OfficeHolder = {
  readonly name: string;
  /** '' where nobody can say which part of the name it is. */
  readonly family: string;
  readonly gender: Gender | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly post: 'head-of-state' | 'head-of-government' | 'foreign-minister' | 'vice-president' | 'defence-minister';
  readonly title: string;
  /** EDTF at the precision of the source, each '' where it says nothing; `seen`: the last day on which the source knew the holder in office. */
  readonly from: string;
  readonly to: string;
  readonly seen: string;
  readonly source: string;
};

const keyOf = (name: string): string =>
  foldAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const holders = lazily(() => {
  const byName = new Map<string, OfficeHolder[]>();
  for (const row of readRows('office-holders.tsv')) {
    const holder = holderOf(row);
    const key = keyOf(holder.name);
    byName.set(key, [...(byName.get(key) ?? []), holder]);
  }
  return byName;
});

function holderOf(row: Readonly<Record<string, string>>): OfficeHolder {
  const cell = (name: string): string => row[name] ?? '';
  return {
    name: cell('name'),
    family: cell('family'),
    gender: genderFrom(cell('gender')),
    country: cell('country'),
    post: cell('post') as OfficeHolder['post'],
    title: cell('title'),
    from: cell('from'),
    to: cell('to'),
    seen: cell('seen'),
    source: cell('source'),
  };
}

const genderFrom = (cell: string): Gender | null => (cell === 'female' || cell === 'male' ? cell : null);

/**
 * The offices that bearers of a full name have held, by country and day. Case, accents and hyphens make no difference.
 * Several people may bear one name: the caller asks for country and day.
 */
export function officesHeld(name: string): readonly OfficeHolder[] {
  return holders().get(keyOf(name)) ?? [];
}

const byOffice = lazily(() => {
  const found = new Map<string, OfficeHolder[]>();
  for (const holder of [...holders().values()].flat()) {
    const key = `${holder.country} ${holder.post}`;
    found.set(key, [...(found.get(key) ?? []), holder]);
  }
  return found;
});

/** All who held a post of a country, as the sources have them; a person may stand in several rows. */
export function officeHoldersOf(country: string, post: OfficeHolder['post']): readonly OfficeHolder[] {
  return byOffice().get(`${country} ${post}`) ?? [];
}

/** How long somebody of whom no source says the end is taken to be in office, in years after the last day known. */
const STILL_LIKELY = 2;

/** Whether the holder was in office on a day, as far as the source tells: `day` is YYYY-MM-DD. */
export function inOffice(holder: OfficeHolder, day: string): boolean {
  if (holder.from > day) return false;
  if (holder.to !== '') return day <= padded(holder.to);
  const last = holder.seen || holder.from || AS_OF;
  const since = holder.source.startsWith('EP') && last < AS_OF ? AS_OF : last;
  return Number(day.slice(0, 4)) <= Number(since.slice(0, 4)) + STILL_LIKELY;
}

/**
 * The last day on which a source knew the holder in office: the end, or the last day that it was looked at. '' where a source gives neither, as for
 * those that our editors know to be in office since a day.
 */
export function knownUntil({ to, seen, source }: OfficeHolder): string {
  if (to !== '') return padded(to);
  const lookedAt = source.startsWith('EP') ? AS_OF : '';
  return seen > lookedAt ? seen : lookedAt;
}

/** The day of the rows from every-politician-scrapers. */
const AS_OF = '2022-07-25';

/** '2017' → '2017-12-31': the last day that it may mean. */
const padded = (day: string): string => (day.length >= 10 ? day : `${day}${'-12-31'.slice(day.length - 4)}`);

const families = lazily(() => {
  const byFamily = new Map<string, OfficeHolder[]>();
  for (const list of holders().values())
    for (const holder of list) {
      const key = keyOf(holder.family);
      if (key !== '') byFamily.set(key, [...(byFamily.get(key) ?? []), holder]);
    }
  return byFamily;
});

/** Parts of family names shorter than this are words more often than names. */
const SHORTEST_FAMILY = 4;

const familyWords = lazily(
  () =>
    new Set(
      readRows('office-holders.tsv').flatMap((row) =>
        (row['family'] ?? '')
          .toLowerCase()
          .split(/\s+/)
          .filter((part) => part.length >= SHORTEST_FAMILY),
      ),
    ),
);

/** Whether a word in small letters is, or is part of, the family name of somebody who held an office. */
export const isFamilyNameInOffice = (lower: string): boolean => familyWords().has(lower);

/**
 * The one person of a family name who led a state, a government or its diplomacy on a day; null for nobody, or for more than one.
 * `day` is YYYY-MM-DD.
 */
export function soleHolder(family: string, day: string): OfficeHolder | null {
  const there = (families().get(keyOf(family)) ?? []).filter(
    (holder) => LEADING.has(holder.post) && inOffice(holder, day),
  );
  const countries = new Set(there.map((holder) => holder.country));
  return countries.size === 1 ? (there[0] ?? null) : null;
}

const LEADING: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'foreign-minister']);

/** Of a given name's bearers one gender must have this share before the name says which. */
const SHARE = 0.95;

const genders = lazily(() => {
  const counts = new Map<string, { female: number; male: number }>();
  for (const row of readRows('name-genders.tsv')) {
    const key = keyOf(row['name'] ?? '');
    const before = counts.get(key) ?? { female: 0, male: 0 };
    counts.set(key, { female: before.female + Number(row['female']), male: before.male + Number(row['male']) });
  }
  return counts;
});

/** Whether a given name is nearly always a woman's or a man's; null where it is both, or unknown. */
export function genderOfGivenName(given: string): Gender | null {
  const count = genders().get(keyOf(given));
  if (!count) return null;
  const all = count.female + count.male;
  if (count.female >= SHARE * all) return 'female';
  return count.male >= SHARE * all ? 'male' : null;
}
