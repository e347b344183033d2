/** When a contact took place: the expression of time that its own words stand beside, and the date that it comes to. */
import { addDays, bounds, type ContactStatus, type DateValue, daysBetween, isDay } from '../../../../domain/index.js';
import type { TimeMention, Token } from '../../../draft.js';
import { dateOf, type TimeContext, isOfDateline, newsDayOf, newsWeekdayOf } from '../../times/index.js';
import { directionAt } from '../../times/tense.js';
import { NUMBER, numberOf } from '../../times/vocabulary.js';
import type { Candidate, Merged } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { endOfAside } from './clause-text.js';
import { otherVerb } from './other-event-time.js';
import { isOfSomethingToCome } from './past-tense.js';
import { timeOfRemarks } from './remarks.js';
import { HAD_BEEN_DUE_BEFORE, MAY_STILL, MAY_STILL_HOLD } from './status-words.js';
import { isStillToCome } from './untrue.js';
import { EVENT_NOUNS, SAYING, TOLD_FORM } from '../words.js';
import { nearestOf } from './nearest-day.js';
import { datesAnother, isOwnModifier, isWhen } from './time-owner.js';

/** The expression of time that dates the contact told of at token `trigger`; null where its sentence has none for it. */
export function timeOf(clauses: Clauses, trigger: number): TimeMention | null {
  const held = heldAt(clauses, trigger);
  const time = timeNear(clauses, held);
  return time !== null && time.last < trigger && isToBeHeld(clauses, trigger, held) ? null : time;
}

/** "spoke today of the summit to be held in Oslo": what is still to be held has no day that stands before it. */
const isToBeHeld = (clauses: Clauses, trigger: number, held: number): boolean =>
  held > trigger && clauses.token(held - 1)?.lower === 'be' && clauses.token(held - 2)?.lower === 'to';

/** "The talks, planned for May, took place on Tuesday": the word that the time and place of an event noun stand beside. */
function heldAt(clauses: Clauses, trigger: number): number {
  const told = clauses.token(trigger) as Token;
  if (told.pos === 'VERB' || /^(?:met|spoke)$/.test(told.lower)) return trigger;
  const { to } = clauses.sentenceOf(trigger);
  for (let i = trigger + 1; i < to && i < trigger + 34; i += 1) {
    const token = clauses.token(i) as Token;
    if (/^t(?:ook|ake|akes|aking)$/.test(token.lower) && clauses.token(i + 1)?.lower === 'place')
      return isOfAnother(clauses, trigger, i) ? trigger : i + 1;
    // "the session held in Oslo on Monday"
    if (token.lower === 'held' && i === trigger + 1 && /^(?:in|at|on)$/.test(clauses.token(i + 1)?.lower ?? ''))
      return i;
    if (isSetFor(clauses, i) && isOfWhich(clauses, trigger, i)) return i;
    if (token.lower === 'held' && /^(?:was|were|be)$/.test(clauses.token(i - 1)?.lower ?? '')) return i;
    // "After the talks Aldane told reporters that a vote would be held": what is told of is another matter.
    const says = SAYING.has(token.lower) && token.pos === 'VERB' && clauses.token(i + 1)?.text !== ',';
    if (/^[;:]$/.test(token.text) || says) break;
  }
  return trigger;
}

/** "talks to prepare for the visit, which takes place in May": of the other noun, which stands nearer. */
function isOfAnother(clauses: Clauses, trigger: number, at: number): boolean {
  if (!/^(?:which|that)$/.test(clauses.token(at - 1)?.lower ?? '')) return false;
  const nouns = clauses.draft.tokens.slice(trigger + 1, at - 1);
  return nouns.some(({ lower, pos }) => pos === 'NOUN' && EVENT_NOUNS.has(lower));
}

/** "is being prepared for December", "was scheduled for Monday". */
const isSetFor = (clauses: Clauses, at: number): boolean =>
  /^(?:planned|prepared|scheduled|slated|set|due|expected|pencill?ed)$/.test(clauses.token(at)?.lower ?? '') &&
  /^(?:is|are|was|were|being|been)$/.test(clauses.token(at - 1)?.lower ?? '') &&
  /^(?:for|in|on)$/.test(clauses.token(at + 1)?.lower ?? '') &&
  clauses.time(at + 2) !== null;

