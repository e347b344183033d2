import type { Judgement, Reason, Verdict } from '../domain/index.js';
import type { AccountCard } from './accounts.js';
import { BOTH_SIDES, type Evidence, evidenceOf } from './evidence.js';
import { ordered } from './ids.js';
import { isReception } from './kinds.js';
import { freshness } from './publication.js';
import { reasonsOf } from './reasons.js';
import { daysInCommon, partsOfDay } from './two-days.js';

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
  /** Place, topics, source, kind, whether it is a reception, how fresh the news was, and the days, as `Edge.tells`. */
  readonly tells: readonly number[];
  /** Both recall it in passing, one without a day, and name nobody in common but a body that meets often, or a side: no question for a person. */
  readonly isVague: boolean;
};

/** What shows of two accounts that they were written of one time. */
const TELLS_TIME = new Set(['date', 'publication', 'source']);
const GROUNDS_FOR_OPEN_DATE = 2;

/** Two accounts are judged once, however often they are met while a case is linked. */
const kept = new WeakMap<AccountCard, WeakMap<AccountCard, PairJudgement>>();

/** Judges two accounts of different articles whose kinds are of one family. */
export function judge(first: AccountCard, second: AccountCard): PairJudgement {
  const [a, b] = first.id < second.id ? [first, second] : [second, first];
  const before = kept.get(a)?.get(b);
  if (before !== undefined) return before;
  const judgement = judged(a, b);
  kept.set(a, (kept.get(a) ?? new WeakMap<AccountCard, PairJudgement>()).set(b, judgement));
  return judgement;
}

function judged(a: AccountCard, b: AccountCard): PairJudgement {
  const evidence = evidenceOf(a, b);
  const { participants, extra, place, twoDays } = evidence;
  const grounds = extra.length + Number(place === 'same' || place === 'fits') + Number(twoDays !== null);
  const timed = extra.some(({ feature }) => TELLS_TIME.has(feature));
  const { verdict, tier } = weigh(evidence, grounds, timed, freshness(a, b) === 1);
  return {
    a,
    b,
    isComparable: participants.relation !== 'unclear',
    verdict,
    tier,
    grounds,
    support: grounds + participants.people + alike(a, b) + partsOfDay(a, b),
    reasons: reasonsOf(a, b, evidence),
    tells: tellsOf(a, b, evidence),
    isVague: isVague(a, b, evidence),
  };
}

/** Outlets call one contact a meeting or talks. */
const LIKE_KIND = 0.5;

/** What tells one contact of the same people from another. Silence of a place or of topics says nothing; whom an article cites, it would have cited. */
function tellsOf(a: AccountCard, b: AccountCard, { extra, place }: Evidence): readonly number[] {
  const has = (feature: string): boolean => extra.some((one) => one.feature === feature);
  const topics = has('topics') ? 1 : a.topics.size > 0 && b.topics.size > 0 ? -1 : 0;
  const kind = a.account.kind === b.account.kind ? LIKE_KIND : -LIKE_KIND;
  return [
    Number(place === 'same' || place === 'fits'),
    topics,
    has('source') ? 1 : -1,
    kind,
    isReception(a) === isReception(b) ? 1 : -1,
    freshness(a, b),
    daysInCommon(a, b),
    partsOfDay(a, b),
  ];
}

/** How like the two tell it: of what kind, as held or planned, as news or background. */
function alike({ account: a }: AccountCard, { account: b }: AccountCard): number {
  return [a.kind === b.kind, a.status === b.status, a.foreground === b.foreground].filter(Boolean).length;
}

function isVague(a: AccountCard, b: AccountCard, { participants, isOneBody, date }: Evidence): boolean {
  const isInPassing = !a.account.foreground && !b.account.foreground;
  return isInPassing && (date === 'open' || date === 'loose') && (isOneBody || participants.areStandIns);
}

type Weighed = { readonly verdict: Verdict; readonly tier: 1 | 2 | 3 };

