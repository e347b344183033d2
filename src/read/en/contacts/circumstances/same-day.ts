/** "On Tuesday she met Aldane. She later received Morvic": the day goes on, unless the words turn back. */
import type { Account, DateValue } from '../../../../domain/index.js';
import type { Sentence, Token } from '../../../draft.js';
import { newsDayOf } from '../../times/index.js';
import type { Merged } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { isDoneNext } from './before-doing.js';
import { dayOfAccord } from './day-of-accord.js';
import { dayOfRound } from './round-of-meetings.js';
import { isLongAgo, withDate } from './date-context.js';
import { dayOfNewsBefore, isArrivalByTheWay, isOfSomethingElse, movedBy, stepOf } from './from-contact.js';

/** Sentences over which the day goes on. */
const FAR_BACK = 5;
/** Sentences over which "the talks" are those told of. */
const FAR_BACK_TO_TALKS = 12;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;
const GOES_ON = /^(?:later|then|afterwards?|subsequently|thereafter)$/;
const ALSO = /^(?:also|meanwhile|too|separately|separate|likewise)$/;
/** What opens a sentence that goes into detail. */
const IN_DETAIL = /^in (?:this|that) (?:connection|context|framework)\b|^in particular\b|^in addition\b|^besides\b/i;
const TURNS_BACK = /^(?:had|has|have|having|earlier|previously|recently|last)$/;
const AFTER_IT = /^(?:after|following)$/;
const BEFORE_IT = /^(?:before|prior|ahead)$/;
const OCCASION =
  /^(?:meetings?|talks|trilateral|bilateral|ceremony|event|call|conversation|lunch|dinner|breakfast|session|summit|conference|reception|audience|press)$/;

/** "Before that the two talked for an hour". */
const BEFORE_THAT = /^(?:(?:shortly |immediately |just |right )?before (?:that|this)|beforehand)\b/i;

/** A contact as read and the account of it. */
export type Told = { readonly one: Merged; readonly account: Account };

/** Gives the accounts again, in their order: those that the words set on the day of the contact told of before have its date. */
export function withSameDay(clauses: Clauses, all: readonly Told[]): Account[] {
  const done = new Map<Merged, Account>();
  const bySentence = new Map<number, Account[]>();
  for (const told of [...all].sort((a, b) => triggerOf(a.one) - triggerOf(b.one))) {
    const account = onSameDay(clauses, told, bySentence);
    done.set(told.one, account);
    const { index } = clauses.sentenceOf(triggerOf(told.one));
    bySentence.set(index, [...(bySentence.get(index) ?? []), account]);
  }
  return all.map(({ one, account }) => done.get(one) ?? account);
}

function onSameDay(clauses: Clauses, { one, account }: Told, before: ReadonlyMap<number, readonly Account[]>): Account {
  const { edtf, phrase } = account.date;
  const step = phrase === null ? null : stepOf(phrase.text);
  const isSame = step === 0;
  const index = clauses.sentenceOf(triggerOf(one)).index;
  if (step !== null && account.status === 'held') {
    const isOpen = edtf === null && !isSame;
    const day =
      isOpen || (edtf !== null && isOfSomethingElse(clauses, account, index, before))
        ? stepFrom(clauses, account, index, before, step)
        : null;
    if (day !== null) return withDate(account, day, 'date-same-day');
  }
  const given =
    edtf === null && (phrase === null || isSame)
      ? (dayAnnounced(clauses, account, index, before, isSame) ??
        (phrase === null ? (dayOfHandingOver(account, index, before) ?? dayBesideIt(clauses, account, index)) : null))
      : null;
  if (given !== null) return withDate(account, inferredFrom(given), 'date-same-day');
  const next =
    edtf === null && phrase === null
      ? (dayOfDoing(clauses, one, account, before) ?? dayOfArrival(clauses, one, account, before))
      : null;
  if (next !== null) return withDate(account, inferredFrom(next), 'date-same-day');
  if (edtf !== null || (phrase !== null && !isSame) || account.status !== 'held') return account;
  const handed = account.kind === 'letter' ? null : dayOfLetter(clauses, one, before);
  if (handed !== null) return withDate(account, inferredFrom(handed), 'date-same-day');
  const round = one.told.some(({ recalled }) => recalled) ? null : dayOfRound(clauses, account, index, before);
  if (round !== null) return withDate(account, inferredFrom(round), 'date-same-day');
  const link = isSame ? 'same' : linkOf(clauses, one, account);
  if (link === null) {
    const agreed = edtf === null && phrase === null ? dayOfAccord(clauses, account, index) : null;
    return agreed === null ? account : withDate(account, dayOfAgreeing(agreed), 'date-same-day');
  }
  const day =
    (link === 'earlier'
      ? dayOfFreshNews(clauses, account, index, before)
      : dayBefore(clauses, account, index, before, link)) ??
    (link === 'hours' ? dayBefore(clauses, account, index, before, 'after') : null) ??
    (/^(?:after|same)$/.test(link) ? dayOfNewsBefore(clauses, account, index, before) : null) ??
    (/^(?:after|hours|that)$/.test(link) ? dayToldBefore(clauses, index) : null);
  return day === null ? account : withDate(account, inferredFrom(day), 'date-same-day');
}

