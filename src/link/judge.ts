import type { Judgement, Reason, Verdict } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { compareAccountDates, type DateRelation, dateSupport, publicationSupport, whyTwoDays } from './dates.js';
import { ordered } from './ids.js';
import { areOfTwoSorts, areSurelyOneFamily, isRemote } from './kinds.js';
import { compareParticipants, type ParticipantComparison } from './participants.js';
import { comparePlaces, type PlaceRelation } from './places.js';

/** What two accounts have for and against being one contact. */
export type PairJudgement = {
  readonly a: AccountCard;
  readonly b: AccountCard;
  /** False where the accounts have too little in common to say anything. */
  readonly isComparable: boolean;
  /** same stands only if exactly one contact fits (tier 2: dates near; tier 3: a date is open); tier 1 stands as it is. */
  readonly verdict: Verdict;
  readonly tier: 1 | 2 | 3;
  /** How many independent things speak for it beyond what has to fit. */
  readonly grounds: number;
  /** Ranks pairs of one tier: the grounds, the people in common, the like kind. */
  readonly support: number;
  readonly reasons: readonly Reason[];
};

type Evidence = {
  readonly participants: ParticipantComparison;
  readonly date: DateRelation;
  readonly place: PlaceRelation;
  readonly extra: readonly Reason[];
  readonly kinds: 'one' | 'open' | 'two';
  readonly becameHeld: boolean;
  /** Why two known days may be one contact. */
  readonly twoDays: string | null;
};

const GROUNDS_FOR_OPEN_DATE = 2;
/** So many people by name are both sides: of them one sign of the time is enough. */
const BOTH_SIDES = 2;

/** Judges two accounts of different articles whose kinds are of one family. */
export function judge(first: AccountCard, second: AccountCard): PairJudgement {
  const [a, b] = first.id < second.id ? [first, second] : [second, first];
  const participants = compareParticipants(a, b);
  const date = compareAccountDates(a, b);
  // Each end of a call has a place of its own.
  const place = isRemote(a) || isRemote(b) ? 'open' : comparePlaces(a.places, b.places);
  const extra = furtherSupport(a, b, date);
  const twoDays = date === 'conflict' ? whyTwoDays(a, b) : null;
  const [one, other] = [a.account.status, b.account.status];
  const evidence: Evidence = {
    participants,
    date,
    place,
    extra,
    kinds: areSurelyOneFamily(a, b) ? 'one' : areOfTwoSorts(a, b) ? 'two' : 'open',
    becameHeld: one !== other && (one === 'planned' || other === 'planned'),
    twoDays,
  };
  const grounds = extra.length + Number(place === 'same' || place === 'fits') + Number(twoDays !== null);
  const timed = extra.some(({ feature }) => feature === 'date' || feature === 'publication');
  const { verdict, tier } = weigh(evidence, grounds, timed);
  return {
    a,
    b,
    isComparable: participants.relation !== 'unclear',
    verdict,
    tier,
    grounds,
    support: grounds + participants.people + alike(a, b),
    reasons: reasonsOf(a, b, evidence),
  };
}

/** How like the two tell it: of what kind, as held or planned, as news or background. */
function alike({ account: a }: AccountCard, { account: b }: AccountCard): number {
  return [a.kind === b.kind, a.status === b.status, a.foreground === b.foreground].filter(Boolean).length;
}

type Weighed = { readonly verdict: Verdict; readonly tier: 1 | 2 | 3 };