function weigh(evidence: Evidence, grounds: number, timed: boolean, isFresh: boolean): Weighed {
  const { participants, date, place } = evidence;
  if (participants.relation === 'different') return { verdict: 'different', tier: 1 };
  if (evidence.isDisputed) return { verdict: 'same', tier: 3 };
  if (date === 'conflict') {
    const isOpen = evidence.twoDays !== null && participants.people >= BOTH_SIDES;
    return { verdict: isOpen ? 'undecided' : 'different', tier: 1 };
  }
  if (participants.relation === 'unclear') return { verdict: 'undecided', tier: 3 };
  if (participants.relation === 'extra-side')
    return { verdict: date === 'same-day' ? 'undecided' : 'different', tier: 1 };
  const areNamed = participants.people >= BOTH_SIDES && evidence.kinds === 'one';
  const isBothSides = areNamed || evidence.isOneBody;
  const areTold = participants.people > 0 && participants.met >= BOTH_SIDES && evidence.kinds === 'one';
  if (place === 'conflict' && date === 'same-day') return { verdict: isBothSides ? 'same' : 'undecided', tier: 2 };
  if (place === 'conflict') return { verdict: isBothSides && timed ? 'undecided' : 'different', tier: 1 };
  if (participants.relation === 'hosted') {
    const isThere = place === 'same' || (participants.people >= BOTH_SIDES && place !== 'apart');
    const isThen = date === 'same-day' || date === 'near' || (date === 'loose' && grounds >= GROUNDS_FOR_OPEN_DATE);
    const isOne = isThere && isThen && evidence.kinds !== 'two';
    return { verdict: isOne ? 'same' : 'undecided', tier: 3 };
  }
  if (date === 'same-day' && evidence.areParts) return { verdict: 'undecided', tier: 2 };
  if (date === 'same-day') return { verdict: 'same', tier: participants.people > 0 && evidence.areAlike ? 1 : 2 };
  if (evidence.kinds === 'two') return { verdict: 'undecided', tier: 3 };
  const isOneDay = areNamed && date === 'loose' && evidence.extra.some(({ feature }) => feature === 'date');
  if (place === 'apart' && !evidence.becameHeld && !isOneDay) return { verdict: 'undecided', tier: 2 };
  if (participants.areStandIns && evidence.areVisits) return { verdict: 'undecided', tier: 3 };
  if (date === 'near') {
    const isSure = evidence.areSameDays && participants.people > 0 && evidence.kinds === 'one';
    const areSides = participants.met >= BOTH_SIDES && evidence.areOfOneWeek;
    return { verdict: participants.people > 0 || grounds > 0 || areSides ? 'same' : 'undecided', tier: isSure ? 1 : 2 };
  }
  if (evidence.isStale) return { verdict: 'undecided', tier: 3 };
  const isNews = isFresh && participants.people > 0 && evidence.kinds === 'one';
  const isOneTrip = evidence.areVisits && participants.people > 0 && evidence.isOneTown;
  const isBetweenThem = participants.met >= BOTH_SIDES && place === 'same' && participants.relation === 'same';
  const isOnlyOne =
    evidence.isOfNoTime && (areNamed || (evidence.areVisits && participants.people > 0 && place !== 'open'));
  const enough = timed
    ? grounds >= GROUNDS_FOR_OPEN_DATE || isBothSides || areTold || isNews
    : (areNamed && place === 'same') || isOneTrip || isOnlyOne || (date === 'loose' && isBetweenThem);
  return { verdict: enough ? 'same' : 'undecided', tier: 3 };
}

/** The judgement as it is kept. `verdict` is what came of it once all contacts were known. */
export function asJudgement(pair: PairJudgement, verdict: Verdict): Judgement {
  const [a, b] = ordered(pair.a.id, pair.b.id);
  return { about: 'contact', a, b, verdict, reasons: pair.reasons };
}
