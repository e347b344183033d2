/** A day that stands before the contact's words, in a clause of its own: "Following the attack on Monday,", "flew home on Thursday, days after". */
import { isDay } from '../../../../domain/index.js';
import type { TimeMention, Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { isOccasionOfSaying, isOfSaying } from './saying-time.js';
import { NOUN_PHRASE, OTHER_EVENT, otherVerb, RELATIVE } from './other-event-time.js';
import { EVENT_NOUNS } from '../words.js';

/** "spoke today about her trip": the trip has no day. */
const SPOKEN_OF = /^(?:discuss(?:ed|es|ing)?|about|regarding|concerning)$/;

/** "was in Oslo on Monday and will meet": what comes next is on another day. */
const AHEAD = /^(?:will|would|shall|plans?|hopes?|intends?|expects?|aims?)$/;

/** "had met Tarn on Tuesday and is scheduled to" */
const isDue = (clauses: Clauses, at: number): boolean =>
  /^(?:is|are)$/.test(clauses.token(at)?.lower ?? '') &&
  /^(?:scheduled|expected|due|set|slated|to)$/.test(clauses.token(at + 1)?.lower ?? '');

/** What somebody does on the day on which he meets others. */
const OWN_DOING = /^(?:speech|remarks|address|arrival|lecture|talks|meetings?|lunch|dinner|breakfast|tour|briefing)$/;

/** "preparations for", "ahead of", "prior to". */
const MAKES_READY = /^(?:preparations?|plans?|agenda|ahead|advance|prior)$/;

const JOURNEY = /^(?:visit|trip|tour|journey)$/;

/** What somebody does at the end of a day's programme. */
const LEAVING = /^(?:boarding|leaving|departing|flying|returning|heading)$/;

/** What one event is told to lie behind another. */
const SPAN = /^(?:days?|weeks?|months?|years?|decades?)$/;

/** Verbs that a visit is paid, begun or ended with. */
const VISITING =
  /^(?:pa(?:y|ys|id|ying)|ma(?:ke|kes|de|king)|arriv\w*|be(?:gin|gins|gan|ginning)|start\w*|embark\w*|kick\w*|conclud\w*|end\w*|wrap\w*|finish\w*|complet\w*|leav\w*|left|travel\w*|fl(?:y|ies|ew)|went|go(?:es|ing)?|com(?:e|es|ing)|came|undert\w+|tak(?:e|es|ing)|took|set|land\w*|announc\w*|plann?\w*|cancell?\w*|postpon\w*|host\w*|led|lead\w*|head\w*)$/;

/** The time comes before the contact's words, in a clause of its own: "who was sworn in on Monday,", "Following the attack on Monday,", "spoke today about her trip". */
export function standsInAnother(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  if (
    clauses.token(trigger)?.pos !== 'VERB' &&
    hasTopic(clauses, time.last, trigger) &&
    !isOccasionOfSaying(clauses, trigger)
  )
    return true;
  if (
    isMadeReadyFor(clauses, time.last, trigger) ||
    isDeparture(clauses, time, trigger) ||
    isSomeTimeAfter(clauses, time.last, trigger)
  )
    return true;
  if (isEndOfVisit(clauses, time, trigger)) return true;
  if (isOfAnothersVisit(clauses, trigger) || isBesideGerund(clauses, time, trigger)) return true;
  if (
    isBeforeRelative(clauses, time, trigger) ||
    isInClauseBefore(clauses, time, trigger) ||
    isOfAnothersSession(clauses, time, trigger)
  )
    return true;
  if (!hasComma(clauses, time.last, trigger)) return false;
  for (let i = time.first - 1; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    // "the credit, announced on a visit in 2016, figured in the talks"
    if (token.text === ',' && isSaidThere(clauses, time, trigger)) return false;
    if (token.text === ',')
      return clauses.token(i + 1)?.pos === 'VERB' && clauses.token(time.last + 1)?.text === ',' && i > from;
    if (OTHER_EVENT.test(token.lower)) return !isOwnDoing(clauses, i, time);
    if (RELATIVE.test(token.lower)) return true;
  }
  return false;
}

/** "Aldane, and Paz of Chile, agreed on Tuesday, at a meeting in Oslo, to": nothing but a comma stands between the day and the occasion. */
const isSaidThere = (clauses: Clauses, time: TimeMention, trigger: number): boolean =>
  clauses.token(time.last + 1)?.text === ',' &&
  /^(?:at|during)$/.test(clauses.token(time.last + 2)?.lower ?? '') &&
  trigger <= time.last + 6 &&
  isOfSaying(clauses, time, trigger) &&
  isOccasionOfSaying(clauses, trigger);

/** "Following his speech in Oslo today, Aldane met": the same day. */
function isOwnDoing(clauses: Clauses, opener: number, { first, value }: TimeMention): boolean {
  if (!isDay(value.edtf ?? '')) return false;
  // "Before boarding the plane on Monday night, Aldane telephoned Morvic"
  if (clauses.token(opener)?.lower === 'before') return LEAVING.test(clauses.token(opener + 1)?.lower ?? '');
  if (!/^(?:after|following)$/.test(clauses.token(opener)?.lower ?? '')) return false;
  if (!/^(?:his|her|their)$/.test(clauses.token(opener + 1)?.lower ?? '')) return false;
  return clauses.draft.tokens.slice(opener + 2, first).some(({ lower }) => OWN_DOING.test(lower));
}

/** "had talks on Tuesday with colleagues taking part in a forum": what they take part in is named by the way. */
function isOfAnothersSession(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  let at = trigger;
  while (!EVENT_NOUNS.has(clauses.token(at)?.lower ?? '') && NOUN_PHRASE.test(clauses.token(at + 1)?.pos ?? ''))
    at += 1;
  if (!/^(?:conference|meeting)$/.test(EVENT_NOUNS.get(clauses.token(at)?.lower ?? '')?.kind ?? '')) return false;
  const verb = otherVerb(clauses, time.last, trigger);
  return (
    verb !== null && /^(?:tak|participat|attend)ing$/.test(verb.lower) && clauses.token(verb.index - 1)?.text !== ','
  );
}

/** "received today the minister, who is on a visit to the kingdom": a visit named by the way is told with no day. */
function isOfAnothersVisit(clauses: Clauses, trigger: number): boolean {
  if (EVENT_NOUNS.get(clauses.token(trigger)?.lower ?? '')?.kind !== 'visit') return false;
  if (clauses.token(trigger)?.pos === 'VERB' || isDuring(clauses, trigger)) return false;
  // "received a courtesy visit from": what was received is the visit.
  if (/^(?:courtesy|farewell|introductory)$/.test(clauses.token(trigger - 1)?.lower ?? '')) return false;
  const verb = otherVerb(clauses, clauses.sentenceOf(trigger).from - 1, trigger);
  return verb !== null && !VISITING.test(verb.lower);
}

/** "received her on Tuesday during her visit to Oslo" */
function isDuring(clauses: Clauses, trigger: number): boolean {
  for (let i = trigger - 1; i > trigger - 6; i -= 1) if (clauses.token(i)?.lower === 'during') return true;
  return false;
}

/** "The round is on March 18, and the envoy will visit Oslo before that": another clause, with a verb of its own. */
function isInClauseBefore(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const { from } = clauses.sentenceOf(trigger);
  if (time.first === from) return false;
  const hasVerb = otherVerb(clauses, from - 1, time.first) !== null;
  for (let i = time.last + 1; i < trigger; i += 1) {
    const next = clauses.token(i + 1)?.lower ?? '';
    if (hasVerb && clauses.token(i)?.text === ',' && /^(?:and|but|while|with)$/.test(next)) return true;
    if (/^(?:and|but)$/.test(clauses.token(i)?.lower ?? '') && (AHEAD.test(next) || isDue(clauses, i + 1))) return true;
  }
  return false;
}

/** "lunch on Friday with her before flying to Cairo"; not "said on Friday after meeting her", which is said there and then. */
function isBesideGerund(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  for (let i = time.last + 1; i < trigger; i += 1) {
    const word = clauses.token(i)?.lower ?? '';
    if (!/^(?:before|after)$/.test(word) || !clauses.token(i + 1)?.lower.endsWith('ing')) continue;
    return word === 'before' || !isOfSaying(clauses, time, trigger);
  }
  return false;
}

/** "will depart for Oslo on Monday to attend a forum": the day of leaving. */
function isDeparture(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  if (EVENT_NOUNS.get(clauses.token(trigger)?.lower ?? '')?.kind !== 'conference') return false;
  const verb = otherVerb(clauses, clauses.sentenceOf(trigger).from - 1, time.first);
  return verb !== null && /^(?:depart|leav)\w*$|^left$/.test(verb.lower);
}

/** "a plan in 2014, which gave them weight in meetings with": another clause, unless the time opens the sentence. */
function isBeforeRelative(clauses: Clauses, { first, last }: TimeMention, trigger: number): boolean {
  if (first === clauses.sentenceOf(trigger).from) return false;
  for (let i = last + 2; i < trigger; i += 1)
    if (
      /^(?:which|whose)$/.test(clauses.token(i)?.lower ?? '') &&
      clauses.token(i - 1)?.text === ',' &&
      clauses.token(i + 1)?.pos !== 'AUX'
    )
      return true;
  return false;
}

/** "spoke today to review preparations for the summit", "met today ahead of the summit": the summit is on another day. */
function isMadeReadyFor(clauses: Clauses, a: number, b: number): boolean {
  if (!/^(?:conference|meeting|talks|visit)$/.test(EVENT_NOUNS.get(clauses.token(b)?.lower ?? '')?.kind ?? ''))
    return false;
  // "in an interview on Tuesday before her trip to Oslo"
  if (clauses.token(a + 1)?.lower === 'before' && JOURNEY.test(clauses.token(b)?.lower ?? '')) return true;
  for (let i = b - 1; i > a + 1; i -= 1) {
    const token = clauses.token(i) as Token;
    if (token.pos === 'VERB' || token.text === ',') return /^prepar(?:e|es|ed|ing)$/.test(token.lower);
    if (MAKES_READY.test(token.lower) && /^(?:for|of|to)$/.test(clauses.token(i + 1)?.lower ?? '')) return true;
  }
  return false;
}

/** "flew home on Thursday, days after Morvic paid a visit": another day than the one named. */
function isSomeTimeAfter(clauses: Clauses, a: number, b: number): boolean {
  for (let i = a + 2; i < b; i += 1)
    if (/^(?:after|before)$/.test(clauses.token(i)?.lower ?? '') && SPAN.test(clauses.token(i - 1)?.lower ?? ''))
      return true;
  return false;
}

const WOUND_UP =
  /\b(?:wrapp\w+ up|wound up|conclud\w+|ended|ends|finish\w+|complet\w+)\b[^,;]{0,60}\b(?:visit|trip|tour)\b|\b(?:left|departed|leaves)\b[^,;]{0,60}$/i;

/** "wrapped up a two-day visit on Thursday after meetings with": the last day of a visit, whatever was done on it. */
function isEndOfVisit(clauses: Clauses, { last }: TimeMention, trigger: number): boolean {
  const { from, start } = clauses.sentenceOf(trigger);
  const end = clauses.token(last)?.end ?? start;
  if (last < from || !WOUND_UP.test(clauses.draft.view.slice(start, end))) return false;
  const between = clauses.draft.tokens.slice(last + 1, trigger).map(({ lower }) => lower);
  if (/\b(?:left|departed|leaves)\b[^,;]{0,60}$/i.test(clauses.draft.view.slice(start, end)))
    return /\bat the end of\b.*\b(?:visit|trip|tour|mission|stay)\b/.test(between.join(' '));
  return between.some((word) => /^(?:after|following|during)$/.test(word));
}

/** Whether words such as "about" stand between two tokens. */
function hasTopic(clauses: Clauses, a: number, b: number): boolean {
  for (let i = a + 1; i < b; i += 1) if (SPOKEN_OF.test(clauses.token(i)?.lower ?? '')) return true;
  return false;
}

/** Whether a comma stands between two tokens. */
function hasComma(clauses: Clauses, a: number, b: number): boolean {
  for (let i = a + 1; i < b; i += 1) if (clauses.token(i)?.text === ',') return true;
  return false;
}
