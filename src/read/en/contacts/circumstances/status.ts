/** Whether the words say that a contact took place, is planned, was put off, called off, denied, or leave it open. */
import type { ContactStatus } from '../../../../domain/index.js';
import type { Token } from '../../../draft.js';
import type { Clauses } from '../clause.js';
import { isEarlierOne, isInNameOfMeeting, isNounMeeting } from '../verb-tags.js';
import { clauseAfter, clauseBefore, lastWords, wordsLessDays } from './clause-text.js';
import { isOfJourneyMade } from './journey-made.js';
import { isPresupposed } from './presupposed.js';
import { isAheadOfTold } from './status-ahead.js';
import {
  AGENDA_FOR,
  NO_PLAN,
  NOT_PLANNED,
  NO_DATE,
  DATE_OF,
  DATE_IS_OPEN,
  NOT_SETTLED,
  WAS_TO_HAVE,
  HAD_BEEN_DUE,
  BUT_PUT_OFF,
  WILL_BEHIND,
  PLANNED_BY,
  ON_THE_AGENDA,
  AGENDA_HAS,
  IS_ENVISAGED,
  WILL_GO_AHEAD,
  BEFORE_GOING,
  WILL_BE_HOSTED,
  TOOK_PLACE,
  THERE_TO,
  BESIDES,
  WILL_TOO,
  PLEASED_TO,
  AGREED_AT,
  DONE_TO,
  MAY_BE_DONE,
  MAY_STILL,
  MAY_STILL_HOLD,
  NOT_YET,
  NEXT_CLAUSE,
  BEFORE_IT,
  AS_PLANNED,
  HOME_FROM,
  NEVER_TOOK_PLACE,
  SET_BUT_NEVER,
  SET_THEN_OFF,
  BUT_OFF,
  WOULD_BE_HELD,
  MADE_READY,
  WILL_BE_THERE,
  WILL_BEFORE_DOING,
  ARRANGED_FOR,
  WHICH_OPENS,
  WAS_GOING,
  LATER_ON,
} from './status-words.js';
import { isBeingArranged, isThoughtOf } from './unreal.js';
import { untrueStatus } from './untrue.js';
import {
  CAME_TO_NOTHING,
  CANCELLED,
  DENIED,
  EVENT_NOUNS,
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

/** Reads the verbs around the word that tells of the contact. */
export function statusAt(clauses: Clauses, trigger: number): ContactStatus {
  if (isMatterOfMeeting(clauses, trigger)) return statusAt(clauses, trigger - 2);
  const before = clauseBefore(clauses, trigger);
  const after = clauseAfter(clauses, trigger).replace(SAID_OF_OTHERS, ' ');
  // What follows a verb is its object's story: "met Morvic and cancelled the sale".
  const isNoun =
    isInNameOfMeeting(clauses, trigger) ||
    isEarlierOne(clauses, clauses.token(trigger) as Token) ||
    areTalks(clauses, trigger) ||
    ((clauses.token(trigger) as Token).pos !== 'VERB' &&
      !/^(?:met|spoke)$/.test((clauses.token(trigger) as Token).lower));
  const words = before.split(/\s+/);
  const sentence = clauses.sentenceOf(trigger);
  const soFar = wordsLessDays(clauses, sentence.from, trigger);
  const rest = clauses.draft.view.slice((clauses.token(trigger) as Token).end, sentence.end);
  const [setThenOff, never, off] =
    isNoun || EVENT_NOUNS.has(clauses.token(trigger)?.lower ?? '') ? (SET_THEN_OFF.exec(rest.trimStart()) ?? []) : [];
  if (setThenOff !== undefined)
    return never ? 'denied' : /^(?:put|post|del|def|push|resch)/i.test(off ?? '') ? 'postponed' : 'cancelled';
  if (isNoun && isPresupposed(soFar)) return isPlanned(clauses, trigger, before, after) ? 'planned' : 'held';
  if (!isNoun && isTold(clauses, trigger) && SINCE_THEY.test(soFar)) return 'held';
  const untrue = untrueStatus({ before, after, soFar, rest, isNoun, isTold: isTold(clauses, trigger) });
  if (untrue !== null) return untrue;
  if (
    DENIED.test(soFar.replace(/\S+$/, '').replace(DENIED_KNOWING, '')) &&
    /\bthat\b|\b(?:meeting|having)\b/i.test(soFar)
  )
    return 'denied';
  if (REFUSED.test(soFar)) return 'denied';
  if (isNoun && NO_PLAN.test(before)) return 'denied';
  if ((isNoun && isBeingArranged(clauses, trigger)) || isAheadOfTold(clauses, trigger, isNoun)) return 'planned';
  if (isNoun && (NEVER_TOOK_PLACE.test(after) || SET_BUT_NEVER.test(after))) return 'denied';
  if (isNoun && TOOK_PLACE.test(after)) return 'held';
  const [, putOffBefore] = PUT_OFF_NOUN.exec(soFar.replace(/\S+$/, '')) ?? [];
  if (putOffBefore !== undefined) return /^canc/i.test(putOffBefore) ? 'cancelled' : 'postponed';
  if (isNoun && NOT_PLANNED.test(after)) return 'denied';
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
  if (!isNoun && MAY_BE_DONE.test(before)) return 'unclear';
  if (isNoun ? MAY_STILL_HOLD.test(before) : MAY_STILL.test(before) && !isTold(clauses, trigger)) return 'unclear';
  if (UNCLEAR.test(isNoun ? `${before} ${after.slice(0, 160).replace(NEXT_CLAUSE, '')}` : before)) return 'unclear';
  const negation = isTold(clauses, trigger) ? TOLD_NEGATION : NEGATION;
  const near = isNoun ? lastWords(words, 6).replace(NOTHING_ABOUT, ' ') : lastWords(words, 5);
  if (negation.test(lastWords(near.split(/\s+/), 5)) && !/\bnot only\b/i.test(before))
    return !AS_PLANNED.test(after) && /\b(?:den(?:y|ied|ies)|not|never|no|without|rul\w+ out)\b|n't/i.test(near)
      ? 'denied'
      : 'cancelled';
  if (isPlanned(clauses, trigger, before, after)) return 'planned';
  return 'held';
}

/** "made the claim during a meeting to discuss trade with Morvic": what is talked about has the status of the meeting. */
const isMatterOfMeeting = (clauses: Clauses, trigger: number): boolean =>
  clauses.token(trigger - 1)?.lower === 'to' &&
  /^(?:meetings?|talks|calls?|conversations?|summit|session)$/.test(clauses.token(trigger - 2)?.lower ?? '') &&
  FRAMES.get(clauses.token(trigger)?.lower ?? '')?.includes('discuss') === true;

/** "in a call with Tarn, the raid “has to be abandoned”": what is quoted behind a comma, "that" or a verb of saying is of something else. */
const SAID_OF_OTHERS = /(?:[,–—]|\b(?:that|said|says|saying|told|added|declar\w+|warn\w+)\b)[^,;“"]{0,60}[“"].*$/iu;

/** "have not spoken since they met", "had not spoken until Aldane called": what stands before "since" is said of something else. */
const SINCE_THEY =
  /\b(?:since|until) (?:(?:they|he|she|both|the (?:two|pair|ministers|leaders|presidents)) |(?:\p{Lu}\S+ ){1,3}(?:and (?:\p{Lu}\S+ ){1,3})?)(?:had )?(?:last |first )?\S+$/u;

/** "denied that he knew that the call", "denied any knowledge of": not what is known is denied. */
const DENIED_KNOWING = /\bden(?:y|ies|ied|ying) (?:that )?(?:\p{L}+ )?(?:kn[eo]w\p{L}*|being aware|awareness)\b/iu;

/** "had no comment on the visit", "gave no details of the talks": what nobody says of it. */
const NOTHING_ABOUT =
  /\b(?:no|without|not \p{L}+ any) ["“']?(?:\p{L}+ )?(?:[\p{L}-]+["”']? (?:about|over|regarding|concerning|on)|(?:details|information|particulars|account|readout) of)\b/giu;

/** "will at once meet", "to also meet"; not "the ambassador to Norway presented", "a face-to-face encounter". */
const GOVERNED = /\b(?:will|would|shall)\b[^,;]*$|(?<!-)\bto(?!-)(?: \p{Ll}[^,;]*)?(?: \S+)$/u;

/** A past form, which an infinitive's "refused to" or "declined to" before it says nothing of. */
const isTold = (clauses: Clauses, trigger: number): boolean => TOLD_FORM.test(clauses.token(trigger)?.lower ?? '');

/** "has continued to hold talks", "continued to meet". */
const WENT_ON =
  /\b(?<!\b(?:be|is|are|was|were) )continued to (?:(?:hold|have|conduct|lead) (?:(?:an?|the|his|her|their|its) )?(?:[\p{L}-]+ ){0,2})?\S+$/iu;

function isPlanned(clauses: Clauses, trigger: number, before: string, after: string): boolean {
  const token = clauses.token(trigger) as Token;
  if (isTold(clauses, trigger) && !/\b(?:be|been|being)$/i.test(before.trim().split(/\s+/).slice(0, -1).join(' ')))
    return false;
  const verb =
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    !isInNameOfMeeting(clauses, trigger) &&
    !areTalks(clauses, trigger);
  const words = before.split(/\s+/);
  if (isDoneInMeeting(clauses, trigger) || isThereFor(clauses, trigger)) return false;
  if (isOfJourneyMade(clauses, trigger)) return false;
  if ((verb && (THERE_TO.test(before) || PLEASED_TO.test(before))) || WENT_ON.test(before)) return false;
  if (verb && DONE_TO.test(before) && !NOT_YET.test(lastWords(words, 14))) return false;
  if (verb && FIRST_TO.test(before.replace(/\s*\S+$/, ''))) return false;
  if (!verb && (RESULT_OF.test(before) || HOME_FROM.test(before))) return false;
  if (verb && WAS_PLEASED.test(before)) return false;
  if (verb && WAS_GOING.test(before) && LATER_ON.test(after)) return true;
  if (verb && isOneMore(clauses, token)) return PLANNED.test(before);
  if (verb && BEFORE_GOING.test(before) && PLANNED.test(before)) return true;
  if (verb && BESIDES.test(before)) return WILL_TOO.test(after);
  if (verb) return PLANNED.test(lastWords(words, 7)) || GOVERNED.test(lastWords(words, 3));
  if (
    NO_DATE.test(before) ||
    (DATE_OF.test(before) && DATE_IS_OPEN.test(after)) ||
    isHeldAhead(clauses, trigger) ||
    (token.index < clauses.sentenceOf(trigger).from + 5 && isOnVisitAhead(clauses, trigger))
  )
    return true;
  if (WILL_BEFORE_DOING.test(before) || WILL_BE_THERE.test(before) || MADE_READY.test(before)) return true;
  if (/\bspeaking (?:\S+ )?before(?:\s+\S+){1,3}$/i.test(before)) return true;
  const opened = /\b(after|following|during|since|before|prior to|ahead of)\b((?:\s+\S+){0,5})$/i.exec(before);
  if (opened)
    return /^(?:prior|ahead)/i.test(opened[1] ?? '') || PLANNED.test((opened[2] ?? '').replace(/\bnext\b/i, ''));
  if (AGREED_AT.test(before)) return false;
  if (AGENDA_FOR.test(before)) return true;
  if (LOOK_FORWARD.test(lastWords(words, 16)) || TO_HOLD.test(lastWords(words, 12))) return true;
  if (PLANNED.test(lastWords(words, 8)))
    return !/\b(?:held|had|took place|attended|concluded)\b/i.test(lastWords(words, 8));
  return (
    WILL_BEHIND.test(after) ||
    WILL_BE_HOSTED.test(after) ||
    PLANNED_BY.test(after) ||
    ON_THE_AGENDA.test(after) ||
    AGENDA_HAS.test(before) ||
    IS_ENVISAGED.test(after) ||
    WILL_GO_AHEAD.test(after) ||
    /^\s*\S*\s*(?:which |that )?(?:will|(?:is|has been|had been|was) (?:pencill?ed|being)|is (?:to|scheduled|set|expected|planned)|are (?:to|scheduled|set|expected)|to be held|scheduled|planned|due|would (?:be (?:held|convened|hosted|organi[sz]ed)|take place|convene|meet))\b/i.test(
      after,
    ) ||
    WOULD_BE_HELD.test(after) ||
    ARRANGED_FOR.test(after) ||
    WHICH_OPENS.test(after) ||
    /\b(?:to be (?:held|hosted|convened)|(?:is|are) to (?:begin|start|resume|take place|continue)|will (?:take place|be held|begin|start)|is (?:expected|scheduled|due|set|slated) to|(?:is|are) (?:now )?(?:planned|scheduled|slated|due|set) (?:for|on|in|next|this|at)|(?:is|are|was|were) (?:also (?:scheduled|planned|due|set|expected)|scheduled\b)|(?:is|are|was|were) (?:being (?:arranged|organi[sz]ed|prepared|planned|negotiated|set up|worked (?:on|out))|under negotiation|in (?:preparation|the works|the offing)|on the cards)|pencill?ed in)\b/i.test(
      after,
    )
  );
}

/** "On the programme are talks": no verb, whatever the tagger takes it for. */
const areTalks = (clauses: Clauses, trigger: number): boolean =>
  clauses.token(trigger)?.lower === 'talks' && isNounMeeting(clauses, trigger);

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
