/** "On Tuesday she met Aldane. She later received Morvic": the day goes on, unless the words turn back. */
import type { Account, DateValue, Span } from '../../../../domain/index.js';
import { newsDayOf } from '../../times/index.js';
import type { Merged } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { isDoneNext } from './before-doing.js';
import { dayOfAccord } from './day-of-accord.js';
import { type Link, linkOf } from './day-links.js';
import { dayAnnounced, dayBesideIt, dayOfHandingOver, dayOfLetter } from './days-beside.js';
import { dayOfRound } from './round-of-meetings.js';
import { isLongAgo, withDate } from './date-context.js';
import { dayOfNewsBefore, isArrivalByTheWay, isOfSomethingElse, movedBy, stepOf } from './from-contact.js';

/** Sentences over which the day goes on. */
const FAR_BACK = 5;
/** Sentences over which "the talks" are those told of. */
const FAR_BACK_TO_TALKS = 12;
const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;

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
  const step = phrase === null ? null : (stepOf(phrase.text) ?? (edtf === null ? stepBack(clauses, phrase) : null));
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
  const programme = edtf === null && phrase === null ? dayOfProgramme(clauses, account, index, before) : null;
  if (programme !== null) return withDate(account, inferredFrom(programme), 'date-same-day');
  if (edtf !== null || (phrase !== null && !isSame) || account.status !== 'held') return account;
  const handed = account.kind === 'letter' ? null : dayOfLetter(clauses, triggerOf(one), before);
  if (handed !== null) return withDate(account, inferredFrom(handed), 'date-same-day');
  const round = one.told.some(({ recalled }) => recalled) ? null : dayOfRound(clauses, account, index, before);
  if (round !== null) return withDate(account, inferredFrom(round), 'date-same-day');
  const link = isSame ? 'same' : linkOf(clauses, triggerOf(one), account);
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

/** "The day before, Aldane was received": counted from the news, where the last time named is no day. */
const stepBack = (clauses: Clauses, { text, end }: Span): number | null =>
  /^the day before$/i.test(text) && clauses.draft.view[end] === ',' ? -1 : null;

const AT_HOUR = /\bat \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b|hours\b)|\bat \d{1,2}[.:]\d\d\b/i;

/** "will call on Morvic this afternoon. A meeting with Tarn will begin at 3.45pm": an hour of the day of the programme. */
function dayOfProgramme(
  clauses: Clauses,
  { status, participants }: Account,
  sentence: number,
  before: ReadonlyMap<number, readonly Account[]>,
): DateValue | null {
  const { start = 0, end = 0 } = clauses.draft.sentences[sentence] ?? {};
  if (status !== 'planned' || !AT_HOUR.test(clauses.draft.view.slice(start, end))) return null;
  const names = new Set(participants.map(({ name }) => name));
  const near = [3, 2, 1].flatMap((back) => before.get(sentence - back) ?? []);
  const last = near.findLast((one) => one.status === 'planned' && one.participants.some(({ name }) => names.has(name)));
  return last && DAY.test(last.date.edtf ?? '') ? last.date : null;
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
