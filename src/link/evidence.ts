/** What two accounts have in common and what not, before it is weighed. */
import { daysBetween, type Reason } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { haveOneConvener } from './conveners.js';
import { compareAccountDates, type DateRelation, dateSupport } from './dates.js';
import { areOfTwoSorts, areSurelyOneFamily, isReception, isRemote, isVisit } from './kinds.js';
import { compareParticipants, type ParticipantComparison, type ParticipantRelation } from './participants.js';
import { comparePlaces, type PlaceRelation } from './places.js';
import { isStale, isTimeless, publicationSupport } from './publication.js';
import { reason } from './reasons.js';
import { acrossTheDayLine, areSameDays, disputedDay, partsOfDay, slipOfTheDay, whyTwoDays } from './two-days.js';

export type Evidence = {
  readonly participants: ParticipantComparison;
  readonly date: DateRelation;
  readonly place: PlaceRelation;
  readonly extra: readonly Reason[];
  readonly kinds: 'one' | 'open' | 'two';
  /** Of one family, and not a reception, which a dinner after the talks is too, beside talks. */
  readonly areAlike: boolean;
  readonly becameHeld: boolean;
  /** One body convenes both: its name says as much as the names of both sides. */
  readonly isOneBody: boolean;
  /** Why two known days may be one contact. */
  readonly twoDays: string | null;
  /** Two known days that speak of one contact all the same. */
  readonly isDisputed: boolean;
  /** News without a day, too far from the other to be the same news. */
  readonly isStale: boolean;
  /** One tells of a morning, the other of an evening. */
  readonly areParts: boolean;
  /** One is of a page without any day, and the other's days are known. */
  readonly isOfNoTime: boolean;
  /** Neither leaves more than a week open. */
  readonly areOfOneWeek: boolean;
  readonly areVisits: boolean;
  /** Both name one town or region, not a country alone. */
  readonly isOneTown: boolean;
  /** Both say the same first and last day, no more than a visit lasts. */
  readonly areSameDays: boolean;
};

/** So many people by name are both sides: of them one sign of the time is enough. */
export const BOTH_SIDES = 2;

/** Compares two accounts of different articles whose kinds are of one family. */
export function evidenceOf(a: AccountCard, b: AccountCard): Evidence {
  const participants = compareParticipants(a, b);
  const date = compareAccountDates(a, b);
  // Each end of a call has a place of its own.
  const place = isRemote(a) || isRemote(b) ? 'open' : comparePlaces(a.places, b.places);
  const extra = furtherSupport(a, b, date);
  const dispute = date === 'conflict' ? whyDisputed(a, b, participants, place, extra) : null;
  const [one, other] = [a.account.status, b.account.status];
  return {
    participants,
    date,
    place,
    extra,
    kinds: areSurelyOneFamily(a, b) ? 'one' : areOfTwoSorts(a, b) ? 'two' : 'open',
    areAlike: areSurelyOneFamily(a, b) && isReception(a) === isReception(b),
    becameHeld: one !== other && (one === 'planned' || other === 'planned'),
    isOneBody: a.account.kind === 'conference' && b.account.kind === 'conference' && haveOneConvener(a, b),
    twoDays: date === 'conflict' ? (dispute ?? whyTwoDays(a, b)) : null,
    isDisputed: dispute !== null,
    isStale: isStale(a, b),
    areParts: partsOfDay(a, b) < 0,
    isOfNoTime: isTimeless(a, b) || isTimeless(b, a),
    areOfOneWeek: [a, b].every(isOfAWeek),
    areVisits: isVisit(a) && isVisit(b),
    isOneTown: place === 'same' && a.places.local.size > 0 && b.places.local.size > 0,
    areSameDays: areSameDays(a, b),
  };
}

const WEEK = 7;
const isOfAWeek = ({ days: { earliest, latest } }: AccountCard): boolean =>
  earliest !== null && latest !== null && daysBetween(earliest, latest) < WEEK;

/** Why two known days are one contact of which the accounts dispute the day; null where they are not. */
function whyDisputed(
  a: AccountCard,
  b: AccountCard,
  participants: ParticipantComparison,
  place: PlaceRelation,
  extra: readonly Reason[],
): string | null {
  const areOne = isOneOccasion(a, b, participants, place, extra);
  const disputed = areOne ? disputedDay(a, b, extra.length > 0) : null;
  if (participants.met >= BOTH_SIDES && GO_TOGETHER.has(participants.relation)) {
    const twoDays = acrossTheDayLine(a, b);
    if (twoDays !== null) return twoDays;
  }
  const areAlike = GO_TOGETHER.has(participants.relation) && participants.people > 0 && areSurelyOneFamily(a, b);
  const isElsewhere = place === 'conflict' || place === 'apart';
  return disputed ?? (areAlike && !isElsewhere ? slipOfTheDay(a, b) : null);
}

const GO_TOGETHER: ReadonlySet<ParticipantRelation> = new Set(['same', 'compatible', 'wider']);

/** One pair by name, in one town or on one outlet's word, told as of one kind: what is left to dispute is the day. */
function isOneOccasion(
  a: AccountCard,
  b: AccountCard,
  { people, relation }: ParticipantComparison,
  place: PlaceRelation,
  extra: readonly Reason[],
): boolean {
  if (people < BOTH_SIDES || relation === 'extra-side' || relation === 'different') return false;
  return areSurelyOneFamily(a, b) && (place === 'same' || extra.some(({ feature }) => feature === 'source'));
}

/** What else speaks for one contact where the dates leave it open. */
function furtherSupport(a: AccountCard, b: AccountCard, date: DateRelation): readonly Reason[] {
  const found: Reason[] = [];
  const time = date === 'open' || date === 'loose' ? dateSupport(a, b) : null;
  if (time !== null)
    found.push(reason('date', a.account.date.phrase?.text ?? null, b.account.date.phrase?.text ?? null, 'for', time));
  const topics = [...a.topics].filter((word) => b.topics.has(word));
  if (topics.length > 0) found.push(reason('topics', null, null, 'for', `both speak of ${topics.sort().join(', ')}`));
  const source = sourceInCommon(a, b);
  if (source !== null) found.push(reason('source', a.outlet, b.outlet, 'for', source));
  const publication = date === 'same-day' || date === 'conflict' ? null : publicationSupport(a, b);
  if (publication !== null) found.push(reason('publication', a.published, b.published, 'for', publication));
  return found;
}

/** The article of one has it from the outlet of the other. null where neither says so. */
function sourceInCommon(a: AccountCard, b: AccountCard): string | null {
  if (a.outlet === b.outlet) return null;
  return a.cites.has(b.outlet ?? '') || b.cites.has(a.outlet ?? '')
    ? 'one article has it from the other’s outlet'
    : null;
}
