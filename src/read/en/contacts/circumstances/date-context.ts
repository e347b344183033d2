/** The date of a contact whose own words give none, from the visit that it is part of. */
import { isOfSeveralDays, isOneEndOfVisit } from './ends-of-visit.js';
import {
  type Account,
  addDays,
  bounds,
  type DateValue,
  type Edtf,
  isEdtf,
  type Place,
  type Why,
} from '../../../../domain/index.js';
import type { Draft } from '../../../draft.js';
import { mentionsBetween } from '../around.js';
import { FROM_AN_EVENT, isOfVisitorsState, isOnStay, isPartOf, toTheirState } from './visit-context.js';

const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference', 'other']);

/** Gives the accounts again: visits without a date with that of the meetings on them, meetings without one with that of the visit. */
export function withDatesOfVisits(draft: Draft, accounts: readonly Account[]): Account[] {
  const dated = accounts.map((account) =>
    account.kind === 'visit' && isOpen(account.date) ? withDateOfMeetings(draft, account, accounts) : account,
  );
  const visits = dated.filter((account) => account.kind === 'visit');
  const onVisits = dated.map((account) =>
    isOpen(account.date) ? withDateOfVisit(draft, account, visits, dated) : account,
  );
  return onVisits.map((account) => (isOpen(account.date) ? withDateOfNeighbour(account, onVisits) : account));
}

/** "is to meet Morvic in Oslo and then Tarn in Bergen": told in one sentence, on the days of the visit as well. */
function withDateOfNeighbour(account: Account, all: readonly Account[]): Account {
  const neighbour = all.find(
    (one) =>
      one.spans[0]?.start === account.spans[0]?.start &&
      one.status === account.status &&
      one.why.some((why) => why.rule === 'date-of-visit') &&
      one.participants.some((known) => account.participants.some((other) => other.name === known.name)),
  );
  if (!neighbour || !IN_PERSON.has(account.kind)) return account;
  return withDate(account, neighbour.date, 'date-of-visit');
}

function isOpen({ edtf, phrase }: DateValue): boolean {
  return edtf === null && (phrase === null || FROM_AN_EVENT.test(phrase.text));
}

/** The account with another date, and the rule that it comes from. */
export function withDate(account: Account, date: DateValue, rule: string): Account {
  const spans = date.phrase ? [date.phrase] : [];
  const said: Why = { field: 'date', rule, reason: date.reason, spans };
  return { ...account, date, why: account.why.map((why) => (why.field === 'date' ? said : why)) };
}

function withDateOfVisit(draft: Draft, account: Account, visits: readonly Account[], all: readonly Account[]): Account {
  if (!IN_PERSON.has(account.kind)) return account;
  const here = countriesOf(draft, account.place);
  const own = visits.filter((one) => isPartOf(account, one) || isOnStay(account, one));
  const visit = toTheirState(account, own).find((one) => {
    if (one.date.edtf === null || one.status !== account.status || isDayOfAnother(account, one, all)) return false;
    if (isOneEndOfVisit(one)) return false;
    if (one.status !== 'held' && !isToldBefore(one, account)) return false;
    if ((isLongAgo(draft, one.date) && !one.foreground) || isArrivalDaysAgo(draft, one)) return false;
    const there = countriesOf(draft, one.place);
    if (startOf(one) > startOf(account) && isElsewhere(draft, account.place, one.place)) return false;
    return here.size === 0 || there.size === 0 || [...here].some((country) => there.has(country));
  });
  if (!visit) return account;
  const reason = `It is told of as part of the visit that the article dates “${visit.date.phrase?.text ?? visit.date.edtf ?? ''}”; the words give no other day.`;
  const phrase = account.date.phrase ?? visit.date.phrase;
  return withDate(
    account,
    { ...visit.date, phrase, how: 'inferred', anchor: 'the visit in this article', reason },
    'date-of-visit',
  );
}

/** "On her visit she met Tarn on Sunday": the visit has its day from one meeting, and another may have been on any day of it. */
function isDayOfAnother(account: Account, visit: Account, all: readonly Account[]): boolean {
  const { date, why, spans } = visit;
  if (!DAY.test(date.edtf ?? '') || spans[0]?.start === account.spans[0]?.start) return false;
  if (why.some(({ rule }) => rule === 'date-of-meetings')) return true;
  const told = date.phrase?.start ?? -1;
  return all.some(
    (one) =>
      IN_PERSON.has(one.kind) &&
      one.date.phrase?.start === told &&
      wordOf(visit) < wordOf(one) &&
      wordOf(one) < told &&
      one.spans[0]?.start === spans[0]?.start,
  );
}

/** Where the word stands that tells of the contact. */
const wordOf = ({ why }: Account): number => why[0]?.spans[0]?.start ?? 0;

/** "arrived on Monday", in an article of Thursday: what is told without a day was on one of the days since. */
function isArrivalDaysAgo(draft: Draft, { date, why }: Account): boolean {
  const published = bounds(draft.article.published?.edtf ?? null).earliest;
  const { latest } = bounds(date.edtf);
  const word = why[0]?.spans[0]?.text ?? '';
  return (
    /^(?:arriv|land|touch)/i.test(word) && published !== null && latest !== null && latest <= addDays(published, -2)
  );
}

