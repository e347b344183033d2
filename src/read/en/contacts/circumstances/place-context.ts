/** The place of a contact whose own words give none, from what the article tells around it: a visit, the headline, the dateline, the contact before. */
import type { Account, Participant, Place, Why } from '../../../../domain/index.js';
import { countryName, countryOf } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { houseOfDateline, placesOfDateline } from '../around.js';
import type { FieldRule } from '../rules.js';
import type { Headline } from '../parties/title-context.js';
import { placeGoneOnFrom } from './place-goes-on.js';
import { placeOfHost } from './place-host.js';
import { placeOfEvent } from './place-of-event.js';
import { placeOfRemarks } from './place-remarks.js';
import { isDuring, isOfVisitorsState, isOnStay, isPartOf, isToHost, toTheirState } from './visit-context.js';

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
        isOfCompany(account, visit) ||
        isOnStay(account, visit),
    );
    const found =
      ofRemarks(draft, account) ??
      ofEvent(draft, account, accounts) ??
      placeAround(draft, account, toTheirState(account, own), headline);
    return found ? placedAt(account, found) : account;
  });
  return placed.map((account) => {
    const found =
      IN_PERSON.has(account.kind) && !account.place ? (goesOn(account, placed) ?? ofHost(account, placed)) : null;
    return found ? placedAt(account, found) : account;
  });
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
      (isDuring(account.date, visit.date) ||
        isOnItsEvening(account, visit) ||
        isSinceArrival(account, visit, visits)) &&
      !isOnward(account, visit) &&
      !isLeft(account, visit) &&
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

/** Towns from which newsrooms tell of all the states around. */
const NEWSROOMS =
  /^(?:Dubai|Beirut|Cairo|London|Nicosia|Hong Kong|Bangkok|Nairobi|Dakar|Johannesburg|Jerusalem|Amman)$/;

/** All of them act for states, and none for that of the dateline: they are what its writer is there for. */
const isAbroadFor = ({ participants, date }: Account, country: string | null, town: string): boolean =>
  country !== null &&
  date.edtf !== null &&
  !NEWSROOMS.test(town) &&
  participants.length > 1 &&
  participants.every(
    ({ affiliation }) => affiliation !== null && affiliation !== country && countryOf(affiliation) !== null,
  );

/** States that are a town. */
const TOWN_STATES = /^(?:Singapore|Monaco|San Marino|Vatican City|Luxembourg|Djibouti|Kuwait)$/;

const isTown = ({ sort, name }: Entity): boolean => sort === 'city' || (sort === 'country' && TOWN_STATES.test(name));

/** Milliseconds. How long somebody who has arrived stays, where nothing else is said. */
const STAY = 3 * 24 * 3600 * 1000;
const ARRIVED =
  /\b(?:arriv\p{L}+|land(?:s|ed)|touch(?:es|ed) down|(?:beg[au]n|begins|start(?:s|ed)|kick(?:s|ed) off) (?:an?|his|her|their)|\p{L}+-day)\b/iu;

/** "arrived in Oslo on Monday. On Tuesday he met Morvic", "flies to Oslo tomorrow. On Friday she will meet the Norwegian president": the days after somebody comes, unless another journey is told of. */
function isSinceArrival(account: Account, visit: Account, visits: readonly Account[]): boolean {
  const [day, since] = [account.date.edtf, visit.date.edtf].map((edtf) => Date.parse(edtf ?? ''));
  if (day === undefined || since === undefined || !(day > since) || day - since > STAY) return false;
  if (visit.status === 'planned') return account.status === 'planned' && isToHost(account, visit);
  return visits.length === 1 && visit.status === 'held' && ARRIVED.test(visit.spans.map(({ text }) => text).join(' '));
}

/** "The previous evening, shortly after his arrival": a time of day beside another day, with somebody of the state that was visited. */
const TIME_BESIDE =
  /^(?:(?:on )?the (?:previous|same|next|following) \p{L}+|in the (?:morning|afternoon|evening)|on the eve|.*day (?:morning|afternoon|evening|night))$/iu;