/** The day of the news told before, where that is the day of the article or the one before it. */
function dayOfFreshNews(
  clauses: Clauses,
  account: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  const day = dayOfNewsBefore(clauses, account, sentence, before);
  const written = newsDayOf(clauses.draft)?.edtf ?? '';
  if (day === null || !DAY.test(written)) return null;
  return [0, -1].some((step) => movedBy(written, step) === day.edtf) ? day : null;
}

/** "The previous evening": that many days from the contact told of before. */
function stepFrom(
  clauses: Clauses,
  account: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
  step: number,
): DateValue | null {
  const day =
    dayBefore(clauses, account, sentence, before, 'same') ?? dayOfNewsBefore(clauses, account, sentence, before);
  const edtf = day === null ? null : movedBy(day.edtf ?? '', step);
  if (day === null || edtf === null) return null;
  const side = step < 0 ? 'the day before what' : step > 0 ? 'the day after what' : 'the day that';
  const reason = `The words set it on ${side} the article dates “${day.phrase?.text ?? ''}”.`;
  return { ...inferredFrom(day), edtf, phrase: account.date.phrase, reason, alternatives: [] };
}

const triggerOf = (merged: Merged): number => merged.told[0]?.trigger ?? 0;

function inferredFrom(before: DateValue): DateValue {
  const reason = `The words set it on the day that the article dates “${before.phrase?.text ?? ''}”.`;
  return { ...before, how: 'inferred', anchor: `in the text: ${before.edtf ?? ''}`, reason };
}

function dayOfAgreeing(day: DateValue): DateValue {
  const reason = `Their states agreed on something then (“${day.phrase?.text ?? ''}”), and the words give them no other day.`;
  return { ...day, how: 'inferred', anchor: `in the text: ${day.edtf ?? ''}`, reason };
}

/** "The second came on Saturday. Aldane telephoned Morvic", "By Friday tempers had cooled. He was received that morning": the day of a sentence that tells of no contact itself. */
function dayAnnounced(
  clauses: Clauses,
  { status }: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
  isSame: boolean,
): DateValue | null {
  const above = clauses.draft.sentences[sentence - 1];
  if (!above || status !== 'held' || (before.get(sentence - 1) ?? []).length > 0) return null;
  const words = clauses.draft.view.slice(above.start, above.end);
  if (!isSame && !ANNOUNCED.test(words)) return null;
  const days = clauses.draft.tokens
    .slice(above.from, above.to)
    .flatMap(({ index }) => clauses.time(index)?.value ?? []);
  const published = clauses.draft.article.published?.edtf ?? null;
  const own = new Set(days.map(({ edtf }) => edtf));
  const [day] = days;
  const isDay = own.size === 1 && day !== undefined && DAY.test(day.edtf ?? '');
  if (!isDay) return null;
  const past = published !== null && (day.edtf ?? '') > published ? weekBefore(day) : day;
  return past;
}

