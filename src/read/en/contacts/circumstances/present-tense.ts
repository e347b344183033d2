/** Verbs of the present that foretell: "She arrives in Oslo on Friday", "is starting a visit to Oslo on 7 March". */
import { bounds } from '../../../../domain/index.js';
import type { TimeMention, Token } from '../../../draft.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { TOLD_FORM } from '../words.js';
import { isCaption } from './caption.js';

const PRESENT =
  /^(?:visits?|sets?|travels?|arrives?|sees?|fly|flies|gets|lands?|touches|jets|heads?|moves?|makes?|leaves?|departs?|meets?|hosts?|receives?|gives|holds?|begins?|embarks?|starts?|opens?|goes|comes|kicks|convenes?|gathers?|continues|proceeds|welcomes?|pays?|attends?|takes|resumes|has|have|is|are)$/;

/** "whenever she visits", "as he arrives": no day to come. */
const OPENS_CLAUSE = /^(?:when|whenever|while|as|after|before|if|since|once|until)$/;

/** Whether what was read as held is told in the present and dated to a day to come; headlines and captions tell of the past in the present. */
export function isForetold(clauses: Clauses, { trigger, status, time, kind }: Candidate): boolean {
  if (status !== 'held' || kind === 'letter') return false;
  const sentence = clauses.sentenceOf(trigger);
  if (time === null) return isAtTheHour(clauses, trigger);
  const verb = verbAt(clauses, trigger);
  if (verb === null || (!PRESENT.test(verb.lower) && !isHaving(clauses, verb))) return false;
  if (isDayToCome(clauses, time) || isBeforeLeaving(clauses, time, trigger)) return true;
  if (sentence.role !== 'body' || clauses.quotation(trigger) !== null) return false;
  if (isCaption(clauses.draft, sentence) && clauses.token(verb.index - 1)?.lower !== 'who') return false;
  if (isWhen(clauses, time, verb, sentence.from)) return isWeekdayAhead(clauses, time, verb, trigger);
  if (time.first < verb.index && !opensSentence(clauses, time, sentence.from)) return false;
  for (let i = verb.index - 1; i >= sentence.from && i > verb.index - 12; i -= 1)
    if (OPENS_CLAUSE.test((clauses.token(i) as Token).lower)) return false;
  const isOfPast = isToldBetween(clauses, Math.min(trigger, time.first), time) && !isSettingOut(clauses, verb);
  return !isOfPast && isWeekdayAhead(clauses, time, verb, trigger);
}

/** "is embarking on a four-day trip to Oslo from Sunday": what begins on a day to come. */
const isSettingOut = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^(?:is|are)$/.test(lower) &&
  /^(?:embarking|leaving|travelling|traveling|paying|undertaking|starting|beginning|visiting|making)$/.test(
    clauses.token(index + 1)?.lower ?? '',
  );

/** "Today she meets Morvic before flying out": what is left of the programme of the day. */
function isBeforeLeaving(clauses: Clauses, { value }: TimeMention, trigger: number): boolean {
  const { end, role } = clauses.sentenceOf(trigger);
  const behind = clauses.draft.view.slice(clauses.token(trigger)?.end, end);
  const isLeaving = /\bbefore (?:flying|leaving|departing|heading|travelling|traveling|returning)\b/i.test(behind);
  return role === 'body' && isLeaving && /\btoday\b/i.test(value.phrase?.text ?? '');
}

/** "She has separate meetings on Friday with": what stands on a programme. */
const isHaving = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^(?:has|have)$/.test(lower) &&
  [1, 2, 3].some(
    (step) =>
      /^(?:meetings?|talks|appointments?)$/.test(clauses.token(index + step)?.lower ?? '') &&
      !clauses.draft.tokens
        .slice(index + 1, index + step)
        .some(({ lower: word }) => /ed$|^(?:had|held|no)$/.test(word)),
  );

const HOUR = /^\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m\.?)?$/;

/** "meets Morvic at 3 p.m.", "hosts her for breakfast at 8:30": the programme of the day. */
function isAtTheHour(clauses: Clauses, trigger: number): boolean {
  const { to, role } = clauses.sentenceOf(trigger);
  const verb = verbAt(clauses, trigger);
  if (role !== 'body' || verb === null || !PRESENT.test(verb.lower) || clauses.quotation(trigger) !== null)
    return false;
  for (let i = trigger + 1; i < Math.min(to - 1, trigger + 22); i += 1) {
    const { lower, pos } = clauses.token(i) as Token;
    if (pos === 'VERB' || /^[;:]$/.test(lower)) return false;
    const [hour, half] = [clauses.token(i + 1), clauses.token(i + 2)];
    if (lower !== 'at' || !HOUR.test(hour?.lower ?? '')) continue;
    return (
      hour?.pos === 'NUM' &&
      (/^[,.;]$|^(?:a\.?m|p\.?m|gmt|local|o)/.test(half?.lower ?? '.') || /[:.]|m/.test(hour.lower))
    );
  }
  return false;
}

/** "On Wednesday she flies on to Oslo", "meets Morvic on Wednesday, and on Thursday she flies to Oslo": the day of all that follows. */
function opensSentence(clauses: Clauses, { first, last, value }: TimeMention, from: number): boolean {
  const words = value.phrase?.text ?? '';
  const isFirst = first - from <= 1;
  if (isFirst && (clauses.token(last + 1)?.text === ',' || IN_A_MONTH.test(words))) return true;
  return (isFirst || clauses.token(first - 1)?.lower === 'and') && /^(?:on|next|tomorrow)\b/i.test(words);
}

