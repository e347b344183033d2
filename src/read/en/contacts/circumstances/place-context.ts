/** The place of a contact whose own words give none, from what the article tells around it: a visit, the headline, the dateline, the contact before. */
import type { Account, Participant, Place, Why } from '../../../../domain/index.js';
import { countryName } from '../../../../knowledge/index.js';
import type { Draft } from '../../../draft.js';
import { houseOfDateline, placesOfDateline } from '../around.js';
import type { FieldRule } from '../rules.js';
import type { Headline } from '../parties/title-context.js';
import { placeOfHost } from './place-host.js';
import { placeOfRemarks } from './place-remarks.js';
import { isDuring, isOfVisitorsState, isOnStay, isPartOf, toTheirState } from './visit-context.js';

/** Milliseconds. */
const WEEKS = 21 * 24 * 3600 * 1000;
const IN_PERSON = new Set(['meeting', 'reception', 'talks', 'conference']);

/** The headline, and the accounts of journeys that are only talked about. */
export type Around = { readonly headline: Pick<Headline, 'town'>; readonly journeys: ReadonlySet<string> };

/** Gives the accounts again, those without a place of their own with one that the article implies, marked as inferred and with the reason. */
export function withPlaces(draft: Draft, accounts: readonly Account[], { headline, journeys }: Around): Account[] {
  const visits = accounts.filter(
    (account) => account.kind === 'visit' && account.place !== null && !journeys.has(account.id),
  );
  const placed = accounts.map((account) => {
    if (!IN_PERSON.has(account.kind) || account.place) return account;
    const own = visits.filter(
      (visit) =>
        isPartOf(account, visit) ||
        isAwaited(account, visit) ||
        isOfDelegation(account, visit) ||
        isOnStay(account, visit),
    );
    const found =
      ofRemarks(draft, account) ?? placeAround(draft, account, toTheirState(account, own), headline) ?? ofHost(account);
    return found ? placedAt(account, found) : account;
  });
  return placed.map((account) => (IN_PERSON.has(account.kind) ? goesOn(account, placed) : account));
}

/** A visit without a date, or of the weeks before the article: what was said without a date may have been said on it. */
function isOfLate(draft: Draft, visit: Account): boolean {
  const published = draft.article.published?.edtf ?? null;
  const from = visit.date.edtf?.split('/')[0] ?? null;
  if (from === null || published === null) return from === null;
  return Math.abs(Date.parse(published.slice(0, 10)) - Date.parse(from)) < WEEKS;
}

type Inferred = { readonly place: Place; readonly rule: FieldRule; readonly where: string };

/** The visit that is the news, then the headline, then the dateline, then a visit told by the way. */
function placeAround(
  draft: Draft,
  account: Account,
  visits: readonly Account[],
  headline: Around['headline'],
): Inferred | null {
  const then = visits.filter(
    (visit) =>
      (isDuring(account.date, visit.date) || isSinceArrival(account, visit, visits)) &&
      !isOnward(account, visit) &&
      !isLeft(visit) &&
      !isOpen(visit),
  );
  const news = then.find((visit) => visit.foreground);
  if (news) return ofVisit(news);
  const other = then.find((visit) => account.date.phrase !== null || isOfLate(draft, visit));
  if (!account.foreground && !isReceptionOfLate(account)) return ofVisit(other);
  const { town } = headline;
  if (town) return { place: town, rule: 'place-of-headline', where: `The headline names ${town.name}` };
  const dateline = datelinePlace(draft, account);
  if (dateline) return { place: dateline, rule: 'place-of-dateline', where: `The dateline is ${dateline.name}` };
  return ofVisit(other);
}

/** Milliseconds. How long somebody who has arrived stays, where nothing else is said. */
const STAY = 3 * 24 * 3600 * 1000;
const ARRIVED =
  /\b(?:arriv\p{L}+|land(?:s|ed)|touch(?:es|ed) down|(?:beg[au]n|begins|start(?:s|ed)|kick(?:s|ed) off) (?:an?|his|her|their)|\p{L}+-day)\b/iu;

/** "arrived in Oslo on Monday. On Tuesday he met Morvic": the days after somebody came, unless another journey is told of. */
function isSinceArrival(account: Account, visit: Account, visits: readonly Account[]): boolean {
  const [day, since] = [account.date.edtf, visit.date.edtf].map((edtf) => Date.parse(edtf ?? ''));
  if (day === undefined || since === undefined || !(day > since) || day - since > STAY) return false;
  return visits.length === 1 && visit.status === 'held' && ARRIVED.test(visit.spans.map(({ text }) => text).join(' '));
}

/** "On Wednesday night the president hosted her": told further down, and these days. */
const isReceptionOfLate = ({ kind, date }: Account): boolean =>
  kind === 'reception' && date.edtf !== null && /day\b|\b(?:today|tonight)\b/i.test(date.phrase?.text ?? '');

const ONWARD =
  /\b(?:(?:flew|fly|flies|went|go|goes|travel\w*|continu\w*|head\w*|left|mov(?:ed|es|e)) on(?:wards?)? (?:to|for)|next stop|before (?:flying|travelling|traveling|leaving|heading|departing) (?:on )?(?:to|for))\b/i;

/** Where the word stands that tells of it. */
const wordOf = ({ why }: Account): number => why[0]?.spans[0]?.start ?? 0;

/** "She had talks with Morvic on Monday. … Aldane flew on to Oslo": where somebody went from there. */
const isOnward = (account: Account, visit: Account): boolean =>
  wordOf(visit) > wordOf(account) && ONWARD.test(visit.spans[0]?.text ?? '');

/** "invited him to Oslo": a journey that nothing dates yet. */
const isOpen = ({ status, date }: Account): boolean =>
  status === 'planned' && date.edtf === null && date.phrase === null;

