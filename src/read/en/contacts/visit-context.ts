/** "Aldane was in Oslo from 3 to 5 May. … He met Morvic": a meeting on a visit took place where and while the visit went on, unless the words say otherwise. */
import type { Account, DateValue, Place } from '../../../domain/index.js';
import { countryName } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import { placesOfDateline } from './around.js';

const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference']);

/** Gives the accounts again, those without a place or date of their own with the visit's, marked as inferred and with the reason. */
export function withVisits(draft: Draft, accounts: readonly Account[]): Account[] {
  const visits = accounts.filter((account) => account.kind === 'visit');
  return accounts.map((account) => {
    if (!IN_PERSON.has(account.kind)) return account;
    const own = visits.filter((visit) => isPartOf(account, visit));
    return withPlace(draft, onVisit(account, own), own);
  });
}

/** One of those who took part is the visitor, and both were held, or both lie ahead. */
export function isPartOf(account: Account, visit: Account): boolean {
  return (
    visit.status === account.status &&
    visit.participants.some((guest) => account.participants.some((other) => other.name === guest.name))
  );
}

/** What happens on the visit that is the news is the news too. */
function onVisit(account: Account, visits: readonly Account[]): Account {
  if (account.foreground || !visits.some((visit) => visit.foreground && isDuring(account.date, visit.date)))
    return account;
  const why = account.why.map((one) =>
    one.field === 'foreground'
      ? { ...one, rule: 'on-the-visit', reason: 'It is part of the visit that the article is about.' }
      : one,
  );
  return { ...account, foreground: true, why };
}

/** No day of its own, or one of the visit's days. */
function isDuring(date: DateValue, visit: DateValue): boolean {
  if (date.phrase === null) return true;
  const [from, to] = (visit.edtf ?? '').split('/');
  return date.edtf !== null && Boolean(from) && date.edtf >= (from as string) && date.edtf <= `${to ?? from}~`;
}

function withPlace(draft: Draft, account: Account, visits: readonly Account[]): Account {
  if (account.place) return account;
  // A contact told beside the news may lie elsewhere: only one without a date of its own goes with the visit.
  if (!account.foreground && (account.date.phrase !== null || account.status !== 'held')) return account;
  const dateline = account.foreground ? datelinePlace(draft, account) : null;
  const visit = visits.find((one) => one.place !== null)?.place ?? null;
  const place = dateline ?? (visit ? { ...visit, how: 'inferred' as const } : null);
  if (!place) return account;
  const reason = dateline
    ? `The dateline is ${place.name}, and the words name no other place.`
    : `The article tells of a visit to ${place.name} by one of those who took part; the words name no other place.`;
  const rule = dateline ? 'place-of-dateline' : 'place-of-visit';
  return { ...account, place, why: [...account.why, { field: 'place', rule, reason, spans: [...place.spans] }] };
}

/** The dateline's town, where one of those who took part acts for its country and no envoy posted elsewhere was among them. */
function datelinePlace(draft: Draft, account: Account): Place | null {
  const line = draft.article.dateline;
  if (!line || account.status !== 'held') return null;
  const town = placesOfDateline(draft).find((mention) => mention.entity !== null);
  const entity = town === undefined || town.entity === null ? null : draft.entities[town.entity];
  const country = entity?.country ? countryName(entity.country) : null;
  if (!entity || !country || entity.sort !== 'city') return null;
  if (
    !account.participants.some((participant) => participant.affiliation === country) ||
    (account.kind !== 'reception' &&
      account.participants.some((participant) => /ambassador|envoy|consul/i.test(participant.role ?? '')))
  )
    return null;
  return { name: entity.name, country, how: 'inferred', spans: [line] };
}