/** "The high point comes on Thursday, when she holds talks with Tarn": the day of what is told in the present behind "when". */
function isWhen(clauses: Clauses, time: TimeMention, verb: Token, from: number): boolean {
  const [comma, when] = [clauses.token(time.last + 1), clauses.token(time.last + 2)];
  if (comma?.text !== ',' || when?.lower !== 'when' || verb.index <= when.index) return false;
  const between = clauses.draft.tokens.slice(when.index + 1, verb.index);
  return (
    clauses.draft.tokens.slice(from, time.first).some(({ lower }) => COMES.test(lower)) &&
    between.every(({ pos, text }) => pos !== 'VERB' && !/^[,;:]$/.test(text))
  );
}

const COMES = /^(?:comes|follows|is|begins|starts|continues|resumes)$/;

/** A month of no year. */
const IN_A_MONTH =
  /^(?:in )?(?:(?:late|early|mid)[- ])?(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** "a visit that began on Monday", "is there since Monday": the day belongs to what is past. */
function isToldBetween(clauses: Clauses, trigger: number, time: TimeMention): boolean {
  const words = clauses.draft.tokens.slice(trigger + 1, time.first + 1);
  return words.some(
    ({ lower, pos }) =>
      (pos === 'VERB' && /(?:ed|an|ld)$/.test(lower)) || /^(?:since|from|was|were|after)$/.test(lower),
  );
}

/** The verb that tells of it: the trigger itself, or the nearest finite one before a noun. */
function verbAt(clauses: Clauses, trigger: number): Token | null {
  const own = clauses.token(trigger) as Token;
  // "was pleased to meet": an infinitive has the time of what governs it.
  if (clauses.token(trigger - 1)?.lower === 'to') return null;
  // "heads a delegation that arrived on Monday"
  if (own.pos === 'VERB' && TOLD_FORM.test(own.lower) && clauses.token(trigger - 1)?.lower === 'that') return null;
  if (
    PRESENT.test(own.lower) &&
    (own.pos !== 'NOUN' ||
      // "followed visits to Oslo by": no verb behind a verb.
      (clauses.token(trigger - 1)?.pos !== 'VERB' &&
        /^(?:visits|sets|travels|heads|moves|flies|arrives|meets|hosts|receives|welcomes|touches|lands|gets)$/.test(
          own.lower,
        )))
  )
    return own;
  const { from } = clauses.sentenceOf(trigger);
  // "A meeting takes place on Friday"
  const next = clauses.token(trigger + 1);
  if (/^(?:takes|begins|starts|opens|resumes)$/.test(next?.lower ?? '') && own.pos === 'NOUN') return next ?? null;
  for (let i = trigger - 1; i >= from && i > trigger - (own.pos === 'NOUN' ? 13 : 9); i -= 1) {
    const token = clauses.token(i) as Token;
    // "has met Morvic on Friday" is no present.
    if (/^ha(?:s|ve)$/.test(token.lower) && (own.pos === 'VERB' || TOLD_FORM.test(own.lower))) return null;
    if (token.pos === 'AUX') return token;
    if (token.pos === 'VERB' && !token.lower.endsWith('ing')) return token;
    if (/^[,;:]$/.test(token.text)) return null;
  }
  return null;
}

/** A day with a date, after that of publication. */
function isDayToCome(clauses: Clauses, { value }: TimeMention): boolean {
  const { earliest } = bounds(value.edtf);
  const { latest } = bounds(clauses.draft.article.published?.edtf ?? null);
  return (
    /\d|\bnext\b|\btomorrow\b/.test(value.phrase?.text ?? '') &&
    earliest !== null &&
    latest !== null &&
    earliest > latest
  );
}

/** "flies on to Oslo this afternoon", "touches down in Cairo today". */
const isLeftOfTheDay = (words: string, { lower }: Token): boolean =>
  (/\b(?:later (?:today|in the day)|tonight|this (?:afternoon|evening))\b/i.test(words) &&
    !/^(?:is|are|has|have)$/.test(lower)) ||
  (/^(?:later )?today$/i.test(words) &&
    /^(?:arrives|touches|lands|flies|travels|leaves|departs|heads|goes|jets|meets|receives|hosts|holds)$/.test(lower));

const DAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

/** "is visiting Oslo on Friday", in an article of that Friday. */
function isOnTheDay(clauses: Clauses, words: string, verb: Token): boolean {
  const { latest } = bounds(clauses.draft.article.published?.edtf ?? null);
  const [, day] = /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/i.exec(words) ?? [];
  if (latest === null || day === undefined || !/^(?:is|are)$/.test(verb.lower)) return false;
  return DAYS.indexOf(day.toLowerCase()) === new Date(`${latest}T00:00:00Z`).getUTCDay();
}

/** A weekday that no "last" points back with; "is there on Friday" may be the one before. */
function isWeekdayAhead(clauses: Clauses, { value }: TimeMention, verb: Token, trigger: number): boolean {
  const words = value.phrase?.text ?? '';
  if (isLeftOfTheDay(words, verb)) return true;
  if (/\d|\b(?:last|past|ago|yesterday|today|earlier)\b/i.test(words)) return false;
  if (isOnTheDay(clauses, words, verb)) return false;
  const next = clauses.token(verb.index + 1);
  const isGoing =
    !/^(?:is|are)$/.test(verb.lower) ||
    (next?.lower ?? '').endsWith('ing') ||
    (next?.index === trigger && next.pos === 'VERB');
  if (IN_A_MONTH.test(words))
    return (
      isGoing &&
      /^(?:receives|hosts|visits|travels|meets|welcomes|flies|heads|goes|comes|arrives|returns|attends|holds)$/.test(
        verb.lower,
      )
    );
  return (
    isGoing && /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next|later this|this weekend)\b/i.test(words)
  );
}
