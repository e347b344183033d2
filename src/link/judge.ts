import type { ContactKind, Judgement, Reason, Verdict } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { compareAccountDates, type DateRelation, dateSupport, publishedWithin } from './dates.js';
import { ordered } from './ids.js';
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
  readonly oneKind: boolean;
  readonly becameHeld: boolean;
};

const PUBLISHED_CLOSE = 14;
const GROUNDS_FOR_OPEN_DATE = 2;

/** The families of kinds: accounts of different families are never compared. */
export function kindFamilies(kind: ContactKind): readonly string[] {
  if (kind === 'visit' || kind === 'letter') return [kind];
  if (kind === 'call' || kind === 'video-call') return ['remote'];
  return kind === 'other' ? ['in-person', 'remote'] : ['in-person'];
}

/** Judges two accounts of different articles whose kinds are of one family. */
export function judge(first: AccountCard, second: AccountCard): PairJudgement {
  const [a, b] = first.id < second.id ? [first, second] : [second, first];
  const participants = compareParticipants(a, b);
  const date = compareAccountDates(a, b);
  const place = comparePlaces(a.places, b.places);
  const extra = furtherSupport(a, b, date);
  const [one, other] = [a.account.status, b.account.status];
  const evidence: Evidence = {
    participants,
    date,
    place,
    extra,
    oneKind: a.account.kind !== 'other' && b.account.kind !== 'other',
    becameHeld: one !== other && (one === 'planned' || other === 'planned'),
  };
  const grounds = extra.length + (place === 'same' || place === 'fits' ? 1 : 0);
  const timed = extra.some(({ feature }) => feature === 'date' || feature === 'publication');
  const { verdict, tier } = weigh(evidence, grounds, timed);
  return {
    a,
    b,
    isComparable: participants.relation !== 'unclear',
    verdict,
    tier,
    grounds,
    support: grounds + participants.people + (a.account.kind === b.account.kind ? 1 : 0),
    reasons: reasonsOf(a, b, evidence),
  };
}

type Weighed = { readonly verdict: Verdict; readonly tier: 1 | 2 | 3 };

function weigh(evidence: Evidence, grounds: number, timed: boolean): Weighed {
  const { participants, date, place } = evidence;
  if (date === 'conflict' || participants.relation === 'different') return { verdict: 'different', tier: 1 };
  if (participants.relation === 'unclear') return { verdict: 'undecided', tier: 3 };
  if (participants.relation === 'extra-side')
    return { verdict: date === 'same-day' ? 'undecided' : 'different', tier: 1 };
  if (place === 'conflict') return { verdict: date === 'same-day' ? 'undecided' : 'different', tier: 1 };
  if (date === 'same-day') return { verdict: 'same', tier: participants.people > 0 && evidence.oneKind ? 1 : 2 };
  if (place === 'apart' && !evidence.becameHeld) return { verdict: 'undecided', tier: 2 };
  if (date === 'near') return { verdict: participants.people > 0 || grounds > 0 ? 'same' : 'undecided', tier: 2 };
  return { verdict: timed && grounds >= GROUNDS_FOR_OPEN_DATE ? 'same' : 'undecided', tier: 3 };
}

/** What else speaks for one contact where the dates leave it open. */
function furtherSupport(a: AccountCard, b: AccountCard, date: DateRelation): readonly Reason[] {
  const found: Reason[] = [];
  const time = date === 'open' || date === 'loose' ? dateSupport(a, b) : null;
  if (time !== null)
    found.push(reason('date', a.account.date.phrase?.text ?? null, b.account.date.phrase?.text ?? null, 'for', time));
  const topics = [...a.topics].filter((word) => b.topics.has(word));
  if (topics.length > 0) found.push(reason('topics', null, null, 'for', `both speak of ${topics.sort().join(', ')}`));
  if (date !== 'same-day' && publishedWithin(a, b, PUBLISHED_CLOSE) && a.account.foreground === b.account.foreground) {
    found.push(
      reason('publication', a.published, b.published, 'for', 'the articles appeared within two weeks of each other'),
    );
  }
  return found;
}

function reasonsOf(a: AccountCard, b: AccountCard, { participants, date, place, extra }: Evidence): readonly Reason[] {
  const kinds =
    a.account.kind === b.account.kind
      ? 'the kinds are the same'
      : `${a.account.kind} and ${b.account.kind} can be one contact`;
  const [sayA, sayB] = [a.account.date.edtf, b.account.date.edtf];
  return [
    reason('participants', namesOf(a), namesOf(b), PARTICIPANTS_WEIGH[participants.relation], participants.phrase),
    reason('date', sayA, sayB, DATE_SAYS[date].weighs, DATE_SAYS[date].phrase),
    reason('place', a.places.said, b.places.said, PLACE_SAYS[place].weighs, PLACE_SAYS[place].phrase),
    reason('kind', a.account.kind, b.account.kind, 'for', kinds),
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
