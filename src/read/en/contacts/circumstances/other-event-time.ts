/** The day of another event in the same sentence: "after the attack on Monday", "discussed the elections in May". */
import type { TimeMention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Clauses } from '../clause.js';
import { EVENT_NOUNS, FRAMES } from '../words.js';
import { leadsAhead } from './journey-made.js';

/** "after the attack on Monday", "because the vote was on Monday" */
export const OTHER_EVENT =
  /^(?:after|before|since|because|follow\w*|until|ahead|although|though|if|unless|despite|amid)$/;

/** Words that open a clause about somebody or something. */
export const RELATIVE = /^(?:who|whose|whom|which|where|when|while)$/;

/** "discussed the elections in May": what is talked about has days of its own. */
const TOPIC =
  /^(?:discuss(?:ed|es|ing)?|about|regarding|concerning|review\w*|address\w*|preparations?|plans?|focus\w*)$/;

/** Events with a day of their own that are no contacts. */
const DATED_EVENT =
  /^(?:elections?|votes?|polls?|referendum|attacks?|strikes?|raids?|bombings?|explosions?|massacre|killings?|assassination|invasion|offensive|war|coup|ceasefire|truce|protests?|earthquake|floods?|storm|crash|inauguration|ceremony|funeral|deadline|anniversary|olympics|games|summits?|conference|assembly|meetings?|session|talks|visits?|trip)$/;

/** What an event does on its day. */
const RUNS =
  /^(?:open|beg[iau]n|start|commenc|conclud|end|host|held|hold|conven)(?:s|ed|d|ing)?$|^(?:tak(?:e|es|ing)|took)$/;

/** "will meet Morvic and support her bid for a seat in 2033-2034": years of what is meant to last. */
const isOfYears = ({ value }: TimeMention): boolean => /^\d{4}\/\d{4}$/.test(value.edtf ?? '');

/** What a noun phrase is made of. */
export const NOUN_PHRASE = /^(?:ADJ|NOUN|PROPN|NUM)$/;

/** "will visit Oslo before the end of the month": some day of that month. */
export const isEnd = ({ value }: TimeMention): boolean => /\b(?:end of|half of)\b/i.test(value.phrase?.text ?? '');

/** The last verb between two tokens, both left out; null where there is none. */
export function otherVerb(clauses: Clauses, a: number, b: number): Token | null {
  for (let i = b - 1; i > a; i -= 1) {
    const token = clauses.token(i);
    if (token?.pos === 'VERB' && !isTakenForVerb(clauses, token) && !isAttribute(clauses, token)) return token;
  }
  return null;
}

/** "in separate phone calls", "a working visit": what the tagger takes for verbs. */
const isTakenForVerb = (clauses: Clauses, { index, lower }: Token): boolean =>
  lower === 'separate' ||
  (lower === 'working' && EVENT_NOUNS.has(clauses.token(index + 1)?.lower ?? '')) ||
  (lower === 'calls' && /^(?:phone|telephone|video)$/.test(clauses.token(index - 1)?.lower ?? ''));

/** "the situation in occupied Lorvia": a participle that only describes the name behind it. */
function isAttribute(clauses: Clauses, { index, lower }: Token): boolean {
  const [before, after] = [clauses.token(index - 1), clauses.token(index + 1)];
  return /(?:ed|en)$/.test(lower) && before?.pos === 'ADP' && /^(?:NOUN|PROPN)$/.test(after?.pos ?? '');
}

/** The time follows the contact's words, and something else that has a day of its own stands between them. */
export function standsBehindAnother(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  if (opensClause(clauses, time) || leadsAhead(clauses, trigger, time.first)) return true;
  const closed = clauses.token(time.first - 1)?.text === ',';
  for (let i = trigger + 1; i < time.first; i += 1) {
    const word = clauses.token(i)?.lower ?? '';
    if (startsNextClause(clauses, i)) return true;
    if (OTHER_EVENT.test(word) && !(i >= time.first - 4 && isEnd(time)) && !isFollowedByMore(clauses, i)) return true;
    if (word === 'preceded') return true;
    if (word === 'during' && isDuringAnother(clauses, trigger, i, time)) return true;
    if (word === 'where' && isArrivingThere(clauses, i)) continue;
    if (RELATIVE.test(word) && !closed && !isWithinEvent(clauses, i, time) && !isToldOfEvent(clauses, trigger, i))
      return true;
  }
  if (isInWhatIsSaid(clauses, time, trigger)) return true;
  if (isOfAnotherVerb(clauses, time, trigger) || isInTopic(clauses, time, trigger)) return true;
  if (isOfEventDiscussed(clauses, time, trigger)) return true;
  const beside = time.first - 1;
  return (
    beside > trigger && DATED_EVENT.test(clauses.token(beside)?.lower ?? '') && isSpokenOf(clauses, trigger, beside)
  );
}

