/** Whose time it is: "on Monday" may date the contact, the words about it, another event, or somebody in a relative clause. Indices are tokens. */
import type { Mention, TimeMention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Clauses } from '../clause.js';
import { standsInAnother } from './clause-before.js';
import { isEnd, NOUN_PHRASE, otherVerb, standsBehindAnother } from './other-event-time.js';
import { isOccasionOfSaying, isOfSaying, isToldByBody } from './saying-time.js';
import { EVENT_NOUNS, FRAMES, SAYING } from '../words.js';

/** "Monday's meeting", "the February 25 summit": the time stands before the noun at `trigger`. */
export function isOwnModifier(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  if (time.last >= trigger || !isModifier(clauses, time)) return false;
  return headOf(clauses, time) >= trigger && trigger - time.last < 7;
}

/** "The bond took shape in April, when the two first met": the day or month of what "when" tells of. */
export function isWhen(clauses: Clauses, { last }: TimeMention, trigger: number): boolean {
  const when = clauses.token(last + 1)?.text === ',' ? last + 2 : last + 1;
  if (clauses.token(when)?.lower !== 'when' || trigger < when) return false;
  if (isFirstVerb(clauses, when, trigger)) return true;
  if (trigger - when > 9) return false;
  return !clauses.draft.tokens.slice(when + 1, trigger).some(({ text }) => /^[,;:]$/.test(text));
}

/** "in June, when Norway's deputy foreign minister, Aldane, and the envoy of Chile, Morvic, met": no other verb stands between. */
const isFirstVerb = (clauses: Clauses, when: number, trigger: number): boolean =>
  clauses.token(trigger)?.pos === 'VERB' &&
  trigger - when < 30 &&
  !clauses.draft.tokens.slice(when + 1, trigger).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** True where the time is that of something else than the contact told of at `trigger`, in the same sentence. */
export function datesAnother(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  if (opensWith(clauses, time, /^(?:since|until|till|through)$/) || isInAnotherMouth(clauses, time, trigger))
    return true;
  if (isModifier(clauses, time)) return !isOccasion(clauses, time, trigger);
  if (opensWith(clauses, time, /^(?:after|before|following)$/, -1) && !isEnd(time)) return true;
  if (isDeadline(clauses, time, trigger) || isEndOfVisit(clauses, time, trigger)) return true;
  if (isStartOfJourney(clauses, time, trigger) || isCountedIn(clauses, time)) return true;
  if (
    isOfSaying(clauses, time, trigger) &&
    (!isOccasionOfSaying(clauses, trigger) || isOfOthers(clauses, time, trigger))
  )
    return true;
  return time.first > trigger ? standsBehindAnother(clauses, time, trigger) : standsInAnother(clauses, time, trigger);
}

/** Whether one of the words stands where the time begins, or with `shift` before it; an article is passed over. */
function opensWith(clauses: Clauses, time: TimeMention, words: RegExp, shift: 0 | -1 = 0): boolean {
  const before = clauses.token(time.first + shift)?.lower ?? '';
  return words.test(before === 'the' ? (clauses.token(time.first + shift - 1)?.lower ?? '') : before);
}

/** "A spokesman on Tuesday said the deal stands, following the meeting between Aldane and Morvic": neither of them says so. */
function isOfOthers(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const verb = [time.last + 1, time.first - 1, time.first - 2].find((i) => SAYING.has(clauses.token(i)?.lower ?? ''));
  if (verb === undefined || verb > trigger) return verb !== undefined && isToldByBody(clauses, verb, trigger);
  const whose = new Set(thoseNamedAt(clauses, trigger).map(({ entity }) => entity));
  if (whose.size === 0) return false;
  return !clauses.subjectOf(verb).some(({ entity, kind }) => kind === 'pronoun' || whose.has(entity));
}

/** Those of "the meeting between Aldane and Morvic", and of "after Aldane met Morvic"; none where others may be meant. */
function thoseNamedAt(clauses: Clauses, trigger: number): readonly Mention[] {
  const between = [1, 2].map((step) => trigger + step).find((i) => clauses.token(i)?.lower === 'between');
  if (between !== undefined && clauses.token(trigger - 1)?.lower === 'the')
    return clauses.listFrom(between + 1, { pair: true });
  const doer = clauses.endingAt(trigger - 1);
  if (clauses.token(trigger)?.pos !== 'VERB' || doer?.kind !== 'person') return [];
  return [doer, ...clauses.listFrom(trigger + 1)];
}

const ENDS = /^(?:conclud(?:ed|es)|end(?:ed|s)|wrapped|complet(?:ed|es)|finish(?:ed|es))$/;

