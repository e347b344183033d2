/** Whether the words say that a contact took place, is planned, was put off, called off, denied, or leave it open. */
import type { ContactStatus } from '../../../../domain/index.js';
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { isInNameOfMeeting } from '../verb-tags.js';
import { startsNextClause } from './other-event-time.js';
import { isAheadOfTold } from './status-ahead.js';
import { isBeingArranged, isThoughtOf } from './unreal.js';
import {
  CAME_TO_NOTHING,
  CANCELLED,
  DENIED,
  FIRST_TO,
  FRAMES,
  GATHERED,
  LOOK_FORWARD,
  NEGATION,
  ON_VISIT_WILL,
  PLANNED,
  POSTPONED,
  PUT_OFF_NOUN,
  REFUSED,
  RESULT_OF,
  STAYED_AWAY,
  THERE_FOR,
  TOLD_NEGATION,
  TOLD_FORM,
  TO_HOLD,
  UNABLE,
  UNCLEAR,
  WILL_HOLD,
  WAS_PLEASED,
} from '../words.js';

/** "There is no plan for a meeting between", "no preparations for". */
const NO_PLAN =
  /\b(?:no|not any) (?:\p{L}+ )?(?:plans?|preparations?|agreement|arrangements?|programme|schedule) (?:for|of|on|to (?:hold|have|arrange))\b/iu;

/** "A meeting with the delegation is not planned". */
const NOT_PLANNED =
  /^[^,;]{0,90}\b(?:is|are|was|were) not (?:being )?(?:planned|scheduled|envisaged|foreseen|expected|on the agenda|in the pipeline)\b/i;

/** "No date has been set for a meeting", "the date of a visit has not been agreed": it is still to come. */
const NO_DATE =
  /\bno (?:\p{L}+ )?(?:dates?|time|timetable|venue) (?:has|have|had|was|were|is) (?:yet |so far |also )?(?:been )?(?:yet )?(?:set|fixed|agreed|scheduled|decided|announced|finali[sz]ed)\b/iu;
const DATE_OF = /\b(?:dates?|timing|venue) (?:of|for)\b[^,;]*$/i;
const DATE_IS_OPEN =
  /\b(?:(?:has|have) (?:not|yet)|(?:is|are) (?:not|yet|still)|(?:will|would) be|remains?)\b[^,;]*\b(?:set|fixed|agreed|decided|announced|open|unclear)\b/i;

/** "A journey by the president to Oslo is being considered", "a visit remains possible": nothing is settled. */
const NOT_SETTLED =
  /^(?:(?!\b(?:which|where|that|who|when|said|says)\b)[^,;:.]){0,90}\b(?:is|are|was|were|remains?|remained) (?:also |still |now |currently )?(?:(?:being )?(?:considered|weighed|mulled|explored|debated)|under (?:consideration|discussion|review|study)|being discussed|possible|uncertain|in doubt|in question|undecided|an option|on the cards|(?:yet )?to be (?:decided|confirmed|settled))\b/i;

/** "was to have met": it did not come to it. */
const WAS_TO_HAVE = /\b(?:was|were) to have\b[^,;]{0,30}$/i;

/** "had been due to meet in March, but the gathering was put off". */
const HAD_BEEN_DUE =
  /\bhad (?:originally |initially |first )?been (?:due|scheduled|set|expected|supposed|slated|meant) to\b[^,;]{0,30}$/i;
const BUT_PUT_OFF =
  /\bbut\b[^;]{0,60}\b(?:(put off|postponed|delayed|deferred|rescheduled)|called off|cancell?ed|scrapped|fell through|never (?:happened|took place))\b/i;

/** "my visit to Chile will be", "the talks with the king will": what stands between the noun and its verb names the other side. */
const WILL_BEHIND = /^\s*(?:to|with|in) (?:(?:the|and|of) |\p{Lu}\S* ){1,7}will\b/u;

/** "a visit by the minister planned for June". */
const PLANNED_BY =
  /^\s*(?:by|from|to) (?:[^,;.]{1,60}? |[^,;.]{1,80}, (?:which (?:is|was|had been) )?)(?:planned|scheduled|slated|set|due|pencill?ed in) (?:for|in|on|next|later|this)\b/i;