/** "his visit to Oslo, which is planned for": nothing but where it leads stands between the noun and the clause. */
function isOfWhich(clauses: Clauses, trigger: number, at: number): boolean {
  const between = clauses.draft.tokens.slice(trigger + 1, at);
  const which = between.findIndex(({ lower }) => /^(?:which|that)$/.test(lower));
  return which > 0 && which < 7 && between.every(({ pos }, i) => pos !== 'VERB' || i > which);
}

/** The expression of time nearest to the trigger in its sentence, the words between them of one clause. */
function timeNear(clauses: Clauses, trigger: number): TimeMention | null {
  const { from } = clauses.sentenceOf(trigger);
  let best: { time: TimeMention; cost: number } | null = null;
  const aside = endOfAside(clauses, trigger);
  const times = timesBeside(clauses, trigger).filter(({ first }) => aside === null || first < aside);
  for (const time of times) {
    if (isOwnModifier(clauses, time, trigger) || isWhen(clauses, time, trigger)) return time;
    if (datesAnother(clauses, time, trigger) || isOfVerbBefore(clauses, time, trigger, times)) continue;
    const ahead = time.first > trigger;
    const [a, b] = ahead ? [trigger, time.first] : [time.last, trigger];
    const cost = b - a + breaksBetween(clauses, a, b) * 12 + (ahead ? 0 : time.first === from ? -6 : 3);
    if (cost < 60 && (best === null || cost < best.cost)) best = { time, cost };
  }
  return best?.time ?? null;
}

/** "arrived on Monday and met Morvic on Tuesday": each of the two verbs has its own. */
function isOfVerbBefore(clauses: Clauses, time: TimeMention, trigger: number, times: readonly TimeMention[]): boolean {
  if (time.last > trigger || otherVerb(clauses, clauses.sentenceOf(trigger).from - 1, time.first) === null)
    return false;
  const between = clauses.draft.tokens.slice(time.last + 1, trigger);
  const [first, second] = between.map(({ lower }) => lower);
  if (first !== 'and' && !(first === ',' && /^(?:and|then)$/.test(second ?? ''))) return false;
  return times.some(
    (later) =>
      later.first > trigger &&
      !datesAnother(clauses, later, trigger) &&
      breaksBetween(clauses, trigger, later.first) === 0 &&
      otherVerb(clauses, trigger, later.first) === null,
  );
}

/** The expressions of the sentence that the token stands in, in text order. */
function timesBeside(clauses: Clauses, at: number): TimeMention[] {
  const { from, to } = clauses.sentenceOf(at);
  const out: TimeMention[] = [];
  for (let i = from; i < to; i += 1) {
    const time = clauses.time(i);
    if (time === null) continue;
    out.push(time);
    i = time.last;
  }
  return out;
}

function breaksBetween(clauses: Clauses, a: number, b: number): number {
  let count = 0;
  for (let i = a + 1; i < b; i += 1) {
    const token = clauses.token(i) as Token;
    if (/^(?:after|before|following|since|when|where|which|who|while)$/.test(token.lower) || /^[;:]$/.test(token.text))
      count += 1;
  }
  return count;
}

const NO_DATE: DateValue = {
  edtf: null,
  how: 'inferred',
  phrase: null,
  anchor: null,
  reason: 'The article gives no date for this contact.',
  alternatives: [],
};

/** A date and the rule that gave it, as `why` shows it. */
export type Dated = { readonly date: DateValue; readonly rule: string };

/** The date of a contact of this status, from the places that tell of it. */
export function dateOfContact(clauses: Clauses, merged: Merged, status: ContactStatus): Dated {
  const isAhead =
    status === 'planned' || (/^(?:unclear|cancelled|denied)$/.test(status) && mayStillBe(clauses, merged));
  const isRecalled = merged.told.some(({ recalled }) => recalled) && /^(?:cancelled|postponed)$/.test(status);
  const isPast =
    status === 'held' ||
    (status === 'denied' && !isAhead) ||
    isRecalled ||
    (!isAhead && isSaidOfPast(clauses, merged, status));
  const tense = isPast ? 'past' : isAhead || isSetForWeekday(clauses, merged) ? 'future' : 'unknown';
  const { draft } = clauses;
  const context = {
    published: newsDayOf(draft),
    isOfDateline: isOfDateline(draft),
    newsWeekday: newsWeekdayOf(draft),
    tense,
    status,
    previous: null,
  } as const;
  const newDay = status === 'postponed' ? newDayOf(clauses, merged.told) : null;
  if (newDay !== null) return { date: dayPutOffTo(dateOf(newDay, context)), rule: 'date-put-off' };
  const time = bestTime(merged.told, status);
  const mayBeSaid = status === 'held' && merged.kind !== 'visit' && (time === null || isQuoted(clauses, time));
  const said = mayBeSaid ? timeOfRemarks(clauses, merged.told) : null;
  if (time !== null && said === null) {
    const date = withDaysOfVisit(clauses, merged, nearestOf(clauses, time, foretold(clauses, time, context)));
    if (status === 'held' && isOfSomethingToCome(clauses, merged, date)) return { date: NO_DATE, rule: 'date-unknown' };
    return { date, rule: date.how === 'inferred' ? 'date-inferred' : 'date-stated' };
  }
  const date = said === null ? NO_DATE : dayOfRemarks(dateOf(said, context));
  return { date, rule: date.phrase === null ? 'date-unknown' : 'date-of-remarks' };
}

