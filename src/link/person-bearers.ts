import { bounds, type Reading } from '../domain/index.js';
import { countryName, givenNameInfo, soleHolder } from '../knowledge/index.js';
import type { Name } from './names/name.js';
import { countriesOf } from './person-reasons.js';

/** Who bears a family name by open sources. */
export type Bearer = { readonly name: string; readonly reason: string };

/** The one leader of a family name on the day of publication, if nothing that the article says of this one speaks for another country. */
export function bearerOf({ article }: Reading, { words }: Name, parties: readonly string[]): Bearer | null {
  const { earliest, latest } = bounds(article.published?.edtf ?? null);
  if (words.length !== 1 || earliest === null || earliest !== latest) return null;
  const holder = soleHolder(words[0] ?? '', earliest);
  const countries = countriesOf(parties);
  if (holder === null || (countries.length > 0 && !countries.includes(holder.country))) return null;
  const office = `${countryName(holder.country) ?? holder.country}’s ${holder.title}`;
  return {
    name: holder.name,
    reason: `the one leader of that name on ${earliest} was ${holder.name}, ${office} (${holder.source})`,
  };
}

const MOST_WORDS_OF_COMMON = 3;

/** Names of which every word is borne by many as a name: Mohammed Hassan, Li Wei. */
export function isCommon({ words }: Name): boolean {
  return (
    words.length <= MOST_WORDS_OF_COMMON &&
    words.every((word) => givenNameInfo(word.charAt(0).toUpperCase() + word.slice(1)) !== null)
  );
}
