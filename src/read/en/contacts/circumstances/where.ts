/** Where a contact took place, by the words of its own sentence: "in Oslo, Norway", "at the palace in Oslo", "to Oslo, where he met", "the Oslo talks". */
import type { Mention, Token } from '../../../draft.js';
import { isCapitalised, isPossessiveMark } from '../../words.js';
import { placesOfDateline } from '../around.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { opensClause, startsNextClause } from './other-event-time.js';
import { isJourney } from './journey-to.js';
import { isMatterIn, isVenueOf, liesThere, VENUE } from './place-owner.js';
import { TOPIC_VERB } from './topics.js';
import { hostBehind, isVenueBody, opensIsland, seatBehind, townIn } from './venue.js';

const REPORTING = /^(?:said|says|added|announced|reported|reports|told|noted|stated|confirmed|according)$/;
/** What somebody who took no part does. */
const HOLDING = /^(?:believe|think|argue|expect|suspect|maintain|contend)(?:s|d|ed)?$/;
/** "a meeting aimed at freeing the hostages in Gaza": what it was for. */
const PURPOSE = /^(?:aimed|aiming|designed|intended|meant)$/;
const BESIDE = /^(?:margins|sidelines|fringes)$/;

/** The places of a candidate, the venue before the city before the country; none where its sentence names none. */
export function placesNear(clauses: Clauses, candidate: Candidate): Mention[] {
  const parties = new Set(candidate.parties.map((party) => party.entity));
  const end = endOfCircumstances(clauses, candidate);
  for (const find of [placeAhead, townOfEvent, placeOfHost, placeBeforeWhere, placeBehind]) {
    const found = find(clauses, candidate.trigger, end, parties);
    if (found.length > 0) return found;
  }
  return candidate.rule === 'discussion-verb' ? placeBesideTimeOrMeal(clauses, candidate.trigger, parties) : [];
}

const MEAL = /^(?:dinner|lunch|luncheon|breakfast|tea|coffee|iftar|drinks)$/;

/** "discussed trade in Oslo on Monday", "over dinner in Oslo": behind what was discussed, a place is theirs beside a time or a meal. */
function placeBesideTimeOrMeal(clauses: Clauses, trigger: number, parties: ReadonlySet<number>): Mention[] {
  const { to } = clauses.sentenceOf(trigger);
  for (let i = trigger + 1; i < to; i += 1) {
    const found = placeAt(clauses, i, parties);
    const last = found.at(-1)?.last;
    if (last === undefined) continue;
    if (clauses.time(last + 1) || clauses.time(i - 1) || MEAL.test(clauses.token(i - 1)?.lower ?? '')) return found;
  }
  return [];
}

/** "over the bombing in Oslo", "before next week's gathering in Oslo", "ahead of a summit in Oslo": what it was about, or what comes later. */
function opensMatter(clauses: Clauses, at: number): boolean {
  const [word, next, behind] = [0, 1, 2].map((step) => clauses.token(at + step)?.lower ?? '');
  if (word === 'over')
    return next === 'the' && !clauses.time(at + 2) && !/^(?:phone|telephone|weekend)$/.test(behind ?? '');
  if (!/^(?:before|ahead)$/.test(word ?? '')) return false;
  return [next, behind].includes('next') || [next, next === 'of' ? behind : ''].some((one) => /^an?$/.test(one ?? ''));
}

/** "talks with Morvic, who is expected to meet Tarn in Oslo": what one of them will do elsewhere, up to the end of the sentence. */
function opensWhatIsToCome(clauses: Clauses, at: number, to: number): boolean {
  if (clauses.token(at)?.text !== ',' || clauses.token(at + 1)?.lower !== 'who') return false;
  const words = clauses.draft.tokens.slice(at + 2, to).map(({ lower }) => lower);
  return /^(?:will|(?:is|are) (?:also |now )?(?:to|expected|due|set|scheduled|slated|planning)) [^,]*$/.test(
    words.join(' '),
  );
}

