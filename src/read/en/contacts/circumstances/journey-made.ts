/** "flew to Cairo on Monday to meet Morvic": what a journey that was made was made for is told as done on it. */
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';

/** A journey told in the past, up to what it was made for. */
const MADE = new RegExp(
  '\\b(?:(?<!\\b(?:has|have|to|be|been|being|is|was|were|not|never) )(?:travell?ed|flew|went|came|journeyed|drove|rushed|headed|returned|sailed|visited)|(?<!\\b(?:to|will|would|not|has|have) )(?:made|paid|undertook|took) (?:an?|his|her|their|the|two|three|several) (?:(?!of|to)[\\p{L}-]+ ){0,4}(?:visits?|trips?|journeys?|stops?|stopovers?)|(?:before|after|and then|then|later) (?:heading|travell?ing|flying|going|moving on|proceeding|continuing|returning|driving)) ([^;:“”"]{0,150})\\bto (\\p{Ll}+)( [^,;:]{0,60})?$',
  'u',
);
/** "who is on a three-day visit", "who is paying a visit": it has begun, whatever is still to come on it. */
const GOING_ON =
  /\bwho (?:is|are|was|were) (?:currently |now |here |also ){0,2}(?:(?:paying|making|visiting)$|(?:on|paying|making|in [^,;]{2,30} (?:on|for)) (?:an?|his|her|their) (?:[\p{L}\d-]+ ){0,4}(?:visit|trip|tour)$)/iu;
/** Behind the clause: what is to come. */
const THEN_AHEAD =
  /^[^;:]*, (?:also |then )?(?:will|would|plans|hopes|intends|(?:is|are|was|were) (?:also |then )?(?:to|due|set|scheduled|expected|slated))\b/i;

/** Whether the journey told of at `trigger` is said to go on. */
function isGoingOn(clauses: Clauses, trigger: number): boolean {
  const { start } = clauses.sentenceOf(trigger);
  return GOING_ON.test(clauses.draft.view.slice(start, (clauses.token(trigger) as Token).end));
}

/** "who is on a visit to Peru, will meet Morvic on Wednesday": whether the words up to the token `until` go on to what is to come. */
export function leadsAhead(clauses: Clauses, trigger: number, until: number): boolean {
  const words = clauses.draft.view.slice((clauses.token(trigger) as Token).end, (clauses.token(until) as Token).start);
  return isGoingOn(clauses, trigger) && THEN_AHEAD.test(words);
}

/** What somebody comes for. */
const PURPOSE =
  /^(?:meet|see|hold|have|attend|join|take|participate|address|receive|discuss|confer|speak|talk|consult|conduct|chair|co-chair|exchange)$/;
/** Words that begin another story, or put it off. */
const TURN =
  /\b(?:who|which|that|where|when|said|says|told|is|are|was|were|will|would|expected|due|set|scheduled|plans?|planned|invited|agreed|hop\w+|want\w+|ahead|before|but|not|in order for)\b/i;
const AHEAD =
  /\b(?:will|would|(?:is|are) (?:to|expected|scheduled|due|set|slated)|plans?|expected|scheduled|did not|never)\b/i;
const LATER = /\b(?:tomorrow|next|later|coming|soon)\b/i;

/** Whether the verb or noun at `trigger` is what such a journey was made for, with no day of its own behind one of the journey's. */
export function isOfJourneyMade(clauses: Clauses, trigger: number): boolean {
  const { start, to } = clauses.sentenceOf(trigger);
  const { end } = clauses.token(trigger) as Token;
  const soFar = clauses.draft.view.slice(start, end);
  if (isGoingOn(clauses, trigger)) return true;
  const found = MADE.exec(soFar);
  if (!found) return false;
  const [, between = '', verb = '', rest = ''] = found;
  if (!PURPOSE.test(verb) || TURN.test(between) || TURN.test(rest)) return false;
  const before = soFar.slice(Math.max(0, found.index - 90), found.index);
  if (AHEAD.test(before.replace(/^.*[;:]/, ''))) return false;
  return !hasOwnDay(clauses, trigger, to, start + found.index);
}

/** "arrived on Monday to meet Morvic on Thursday", "to see Morvic tomorrow": the day that stands behind is that of what is to come. */
function hasOwnDay(clauses: Clauses, trigger: number, to: number, journey: number): boolean {
  for (let i = trigger + 1; i < to; i += 1) {
    if (/^(?:[;:]|who|which|where|when|while|but|as|after|before|since)$/.test(clauses.token(i)?.lower ?? ''))
      return false;
    const time = clauses.time(i);
    if (time === null) continue;
    return LATER.test(time.value.phrase?.text ?? '') || hasDay(clauses, trigger, journey);
  }
  return false;
}

/** Whether a day stands between the offset `journey` and the token `trigger`. */
function hasDay(clauses: Clauses, trigger: number, journey: number): boolean {
  for (let i = trigger - 1; (clauses.token(i)?.start ?? -1) > journey; i -= 1)
    if (clauses.time(i) !== null) return true;
  return false;
}