/** "planned for Friday, has been called off": the one that comes. */
const isSetForWeekday = (clauses: Clauses, { told }: Merged): boolean =>
  told.some(({ time, status, trigger }) => {
    const { start, end } = clauses.sentenceOf(trigger);
    if (!/\bhas (?:now )?been\b/.test(clauses.draft.view.slice(start, end))) return false;
    if (time === null || !/^(?:cancelled|postponed)$/.test(status) || !/day$/i.test(time.value.phrase?.text ?? ''))
      return false;
    const before = [2, 1].map((step) => clauses.token(time.first - step)?.lower ?? '').join(' ');
    return /\b(?:planned|scheduled|set|slated|due|arranged)(?: (?:for|on))?$/.test(before);
  });

/** "met in May, a report claims": what nobody vouches for lies behind where the verb says so. */
const isSaidOfPast = (clauses: Clauses, { told }: Merged, status: ContactStatus): boolean =>
  status === 'unclear' && told.every(({ trigger }) => TOLD_FORM.test(clauses.token(trigger)?.lower ?? ''));

/** "may meet on Sunday": the next one. */
const mayStillBe = (clauses: Clauses, { told }: Merged): boolean =>
  told.some(({ trigger }) => {
    const { start } = clauses.sentenceOf(trigger);
    const soFar = clauses.draft.view.slice(start, (clauses.token(trigger) as Token).end);
    return MAY_STILL.test(soFar) || MAY_STILL_HOLD.test(soFar) || isStillToCome(soFar);
  });

const isQuoted = (clauses: Clauses, { first }: TimeMention): boolean => clauses.quotation(first) !== null;

/** "had been due to meet in March": it may have come, or lie ahead; days are those to come. */
function wasToCome(clauses: Clauses, { first, value }: TimeMention): boolean {
  const { start } = clauses.sentenceOf(first);
  const before = clauses.draft.view.slice(start, (clauses.token(first) as Token).start);
  return HAD_BEEN_DUE_BEFORE.test(before) && !/day\b/i.test(value.phrase?.text ?? '');
}

/** "On Tuesday, she will be in Oslo": the verb beside the day says more of it than a status that was read from other words. */
function foretold(clauses: Clauses, time: TimeMention, context: TimeContext): TimeContext {
  if (context.status !== 'held' && wasToCome(clauses, time)) return { ...context, status: 'unclear', tense: 'unknown' };
  const { first, last } = time;
  const { direction, sure } = directionAt(clauses.draft, first, last);
  return context.status === 'held' && sure && direction === 'future' ? { ...context, status: 'planned' } : context;
}

/** "wrapped up her three-day visit on Wednesday": the days up to then. "began a three-day visit on Monday": the days from then. */
function withDaysOfVisit(clauses: Clauses, { kind, told }: Merged, date: DateValue): DateValue {
  if (kind !== 'visit' || date.edtf === null || !isDay(date.edtf)) return date;
  for (const { trigger, time } of told) {
    if (time?.value.phrase?.start !== date.phrase?.start) continue;
    const { start } = clauses.sentenceOf(trigger);
    const before = clauses.draft.view.slice(start, clauses.token(trigger)?.end ?? start);
    const [, lasted = ''] = LASTED.exec(before) ?? [];
    const [, begun = ''] = BEGUN.exec(before) ?? [];
    const days = numberOf(lasted === '' ? begun : lasted);
    if (lasted + begun === '' || days < 2) continue;
    const edtf =
      lasted === '' ? `${date.edtf}/${addDays(date.edtf, days - 1)}` : `${addDays(date.edtf, 1 - days)}/${date.edtf}`;
    const reason = `The words say that it ${lasted === '' ? 'began' : 'ended'} then and how many days it lasted. ${date.reason}`;
    return { ...date, edtf, how: 'inferred', alternatives: [], reason };
  }
  return date;
}

