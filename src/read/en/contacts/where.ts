/** Where a contact took place, by the words of its own sentence: "in Oslo, Norway", "at the palace in Oslo", "to Oslo, where he met", "the Oslo talks". */
import type { Mention, Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import { placesOfDateline } from './around.js';
import type { Candidate } from './candidate.js';
import type { Clauses } from './clause.js';
import { TOPIC_VERB } from './topics.js';

/** "in Oslo, Norway", "at the presidential palace in Oslo": near the trigger and before what was talked about. */
export function placesNear(clauses: Clauses, candidate: Candidate): Mention[] {
  const { from, to } = clauses.sentenceOf(candidate.trigger);
  const parties = new Set(candidate.parties.map((party) => party.entity));
  let end = to;
  for (let i = candidate.rule === 'discussion-verb' ? candidate.trigger : candidate.trigger + 1; i < to; i += 1) {
    const token = clauses.token(i) as Token;
    if (
      (token.pos === 'VERB' && TOPIC_VERB.test(token.lower)) ||
      /^(?:about|regarding|concerning)$/.test(token.lower)
    ) {
      end = i;
      break;
    }
  }
  for (let i = candidate.trigger; i < end; i += 1) {
    const found = placeAt(clauses, i, parties);
    if (found.length > 0) return found;
  }
  // "met here on Monday": the town of the dateline.
  if (clauses.draft.tokens.slice(candidate.trigger, end).some((token) => token.lower === 'here'))
    return placesOfDateline(clauses.draft);
  for (let i = candidate.trigger - 1; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    if (TOPIC_VERB.test(token.lower) && token.pos === 'VERB') break;
    const found = placeAt(clauses, i, parties);
    if (found.length > 0) return found;
  }
  return [];
}

/** "at the Harbour Security Forum" says on what occasion, not where. */
const isEvent = (clauses: Clauses, mention: Mention): boolean => clauses.entity(mention)?.sort === 'event';

/** The place phrase that the preposition at token `at` opens, the venue first. */
function placeAt(clauses: Clauses, at: number, parties: ReadonlySet<number>): Mention[] {
  const word = (clauses.token(at) as Token).lower;
  if (!/^(?:in|at)$/.test(word)) return [];
  if (
    /^(?:war|wars|situation|conflict|fighting|developments?|violence|crisis|ceasefire|truce|elections?|events|peace|stability|security|unrest|famine|drought|offensive|invasion|hostages?|people|forces|troops|interests?|aggression|operation|operations)$/.test(
      clauses.token(at - 1)?.lower ?? '',
    )
  )
    return [];
  for (let i = at + 1; i < at + 9; i += 1) {
    const mention = clauses.startingAt(i);
    if (
      mention?.kind === 'place' ||
      (mention?.kind === 'organisation' && word === 'at' && !isEvent(clauses, mention))
    ) {
      if (mention.entity !== null && parties.has(mention.entity)) return [];
      if (isPossessiveMark(clauses.token(mention.last + 1))) return [];
      return withCountry(clauses, mention);
    }
    if (mention) return [];
    const token = clauses.token(i);
    const common =
      token?.pos === 'NOUN' &&
      !isCapitalised(token) &&
      !/^(?:border|lakeside|seaside|capital|city|town|village|resort|port|island|province|region|state|district|palace|headquarters|embassy|residence|residency|office|mission|base|airport|ministry|hotel|house|compound|complex|sidelines|margins)$/.test(
        token.lower,
      );
    if (!token || clauses.time(i) || common || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) {
      if (token && /^(?:of|,|'s)$/.test(token.lower) && i > at + 1) continue;
      return [];
    }
  }
  return [];
}

function withCountry(clauses: Clauses, place: Mention): Mention[] {
  const out = [place];
  let at = place.last + 1;
  while (/^(?:,|in|the)$/.test(clauses.token(at)?.lower ?? '') && at < place.last + 4) at += 1;
  const next = clauses.startingAt(at);
  if (next?.kind === 'place' && clauses.token(at)?.sentence === clauses.token(place.last)?.sentence) out.push(next);
  return out;
}
