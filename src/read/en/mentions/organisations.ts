/** Organisations: those that a list knows, and bodies by their own words. */
import { airportNamed, cityCountry } from '../../../knowledge/index.js';
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, isCapitalised, isPossessiveMark, oneOf, wordIs } from '../words.js';
import { affiliationOf } from './affiliations.js';
import type { Lexicon } from './lexicon.js';
import { isOrganisationWord } from './organisation-words.js';
import { type Found, isFirstOfSentence, withArticle, newMention } from './phrase.js';

/** Bodies of a state that are written in small letters behind its name. */
const isLowerBody = oneOf(
  'government ministry embassy parliament delegation leadership army authorities presidency mission consulate movement regime administration cabinet military junta bloc council side foreign interior defence defense high commission external affairs',
);

/** What ends the name of a body: "the Council summit" is an event of it. */
const isEventWord = oneOf(
  'summit summits conference forum talks meeting session treaty agreement accord act plan initiative declaration war day week award prize games cup',
);

const isDeterminer = oneOf('the a an its their his her');
const hasLetters = wordIs(({ text }) => /\p{L}{2}/u.test(text));

/** Small words that a body can begin with; so can names. */
export const opensBody = wordIs((word) => isDeterminer({ word }) || isLowerBody({ word }));

/** The organisation whose first word is at token `at`, by its own words or from a list; null where none is. */
export function organisationAt(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const long = organisationRun(lexicon, at, to, claimed);
  if (long) return asAirport(draft, long) ?? long;
  const label = lexicon.at(at);
  if (!label || label.first !== at) return null;
  if (label.kind === 'organisation' || label.kind === 'metonym' || label.kind === 'outlet') {
    const sort = label.kind === 'organisation' ? label.sort : label.kind;
    const isArmed = label.kind === 'organisation' && ARMED.test(label.sort ?? '');
    const first = isArmed ? withDescription(draft, at, claimed) : withArticle(draft, at, claimed);
    return newMention({
      kind: 'organisation',
      first,
      last: isArmed ? behindArmed(draft, label.last) : label.last,
      nameFirst: at,
      nameLast: label.last,
      knownAs: label.name,
      country: label.country,
      affiliation: affiliationOf(label) ?? label.country,
      sort,
      definite: draft.tokens[at - 1]?.lower === 'the',
    });
  }
  return null;
}

const ARMED = /^(?:movement|armed|party)$/;
const IS_ARMED =
  /^(?:rebels?|guerr?illas?|militia|militants?|insurgents?|separatists?|armed|paramilitary|islamist|breakaway)$/;

/** "the Iran-aligned Houthis". */
const IS_BACKED = /-(?:aligned|backed|allied|supported|affiliated|linked)$/;

/** "the paramilitary Support Forces": the article, where a word for those in arms stands behind it. */
function withDescription(draft: Draft, at: number, claimed: readonly boolean[]): number {
  const before = draft.tokens[at - 1]?.lower ?? '';
  const isDescribed = (IS_ARMED.test(before) || IS_BACKED.test(before)) && !claimed[at - 1] && !claimed[at - 2];
  return isDescribed && draft.tokens[at - 2]?.lower === 'the' ? at - 2 : withArticle(draft, at, claimed);
}

/** "M23 rebels", "the ELN guerrilla group": the last word of what they are. */
export function behindArmed({ tokens }: Draft, last: number): number {
  const end = IS_ARMED.test(tokens[last + 1]?.lower ?? '') ? last + 1 : last;
  return /^(?:group|movement|organi[sz]ation|army)$/.test(tokens[end + 1]?.lower ?? '') ? end + 1 : end;
}

/** "Oslo International Airport", "Tribhuvan International Airport": a place, in the state of the town that its name begins with or that it serves; null for what is none. */
function asAirport(draft: Draft, found: Found): Found | null {
  if (!/^(?:airport|airfield|airbase)$/.test(draft.tokens[found.last]?.lower ?? '')) return null;
  const words = draft.tokens.slice(found.nameFirst, found.nameLast).map((token) => token.text);
  const towns = [2, 1].map((count) => cityCountry(words.slice(0, count).join(' ')));
  const country =
    airportNamed(`${words.join(' ')} Airport`)?.country ??
    towns.find((town) => town !== null && !town.ambiguous)?.country ??
    found.country;
  return { ...found, kind: 'place', sort: 'airport', country, affiliation: country, knownAs: null };
}

