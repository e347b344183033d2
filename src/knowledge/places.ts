import { longestOf, PhraseTable, type Phrases } from './phrases.js';
import { lazily, listed, readRows } from './rows.js';

/** What a place's name stands for. `ambiguous`: the name also means another place, a person or a word. `country` is null for what lies in several. */
export type PlaceValue = {
  /** The name that Readout shows: 'Kyiv' for 'Kiev'. */
  readonly name: string;
  readonly kind: 'country' | 'city' | 'region';
  /** ISO 3166-1 alpha-2; 'XK' for Kosovo. */
  readonly country: string | null;
  readonly ambiguous: boolean;
};

/** A word for a nation or its people. `countries` has more than one entry where the word is shared ('Congolese'). */
type DemonymValue = {
  readonly countries: readonly string[];
  /** Can stand before a noun: 'Danish', not 'Dane'. */
  readonly adjective: boolean;
  /** Can stand for a person or people: 'Dane', 'Danes'. */
  readonly noun: boolean;
};

/** A house or seat that stands for a government. `ambiguous`: the name also means another. */
type SeatValue = { readonly name: string; readonly country: string; readonly ambiguous: boolean };

type Country = { readonly code: string; readonly name: string; readonly capital: string | null };

/** The words of a cell's entry, and whether a closing '?' marks it as one that may mean something else too. */
function marked(entry: string): { readonly words: string; readonly ambiguous: boolean } {
  return entry.endsWith('?') ? { words: entry.slice(0, -1), ambiguous: true } : { words: entry, ambiguous: false };
}

const countryRows = lazily(() => readRows('countries.tsv'));

const countries = lazily(() => {
  const byCode = new Map<string, Country>();
  for (const row of countryRows()) {
    const code = row['code'] ?? '';
    const capital = listed(row['capitals'])[0];
    byCode.set(code, {
      code,
      name: marked(row['name'] ?? '').words,
      capital: capital === undefined ? null : marked(capital).words,
    });
  }
  return byCode;
});

/** Keeps a place, or, where the name is there for another country, leaves it to none of them. */
function addCountryName(table: PhraseTable<PlaceValue>, entry: string, value: PlaceValue): void {
  const { words, ambiguous } = marked(entry);
  const there = table.kept(words);
  if (there && there.country !== value.country) {
    table.replace(words, { name: words, kind: 'country', country: null, ambiguous: true });
  } else {
    table.add(words, ambiguous ? { ...value, ambiguous } : value);
  }
}

const countryNames = lazily(() => {
  const table = new PhraseTable<PlaceValue>('names');
  for (const row of countryRows()) {
    const { words: name } = marked(row['name'] ?? '');
    const value: PlaceValue = { name, kind: 'country', country: row['code'] ?? '', ambiguous: false };
    for (const entry of [row['name'] ?? '', ...listed(row['aliases'])]) addCountryName(table, entry, value);
  }
  return table;
});

const capitals = lazily(() => {
  const table = new PhraseTable<PlaceValue>('names');
  for (const row of countryRows()) {
    for (const entry of listed(row['capitals'])) {
      const { words, ambiguous } = marked(entry);
      table.add(words, { name: words, kind: 'city', country: row['code'] ?? '', ambiguous });
    }
  }
  return table;
});

const cities = lazily(() => {
  const table = new PhraseTable<PlaceValue>('names');
  for (const row of readRows('cities.tsv')) {
    const name = row['name'] ?? '';
    const value: PlaceValue = {
      name,
      kind: 'city',
      country: row['country'] ?? null,
      ambiguous: row['ambiguous'] === 'yes',
    };
    table.add(name, value);
    for (const alias of listed(row['aliases'])) table.add(alias, value);
  }
  return table;
});

const regions = lazily(() => {
  const table = new PhraseTable<PlaceValue>('names');
  for (const row of readRows('regions.tsv')) {
    const name = row['name'] ?? '';
    const value: PlaceValue = {
      name,
      kind: 'region',
      country: row['country'] || null,
      ambiguous: row['ambiguous'] === 'yes',
    };
    table.add(name, value);
    for (const alias of listed(row['aliases'])) table.add(alias, value);
  }
  return table;
});

const demonyms = lazily(() => {
  const table = new PhraseTable<DemonymValue>('names');
  for (const row of countryRows()) {
    const code = row['code'] ?? '';
    const adjectives = new Set(listed(row['adjectives']).map((entry) => marked(entry).words));
    const people = new Set(listed(row['people']).map((entry) => marked(entry).words));
    for (const word of new Set([...adjectives, ...people])) {
      const shared = table.kept(word);
      table.replace(word, {
        countries: [...(shared?.countries ?? []), code],
        adjective: adjectives.has(word) || shared?.adjective === true,
        noun: people.has(word) || shared?.noun === true,
      });
    }
  }
  return table;
});

const metonyms = lazily(() => {
  const table = new PhraseTable<SeatValue>('names');
  for (const row of countryRows()) {
    for (const entry of listed(row['metonyms'])) {
      const { words, ambiguous } = marked(entry);
      table.add(words, { name: words, country: row['code'] ?? '', ambiguous });
    }
  }
  return table;
});

/** Alpha-2 of the country that is so called, by any of its names; null where none or several are ('Congo'). */
export function countryOf(words: string): string | null {
  return countryNames().get(words)?.country ?? null;
}

/** The English name that Readout shows for an alpha-2 code; null for a code that is none. */
export function countryName(code: string): string | null {
  return countries().get(code)?.name ?? null;
}

/** Every alpha-2 code that is known, in the file's order. */
export function countryCodes(): readonly string[] {
  return [...countries().keys()];
}

/** Alpha-2 of the country that a word of nationality belongs to ('Iranian', 'Danes'); null where none or several share it ('Congolese'). */
export function demonymCountry(word: string): string | null {
  const found = demonyms().get(word)?.countries ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The capital's name of an alpha-2 code: the seat of government where there are several. */
export function capitalOf(code: string): string | null {
  return countries().get(code)?.capital ?? null;
}

/** Alpha-2 of the country whose capital, or one of its seats, is so called: 'Kiev' and 'Kyiv' alike. */
export function capitalCountry(name: string): string | null {
  return capitals().get(name)?.country ?? null;
}

/** Alpha-2 of the country whose government a house or seat stands for: 'the Kremlin', 'Downing Street'. */
export function metonymCountry(name: string): string | null {
  return metonyms().get(name)?.country ?? null;
}

/** The country of a city. `ambiguous`: the name also means another place, a person or a word; the country is then the likeliest. */
export function cityCountry(name: string): { readonly country: string; readonly ambiguous: boolean } | null {
  const found = capitals().get(name) ?? cities().get(name);
  return found?.country
    ? { country: found.country, ambiguous: found.ambiguous || cities().get(name)?.ambiguous === true }
    : null;
}

/** What is known of a place by any of its names: a country before a region before a city. */
export function placeNamed(words: string): PlaceValue | null {
  return countryNames().get(words) ?? regions().get(words) ?? cities().get(words) ?? capitals().get(words);
}

/** Names of countries, regions and cities, found among words. Case counts, but 'TEHRAN' is found. */
export const placePhrases: Phrases<PlaceValue> = longestOf([countryNames, regions, cities, capitals]);

/** Words of nationality, found among words: 'South Korean', 'Iranian', 'New Zealanders'. */
export const demonymPhrases: Phrases<DemonymValue> = longestOf([demonyms]);

/** Houses and seats that stand for a government, found among words. */
export const metonymPhrases: Phrases<SeatValue> = longestOf([metonyms]);