function weigh(evidence: Evidence, grounds: number, timed: boolean): Weighed {
  const { participants, date, place } = evidence;
  if (participants.relation === 'different') return { verdict: 'different', tier: 1 };
  if (date === 'conflict') {
    const isOpen = evidence.twoDays !== null && participants.people >= BOTH_SIDES;
    return { verdict: isOpen ? 'undecided' : 'different', tier: 1 };
  }
  if (participants.relation === 'unclear') return { verdict: 'undecided', tier: 3 };
  if (participants.relation === 'extra-side')
    return { verdict: date === 'same-day' ? 'undecided' : 'different', tier: 1 };
  const isBothSides = participants.people >= BOTH_SIDES && evidence.kinds === 'one';
  if (place === 'conflict' && date === 'same-day') return { verdict: isBothSides ? 'same' : 'undecided', tier: 2 };
  if (place === 'conflict') return { verdict: isBothSides && timed ? 'undecided' : 'different', tier: 1 };
  if (date === 'same-day')
    return { verdict: 'same', tier: participants.people > 0 && evidence.kinds === 'one' ? 1 : 2 };
  if (evidence.kinds === 'two') return { verdict: 'undecided', tier: 3 };
  if (place === 'apart' && !evidence.becameHeld) return { verdict: 'undecided', tier: 2 };
  if (date === 'near') return { verdict: participants.people > 0 || grounds > 0 ? 'same' : 'undecided', tier: 2 };
  const enough = timed ? grounds >= GROUNDS_FOR_OPEN_DATE || isBothSides : isBothSides && place === 'same';
  return { verdict: enough ? 'same' : 'undecided', tier: 3 };
}

/** What else speaks for one contact where the dates leave it open. */
function furtherSupport(a: AccountCard, b: AccountCard, date: DateRelation): readonly Reason[] {
  const found: Reason[] = [];
  const time = date === 'open' || date === 'loose' ? dateSupport(a, b) : null;
  if (time !== null)
    found.push(reason('date', a.account.date.phrase?.text ?? null, b.account.date.phrase?.text ?? null, 'for', time));
  const topics = [...a.topics].filter((word) => b.topics.has(word));
  if (topics.length > 0) found.push(reason('topics', null, null, 'for', `both speak of ${topics.sort().join(', ')}`));
  const publication = date === 'same-day' || date === 'conflict' ? null : publicationSupport(a, b);
  if (publication !== null) found.push(reason('publication', a.published, b.published, 'for', publication));
  return found;
}

function reasonsOf(
  a: AccountCard,
  b: AccountCard,
  { participants, date, place, extra, kinds, twoDays }: Evidence,
): readonly Reason[] {
  const kindPhrase =
    a.account.kind === b.account.kind
      ? 'the kinds are the same'
      : `${a.account.kind} and ${b.account.kind} can be one contact`;
  const [sayA, sayB] = [a.account.date.edtf, b.account.date.edtf];
  return [
    reason('participants', namesOf(a), namesOf(b), PARTICIPANTS_WEIGH[participants.relation], participants.phrase),
    reason('date', sayA, sayB, DATE_SAYS[date].weighs, twoDays ?? DATE_SAYS[date].phrase),
    reason('place', a.places.said, b.places.said, PLACE_SAYS[place].weighs, PLACE_SAYS[place].phrase),
    reason('kind', a.account.kind, b.account.kind, kinds === 'two' ? 'open' : 'for', kindPhrase),
    ...extra,
  ];
}

const PARTICIPANTS_WEIGH = {
  same: 'for',
  compatible: 'for',
  wider: 'for',
  'extra-side': 'against',
  different: 'against',
  unclear: 'open',
} as const;

const DATE_SAYS = {
  'same-day': { weighs: 'for', phrase: 'both tell of the same day' },
  near: { weighs: 'for', phrase: 'the dates allow the same day' },
  loose: { weighs: 'open', phrase: 'the dates allow the same day, and many others' },
  open: { weighs: 'open', phrase: 'an account gives no date' },
  conflict: { weighs: 'against', phrase: 'no day suits both' },
} as const;

const PLACE_SAYS = {
  same: { weighs: 'for', phrase: 'the place is the same' },
  fits: { weighs: 'for', phrase: 'one place can lie in the other' },
  apart: { weighs: 'against', phrase: 'the places are two in one country' },
  conflict: { weighs: 'against', phrase: 'the places lie in different countries' },
  open: { weighs: 'open', phrase: 'an account names no place that could be compared' },
} as const;

function reason(feature: string, a: string | null, b: string | null, weighs: Reason['weighs'], phrase: string): Reason {
  return { feature, a, b, weighs, phrase };
}

function namesOf(card: AccountCard): string {
  return card.sides.map((side) => side.name).join(', ');
}

/** The judgement as it is kept. `verdict` is what came of it once all contacts were known. */
export function asJudgement(pair: PairJudgement, verdict: Verdict): Judgement {
  const [a, b] = ordered(pair.a.id, pair.b.id);
  return { about: 'contact', a, b, verdict, reasons: pair.reasons };
}