/** The token at which the sentence turns to what was talked about, or to who says so. */
function endOfCircumstances(clauses: Clauses, { trigger, rule }: Candidate): number {
  const { to } = clauses.sentenceOf(trigger);
  const isPlacedFirst = /^(?:in|at|here)$/.test(clauses.token(trigger + 1)?.lower ?? '');
  for (let i = rule === 'discussion-verb' && !isPlacedFirst ? trigger : trigger + 1; i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (token.pos === 'VERB' && (TOPIC_VERB.test(token.lower) || PURPOSE.test(token.lower))) return i;
    // "met to prepare a summit in Oslo"
    if (i > trigger && /^(?:prepare|plan|arrange)$/.test(token.lower) && clauses.token(i - 1)?.lower === 'to') return i;
    if (/^(?:about|regarding|concerning)$/.test(token.lower) || (i > trigger && startsNextClause(clauses, i))) return i;
    if (token.lower === 'that' && !/^(?:AUX|VERB|NOUN|ADP)$/.test(clauses.token(i + 1)?.pos ?? '')) return i;
    if (i > trigger + 1 && opensMatter(clauses, i)) return i;
    // "will call on Morvic and to visit a camp in Oslo"
    if (i > trigger && opensWhatIsToCome(clauses, i, to)) return i;
    if (token.lower === 'and' && clauses.token(i + 1)?.lower === 'to' && clauses.token(i + 2)?.pos === 'VERB') return i;
    const time = clauses.time(i);
    if (time !== null && time.first === i && opensClause(clauses, time)) return i - 1;
    if (
      REPORTING.test(token.lower) &&
      token.text !== 'Said' &&
      token.pos === 'VERB' &&
      clauses.token(i + 1)?.lower !== 'by'
    )
      return i;
  }
  return to;
}

type Finder = (clauses: Clauses, trigger: number, end: number, parties: ReadonlySet<number>) => Mention[];

/** "met in Oslo", "met at the ministry here", "met on the margins of the Oslo Forum". */
const placeAhead: Finder = (clauses, trigger, end, parties) => {
  for (let i = trigger; i < end; i += 1) {
    const found = placeAt(clauses, i, parties);
    const behind = found.at(-1)?.last ?? i;
    // "the ministry in Oslo said": the end of the circumstances lies behind the speaker's own place.
    if (found.length > 0 && behind + 1 === end && end < clauses.sentenceOf(trigger).to && isReporting(clauses, end))
      return [];
    if (found.length > 0)
      return clauses.token(behind + 1)?.lower === 'here' ? [...found, ...placesOfDateline(clauses.draft)] : found;
    const token = clauses.token(i) as Token;
    if (token.lower === 'here') return placesOfDateline(clauses.draft);
    if (BESIDE.test(token.lower)) {
      const event = clauses.mentionsIn(i + 1, Math.min(end, i + 6)).find((mention) => mention.kind === 'organisation');
      if (event && townIn(clauses, event)) return [event];
    }
  }
  return [];
};

const isReporting = (clauses: Clauses, at: number): boolean => REPORTING.test(clauses.token(at)?.lower ?? '');

/** "the Oslo talks", "the Oslo Security Forum": the town that an event has its name from. */
const townOfEvent: Finder = (clauses, trigger, _end, parties) => {
  const town = clauses.endingAt(trigger - 1);
  if (town?.kind === 'place' && clauses.entity(town)?.sort === 'city' && !parties.has(town.entity ?? -1)) return [town];
  const event = clauses.endingAt(trigger);
  return event?.kind === 'organisation' && townIn(clauses, event) ? [event] : [];
};

/** "the summit, which Chile will host" */
const placeOfHost: Finder = (clauses, trigger) => {
  const host = clauses.token(trigger)?.pos === 'VERB' ? undefined : hostBehind(clauses, trigger);
  return host ? [host] : [];
};

/** "will travel to Oslo on Monday, where he will meet": the place that "where" means. */
const placeBeforeWhere: Finder = (clauses, trigger) => {
  const { from } = clauses.sentenceOf(trigger);
  for (let i = trigger - 1; i > from && i > trigger - 12; i -= 1) {
    if (clauses.token(i)?.lower !== 'where') continue;
    const before = clauses
      .mentionsIn(Math.max(from, i - 8), i)
      .findLast((one) => one.kind === 'place' || (one.kind === 'organisation' && townIn(clauses, one) !== null));
    if (!before) return [];
    return before.kind === 'place' ? withCountry(clauses, before) : [before];
  }
  return [];
};