/** "travels to Oslo, where he arrives on Thursday": the journey itself. */
const isArrivingThere = (clauses: Clauses, where: number): boolean =>
  [2, 3].some((step) => /^(?:arrives?|arrived|lands|landed)$/.test(clauses.token(where + step)?.lower ?? ''));

/** "held restricted talks followed by a working dinner on Tuesday": all on that day. */
const isFollowedByMore = (clauses: Clauses, at: number): boolean =>
  clauses.token(at)?.lower === 'followed' &&
  clauses.token(at + 1)?.lower === 'by' &&
  [2, 3, 4, 5].some((step) => GOES_ON_WITH.test(clauses.token(at + step)?.lower ?? ''));

const GOES_ON_WITH = /^(?:talks|lunch|dinner|luncheon|banquet|conference|negotiations|ceremony|signing|consultations)$/;

/** "will be received by Morvic, and on Thursday he is due to": the time of somebody's next step. */
export function opensClause(clauses: Clauses, { first, last }: TimeMention): boolean {
  if (!/^(?:and|but|while)$/.test(clauses.token(first - 1)?.lower ?? '') || clauses.token(first - 2)?.text !== ',')
    return false;
  const at = clauses.token(last + 1)?.text === ',' ? last + 2 : last + 1;
  const end = clauses.startingAt(at)?.last ?? (clauses.token(at)?.pos === 'PRON' ? at : null);
  return end !== null && /^(?:VERB|AUX)$/.test(clauses.token(end + 1)?.pos ?? '');
}

/** "met Morvic, and he is due to see Tarn in Oslo": the comma behind which somebody's next step is told. */
export function startsNextClause(clauses: Clauses, comma: number): boolean {
  if (turnsAhead(clauses, comma)) return true;
  if (clauses.token(comma)?.text !== ',' || !/^(?:and|but)$/.test(clauses.token(comma + 1)?.lower ?? '')) return false;
  const [word, next] = [2, 3].map((step) => clauses.token(comma + step)?.lower ?? '');
  const isOfThose = word === 'the' && /^(?:two|three|four|pair)$/.test(next ?? '');
  if (isOfThose) return true;
  return /^(?:he|she|they)$/.test(word ?? '') && /^(?:VERB|AUX)$/.test(clauses.token(comma + 3)?.pos ?? '');
}

/** What somebody means or is to do. */
const MEANS_TO = /^(?:will|would|shall|plans?|hopes?|intends?|expects?|looks?)$/;
const IS_TO = /^(?:to|expected|scheduled|due|set|slated|likely|supposed)$/;

/** "will be received by Morvic and will give a lecture in Oslo", "met Morvic, and is expected to fly home": the "and" behind which somebody's next step is told; not "will meet Morvic and will hold talks with Tarn". */
function turnsAhead(clauses: Clauses, at: number): boolean {
  const and = clauses.token(at)?.text === ',' ? at + 1 : at;
  if (clauses.token(and)?.lower !== 'and') return false;
  const next = /^(?:also|then|later)$/.test(clauses.token(and + 1)?.lower ?? '') ? and + 2 : and + 1;
  const word = clauses.token(next)?.lower ?? '';
  const isDue = /^(?:is|are)$/.test(word) && [1, 2].some((step) => IS_TO.test(clauses.token(next + step)?.lower ?? ''));
  if (!isDue && !MEANS_TO.test(word)) return false;
  const verb = clauses.draft.tokens
    .slice(next + 1, next + 6)
    .find(({ pos, lower }) => pos === 'VERB' && !IS_TO.test(lower));
  return isDue || !TOGETHER.test(verb?.lower ?? '');
}

/** What two do with one another; whoever does so twice may do it in one place. */
const TOGETHER = /^(?:meet|hold|speak|talk|confer|receive|host|visit|attend|discuss|have|take|be|join|call)$/;

/** "met Morvic, discussed a deal signed last year": the verb beside the time. What is discussed has verbs of its own anywhere. */
function isOfAnotherVerb(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const told = clauses.token(trigger) as Token;
  // "Meeting in Oslo, the ministers agreed on Monday to": a participle has the time of the verb behind it.
  if (told.pos !== 'VERB' || isOpeningParticiple(clauses, told)) return false;
  if (isOfYears(time) && /^(?:meet|met|speak|spoke|call|receive|discuss|talk)/.test(told.lower)) return true;
  const verb = otherVerb(clauses, trigger, time.first);
  if (verb === null) return false;
  if (isNextStep(clauses, told, verb)) return true;
  if (TOPIC.test(told.lower)) return true;
  return verb.index === time.first - 1 && !verb.lower.endsWith('ing') && clauses.token(verb.index - 1)?.pos === 'NOUN';
}

/** "came to Oslo from Lima and flies to Cairo on Friday": what somebody does next has the day. */
const isNextStep = (clauses: Clauses, told: Token, { lower, index }: Token): boolean =>
  /(?:ed|came|went|flew|met|spoke|held)$/.test(told.lower) &&
  /^(?:flies|travels|heads|leaves|goes|departs|continues|proceeds|moves|returns|arrives)$/.test(lower) &&
  /^(?:and|then)$/.test(clauses.token(index - 1)?.lower ?? '');

