import {
  countryName,
  countryOf,
  demonymPhrases,
  metonymCountry,
  officePhrases,
  organisationNamed,
  type OrganisationValue,
  organisationPhrases,
  placePhrases,
  rememberedOf,
  type Word,
  wordsIn,
} from '../knowledge/index.js';
import { foldText } from './names/fold.js';
import { organisationNameOf } from './names/organisation-name.js';

const CODE = /^[A-Z]{2}$/;
const LEADING_THE = /^the\s+/i;

/** Whom someone acts for, as `partyOf` writes it. 'Aldane; Morvic' gives two. */
export function partiesOf(affiliation: string | null): readonly string[] {
  if (affiliation === null) return [];
  return affiliation
    .split(/\s*;\s*/)
    .filter((part) => part !== '')
    .map((part) => ({ part, party: partyOf(part) }))
    .filter(({ part, party }) => !(HOME_BODY.test(part) && party === foldText(part)))
    .map(({ party }) => party);
}

/** Bodies that every state has: without its name they do not tell whom somebody acts for. */
const HOME_BODY =
  /^(?:the )?(?:council of ministers|cabinet|presidency|parliament|senate|national assembly|government|royal court|presidential council|general staff|armed forces|(?:foreign|defen[cs]e|interior) ministry|ministry (?:of|for) .*)$/i;

/**
 * One key for all names of a country or an organisation: 'NO' for a country and its ministries, 'XX/folded name' for an organisation of a country,
 * the folded name for any other. A part is taken for its whole where the whole's name stands first ('Lumen Front Political Bureau').
 */
export function partyOf(name: string): string {
  const words = name.trim().replace(LEADING_THE, '').replace(/\s+/g, ' ');
  const isCode = CODE.test(words) && countryName(words) !== null;
  const country = countryOf(words) ?? metonymCountry(words) ?? (isCode ? words : null);
  if (country !== null) return country;
  const split = wordsIn(words.split(' '));
  const known = organisationNamed(words) ?? organisationPhrases.match(split, 0)?.value ?? null;
  if (known !== null && !(known.ambiguous && known.name !== words)) return keyOfOrganisation(known);
  const nations = demonymPhrases.match(split, 0)?.value.countries ?? [];
  return nations.length === 1 ? (nations[0] ?? '') : foldText(words);
}

function keyOfOrganisation({ name, kind, country }: OrganisationValue): string {
  if (country === null) return foldText(name);
  return kind === 'state-body' ? country : `${country}/${foldText(name)}`;
}

/** True for one party, and for a country and an organisation of it. */
export function areRelated(a: string, b: string): boolean {
  return a === b || (/^[A-Z]{2}(?:\/|$)/.test(a) && a.slice(0, 2) === b.slice(0, 2) && /^[A-Z]{2}(?:\/|$)/.test(b));
}

/** Sorts of bodies, which outlets put in one another's place: 'Rally' for 'Gathering'. */
const SORTS_OF_BODY = new Set(
  'movement party front rally gathering alliance coalition congress union bloc grouping forces force army council assembly league organisation organization group'.split(
    ' ',
  ),
);
/** Words that bodies of every land bear: they tell none from another. */
const OF_MANY = new Set(
  'national islamic democratic republican popular people peoples liberation revolutionary united unity socialist communist liberal conservative transitional supreme patriotic resistance defence defense armed military political general joint high security state central federal regional international committee commission authority government'.split(
    ' ',
  ),
);
const TELLING = /^\p{L}{4,}$/u;

/** True for two names of a body that nothing is known of, where all words that tell one apart stand in the other: 'Lumen' and 'Lumen Front', 'Lumen Rally' and 'Lumen Gathering'. */
export function areOneBody(a: string, b: string): boolean {
  if (a === b) return true;
  if ([a, b].some((party) => OF_A_COUNTRY.test(party) || organisationNamed(party) !== null)) return false;
  const [one = [], other = []] = [a, b].map(tellingWords);
  const [less, more] = one.length <= other.length ? [one, other] : [other, one];
  return less.some((word) => TELLING.test(word) && !OF_MANY.has(word)) && less.every((word) => more.includes(word));
}

const OF_A_COUNTRY = /^[A-Z]{2}(?:\/|$)/;
const tellingWords = (party: string): readonly string[] => [
  ...new Set(party.split(/[\s-]+/).filter((word) => !SORTS_OF_BODY.has(word) && !/^(?:of|the|for|and)$/.test(word))),
];