/** "In Oslo on Monday, Aldane met", "arrived in Oslo for talks", "will fly to Oslo for a meeting". */
const placeBehind: Finder = (clauses, trigger, _end, parties) => {
  const { from } = clauses.sentenceOf(trigger);
  for (let i = trigger - 1; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    if (TOPIC_VERB.test(token.lower) && token.pos === 'VERB') break;
    // "Tarn, of a centre in Oslo, believes that the talks": where the speaker has a seat.
    if (token.lower === 'that' && HOLDING.test(clauses.token(i - 1)?.lower ?? '')) break;
    if (isLeft(clauses, i)) continue;
    const found = placeAt(clauses, i, parties);
    if (found.length > 0) return found;
    const destination = token.lower === 'to' ? clauses.startingAt(i + 1) : undefined;
    if (destination?.kind === 'place' && isJourney(clauses, i)) return withCountry(clauses, destination);
  }
  return [];
};

/** "slipped away from a stay in Oslo and met", "left a conference in Oslo to meet": where somebody no longer was. */
function isLeft(clauses: Clauses, at: number): boolean {
  for (let i = at - 1; i > at - 6; i -= 1) {
    const token = clauses.token(i);
    if (/^(?:from|left|leaving|leaves|quit|departed)$/.test(token?.lower ?? '')) return i < at - 1;
    if (!token || !/^(?:DET|ADJ|NOUN|PRON|NUM)$/.test(token.pos)) return false;
  }
  return false;
}

/** The place phrase that the preposition at token `at` opens, the venue first. */
function placeAt(clauses: Clauses, at: number, parties: ReadonlySet<number>): Mention[] {
  const word = (clauses.token(at) as Token).lower;
  if (!/^(?:in|at|outside|near|inside)$/.test(word) && !opensIsland(clauses, at)) return [];
  // "the Rapid Support Forces in Oslo" are a body, and may well have met there.
  const isBody = /^(?:organisation|group)$/.test(clauses.endingAt(at - 1)?.kind ?? '');
  if (liesThere(clauses, at - 1, isBody)) return [];
  const isOwned = /^(?:his|her|its|their)$/.test(clauses.token(at + 1)?.lower ?? '');
  const { to } = clauses.sentenceOf(at);
  for (let i = isOwned ? at + 2 : at + 1; i < Math.min(to, at + 9); i += 1) {
    const mention = clauses.startingAt(i);
    if (mention?.kind === 'place' && isResortOn(clauses, mention)) {
      i = mention.last;
      continue;
    }
    if (isOwned && mention && !VENUE.test(clauses.token(mention.last + 1)?.lower ?? '')) return [];
    if (mention?.kind === 'place' || (mention?.kind === 'organisation' && isVenueBody(clauses, at, mention))) {
      if (mention.entity !== null && parties.has(mention.entity)) return [];
      if (word === 'in' && isMatterIn(clauses, at - 1, mention)) return [];
      if (isPossessiveMark(clauses.token(mention.last + 1))) return isVenueOf(clauses, mention) ? [mention] : [];
      return withCountry(clauses, mention);
    }
    if (mention) return [];
    const token = clauses.token(i);
    const common = token?.pos === 'NOUN' && !isCapitalised(token) && !VENUE.test(token.lower);
    // "at 10 Downing Street"
    const isNumber = i === at + 1 && token?.pos === 'NUM' && clauses.startingAt(i + 1)?.kind === 'organisation';
    if (isNumber) continue;
    if (!token || clauses.time(i) || common || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) {
      if (token && /^(?:of|,|'s)$/.test(token.lower) && i > at + 1) continue;
      return [];
    }
  }
  return [];
}

/** "the Black Sea resort of Larnok": the water says only where the town lies. */
const isResortOn = (clauses: Clauses, { last }: Mention): boolean =>
  VENUE.test(clauses.token(last + 1)?.lower ?? '') && clauses.token(last + 2)?.lower === 'of';

function withCountry(clauses: Clauses, place: Mention): Mention[] {
  const out = [place];
  let at = seatBehind(clauses, place) === null ? place.last + 1 : place.last + 2;
  while (/^(?:,|in|the)$/.test(clauses.token(at)?.lower ?? '') && at < place.last + 5) at += 1;
  const next = clauses.startingAt(at);
  if (next?.kind !== 'place' || clauses.token(at)?.sentence !== clauses.token(place.last)?.sentence) return out;
  // "in Oslo, Cairo said": the second is another's, and speaks.
  const [inner, outer] = [clauses.entity(place), clauses.entity(next)];
  const isElsewhere = inner?.sort === 'city' && outer?.sort === 'city' && inner.country !== outer.country;
  if (isReporting(clauses, next.last + 1) || isElsewhere) return out;
  return [...out, next];
}