const daysBehind = (verbs: string): RegExp =>
  new RegExp(String.raw`\b(?:${verbs})\w*\b[^,;]{0,40}?\b(${NUMBER})-day\b[^,;]{0,30}$`, 'iu');
const LASTED = daysBehind('conclud|end|wrap|finish|complet');
const BEGUN = daysBehind('beg[aiu]n|start|kick|embark|open');

/** The words were spoken at the contact, so that their day is its day. */
function dayOfRemarks(value: DateValue): DateValue {
  if (value.edtf === null) return { ...NO_DATE, phrase: value.phrase, reason: value.reason };
  const reason = `The article gives it as the occasion of words that were spoken then. ${value.reason}`;
  return { ...value, how: 'inferred', anchor: value.anchor ?? 'the words spoken there', reason };
}

/** "put off until February": the month that the contact was moved to. */
function dayPutOffTo(value: DateValue): DateValue {
  const reason = `The day that it was put off to. ${value.reason}`;
  return { ...value, edtf: value.edtf?.replace(/^\.\.\//, '') ?? null, alternatives: [], reason };
}

/** The time behind "until" or "to" in a sentence that puts the contact off. */
function newDayOf(clauses: Clauses, told: readonly Candidate[]): TimeMention | null {
  for (const { trigger } of told) {
    const { from, to } = clauses.sentenceOf(trigger);
    const off = clauses.draft.tokens.slice(from, to).find((token) => PUT_OFF.test(token.lower));
    if (off === undefined) continue;
    const moved = timesBeside(clauses, trigger).find(
      (time) => time.first > off.index && isOpenedBy(clauses, time.first, /^(?:until|till|to|for)$/),
    );
    if (moved !== undefined) return moved;
  }
  return null;
}

/** "until June", "until the first week of June" */
function isOpenedBy(clauses: Clauses, first: number, words: RegExp): boolean {
  for (let at = first; at > first - 6; at -= 1) {
    const word = clauses.token(at)?.lower ?? '';
    if (words.test(word)) return true;
    if (
      at < first &&
      !/^(?:the|first|second|third|last|final|week|half|days|end|start|beginning|middle|of)$/.test(word)
    )
      return false;
  }
  return false;
}

const PUT_OFF = /^(?:postpon\w*|put|pushed|delayed|deferred|moved|rescheduled|shifted)$/;

/** A day before a month, a month before "recently"; what tells of the contact in its own status before what foresees or recalls it. */
function bestTime(told: readonly Candidate[], status: ContactStatus): TimeMention | null {
  let best: { time: TimeMention; rank: number } | null = null;
  const isToldBefore = ({ trigger }: Candidate): boolean =>
    told.some((other) => other.status === 'held' && other.trigger < trigger);
  for (const candidate of told) {
    if (candidate.time === null) continue;
    // "met Morvic. … pulled out of the talks a week later": words that lead to no day, of something told further down.
    if (
      candidate.time.value.edtf === null &&
      COUNTED.test(candidate.time.value.phrase?.text ?? '') &&
      told.some((other) => other !== candidate && other.trigger < candidate.trigger && other.status === status)
    )
      continue;
    // "landed in the morning; on Thursday she goes on to Oslo": a step to come of what is told of before.
    if (status === 'held' && candidate.status === 'planned' && isToldBefore(candidate)) continue;
    const rank = vagueness(candidate.time.value) + (candidate.status === status ? 0 : 3);
    if (best === null || rank < best.rank) best = { time: candidate.time, rank };
  }
  return best?.time ?? null;
}

const COUNTED = /\b(?:later|earlier|before|after)$/i;

/** Days over which an interval is as telling as a day. */
const FEW_DAYS = 3;

function vagueness({ edtf, phrase }: DateValue): number {
  const { earliest, latest } = bounds(edtf);
  if (earliest !== null && latest !== null) return daysBetween(earliest, latest) <= FEW_DAYS ? 0 : 1;
  if (edtf !== null) return /^X{4}-\d\d-\d\d/.test(edtf) ? 0 : 1;
  return /day|morning|noon|evening|night/i.test(phrase?.text ?? '') ? 0 : 2;
}