/** "concluded today a two-day visit to Oslo, where she met": the day on which several ended. */
function isEndOfVisit(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const ends = [1, 2, 3].some((step) => ENDS.test(clauses.token(time.first - step)?.lower ?? ''));
  if (time.last > trigger) return false;
  const between = clauses.draft.tokens.slice(time.last + 1, trigger).map(({ lower }) => lower);
  if (!ends) return isLeaving(clauses, time) && AFTER_STAY.test(between.join(' '));
  return between.includes('where') && !between.some((word) => /^(?:one-day|day-long)$/.test(word));
}

/** "left Oslo on Tuesday after a stay in which she met": the day of leaving. */
const isLeaving = (clauses: Clauses, { first }: TimeMention): boolean =>
  [1, 2, 3, 4].some((step) => /^(?:left|departed|returned|home|back)$/.test(clauses.token(first - step)?.lower ?? ''));
const AFTER_STAY =
  /^(?:after|following|at the end of) (?:an?|his|her|their|\S+['’]s) (?!(?:one-day|day-long|daylong|day)\b)(?:[\p{L}-]+ ){0,3}(?:stay|visit|trip|tour|mission|stopover|journey|days)\b.*\b(?:which|where)\b/iu;

/** "is in Oslo for the second time this year", "her third trip to Chile this month": how many there were in it. */
function isCountedIn(clauses: Clauses, { first, value }: TimeMention): boolean {
  if (!/^this (?:year|month|week|spring|summer|autumn|fall|winter)$/i.test(value.phrase?.text ?? '')) return false;
  const { from } = clauses.sentenceOf(first);
  const before = clauses.draft.tokens.slice(Math.max(from, first - 9), first);
  const nth = before.findIndex(({ lower }) =>
    /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(lower),
  );
  return nth >= 0 && before.slice(nth + 1).every(({ pos, text }) => pos !== 'VERB' && pos !== 'AUX' && text !== ',');
}

/** "will visit Oslo from Monday for talks": the day on which the journey begins. */
function isStartOfJourney(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  if (time.last >= trigger || (time.value.edtf ?? '/').includes('/')) return false;
  if (!opensWith(clauses, time, /^from$/) && !opensWith(clauses, time, /^from$/, -1)) return false;
  const between = clauses.draft.tokens.slice(time.last + 1, trigger).map(({ lower }) => lower);
  return between.at(-1) === 'to' || between.includes('for');
}

/** "agreed to finish the work by Friday": the day of another verb. */
function isDeadline(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  return opensWith(clauses, time, /^by$/, -1) && otherVerb(clauses, trigger, time.first) !== null;
}

/** Words in quotation marks date what they speak of, not what is told outside of them. */
function isInAnotherMouth(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const quotation = clauses.quotation(time.first);
  return quotation !== null && quotation !== clauses.quotation(trigger);
}

/** "Monday's vote", "the June 4 elections", "a Tuesday meeting": the time belongs to the noun behind it. */
function isModifier(clauses: Clauses, time: TimeMention): boolean {
  const next = clauses.token(time.last + 1);
  if (isPossessiveMark(next)) return true;
  const opened = /^(?:on|in|at|during|late|early|over)$/.test(clauses.token(time.first)?.lower ?? '');
  if (opened || next === undefined) return false;
  if (!/^(?:NOUN|ADJ)$/.test(next.pos) && !(isYear(time) && next.pos === 'PROPN')) return false;
  const before = clauses.token(time.first - 1);
  return before !== undefined && (/^(?:DET|ADJ)$/.test(before.pos) || isPossessive(before));
}

/** "the 2030 World Games" */
const isYear = ({ value }: TimeMention): boolean => /^\d{4}$/.test(value.phrase?.text ?? '');

const isPossessive = (token: Token): boolean =>
  isPossessiveMark(token) || /^(?:its|their|his|her|our)$/.test(token.lower);

/** The last word of the noun phrase that the time opens. */
function headOf(clauses: Clauses, time: TimeMention): number {
  let head = time.last + 1;
  while (NOUN_PHRASE.test(clauses.token(head + 1)?.pos ?? '') && clauses.time(head + 1) === null) head += 1;
  return head;
}

/** "at Monday's meeting", "will travel to Oslo for tomorrow's talks": the contact is part of what the time dates. */
function isOccasion(clauses: Clauses, time: TimeMention, trigger: number): boolean {
  const before = clauses.token(time.first - 1)?.lower ?? '';
  const opener = before === 'the' ? (clauses.token(time.first - 2)?.lower ?? '') : before;
  const journey = FRAMES.get(clauses.token(trigger)?.lower ?? '')?.includes('travel') === true;
  if (!/^(?:at|in|during)$/.test(opener) && !(journey && opener === 'for')) return false;
  return EVENT_NOUNS.has(clauses.token(headOf(clauses, time))?.lower ?? '');
}