/** "rang Morvic hours before Tarn did on Monday", "Following Monday's round, she rang Morvic": the only day that the sentence names, of what was hours away. */
function dayBesideIt(clauses: Clauses, { status }: Account, sentence: number): DateValue | null {
  const own = clauses.draft.sentences[sentence];
  if (!own || status !== 'held' || !isHoursAway(clauses, own)) return null;
  const times = clauses.draft.tokens.slice(own.from, own.to).flatMap(({ index }) => clauses.time(index) ?? []);
  const [time] = times;
  const published = clauses.draft.article.published?.edtf ?? '9999';
  const isOne = time !== undefined && times.every((one) => one === time) && DAY.test(time.value.edtf ?? '');
  return isOne && (time.value.edtf ?? '') <= published ? time.value : null;
}

/** "hours before Tarn", and not "hours after the vote"; "Following Monday's round". */
function isHoursAway(clauses: Clauses, { from, to, start, end }: Sentence): boolean {
  if (AFTER_THAT_DAYS.test(clauses.draft.view.slice(start, end))) return true;
  return clauses.draft.tokens.slice(from, to).some(({ lower, index }) => {
    const isBeside =
      /^(?:before|after)$/.test(lower) && /^(?:hours?|minutes?)$/.test(clauses.token(index - 1)?.lower ?? '');
    return isBeside && /^(?:person|office)$/.test(clauses.startingAt(index + 1)?.kind ?? '');
  });
}

