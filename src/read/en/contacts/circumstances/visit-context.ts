/** "Aldane was in Oslo from 3 to 5 May. … He met Morvic": which contacts are part of a visit that the article tells of. */
import type { Account, DateValue } from '../../../../domain/index.js';

const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference']);

/** Gives the accounts again: what happened on the visit that is the news is the news too. */
export function withVisits(accounts: readonly Account[]): Account[] {
  const visits = accounts.filter((account) => account.kind === 'visit');
  return accounts.map((account) =>
    IN_PERSON.has(account.kind)
      ? onVisit(
          account,
          visits.filter((visit) => isPartOf(account, visit)),
        )
      : account,
  );
}

/** One of those who took part is the visitor, and both were held, or both lie ahead. */
export function isPartOf(account: Account, visit: Account): boolean {
  return (
    visit.status === account.status &&
    visit.participants.some((guest) => account.participants.some((other) => other.name === guest.name))
  );
}

/** "Last month she was in Lima. Today she came to Cairo … discussed with the Egyptian president": of several journeys told as news, the one to the state of whom somebody met. */
export function toTheirState(account: Account, visits: readonly Account[]): readonly Account[] {
  const there = visits.filter((visit) => visit.foreground && isToHost(account, visit));
  return there.length > 0 ? there : visits;
}

/** The journey led to the state of somebody else in the contact. */
export const isToHost = ({ participants }: Account, visit: Account): boolean =>
  participants.some(
    ({ affiliation, name }) =>
      affiliation !== null &&
      affiliation === visit.place?.country &&
      !visit.participants.some((guest) => guest.name === name),
  );

/** "arrived in Oslo … During his stay he will meet the Norwegian president": planned for a visit that has begun. */
export const isOnStay = (account: Account, visit: Account): boolean =>
  account.status === 'planned' &&
  visit.status === 'held' &&
  visit.foreground &&
  visit.participants.some((guest) => account.participants.some((other) => other.name === guest.name)) &&
  isToHost(account, visit);

/** "On June 15, Norway and Japan held a meeting": the visitor's state stands for the visitor. */
export function isOfVisitorsState(account: Account, visit: Account): boolean {
  const states = new Set(visit.participants.map((participant) => participant.affiliation));
  return account.status === visit.status && account.participants.some((participant) => states.has(participant.name));
}

function onVisit(account: Account, visits: readonly Account[]): Account {
  if (account.why.some((one) => one.rule === 'by-the-way')) return account;
  if (account.foreground || !visits.some((visit) => visit.foreground && isDuring(account.date, visit.date)))
    return account;
  const why = account.why.map((one) =>
    one.field === 'foreground'
      ? { ...one, rule: 'on-the-visit', reason: 'It is part of the visit that the article is about.' }
      : one,
  );
  return { ...account, foreground: true, why };
}

/** "the evening before the opening": a day that the article does not name, on a visit that it does. */
export const FROM_AN_EVENT = /(?:before|after)$/i;

/** "on Tuesday", "today": one of these days. */
const THESE_DAYS = /day\b|\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i;

/** No day of its own, or one of the visit's days; on a visit without a date, one of these days. */
export function isDuring(date: DateValue, visit: DateValue): boolean {
  if (date.phrase === null || (date.edtf === null && FROM_AN_EVENT.test(date.phrase.text))) return true;
  if (visit.edtf === null)
    return visit.phrase === null ? THESE_DAYS.test(date.phrase.text) : visit.phrase.text === date.phrase.text;
  const [from = '', to = from] = visit.edtf.split('/');
  return date.edtf !== null && date.edtf >= from && date.edtf <= `${to}~`;
}