const isOnItsEvening = (account: Account, visit: Account): boolean =>
  account.date.edtf === null && TIME_BESIDE.test(account.date.phrase?.text ?? '') && isToHost(account, visit);

/** "On Wednesday night the president hosted her": told further down, and these days. */
const isReceptionOfLate = ({ kind, date }: Account): boolean =>
  kind === 'reception' && date.edtf !== null && /day\b|\b(?:today|tonight)\b/i.test(date.phrase?.text ?? '');

const ONWARD =
  /\b(?:(?:flew|fly|flies|flying|went|go|goes|travel\w*|continu\w*|head\w*|left|mov(?:ed|es|e)) on(?:wards?)? (?:to|for)|(?:left|departed|took off|set off) for|next stop|before (?:flying|travelling|traveling|leaving|heading|departing) (?:on )?(?:to|for))\b/i;

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

const isLeft = ({ why }: Account, { spans }: Account): boolean =>
  LEFT.test(spans[0]?.text ?? '') && !why.some(({ rule }) => rule === 'date-of-visit');

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

function ofEvent(draft: Draft, account: Account, all: readonly Account[]): Inferred | null {
  const place = placeOfEvent(draft, account, all);
  return place && { place, rule: 'place-of-event', where: `It is told of beside a gathering in ${place.name}` };
}

function goesOn(account: Account, all: readonly Account[]): Inferred | null {
  const told = placeGoneOnFrom(account, all);
  return told && { place: told.place, rule: 'place-goes-on', where: told.where };
}

function ofHost(account: Account, all: readonly Account[]): Inferred | null {
  const place = placeOfHost(account, all);
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

/** "On the sidelines of the visit, the foreign ministers held a meeting": those who came with the visitor. */
const BESIDE_VISIT =
  /\b(?:sidelines|margins|framework|part|course) of (?:the|his|her|their) (?:\p{L}+ )?(?:visit|trip)\b/iu;

/** On a day of the journey that is the news, or on its sidelines: somebody of the visitor's state with somebody of the state that was visited, or of none that is named. */
function isOfCompany(account: Account, visit: Account): boolean {
  if (!visit.foreground || account.status !== visit.status) return false;
  const isBeside = account.date.phrase === null && BESIDE_VISIT.test(account.spans[0]?.text ?? '');
  if (isBeside) return account.participants.some(({ affiliation }) => affiliation === visit.place?.country);
  const states = new Set(visit.participants.map(({ affiliation }) => affiliation));
  const isOwn = ({ affiliation }: Participant) => affiliation !== null && states.has(affiliation);
  const others = account.participants.filter((one) => !isOwn(one));
  return (
    account.date.edtf !== null &&
    account.participants.some(isOwn) &&
    others.length > 0 &&
    others.every(({ affiliation }) => affiliation === null || affiliation === visit.place?.country)
  );
}

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

/** The dateline's town, where one of those who took part acts for its country, or for none that is named, and is no envoy, who may be posted elsewhere. */
function datelinePlace(draft: Draft, account: Account): Place | null {
  const line = draft.article.dateline;
  if (!line || account.status !== 'held') return null;
  const seat = placesOfDateline(draft).find((mention) => mention.entity !== null) ?? houseOfDateline(draft);
  const entity = seat === undefined || seat.entity === null ? null : draft.entities[seat.entity];
  const country = entity?.country ? countryName(entity.country) : null;
  const isSeat = entity?.sort === 'international';
  if (!entity || !(country || isSeat)) return null;
  if (!isTown(entity) && !/^(?:metonym|state-body|international)$/.test(entity.sort ?? '')) return null;
  const home = country ?? entity.name;
  const isEnvoy = (one: Participant) => /ambassador|envoy|consul/i.test(one.role ?? '');
  const isAtHome = (one: Participant) => one.affiliation === home || (one.affiliation === null && one.role !== null);
  const isHome = account.participants.some((one) => isAtHome(one) && (account.kind === 'reception' || !isEnvoy(one)));
  if (!isHome && !(isTown(entity) && isAbroadFor(account, country, entity.name))) return null;
  return { name: entity.name, country, how: 'inferred', spans: [line] };
}