const AFTER_THAT_DAYS = /^(?:following|after) \p{Lu}\p{Ll}+day['’]s\b/iu;

const ANNOUNCED =
  /^(?:the (?:first|second|third|next|other|last|latter)|it|that|another|a (?:second|third|further))\b[^.,]{0,40}\b(?:came|followed|took place|happened|was held)\b/i;

/** "By Friday", read as the Friday ahead: of something that is over, the one before. */
function weekBefore(day: DateValue): DateValue | null {
  const edtf = movedBy(day.edtf ?? '', -7);
  return edtf === null ? null : { ...day, edtf };
}

/** "was received on Thursday by President Morvic. He handed him a message from the king": on the day on which the one to whom it went was met. */
function dayOfHandingOver(
  account: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  if (account.kind !== 'letter' || account.status !== 'held') return null;
  const names = account.participants.map(({ name }) => name);
  const near = [0, 1].flatMap((step) => before.get(sentence - step) ?? []);
  const met = near.filter(
    ({ kind, status, participants, date }) =>
      /^(?:reception|meeting|talks)$/.test(kind) &&
      status === 'held' &&
      DAY.test(date.edtf ?? '') &&
      participants.some(({ name }) => names.includes(name)),
  );
  return met.length === 1 ? (met[0]?.date ?? null) : null;
}

/** "The letter was handed over by the ambassador": on the day of the letter told of right before. */
const HANDED_OVER =
  /\b(?:the|this|his|her) (?:\p{L}+ )?(?:letter|message) was (?:\p{L}+ )?(?:delivered|handed|conveyed|received|presented|passed)\b/iu;

function dayOfLetter(clauses: Clauses, one: Merged, before: ReadonlyMap<number, readonly Account[]>): DateValue | null {
  const sentence = clauses.sentenceOf(triggerOf(one));
  if (!HANDED_OVER.test(clauses.draft.view.slice(sentence.start, sentence.end))) return null;
  const told = [1, 2].flatMap((step) => before.get(sentence.index - step) ?? []);
  const letter = told.find(
    ({ kind, status, date }) => kind === 'letter' && status === 'held' && DAY.test(date.edtf ?? ''),
  );
  return letter?.date ?? null;
}

/** "will meet Tarn on Monday before holding talks with Morvic": on the day of what comes before it in the sentence. */
function dayOfDoing(
  clauses: Clauses,
  one: Merged,
  { kind, status, participants }: Account,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  const trigger = triggerOf(one);
  if (kind === 'visit' || !isDoneNext(clauses.draft, trigger)) return null;
  const names = new Set(participants.map(({ name }) => name));
  const beside = before.get(clauses.sentenceOf(trigger).index) ?? [];
  const first = beside.find(
    (other) => other.status === status && other.participants.some((who) => names.has(who.name)),
  );
  return DAY.test(first?.date.edtf ?? '') ? (first?.date ?? null) : null;
}

/** "Aldane, who landed in Oslo on Monday, was greeted at the airport by Morvic": on the day on which somebody came. */
function dayOfArrival(
  clauses: Clauses,
  one: Merged,
  { kind, status, participants }: Account,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  const sentence = clauses.sentenceOf(triggerOf(one));
  if (kind !== 'reception' || !AT_ARRIVAL.test(clauses.draft.view.slice(sentence.start, sentence.end))) return null;
  const names = new Set(participants.map(({ name }) => name));
  const came = [0, 1]
    .flatMap((step) => before.get(sentence.index - step) ?? [])
    .find(
      (other) =>
        other.kind === 'visit' && other.status === status && other.participants.some((who) => names.has(who.name)),
    );
  return DAY.test(came?.date.edtf ?? '') ? (came?.date ?? null) : null;
}

const AT_ARRIVAL =
  /\b(?:airport|tarmac|air ?base|airfield|on (?:his|her|their|its) arrival|upon arrival|railway station)\b/i;

/** earlier: "Earlier, she called on"; after: "later", "after the meeting"; hours: "hours after speaking to Morvic"; that: "before that"; talks: "prior to the talks"; beside: "also"; same: "the same day". */
type Link = 'earlier' | 'after' | 'talks' | 'beside' | 'same' | 'hours' | 'that';

/** How the words set it on the day of another. null: nothing says that the day goes on. */
function linkOf(clauses: Clauses, one: Merged, { kind }: Account): Link | null {
  const trigger = triggerOf(one);
  const sentence = clauses.sentenceOf(trigger);
  if (kind === 'letter' || sentence.role !== 'body') return null;
  const before = clauses.draft.tokens.slice(sentence.from, trigger);
  if (kind !== 'visit' && opensBeforeOccasion(before)) return 'talks';
  const turnsBack = withoutClause(before).filter((token) => TURNS_BACK.test(token.lower) && !isHolding(clauses, token));
  if (kind !== 'visit' && turnsBack.length === 1 && opensEarlier(clauses, before, trigger)) return 'earlier';
  if (turnsBack.length > 0) return null;
  if (kind !== 'visit' && BEFORE_THAT.test(clauses.draft.view.slice(sentence.start, sentence.end))) return 'that';
  if (opensAfterOccasion(clauses.draft.tokens.slice(sentence.from, trigger + 1))) return 'after';
  if (opensHoursAfter(before)) return 'hours';
  if (HOURS_LATER.test(clauses.draft.view.slice(sentence.start, sentence.start + 40))) return 'after';
  if (isFollowing(before.slice(-5)) || endsLaterThatDay(clauses, trigger)) return 'after';
  if (movesOn(before)) return 'after';
  const near = before.filter(
    (token, i) => i === 0 || token.index >= trigger - 3 || DOING.test(clauses.token(token.index + 1)?.lower ?? ''),
  );
  // "Aldane, who left hours later, telephoned": the clause of somebody's own.
  const isOwn = (token: Token): boolean =>
    token.index === sentence.from || clauses.token(token.index + 1)?.text !== ',' || opensWithHours(before, token);
  if (near.some((token) => GOES_ON.test(token.lower) && isOwn(token))) return 'after';
  const goesOn =
    near.some((token) => ALSO.test(token.lower)) ||
    opensApart(before) ||
    IN_DETAIL.test(clauses.draft.view.slice(sentence.start, sentence.start + 40));
  return kind !== 'visit' && goesOn && !isOnGuestsVisit(clauses, trigger) ? 'beside' : null;
}

/** "received him after that", "left for Oslo in the early evening hours": no day of its own stands behind the verb. */
function endsLaterThatDay(clauses: Clauses, trigger: number): boolean {
  const { to, end } = clauses.sentenceOf(trigger);
  for (let at = trigger; at < to; at += 1) if (clauses.time(at)?.value.edtf) return false;
  return LATER_THAT_DAY.test(clauses.draft.view.slice(clauses.token(trigger)?.start, end));
}

const HOURS_LATER =
  /^(?:(?:just|only|barely|an?|few|couple of|two|three|four|five|several|some|\d+) )+(?:hours?|minutes) later\b/i;

const LATER_THAT_DAY =
  /^(?:[^,;]{0,60} )?(?:after that|afterwards|in the (?:early |late )?(?:morning|afternoon|evening|night)(?: hours)?)[,.]/i;

/** "Aldane, who flew in on her first trip since last year, also met": without what is said of her by the way. */
function withoutClause(before: readonly Token[]): readonly Token[] {
  const who = before.findIndex(({ lower }, i) => lower === 'who' && before[i - 1]?.text === ',');
  const end = before.findLastIndex(({ text }) => text === ',');
  return who < 0 || end < who ? before : [...before.slice(0, who), ...before.slice(end)];
}

/** "also discussed it with Morvic, who visited Oslo on 3 May": on a day of that visit. */
function isOnGuestsVisit(clauses: Clauses, trigger: number): boolean {
  const { to } = clauses.sentenceOf(trigger);
  for (let at = trigger + 1; at < to - 1; at += 1) {
    if (clauses.token(at)?.lower !== 'who' || !CAME.test(clauses.token(at + 1)?.lower ?? '')) continue;
    for (let i = at + 2; i < to; i += 1) if (clauses.time(i) !== null) return true;
  }
  return false;
}

const CAME = /^(?:visited|arrived|came|travell?ed|flew|landed)$/;

/** "Earlier, she paid a courtesy call on": a step of the same programme, as the news of a day tells it. */
const opensEarlier = (clauses: Clauses, [first, next]: readonly Token[], trigger: number): boolean =>
  first?.lower === 'earlier' &&
  next?.text === ',' &&
  COURTESY.test(clauses.draft.view.slice(first.start, clauses.token(trigger + 1)?.end));

const COURTESY = /\b(?:courtesy (?:call|visit)s?|called on|call on|paid a call)\b/i;

/** "later paid a courtesy call on" */
const DOING = /^(?:paid|held|had|hosted|gave)$/;

/** "From the airport she proceeded to the palace, where she met", "He then went to the ministry, where he talked with" */
function movesOn(before: readonly Token[]): boolean {
  const at = before.findIndex(
    ({ lower }, i) => lower === 'proceeded' || (MOVED.test(lower) && before[i - 1]?.lower === 'then'),
  );
  return at >= 0 && before.slice(at + 1).some(({ lower }) => lower === 'where');
}

const MOVED = /^(?:went|moved|drove|headed|walked)$/;

/** "had a separate meeting with": the verb that holds the event, and no auxiliary. */
const isHolding = (clauses: Clauses, { lower, index }: Token): boolean =>
  /^(?:had|has|have)$/.test(lower) && /^(?:DET|ADJ|NUM|PROPN)$/.test(clauses.token(index + 1)?.pos ?? '');

/** "In a separate meeting, she received": one more of that round. */
const opensApart = ([first, ...others]: readonly Token[]): boolean =>
  /^(?:in|at)$/.test(first?.lower ?? '') && others.slice(0, 2).some(({ lower }) => lower === 'separate');

/** "Hours later, …", "A few hours later, …" */
const opensWithHours = (before: readonly Token[], { index }: Token): boolean =>
  before.slice(0, 4).some((token) => /^(?:hours|minutes)$/.test(token.lower) && token.index === index - 1);

/** "The talks were followed by a working dinner". */
const isFollowing = (before: readonly Token[]): boolean =>
  before.some(({ lower }, i) => lower === 'by' && before[i - 1]?.lower === 'followed');

/** "Hours after speaking to Morvic, …", "Shortly after the call, …" */
const opensHoursAfter = (before: readonly Token[]): boolean =>
  /^(?:(?:a few |just |only )?(?:hours|minutes|moments)|shortly|soon|right|immediately) after /.test(
    before
      .slice(0, 5)
      .map(({ lower }) => lower)
      .join(' '),
  );

/** "Right after the ceremony, …", "Following their talks, …" */
function opensAfterOccasion(before: readonly Token[]): boolean {
  const at = before.findIndex((token) => AFTER_IT.test(token.lower));
  if (at < 0 || at > 1) return false;
  return before.slice(at + 1, at + 4).some((token) => OCCASION.test(token.lower));
}

/** "Prior to the talks, …" */
const opensBeforeOccasion = (before: readonly Token[]): boolean =>
  BEFORE_IT.test(before[0]?.lower ?? '') && before.slice(1, 5).some((token) => OCCASION.test(token.lower));

/** The day of the contact told of last before this one with somebody of this one; null where there is none, or several days stand beside. */
function dayBefore(
  clauses: Clauses,
  account: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
  link: Link,
): DateValue | null {
  const names = new Set(account.participants.map((participant) => participant.name));
  const opening = openingOf(clauses, sentence);
  const near: DateValue[] = [];
  const arrivals: DateValue[] = [];
  const back = link === 'talks' ? FAR_BACK_TO_TALKS : FAR_BACK;
  for (let index = sentence - back; index <= sentence; index += 1)
    for (const other of visitsFirst(before.get(index) ?? [])) {
      const { date, status, participants, foreground } = other;
      if (status !== 'held' || !participants.some((one) => names.has(one.name))) continue;
      if (/^(?:same|beside)$/.test(link) && isArrivalByTheWay(clauses, other)) {
        if (DAY.test(date.edtf ?? '')) arrivals.push(date);
        continue;
      }
      if (link === 'hours' && !participants.some(({ name }) => isNamedIn(opening, name))) continue;
      if (DAY.test(date.edtf ?? '') && (link !== 'beside' || !isLongAgo(clauses.draft, date))) near.push(date);
      // "In January she met Tarn. … The same day": no day of those told of before it.
      else if (link === 'same' && (foreground || index === sentence - 1) && date.edtf !== null) near.length = 0;
    }
  const last = near.at(-1);
  if (last === undefined) return link === 'beside' ? (arrivals.at(-1) ?? null) : null;
  return link !== 'beside' || near.every((other) => other.edtf === last.edtf) ? last : null;
}

/** Of what a sentence tells of, a meeting is nearer than the visit that it was part of. */
const visitsFirst = (told: readonly Account[]): readonly Account[] => [
  ...told.filter(({ kind }) => kind === 'visit'),
  ...told.filter(({ kind }) => kind !== 'visit'),
];

/** "Hours after speaking to Morvic": the words up to the first comma. */
function openingOf(clauses: Clauses, sentence: number): string {
  const { start = 0, end = 0 } = clauses.draft.sentences[sentence] ?? {};
  return clauses.draft.view.slice(start, end).split(',')[0] ?? '';
}

const isNamedIn = (words: string, name: string): boolean => words.includes(name.split(' ').at(-1) ?? name);

/** The last day named before, outside of quotation marks and not ahead. */
function dayToldBefore(clauses: Clauses, sentence: number): DateValue | null {
  const { sentences, article } = clauses.draft;
  const published = article.published?.edtf ?? null;
  const from = sentences[Math.max(0, sentence - FAR_BACK)]?.from ?? 0;
  for (let i = (sentences[sentence]?.from ?? 0) - 1; i >= from; i -= 1) {
    const value = clauses.quotation(i) === null ? clauses.time(i)?.value : undefined;
    const edtf = value?.edtf ?? '';
    if (value && DAY.test(edtf) && (published === null || edtf <= published)) return value;
  }
  return null;
}
