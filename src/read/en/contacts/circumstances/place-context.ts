/** The place of a contact whose own words give none, from what the article tells around it: a visit, the headline, the dateline, the contact before. */
import type { Account, Participant, Place, Why } from '../../../../domain/index.js';
import { countryName, countryOf } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { houseOfDateline, placesOfDateline } from '../around.js';
import type { FieldRule } from '../rules.js';
import type { Headline } from '../parties/title-context.js';
import { placeGoneOnFrom } from './place-goes-on.js';
import { placeOfHost, tellsWhoCame } from './place-host.js';
import { placeOfEvent } from './place-of-event.js';
import { placeOfRemarks } from './place-remarks.js';
import { isOnJourney, isThen } from './place-journeys.js';
import { toTheirState } from './visit-context.js';

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
  const around = (account: Account): Inferred | null => {
    const own = visits.filter((visit) => isOnJourney(account, visit));
    return (
      inThisTown(draft, account) ??
      ofRemarks(draft, account) ??
      ofEvent(draft, account, accounts) ??
      placeAround(draft, account, toTheirState(account, own), headline)
    );
  };
  const placed = accounts.map((account) => {
    const found = IN_PERSON.has(account.kind) && !account.place ? around(account) : null;
    return found ? placedAt(account, found) : account;
  });
  return placed.map((account) => {
    if (isWithoutCountry(account)) return inTown(account, around(account) ?? ofHost(account, placed));
    const found =
      IN_PERSON.has(account.kind) && !account.place ? (goesOn(account, placed) ?? ofHost(account, placed)) : null;
    return found ? placedAt(account, found) : account;
  });
}

const HOUSE =
  /\b(?:ministry|palace|house|offices?|headquarters|administration|building|hall|residence|complex|parliament|secretariat|chancellery|villa|castle|kremlin)\b/i;

const isWithoutCountry = ({ kind, place }: Account): boolean =>
  IN_PERSON.has(kind) && place !== null && place.country === null;

/** "met at the Foreign Ministry": a house with the town and country that the article implies; "at Larnok", which no list has: with the country that one of them visited. */
function inTown(account: Account, found: Inferred | null): Account {
  const { place } = account;
  if (!place || !found || found.place.country === null) return account;
  const isHouse = HOUSE.test(place.name);
  if (!isHouse && found.rule !== 'place-of-visit') return account;
  const town = isHouse && found.place.name !== found.place.country ? `, ${found.place.name}` : '';
  const whole: Place = { ...place, name: `${place.name}${town}`, country: found.place.country, how: 'inferred' };
  return placedAt(account, { ...found, place: whole });
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
  const then = visits.filter((visit) => isThen(account, visit, visits));
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
export const NEWSROOMS =
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

/** "On Wednesday night the president hosted her", "had called on the visiting minister on Tuesday": told further down, and these days. */
const isReceptionOfLate = (account: Account): boolean =>
  (account.kind === 'reception' || tellsWhoCame(account)) &&
  account.date.edtf !== null &&
  /day\b|\b(?:today|tonight)\b/i.test(account.date.phrase?.text ?? '');

/** A part of the world that somebody tours: nobody meets in it. */
const OF_THE_WORLD =
  /^(?:the )?(?:(?:north|south|east|west|central|southeast|south-east|latin|sub-saharan|western|eastern)[- ]*)?(?:asia|africa|europe|america|americas|pacific|middle east|gulf|balkans|caribbean|sahel|region)$/i;

function ofVisit(visit: Account | undefined): Inferred | null {
  if (!visit?.place || OF_THE_WORLD.test(visit.place.name)) return null;
  const where = `The article tells of a visit to ${visit.place.name} by one of those who took part`;
  return { place: { ...visit.place, how: 'inferred' }, rule: 'place-of-visit', where };
}

const THIS_TOWN = /\bin this (?:[\p{L}-]+ ){0,3}(?:city|town|capital|resort|village|port)\b/iu;

/** "LARNOK – Aldane and Morvic met yesterday in this chilly border town": the town of the dateline, also one that no list has. */
function inThisTown(draft: Draft, { spans }: Account): Inferred | null {
  const line = draft.article.dateline;
  if (!line || !spans.some(({ text }) => THIS_TOWN.test(text))) return null;
  const seat = placesOfDateline(draft).find((mention) => mention.entity !== null);
  const entity = seat === undefined || seat.entity === null ? null : (draft.entities[seat.entity] ?? null);
  const [written = ''] = /^[\p{L}' -]+/u.exec(line.text) ?? [];
  const name =
    entity?.name ??
    written
      .trim()
      .toLowerCase()
      .replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
  if (name === '') return null;
  const country = entity?.country ? countryName(entity.country) : null;
  const place: Place = { name, country, how: 'inferred', spans: [line] };
  return { place, rule: 'place-of-dateline', where: `The words say “in this town”, and the dateline is ${name}` };
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