/** The party for a reader: without the country's code before an organisation. */
export function partyName(party: string): string {
  return countryName(party) ?? party.replace(/^[A-Z]{2}\//, '');
}

/** The key that an organisation is linked by: its known name, or its own words. State bodies stay themselves: a ministry is not its country. */
export function organisationKey(name: string): string {
  const words = plainName(name);
  const country = countryOf(words);
  if (country !== null) return `country ${country.toLowerCase()}`;
  const known = organisationNamed(words);
  return known === null ? ownWords(words) : foldText(known.name);
}

function plainName(name: string): string {
  return name
    .trim()
    .replace(LEADING_THE, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/\s+/g, ' ');
}

/** An organisation that nothing is known of is known by its telling words: without 'the' and 'of', its legal form, and how British and American usage differ. */
const ownWords = rememberedOf((name: string) => {
  const { words } = organisationNameOf(name, 'ends');
  // What cannot be read in Latin letters is known by its own: two such names are not one.
  return words.length === 0 || words.includes('') ? foldText(name) : words.join(' ');
});

/** The parties that a description names: 'foreign ministers of Iran and Qatar' gives both countries, 'a Hamas delegation' Hamas. */
export function partiesInWords(description: string): readonly string[] {
  const words = wordsIn(description.split(/\s+/).map((word) => word.replace(/[,;:]$/, '')));
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const organisation = organisationPhrases.match(words, at);
    const isBody = organisation !== null && !organisation.value.ambiguous;
    if (isBody) found.add(partyOf(organisation.value.name));
    const place = organisation === null ? placePhrases.match(words, at) : null;
    if (place?.value.country) found.add(place.value.country);
    const nation = demonymPhrases.match(words, at);
    const nations = nation?.value.countries ?? [];
    if (nations.length === 1) found.add(nations[0] ?? '');
    // 'North Korean' is nothing Korean besides.
    at += Math.max(1, isBody ? organisation.length : 0, place?.length ?? 0, nation?.length ?? 0);
  }
  return [...found].sort();
}

/** Words that make of an office another one: who held it, will hold it, or stands below its holder. */
const OTHER_OFFICE =
  /^(?:former|ex|late|ousted|deposed|past|previous|erstwhile|onetime|one-time|retired|deputy|first deputy|vice|first vice|assistant|under|shadow|associate|incoming|elect|designate|designated|presumptive|would-be)$/;
/** True for a word that makes another office of the one beside it: 'former', 'deputy', 'elect'. */
export function isOtherOffice(word: string): boolean {
  return OTHER_OFFICE.test(word);
}

const BEHIND = /^(?:elect|designate)$/;

/**
 * The offices that a title names, in the singular and in small letters: 'President', 'Minister of Foreign Affairs'. With what makes another office of
 * it: 'former president', 'deputy foreign minister', 'president elect'; 'then' makes none.
 */
export function officesIn(title: string): readonly string[] {
  const words = wordsIn(title.split(/[\s-]+/).map((word) => word.replace(/[,;:]$/, '')));
  const found = new Set<string>();
  let before = '';
  for (let at = 0; at < words.length; ) {
    const match = officePhrases.match(words, at);
    const word = textAt(words, at);
    if (match !== null) {
      const behind = textAt(words, at + match.length);
      found.add(`${before}${match.value.phrase}${BEHIND.test(behind) ? ` ${behind}` : ''}`);
    }
    if (match !== null || PARTS_OFFICES.test(word)) before = '';
    else if (OTHER_OFFICE.test(word)) before = `${word} `;
    at += match?.length ?? 1;
  }
  return [...found].sort();
}

/** 'former minister and president': only one of them is former. */
const PARTS_OFFICES = /^(?:and|or|of|to|for)$/;
const textAt = (words: readonly Word[], at: number): string => words[at]?.text.toLowerCase() ?? '';

/** True where one title can be the other cut short: 'Secretary' for 'Secretary of State', 'Minister' for 'Foreign Minister'. No one calls a prime minister so. */
export function isShortTitle(short: string, long: string): boolean {
  if (OTHER_OFFICE.test(long.split(' ')[0] ?? '')) return false;
  if (long.startsWith(`${short} of `) || long.startsWith(`${short} to `)) return true;
  return (
    (short === 'minister' || short === 'secretary') && long.endsWith(` ${short}`) && !long.endsWith('prime minister')
  );
}

/** States of which the press calls the foreign minister chancellor, after the Spanish word. */
const CALLED_CHANCELLOR = new Set('AR BO CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE'.split(' '));

/** As `officesIn`, for somebody who acts for these parties: the chancellor of a state of Spanish America is its foreign minister. */
export function officesFor(title: string, parties: Iterable<string>): readonly string[] {
  const offices = officesIn(title);
  if (!offices.includes('chancellor') || ![...parties].some((party) => CALLED_CHANCELLOR.has(party))) return offices;
  return [...offices.filter((office) => office !== 'chancellor'), 'foreign minister'].sort();
}
