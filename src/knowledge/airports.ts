import { foldAccents } from './fold.js';
import { lazily, listed, readRows } from './rows.js';

/** An airport with the town that it serves. `country` is a code. */
export type Airport = { readonly name: string; readonly town: string; readonly country: string };

const airports = lazily(
  () =>
    new Map(
      readRows('airports.tsv').flatMap((row) => {
        const airport = { name: row['airport'] ?? '', town: row['town'] ?? '', country: row['country'] ?? '' };
        return [airport.name, ...listed(row['spellings'])].map(
          (name) => [foldAccents(name).toLowerCase(), airport] as const,
        );
      }),
    ),
);

/** Takes an airport's name as written, with or without "International Airport"; gives what our list knows of it, or null. */
export function airportNamed(words: string): Airport | null {
  const name = words.replace(
    / ?(?:(?:International|Intl\.?|Military|Air) )?(?:Airport|Airfield|Airbase|Air Base|Base)$/iu,
    '',
  );
  return airports().get(foldAccents(name).toLowerCase()) ?? null;
}
