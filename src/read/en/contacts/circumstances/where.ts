/** Where a contact took place, by the words of its own sentence: "in Oslo, Norway", "at the palace in Oslo", "to Oslo, where he met", "the Oslo talks". */
import type { Mention, Token } from '../../../draft.js';
import { isCapitalised, isPossessiveMark } from '../../words.js';
import { placesOfDateline } from '../around.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { endOfCircumstances, REPORTING } from './end-of-circumstances.js';
import { isJourney } from './journey-to.js';
import { isMatterIn, isVenueOf, liesThere, VENUE } from './place-owner.js';
import { placeOfThere, theCapital } from './place-told-before.js';
import { TOPIC_VERB } from './topics.js';
import { hostBefore, hostBehind, isVenueBody, opensIsland, seatBehind, townIn } from './venue.js';

/** What somebody who took no part does. */
const HOLDING = /^(?:believe|think|argue|expect|suspect|maintain|contend)(?:s|d|ed)?$/;
const BESIDE = /^(?:margins|sidelines|fringes)$/;

/** The places of a candidate, the venue before the city before the country; none where its sentence names none. */
export function placesNear(clauses: Clauses, candidate: Candidate): Mention[] {
  const parties = new Set(candidate.parties.map((party) => party.entity));
  const end = endBehindWhere(clauses, candidate.trigger, endOfCircumstances(clauses, candidate));
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

/** "flies to Lima, where he will meet Morvic and speak at a forum in the harbour": what else somebody does in Lima ends the words about the meeting. */
function endBehindWhere(clauses: Clauses, trigger: number, end: number): number {
  if (placeBeforeWhere(clauses, trigger, end, new Set()).length === 0) return end;
  for (let i = trigger + 1; i < end - 1; i += 1)
    if (clauses.token(i)?.lower === 'and' && clauses.token(i + 1)?.pos === 'VERB') return i;
  return end;
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
    const there = i > trigger ? placeOfThere(clauses, i) : [];
    if (there.length > 0) return there;
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

/** "the summit, which Chile will host", "Oslo is ready to host the next round of talks" */
const placeOfHost: Finder = (clauses, trigger) => {
  const host =
    clauses.token(trigger)?.pos === 'VERB' ? undefined : (hostBehind(clauses, trigger) ?? hostBefore(clauses, trigger));
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
  let region: Mention | null = null;
  for (let i = trigger - 1; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    if (TOPIC_VERB.test(token.lower) && token.pos === 'VERB') break;
    // "Tarn, of a centre in Oslo, believes that the talks": where the speaker has a seat.
    if (token.lower === 'that' && HOLDING.test(clauses.token(i - 1)?.lower ?? '')) break;
    if (isLeft(clauses, i)) continue;
    const found = placeAt(clauses, i, parties);
    if (found.length > 0) return found;
    const destination = /^(?:in)?to$/.test(token.lower) ? clauses.startingAt(i + 1) : undefined;
    if (destination?.kind !== 'place' || !isJourney(clauses, i)) continue;
    // "flew into Oslo on her first trip to the Balkans": the town, and no part of the world.
    if (!isPartOfTheWorld(clauses, destination)) return withCountry(clauses, destination);
    region ??= destination;
  }
  const there = placeOfThere(clauses, from);
  if (there.length > 0) return there;
  return region === null ? [] : [region];
};

const isPartOfTheWorld = (clauses: Clauses, place: Mention): boolean => {
  const entity = clauses.entity(place);
  return entity?.sort === 'region' && entity.country === null;
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
  const capital = theCapital(clauses, at);
  if (capital.length > 0) return capital;
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
      if (isPossessiveMark(clauses.token(mention.last + 1)) && seatBehind(clauses, mention) === null)
        return isVenueOf(clauses, mention) ? [mention] : [];
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
  const behind = (seatBehind(clauses, place)?.index ?? place.last) + 1;
  let at = behind;
  while (/^(?:,|in|the)$/.test(clauses.token(at)?.lower ?? '') && at < behind + 4) at += 1;
  const next = clauses.startingAt(at);
  if (next?.kind !== 'place' || clauses.token(at)?.sentence !== clauses.token(place.last)?.sentence) return out;
  // "in Oslo, Cairo said": the second is another's, and speaks.
  const [inner, outer] = [clauses.entity(place), clauses.entity(next)];
  const isElsewhere = inner?.sort === 'city' && outer?.sort === 'city' && inner.country !== outer.country;
  if (isReporting(clauses, next.last + 1) || isElsewhere) return out;
  return [...out, next];
}