/** "a meeting with the minister is on the agenda". */
const ON_THE_AGENDA =
  /^[^,;]{0,80}\b(?:is|are) (?:also |both )?on (?:the|his|her|their) (?:agenda|programme|program|schedule|diary)\b/i;

/** "is scheduled to have lunch with her before flying to Cairo". */
const BEFORE_GOING = /\bbefore \p{L}+ing$/iu;

/** "the summit, which Chile will host". */
const WILL_BE_HOSTED =
  /^\s*,? which (?:the )?(?:\p{Lu}\S* ){1,4}(?:will|is to|plans to|is due to) (?:host|hold|convene)\b/u;

const TOOK_PLACE = /^(?:(?!\b(?:postponed|cancelled|canceled)\b).)*\b(?:took place|was held|were held)\b/i;

/** "were present at the airport to receive her": those who were there for it did it. */
const THERE_TO =
  /\b(?:was|were|been)\b(?: \p{L}+)? (?:present|there|on hand|at hand|waiting|in attendance)\b[^,;]{0,40} to \p{L}+$/iu;

/** "In addition to meeting with Morvic, Aldane will open": done or to be done like the rest. */
const BESIDES = /\b(?:in addition to|besides) \p{L}+ing$/iu;
const WILL_TOO = /^[^;]*, [^,;]{1,60}\b(?:will|would|is (?:also )?to|plans to|is (?:scheduled|expected|due) to)\b/i;

/** "was pleased to meet", "a pleasure to welcome": it gave pleasure. */
const PLEASED_TO =
  /\b(?<!\b(?:be|will|would) )(?:pleased|glad|happy|delighted|honou?red|pleasure|privilege|privileged|honou?r|great|good|nice|wonderful|lovely|joy|proud|thrilled|humbled|useful|fantastic) (?:(?:again|once more|always) )?to \p{L}+$/iu;

/** "agreed to manage tensions in talks in Oslo": what was agreed lies ahead, the talks do not. */
const AGREED_AT =
  /\b(?:agreed|vowed|pledged|decided|promised) to\b(?:(?!\b(?:will|would|hold|meet|next|future|upcoming)\b)[^,;])*\b(?:in|at|during) (?:an? |their )?(?:\p{L}+ )?\p{L}+$/iu;

/** "had the opportunity to meet", "took the opportunity of the summit to meet", "managed to meet": it was done. */
const DONE_TO =
  /\b(?:(?:had|took|taken|seized|used|(?:pleased|delighted|able|glad) to (?:take|seize|use)) (?:the|an?|his|her|their|my|our|this) (?:\S+ )?(?:opportunity|chance|occasion|pleasure|honou?r|privilege|visit|stay|trip|stopover)(?: (?:of|in|to|at|on|with)(?: \S+){1,4})?|managed|got|(?:was|were|been) able) to \S+$/i;

const NOT_YET =
  /\b(?:will|shall|would|going|hope[sd]?|hoping|wants?|wanted|plan(?:s|ned)?|could|may|might|should|forward)\b/i;

