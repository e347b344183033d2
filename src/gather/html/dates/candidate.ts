import { lazily, readRows } from '../../../knowledge/index.js';
import { datesIn, type FigureOrder, type ReadDate } from './words.js';

/** What a date is that of. `created`: the day on which it was made, most often that of publication. `unclear`: a date of the page, not said which. */
export type Meaning = 'published' | 'created' | 'modified' | 'unclear';

/** A date that a page gives, with its evidence. */
export type Candidate = {
  readonly date: ReadDate;
  readonly means: Meaning;
  /** The page's own words. */
  readonly words: string;
  /** `element`: an element that programs read (`<time datetime>`). `program`: the data of a script. `words`: what the page shows. */
  readonly kind: 'json-ld' | 'metadata' | 'address' | 'element' | 'program' | 'words';
  /** Where they stand, as a reader says it: "the page's JSON-LD (NewsArticle.datePublished)", 'the address'. */
  readonly where: string;
  /** How far it is believed: 0 to 100. */
  readonly worth: number;
};

/** Where a name of `knowledge/page-dates.tsv` stands. */
type Place = 'meta' | 'property' | 'script' | 'class';

const meanings = lazily(() => {
  const tables = new Map<string, Map<string, Meaning>>();
  for (const row of readRows('page-dates.tsv')) {
    const table = tables.get(row['where'] ?? '') ?? new Map<string, Meaning>();
    table.set(foldedName(row['name'] ?? ''), meaningOf(row['means']));
    tables.set(row['where'] ?? '', table);
  }
  return tables;
});

function meaningOf(word: string | undefined): Meaning {
  return word === 'published' || word === 'created' || word === 'modified' ? word : 'unclear';
}

/** What a date under this name is that of; null for a name that gives no date of the page. */
export function meaningBy(place: Place, name: string): Meaning | null {
  return meanings().get(place)?.get(foldedName(name)) ?? null;
}

function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Seconds and milliseconds since 1970. */
const SINCE_1970 = /^(?:\d{10}|\d{13})$/;

/** The longest value that is looked at, in code units. */
const LONGEST_VALUE = 120;

/** The date that a machine-readable value gives; null where it is none. */
export function dateOfValue(value: unknown, order: FigureOrder): Pick<Candidate, 'words' | 'date'> | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const words = String(value).trim().slice(0, LONGEST_VALUE);
  if (SINCE_1970.test(words)) return { words, date: momentSince1970(words) };
  const [found] = datesIn(words, order);
  return found ? { words, date: found.date } : null;
}

function momentSince1970(figures: string): ReadDate {
  const moment = new Date(figures.length === 10 ? Number(figures) * 1000 : Number(figures));
  return { edtf: moment.toISOString().slice(0, 19), alternatives: [], zone: 'Z', length: figures.length };
}
