/** Whose place it is: "in Oslo" may say where a contact was, or where something lies that was talked about. Indices are tokens. */
import type { Mention } from '../../../draft.js';
import { isCapitalised } from '../../words.js';
import type { Clauses } from '../clause.js';
import { EVENT_NOUNS } from '../words.js';

/** Nouns that a place phrase may hold: "at the border crossing of". */
export const VENUE =
  /^(?:border|lakeside|seaside|capital|city|town|village|resort|port|island|province|region|state|district|palace|headquarters|embassy|residence|residency|office|mission|base|airport|ministry|hotel|house|compound|complex|sidelines|margins)$/;
/** Nouns before "in" that have their seat there: "the embassy in". */
const SEATED_THERE =
  /^(?:embassy|ministry|mission|consulate|bureau|government|secretariat|representation|correspondent)$/;
/** Nouns before "in" that say what goes on there, and no contact: "the war in", "its forces in". */
const GOES_ON_THERE =
  /^(?:war|wars|situation|conflict|fighting|developments?|violence|crisis|ceasefire|truce|elections?|events|peace|stability|security|unrest|famine|drought|offensive|invasion|hostages?|people|forces|troops|interests?|aggression|operation|operations|escalation|campaign|bombardment|presence|influence)$/;
/** Nouns that say when or how a contact was, and not what it was about: "met last week in", "face to face in". */
const OF_THE_CONTACT =
  /^(?:times?|occasions?|days?|weeks?|weekend|months?|years?|morning|noon|afternoon|evening|night|hours?|minutes?|person|face|format|session|level|side|sidelines|margins|place|stop|leg|round|ties?|counterparts?|colleagues?|peers?|guests?|hosts?|delegations?|ceremon(?:y|ies)|formally|camera|length|private|public|earnest|doors?|eyes?|today|yesterday|tomorrow|conclave|gala|party|home|hands|notes|dinners|banquets|receptions|lunches)$/;

/** "the war in Oslo", "the embassy in Oslo": the noun at token `at` is where something else goes on or has its seat. */
export function liesThere(clauses: Clauses, at: number, isBody: boolean): boolean {
  const word = clauses.token(at)?.lower ?? '';
  return (GOES_ON_THERE.test(word) && !isBody) || (SEATED_THERE.test(word) && !isVenue(clauses, at));
}

/** "met to strengthen cooperation in Africa": a noun at token `at` that is no contact, no time and nobody who took part. Talks on the fisheries in Oslo may well be there. */
export function isMatterIn(clauses: Clauses, at: number, place: Mention): boolean {
  const noun = clauses.token(at);
  if (noun?.pos !== 'NOUN' || isCapitalised(noun) || !/^(?:country|region)$/.test(clauses.entity(place)?.sort ?? ''))
    return false;
  if (EVENT_NOUNS.has(noun.lower) || VENUE.test(noun.lower) || OF_THE_CONTACT.test(noun.lower)) return false;
  return clauses.endingAt(at) === undefined && clauses.time(at) === null;
}

/** "met at the Foreign Ministry in Oslo": the noun at token `at` is where they met, and no speaker of its own. */
function isVenue(clauses: Clauses, at: number): boolean {
  for (let i = at - 1; i > at - 6; i -= 1) {
    const token = clauses.token(i);
    if (/^(?:at|inside|outside|near)$/.test(token?.lower ?? '')) return true;
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) return false;
  }
  return false;
}

/** "in the Vatican's Apostolic Palace", "in Chile's capital": a building or town of the place; not "in Chile's interest". */
export function isVenueOf(clauses: Clauses, place: Mention): boolean {
  const behind = clauses.draft.tokens.slice(place.last + 2, place.last + 6);
  const end = behind.findIndex((token) => !/^(?:ADJ|NOUN|PROPN)$/.test(token.pos));
  return behind.slice(0, end < 0 ? 4 : end).some((token) => VENUE.test(token.lower));
}