/** Days after which a visit that is recalled is another occasion. */
const LONG_AGO = 45;

/** "They hailed the visit paid in November 2016": recalled, and no frame of what is told before it. */
export function isLongAgo(draft: Draft, date: DateValue): boolean {
  const published = bounds(draft.article.published?.edtf ?? null).earliest;
  const { latest } = bounds(date.edtf);
  return published !== null && latest !== null && latest < addDays(published, -LONG_AGO);
}

/** A journey to come that is only named further down, as an invitation is, holds no contact told of before it. */
const isToldBefore = (visit: Account, account: Account): boolean =>
  visit.foreground || startOf(visit) <= startOf(account);

const startOf = ({ why, spans }: Account): number => (why[0]?.spans[0] ?? spans[0])?.start ?? 0;

/** All countries of a place: a journey may lead to several. None where one of them lies in no country that is known. */
function countriesOf(draft: Draft, place: Place | null): ReadonlySet<string> {
  const out = new Set<string>();
  for (const mention of place?.spans.flatMap(({ start }) => mentionsBetween(draft, start, start + 1)) ?? []) {
    if (mention.kind !== 'place' || mention.entity === null) continue;
    const country = draft.entities[mention.entity]?.country;
    if (!country) return new Set();
    out.add(country);
  }
  return out;
}

/** "landed in Cairo, is to see Morvic there, and on Friday goes to Luxor": another town than those of the journey. */
function isElsewhere(draft: Draft, place: Place | null, journey: Place | null): boolean {
  const there = townsOf(draft, journey);
  const here = [...townsOf(draft, place)];
  return here.length > 0 && there.size > 0 && here.every((town) => !there.has(town));
}

function townsOf(draft: Draft, place: Place | null): ReadonlySet<string> {
  const mentions = place?.spans.flatMap(({ start }) => mentionsBetween(draft, start, start + 1)) ?? [];
  const entities = mentions.flatMap(({ entity }) => (entity === null ? [] : (draft.entities[entity] ?? [])));
  return new Set(entities.flatMap(({ sort, name }) => (sort === 'city' ? [name] : [])));
}

/** "Aldane travelled to Oslo": the news itself, not a visit named by the way. */
function isJourney({ foreground, why }: Account): boolean {
  return foreground && /^(?:journey|visit)-verb$/.test(why[0]?.rule ?? '');
}

/** "Aldane travelled to Oslo. On 3 May he met Morvic. On 5 May he met Tarn": days of the meetings on it, in the month of the visit. */
function withDateOfMeetings(draft: Draft, visit: Account, accounts: readonly Account[]): Account {
  const there = countriesOf(draft, visit.place);
  const meetings = accounts.filter(
    (account) => IN_PERSON.has(account.kind) && (isPartOf(account, visit) || isOfVisitorsState(account, visit)),
  );
  const elsewhere = meetings.some(({ place }) => [...countriesOf(draft, place)].some((country) => !there.has(country)));
  if (elsewhere) return visit;
  const beside = meetings.filter((meeting) => isToldBehind(meeting, visit));
  const days = daysOf(meetings);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return visit;
  if (first === last)
    return daysOf(beside).length > 0 && !isOfSeveralDays(visit)
      ? withDate(visit, dayOfMeeting(first), 'date-of-meetings')
      : visit;
  if (!isJourney(visit)) return visit;
  const edtf = visit.status === 'planned' ? intervalOf(first, last) : monthOf(first, last);
  if (edtf === null) return visit;
  const told = visit.status === 'planned' ? 'The programme names meetings' : 'The article dates meetings on it';
  const reason = `${told} from ${first} to ${last}; the words give the visit no day of its own.`;
  const date: DateValue = {
    edtf,
    how: 'inferred',
    phrase: null,
    anchor: 'meetings in this article',
    reason,
    alternatives: [],
  };
  return withDate(visit, date, 'date-of-meetings');
}

/** In the sentence of the visit, behind the word that tells of it. */
function isToldBehind(meeting: Account, visit: Account): boolean {
  return meeting.spans[0]?.start === visit.spans[0]?.start && wordOf(meeting) > wordOf(visit);
}

const daysOf = (meetings: readonly Account[]): readonly string[] =>
  meetings.flatMap(({ date }) => (date.edtf !== null && DAY.test(date.edtf) ? [date.edtf] : [])).sort();

/** "Her first stop is Astana, where she will meet the president on Monday 5 May" */
function dayOfMeeting(edtf: string): DateValue {
  const reason = 'The words that tell of it date a meeting there, and give the visit no day of its own.';
  return { edtf, how: 'inferred', phrase: null, anchor: 'a meeting in this article', reason, alternatives: [] };
}

const DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d$/;

function intervalOf(first: string, last: string): Edtf {
  const edtf = `${first}/${last}`;
  return isEdtf(edtf) ? edtf : null;
}

function monthOf(first: string, last: string): Edtf {
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : null;
}