/** "the Russian Foreign Ministry", "National Council of Morvia", "the Iranian embassy in Oslo": bodies by their own words. */
function organisationRun(lexicon: Lexicon, at: number, to: number, claimed: readonly boolean[]): Found | null {
  const { draft } = lexicon;
  const { tokens } = draft;
  let i = at;
  let last: number | null = null;
  let affiliation: string | null = null;
  let own = false;
  if (isDeterminer(tokens[i])) i += 1;
  const start = i;
  const ofState = bodyOfState(lexicon, at, start, to);
  if (ofState) return ofState;
  while (i < to && !claimed[i]) {
    const token = tokens[i] as Token;
    const label = lexicon.at(i);
    if (label && label.first === i && /^(?:demonym|place|organisation|metonym)$/.test(label.kind)) {
      affiliation ??= affiliationOf(label);
      i = label.last + 1;
      if (own) last = i - 1;
      continue;
    }
    const after = tokens[i + 1];
    if (isPossessiveMark(token) && i > start) i += 1;
    else if (isCapitalised(token) && !isCalendarWord(token) && hasLetters(token)) {
      if (isEventWord(token)) break;
      if (isOrganisationWord(token)) [own, last] = [true, i];
      else if (own) last = i;
      i += 1;
    } else if (i > start && isLowerBody(token) && affiliation !== null) {
      if (!/^(?:foreign|interior|defen[cs]e|high|external|affairs)$/.test(token.lower)) [own, last] = [true, i];
      i += 1;
    } else if (!own && affiliation !== null && i > start && isOfBody(token) && opensBodyWithin(tokens, i + 1)) {
      i += 1;
    } else if (
      own &&
      /^(?:of|for|and|to)$/.test(token.lower) &&
      after &&
      (isCapitalised(after) || (after.lower === 'the' && tokens[i + 2] && isCapitalised(tokens[i + 2] as Token))) &&
      i + 1 < to &&
      !claimed[i + 1] &&
      !(token.lower === 'and' && (after.lower === 'the' || lexicon.at(i + 1) !== null))
    ) {
      if (token.lower === 'to') break;
      i += after.lower === 'the' ? 2 : 1;
    } else break;
  }
  if (
    !own ||
    last === null ||
    (last === start && lexicon.at(start) === null && tokens[start]?.lower === tokens[start]?.text)
  )
    return null;
  if (last === start && !lexicon.at(start) && isFirstOfSentence(draft, start)) return null;
  return newMention({
    kind: 'organisation',
    first: at,
    last,
    nameFirst: start,
    nameLast: last,
    affiliation,
    country: affiliation && affiliation.length === 2 ? affiliation : null,
    definite: tokens[at]?.lower === 'the',
    sort: 'body',
  });
}

/** "Morvia's internationally recognised government", "the Morvian transitional authorities": what may stand before the body's word. */
const isOfBody = oneOf(
  'internationally recognised recognized transitional transition interim federal central caretaker civilian military-led military-backed backed ruling de facto',
);

const opensBodyWithin = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some((i) =>
    /^(?:government|authorities|administration|regime|army|cabinet)$/.test(tokens[i]?.lower ?? ''),
  ) &&
  (isLowerBody(tokens[at]) || isOfBody(tokens[at]));

/** "the government of Morvia", "the foreign ministry of the Republic of Morvia". */
function bodyOfState(lexicon: Lexicon, at: number, start: number, to: number): Found | null {
  const { tokens } = lexicon.draft;
  let i = start;
  while (i < to && isLowerBody(tokens[i]) && i < start + 3) i += 1;
  if (i === start || tokens[i]?.lower !== 'of') return null;
  const label = lexicon.at(tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1);
  if (label?.kind !== 'place' || label.sort !== 'country' || label.last >= to) return null;
  const own = { nameFirst: start, nameLast: label.last, affiliation: label.country, country: label.country };
  return newMention({ ...own, kind: 'organisation', first: at, last: label.last, definite: true, sort: 'body' });
}