/** Reads the verbs around the word that tells of the contact. */
export function statusAt(clauses: Clauses, trigger: number): ContactStatus {
  const before = clauseBefore(clauses, trigger);
  const after = clauseAfter(clauses, trigger);
  // What follows a verb is its object's story: "met Morvic and cancelled the sale".
  const isNoun =
    isInNameOfMeeting(clauses, trigger) ||
    ((clauses.token(trigger) as Token).pos !== 'VERB' &&
      !/^(?:met|spoke)$/.test((clauses.token(trigger) as Token).lower));
  const words = before.split(/\s+/);
  const sentence = clauses.sentenceOf(trigger);
  const soFar = clauses.draft.view.slice(sentence.start, (clauses.token(trigger) as Token).end);
  if (DENIED.test(soFar.replace(/\S+$/, '')) && /\bthat\b|\b(?:meeting|having)\b/i.test(soFar)) return 'denied';
  if (REFUSED.test(soFar)) return 'denied';
  if ((isNoun && isBeingArranged(clauses, trigger)) || isAheadOfTold(clauses, trigger, isNoun)) return 'planned';
  if (isNoun && (NEVER_TOOK_PLACE.test(after) || SET_BUT_NEVER.test(after))) return 'denied';
  if (isNoun && TOOK_PLACE.test(after)) return 'held';
  const [, off] = PUT_OFF_NOUN.exec(soFar.replace(/\S+$/, '')) ?? [];
  if (off !== undefined) return /^canc/i.test(off) ? 'cancelled' : 'postponed';
  if (isNoun && (NO_PLAN.test(before) || NOT_PLANNED.test(after))) return 'denied';
  const [, taken] = isNoun
    ? (BUT_OFF.exec(clauses.draft.view.slice((clauses.token(trigger) as Token).end, sentence.end)) ?? [])
    : [];
  if (taken !== undefined) return /^(?:put|postpone)/i.test(taken) ? 'postponed' : 'cancelled';
  const own = isNoun ? `${before.replace(BEFORE_IT, '')} ${after}` : before;
  if (CANCELLED.test(own)) return 'cancelled';
  if (isNoun && (STAYED_AWAY.test(before) || CAME_TO_NOTHING.test(after))) return 'cancelled';
  if (POSTPONED.test(own)) return 'postponed';
  if (UNABLE.test(lastWords(words, 10))) return 'cancelled';
  if (WAS_TO_HAVE.test(before))
    return /\b(?:now|instead|delay\w*|put (?:off|back)|later)\b/i.test(after) ? 'postponed' : 'cancelled';
  const [fell, putOff] = HAD_BEEN_DUE.test(before)
    ? (BUT_PUT_OFF.exec(clauses.draft.view.slice((clauses.token(trigger) as Token).end, sentence.end)) ?? [])
    : [];
  if (fell !== undefined) return putOff === undefined ? 'cancelled' : 'postponed';
  if (isNoun && (NOT_SETTLED.test(after) || isThoughtOf(clauses, trigger))) return 'unclear';
  if (UNCLEAR.test(isNoun ? `${before} ${after.slice(0, 160).replace(NEXT_CLAUSE, '')}` : before)) return 'unclear';
  const negation = isTold(clauses, trigger) ? TOLD_NEGATION : NEGATION;
  if (negation.test(lastWords(words, 5)) && !/\bnot only\b/i.test(before))
    return !AS_PLANNED.test(after) &&
      /\b(?:den(?:y|ied|ies)|not|never|no|without|rul\w+ out)\b|n't/i.test(lastWords(words, 5))
      ? 'denied'
      : 'cancelled';
  if (isPlanned(clauses, trigger, before, after)) return 'planned';
  return 'held';
}

/** "spoke beside Morvic, as the king is weighing a ban": a clause of its own. */
const NEXT_CLAUSE = /,? (?:as|while|because|amid|although|though) .*$/i;

/** "put off the visit after a call with Morvic": what came before the contact that these words open is another's story. */
const BEFORE_IT = /^.*\b(?:after|following) (?=(?:(?:an?|the|their|his|her) )?(?:\p{L}[\p{L}-]* ){0,3}\p{L}+$)/iu;

/** "will not meet in Oslo as had been planned": it was to be, and will not. */
const AS_PLANNED =
  /\bas (?:(?:had been|was|were|has been|originally|initially|previously|first) )+(?:planned|scheduled|expected|announced|agreed)\b/i;

/** "will return from his trip": a journey that was made. */
const HOME_FROM =
  /\b(?:from|after) (?:(?:an?|his|her|their|the) (?:[\p{L}-]+ ){0,3})(?:visit|trip|tour|journey|stay|mission)$/iu;