/** A part of the world that somebody tours: nobody meets in it. */
const OF_THE_WORLD =
  /^(?:the )?(?:(?:north|south|east|west|central|southeast|south-east|latin|sub-saharan|western|eastern)[- ]*)?(?:asia|africa|europe|america|americas|pacific|middle east|gulf|balkans|caribbean|sahel|region)$/i;

/** "slipped away from a stay in Oslo and met", "flew back from Oslo": what came next was somewhere else. */
const LEFT =
  /\b(?:from|left|leaving) (?:an?|the|his|her|their) (?:\p{L}+ )?(?:stay|visit|trip|stop|stopover|tour) (?:in|to|at)\b|\b(?:back|home|return(?:ed|ing|s)) from\b/iu;

const isLeft = ({ spans }: Account): boolean => LEFT.test(spans[0]?.text ?? '');

function ofVisit(visit: Account | undefined): Inferred | null {
  if (!visit?.place || OF_THE_WORLD.test(visit.place.name)) return null;
  const where = `The article tells of a visit to ${visit.place.name} by one of those who took part`;
  return { place: { ...visit.place, how: 'inferred' }, rule: 'place-of-visit', where };
}

function ofRemarks(draft: Draft, account: Account): Inferred | null {
  const place = placeOfRemarks(draft, account);
  return (
    place && {
      place,
      rule: 'place-of-remarks',
      where: `The words that it was the occasion of were spoken in ${place.name}`,
    }
  );
}

function ofHost(account: Account): Inferred | null {
  const place = placeOfHost(account);
  return (
    place && { place, rule: 'place-of-host', where: `The words tell who came, and the other side is of ${place.name}` }
  );
}

function placedAt(account: Account, { place, rule, where }: Inferred): Account {
  const why: Why = {
    field: 'place',
    rule,
    reason: `${where}; the words name no other place.`,
    spans: [...place.spans],
  };
  return { ...account, place, why: [...account.why, why] };
}

/** "On 15 June, Norway and Japan held a meeting": on a day of the journey that is the news, those of the visitor's state. */
const isOfDelegation = (account: Account, visit: Account): boolean =>
  visit.foreground && account.date.edtf !== null && isOfVisitorsState(account, visit);

/** "arrived in Oslo and is scheduled to meet the Norwegian leadership": to come, in the country where the visitor is. */
function isAwaited(account: Account, visit: Account): boolean {
  const isGuest = (one: Participant) => visit.participants.some((guest) => guest.name === one.name);
  return (
    visit.status === 'held' &&
    account.status === 'planned' &&
    account.date.phrase === null &&
    account.participants.some(isGuest) &&
    account.participants.some(
      (one) => !isGuest(one) && one.affiliation !== null && one.affiliation === visit.place?.country,
    )
  );
}

/** "Earlier in the day he had met Tarn", "the same day he called on Tarn". */
const SAME_DAY =
  /\b(?:(?:earlier|later) in the day|(?:the|on the) same day|prior to the (?:meeting|talks|trilateral))\b/i;

/** Told before the other; where one headline tells of both, in the body. */
function startsBefore(one: Account, other: Account): boolean {
  const [a, b] = [one, other].map(({ spans }) => spans.map(({ start }) => start)) as [number[], number[]];
  const at = a[0] === b[0] ? 1 : 0;
  return (a[at] ?? a[0] ?? 0) < (b[at] ?? b[0] ?? 0);
}

/** "Aldane met Morvic in Oslo. … He also met Tarn": where the one met, the other did, unless another day is named. */
function goesOn(account: Account, all: readonly Account[]): Account {
  const isSameDay =
    SAME_DAY.test(account.spans[0]?.text ?? '') || account.why.some((one) => one.rule === 'date-same-day');
  if (account.place || !(isSameDay || account.why.some((one) => one.rule === 'goes-on'))) return account;
  const isBefore = (one: Account) => startsBefore(one, account);
  const isShared = (one: Account) =>
    one.participants.some((known) => account.participants.some((other) => other.name === known.name));
  const isThen = (one: Account) => isSameDay || account.date.phrase === null || account.date.edtf === one.date.edtf;
  const lead = all.findLast(
    (one) => one.foreground && one.place && IN_PERSON.has(one.kind) && isBefore(one) && isShared(one) && isThen(one),
  );
  if (!lead?.place) return account;
  const where = `One of those who took part met others in ${lead.place.name}`;
  return placedAt(account, { place: { ...lead.place, how: 'inferred' }, rule: 'place-goes-on', where });
}

/** The dateline's town, where one of those who took part acts for its country, or for none that is named, and is no envoy, who may be posted elsewhere. */
function datelinePlace(draft: Draft, account: Account): Place | null {
  const line = draft.article.dateline;
  if (!line || account.status !== 'held') return null;
  const seat = placesOfDateline(draft).find((mention) => mention.entity !== null) ?? houseOfDateline(draft);
  const entity = seat === undefined || seat.entity === null ? null : draft.entities[seat.entity];
  const country = entity?.country ? countryName(entity.country) : null;
  const isSeat = entity?.sort === 'international';
  if (!entity || !(country || isSeat) || !/^(?:city|metonym|state-body|international)$/.test(entity.sort ?? ''))
    return null;
  const home = country ?? entity.name;
  const isEnvoy = (one: Participant) => /ambassador|envoy|consul/i.test(one.role ?? '');
  const isAtHome = (one: Participant) => one.affiliation === home || (one.affiliation === null && one.role !== null);
  if (!account.participants.some((one) => isAtHome(one) && (account.kind === 'reception' || !isEnvoy(one))))
    return null;
  return { name: entity.name, country, how: 'inferred', spans: [line] };
}