/** "looks forward to talks with Morvic and to returning what she enjoyed during her visit in May": the visit has the day. */
function isDuringAnother(clauses: Clauses, trigger: number, during: number, time: TimeMention): boolean {
  const whose = [1, 2, 3, 4, 5, 6].some((step) => isPossessiveMark(clauses.token(during + step)));
  if (!whose && !/^(?:his|her|their|my|our)$/.test(clauses.token(during + 1)?.lower ?? '')) return false;
  if (otherVerb(clauses, trigger, during) === null) return false;
  return clauses.draft.tokens.slice(during + 2, time.first).some(({ lower }) => EVENT_NOUNS.has(lower));
}

const SAYS =
  /^(?:said|says|told|tells|added|announced|stated|wrote|predicted|warned|expects?|expected|hoped|stressed|noted)$/;

/** "After the meeting Aldane told reporters that a vote would be held in June": the day of what is said, behind "that" and a verb of its own. */
function isInWhatIsSaid(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const between = clauses.draft.tokens.slice(trigger + 1, time.first);
  const said = between.findIndex(({ lower, pos }) => pos === 'VERB' && SAYS.test(lower));
  if (said < 0) return false;
  const that = between.findIndex(({ lower }, i) => i > said && i < said + 5 && lower === 'that');
  return that >= 0 && between.slice(that + 1).some(({ pos }) => pos === 'VERB');
}

/** "In their talks the two will discuss trade, including the plan to fish this summer": the day of something that is talked about. */
function isInTopic(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  if (clauses.token(trigger)?.pos === 'VERB') return false;
  const between = clauses.draft.tokens.slice(trigger + 1, time.first);
  const verb = between.findIndex(({ lower, pos }) => pos === 'VERB' && TOPIC.test(lower));
  return verb >= 0 && between.slice(verb).some(({ lower }) => /^(?:including|about|whether|how)$/.test(lower));
}

/** "discussed preparations for the visit of Tarn to Oslo in June": the month or year of what is talked about, with nothing but its own words between them. */
function isOfEventDiscussed(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const { lower } = clauses.token(trigger) as Token;
  if (!FRAMES.get(lower)?.includes('discuss') && !TOPIC.test(lower)) return false;
  if (!/^\d{4}(?:-\d\d)?$/.test(time.value.edtf ?? '') && !NEXT.test(time.value.phrase?.text ?? '')) return false;
  const between = clauses.draft.tokens.slice(trigger + 1, time.first);
  const event = between.findIndex(({ lower: word }) => DATED_EVENT.test(word) || EVENT_NOUNS.has(word));
  return (
    event >= 0 && !between.slice(event).some(({ pos, text }) => /^(?:VERB|AUX)$/.test(pos) || /^[,;:]$/.test(text))
  );
}

const NEXT = /\b(?:next|coming|later|upcoming)\b/i;

const isOpeningParticiple = (clauses: Clauses, { index, lower }: Token): boolean =>
  index === clauses.sentenceOf(index).from && lower.endsWith('ing');

/** "a summit where on Sunday the two signed" */
const isWithinEvent = (clauses: Clauses, at: number, time: TimeMention): boolean =>
  at === time.first - 1 && EVENT_NOUNS.has(clauses.token(at - 1)?.lower ?? '');

/** "the talks with Morvic in Oslo, which opened on Monday": the clause is about the contact itself, and no other noun of an event stands between. */
function isToldOfEvent(clauses: Clauses, trigger: number, which: number): boolean {
  if (clauses.token(which)?.lower !== 'which' || !EVENT_NOUNS.has(clauses.token(trigger)?.lower ?? '')) return false;
  for (let i = trigger + 1; i < which; i += 1) {
    const token = clauses.token(i) as Token;
    if (token.pos === 'VERB' || /^(?:on|over|about)$/.test(token.lower) || EVENT_NOUNS.has(token.lower)) return false;
  }
  return [1, 2, 3, 4, 5].some((step) => RUNS.test(clauses.token(which + step)?.lower ?? ''));
}

/** "discussed the elections", "talks on the vote", "the trip to Oslo as well as the assembly": the noun `beside` is a matter, not the occasion. */
function isSpokenOf(clauses: Clauses, trigger: number, beside: number): boolean {
  const told = clauses.token(trigger) as Token;
  if (told.pos === 'VERB' ? TOPIC.test(told.lower) : /^(?:on|over)$/.test(clauses.token(trigger + 1)?.lower ?? ''))
    return true;
  for (let i = trigger + 1; i < beside; i += 1) {
    const word = clauses.token(i)?.lower ?? '';
    if (TOPIC.test(word) || (told.pos !== 'VERB' && word === 'well')) return true;
  }
  return false;
}