/** "the meeting did not take place", "the talks never took place". */
const NEVER_TOOK_PLACE =
  /^\s*(?:[^\s,;]+ ){0,8}(?:did not|didn't|never|failed to) (?:(?:take|took) place|go ahead|went ahead|push(?:ed)? through|happen(?:ed)?)\b/i;

/** "the meeting between the two, scheduled for Monday, never happened". */
const SET_BUT_NEVER =
  /^[^;]{0,120}, (?:which (?:was|had been) )?(?:scheduled|planned|set|due|announced|pencill?ed in) (?:for|on|in)[^,;]{1,60}, (?:never|did not) (?:happen(?:ed)?|(?:take|took) place|materiali[sz]ed?)\b/i;

/** "had planned a visit in May but put it off". */
const BUT_OFF = /\bbut (?:then |later |had to )?(put|postpone|call|cancel|scrap)\S* (?:it|them|that)\b/i;

/** A past form, which an infinitive's "refused to" or "declined to" before it says nothing of. */
const isTold = (clauses: Clauses, trigger: number): boolean => TOLD_FORM.test(clauses.token(trigger)?.lower ?? '');

function isPlanned(clauses: Clauses, trigger: number, before: string, after: string): boolean {
  const token = clauses.token(trigger) as Token;
  if (isTold(clauses, trigger) && !/\b(?:be|been|being)$/i.test(before.trim().split(/\s+/).slice(0, -1).join(' ')))
    return false;
  const verb = (token.pos === 'VERB' || token.pos === 'AUX') && !isInNameOfMeeting(clauses, trigger);
  const words = before.split(/\s+/);
  if (isDoneInMeeting(clauses, trigger) || isThereFor(clauses, trigger)) return false;
  if (verb && (THERE_TO.test(before) || PLEASED_TO.test(before))) return false;
  if (verb && DONE_TO.test(before) && !NOT_YET.test(lastWords(words, 14))) return false;
  if (verb && FIRST_TO.test(before.replace(/\s*\S+$/, ''))) return false;
  if (!verb && (RESULT_OF.test(before) || HOME_FROM.test(before))) return false;
  if (verb && WAS_PLEASED.test(before)) return false;
  if (verb && isOneMore(clauses, token)) return PLANNED.test(before);
  if (verb && BEFORE_GOING.test(before) && PLANNED.test(before)) return true;
  if (verb && BESIDES.test(before)) return WILL_TOO.test(after);
  if (verb) return PLANNED.test(lastWords(words, 7)) || /\b(?:will|to|would|shall)\b[^,;]*$/i.test(lastWords(words, 3));
  if (
    NO_DATE.test(before) ||
    (DATE_OF.test(before) && DATE_IS_OPEN.test(after)) ||
    isHeldAhead(clauses, trigger) ||
    (token.index < clauses.sentenceOf(trigger).from + 5 && isOnVisitAhead(clauses, trigger))
  )
    return true;
  if (/\bspeaking (?:\S+ )?before(?:\s+\S+){1,3}$/i.test(before)) return true;
  const opened = /\b(after|following|during|since|before|prior to|ahead of)\b((?:\s+\S+){0,5})$/i.exec(before);
  if (opened)
    return /^(?:prior|ahead)/i.test(opened[1] ?? '') || PLANNED.test((opened[2] ?? '').replace(/\bnext\b/i, ''));
  if (AGREED_AT.test(before)) return false;
  if (LOOK_FORWARD.test(lastWords(words, 16)) || TO_HOLD.test(lastWords(words, 12))) return true;
  if (PLANNED.test(lastWords(words, 8)))
    return !/\b(?:held|had|took place|attended|concluded)\b/i.test(lastWords(words, 8));
  return (
    WILL_BEHIND.test(after) ||
    WILL_BE_HOSTED.test(after) ||
    PLANNED_BY.test(after) ||
    ON_THE_AGENDA.test(after) ||
    /^\s*\S*\s*(?:which |that )?(?:will|(?:is|has been|had been|was) (?:pencill?ed|being)|is (?:to|scheduled|set|expected|planned)|are (?:to|scheduled|set|expected)|to be held|scheduled|planned|due|would be held)\b/i.test(
      after,
    ) ||
    /\b(?:to be (?:held|hosted|convened)|(?:is|are) to (?:begin|start|resume|take place|continue)|will (?:take place|be held|begin|start)|is (?:expected|scheduled|due|set|slated) to|(?:is|are) (?:now )?(?:planned|scheduled|slated|due|set) (?:for|on|in|next|this|at)|(?:is|are|was|were) (?:also (?:scheduled|planned|due|set|expected)|scheduled\b)|(?:is|are|was) being (?:arranged|organi[sz]ed|prepared|planned)|pencill?ed in)\b/i.test(
      after,
    )
  );
}

/** "gathered in Oslo on Monday to exchange views": the nearest verb tells that they had come together. */
function isDoneInMeeting(clauses: Clauses, trigger: number): boolean {
  if (clauses.token(trigger - 1)?.lower !== 'to') return false;
  const { from } = clauses.sentenceOf(trigger);
  for (let i = trigger - 2; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    if (token.pos === 'VERB') return GATHERED.test(token.lower);
    if (token.pos === 'AUX' || /^[;:]$/.test(token.text)) return false;
  }
  return false;
}

/** "is expected to have an audience with Morvic as well as a meeting with Tarn" */
function isHeldAhead(clauses: Clauses, trigger: number): boolean {
  const { from, start } = clauses.sentenceOf(trigger);
  for (let i = trigger - 1; i >= from; i -= 1) {
    const token = clauses.token(i) as Token;
    if (
      /^[;:]$/.test(token.text) ||
      /^(?:after|before|following|during|since|who|which|where|when|but|while|that)$/.test(token.lower)
    )
      return false;
    if (token.pos !== 'VERB' || token.lower === 'including') continue;
    return (
      !/(?:ed|ing)$/.test(token.lower) &&
      FRAMES.get(token.lower)?.includes('hold') === true &&
      WILL_HOLD.test(clauses.draft.view.slice(start, token.end))
    );
  }
  return false;
}

const isOnVisitAhead = (clauses: Clauses, trigger: number): boolean => {
  const { start, end } = clauses.sentenceOf(trigger);
  return ON_VISIT_WILL.test(clauses.draft.view.slice(start, end));
};

function isThereFor(clauses: Clauses, trigger: number): boolean {
  const { start } = clauses.sentenceOf(trigger);
  const soFar = clauses.draft.view.slice(start, clauses.token(trigger)?.end ?? start);
  return THERE_FOR.test(soFar) && !PLANNED.test(soFar);
}

/** "will call on the king and meet": a plain form behind "and" is governed by what governs the verb before. */
const isOneMore = (clauses: Clauses, { index, lower }: Token): boolean =>
  /^(?:meet|visit|receive|host|hold|attend|welcome|discuss|speak|travel|give|greet|chair|join|tour)$/.test(lower) &&
  /^(?:and|,)$/.test(clauses.token(index - 1)?.lower ?? '');

const lastWords = (words: readonly string[], count: number): string => words.slice(-count).join(' ');

/** The clause up to and with the trigger, back to the last strong break. */
function clauseBefore(clauses: Clauses, trigger: number): string {
  const { from } = clauses.sentenceOf(trigger);
  let start = from;
  for (let i = trigger - 1; i >= from && i > trigger - 26; i -= 1) {
    const token = clauses.token(i) as Token;
    if (/^[;:]$/.test(token.text) || /^(?:who|which|where|when|but|while)$/.test(token.lower)) {
      start = i + 1;
      break;
    }
    if (token.text === ',' && trigger - i > 12) {
      start = i + 1;
      break;
    }
    start = i;
  }
  return clauses.draft.view.slice((clauses.token(start) as Token).start, (clauses.token(trigger) as Token).end);
}

function clauseAfter(clauses: Clauses, trigger: number): string {
  const { to } = clauses.sentenceOf(trigger);
  let end = trigger;
  for (let i = trigger + 1; i < to && i < trigger + 30; i += 1) {
    const token = clauses.token(i) as Token;
    if (/^[;:]$/.test(token.text) || /^(?:but|while|after|before)$/.test(token.lower) || startsNextClause(clauses, i))
      break;
    // "At the talks, Aldane said a vote had been put off"; but "the talks, aides said, were put off".
    if (/^(?:said|says|told|added)$/.test(token.lower) && clauses.token(i + 1)?.text !== ',') break;
    end = i;
  }
  return end > trigger
    ? clauses.draft.view.slice((clauses.token(trigger + 1) as Token).start, (clauses.token(end) as Token).end)
    : '';
}
