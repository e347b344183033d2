/** Whether a candidate tells of a contact that the text has told of before. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Draft } from '../../../draft.js';
import { placesClash, samePlaces, timesClash } from './agreement.js';
import { isWelcomeBefore } from './arrivals.js';
import { isOfAnEarlierTime, isOfLongAgo, isOneBefore, isOnlyRecalled } from './earlier.js';
import { isOfOtherOffice } from './other-office.js';
import { sideOf } from '../parties/one-state.js';
import { covers, namesThose, near, sameParties, sentenceOf, standsFor } from './same-parties.js';
import { cameAfter, cameBefore } from './sequence.js';
import type { Candidate, Merged } from '../candidate.js';

/** Kinds that one occasion may be called by. */
type Family = 'person' | 'visit' | 'remote' | 'letter';

const FAMILY: Readonly<Record<ContactKind, Family | 'any'>> = {
  meeting: 'person',
  reception: 'person',
  talks: 'any',
  conference: 'person',
  visit: 'visit',
  call: 'remote',
  'video-call': 'remote',
  letter: 'letter',
  other: 'any',
};

/** The contact that the candidate tells of, the last told of that fits; null for a new one. */
export function homeOf(draft: Draft, candidate: Candidate, merged: readonly Merged[]): Merged | null {
  // "the audience", "the call": the last of that kind before the last of another.
  if (candidate.backward && candidate.rule === 'event-noun' && /^(?:reception|call|video-call)$/.test(candidate.kind)) {
    const own = merged.findLast((home) => home.kind === candidate.kind && fits(draft, candidate, home));
    if (own) return own;
  }
  if (candidate.rule === 'company') {
    const called = merged.findLast((home) => isCalledSo(draft, candidate, home) && fits(draft, candidate, home));
    if (called) return called;
    const beside = merged.findLast((home) => isToldBeside(draft, candidate, home) && fits(draft, candidate, home));
    if (beside) return beside;
  }
  const isNoSummit = !SUMMIT.test(draft.tokens[candidate.trigger]?.lower ?? '');
  let framing: Merged | null = null;
  const isTitle = draft.sentences[sentenceOf(draft, candidate)]?.role === 'title';
  for (const home of isTitle ? toldFirst(merged) : merged.toReversed()) {
    if (!fits(draft, candidate, home) || isYetToCome(draft, candidate, home, merged)) continue;
    if (isOnlyRecalled(draft, candidate, home, merged)) {
      framing ??= home;
      continue;
    }
    if (!isNoSummit || !(candidate.backward || candidate.rule === 'company') || !isFrame(draft, home, merged))
      return home;
    framing ??= home;
  }
  return framing;
}

/** A headline tells of what the text tells first of two or more; of what names one alone only where there is nothing else. */
const toldFirst = (merged: readonly Merged[]): Merged[] => [
  ...merged.filter(({ kind, parties }) => kind === 'visit' || parties.length > 1),
  ...merged.filter(({ kind, parties }) => kind !== 'visit' && parties.length < 2),
];

/** "Present at the meeting were": at one that was held, where one is told of, and not at the next. */
function isYetToCome(draft: Draft, candidate: Candidate, home: Merged, merged: readonly Merged[]): boolean {
  if (!candidate.backward && candidate.rule !== 'company') return false;
  const from = draft.sentences[sentenceOf(draft, candidate)]?.from ?? 0;
  const [first, second] = [draft.tokens[from]?.lower ?? '', draft.tokens[from + 1]?.lower];
  const opens = /^(?:present|attending)$/.test(first) || (first === 'also' && second === 'present');
  if (!opens || home.told[0]?.status !== 'planned' || candidate.status !== 'held') return false;
  return merged.some((other) => other !== home && other.told[0]?.status === 'held' && fits(draft, candidate, other));
}

/** "Present during the talks were": of the contact that the text first called talks, whatever else was told of since. */
function isCalledSo(draft: Draft, { trigger }: Candidate, { told }: Merged): boolean {
  const word = (at: number): string => draft.tokens[at]?.lower ?? '';
  if (word(trigger) !== 'present' || word(trigger + 2) !== 'the' || !/^(?:during|at)$/.test(word(trigger + 1)))
    return false;
  return word(trigger + 3) === 'talks' && told.some((one) => word(one.trigger) === 'talks' && !one.backward);
}

/** "The ambassador was also present at the meeting": of the contact that the same words point back to. */
const isToldBeside = (draft: Draft, candidate: Candidate, { told }: Merged): boolean =>
  told.some((one) => one.rule === 'event-noun' && sentenceOf(draft, one) === sentenceOf(draft, candidate));

const SUMMIT = /^(?:summit|conference|session|assembly|forum|gathering|congress)$/;

/** "met Morvic on the sidelines of the summit. The meeting dealt with …": the summit, of which only the words about another contact told. */
function isFrame(draft: Draft, home: Merged, merged: readonly Merged[]): boolean {
  if (home.kind !== 'conference') return false;
  const sentences = new Set(home.told.map((told) => sentenceOf(draft, told)));
  return merged.some(
    (other) =>
      other !== home &&
      /^(?:meeting|talks|reception)$/.test(other.kind) &&
      other.parties.length > 1 &&
      [...sentences].every((sentence) => other.told.some((told) => sentenceOf(draft, told) === sentence)),
  );
}

/** Who came along on a journey is named beside it; at a meeting, also further on. */
function isCompanyOf(draft: Draft, candidate: Candidate, home: Merged): boolean {
  // "The Uzbek side was headed by Aldane": of the session of a body of two states too
  const leads = /^(?:leads|led|heads|headed|(?:co-)?chaired)$/.test(draft.tokens[candidate.trigger]?.lower ?? '');
  if (home.told[0]?.rule === 'named-session' && !leads) return false;
  const joined = candidate.companyOf ?? null;
  if (joined !== null && !home.parties.some((party) => party.entity === joined)) return false;
  const distances = home.told.map((told) => sentenceOf(draft, candidate) - sentenceOf(draft, told));
  if (distances.includes(0)) return true;
  const isNear = distances.some((distance) => distance > 0 && distance <= (joined === null ? 1 : 3));
  return candidate.status === home.told[0]?.status && (home.kind !== 'visit' || isNear);
}

/** Whether the candidate may tell of this contact: kind, status, time, place and parties do not stand against it. */
function fits(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const first = home.told[0] as Candidate;
  if (candidate.rule !== 'company' && !sameFamily(candidate.kind, home.kind)) return false;
  if (candidate.rule === 'company') return isCompanyOf(draft, candidate, home);
  if (isWelcomeBefore(draft, candidate, home)) return false;
  if (areTheirStates(draft, candidate, home)) return true;
  if (candidate.backward && isOfAnEarlierTime(draft, candidate, home)) return false;
  if (candidate.backward && isOfOtherOffice(draft, candidate, home)) return false;
  if (candidate.backward) return fitsBackward(candidate, home) && !(candidate.time && timesClash(candidate, home));
  if (first.trigger === candidate.trigger || cameAfter(draft, candidate, home)) return false;
  if (isAtEventOf(draft, candidate, home)) return false;
  if (isOneBefore(draft, candidate, home) || isOfLongAgo(draft, candidate, home)) return false;
  if (cameBefore(draft, candidate, home)) return false;
  if (home.kind === 'visit' && candidate.kind === 'visit') return sameVisit(draft, candidate, home);
  if (isOwnPost(draft, candidate, home) || isSameSession(draft, candidate, home)) return true;
  if (!statusFits(candidate, home) || timesClash(candidate, home) || placesClash(draft, candidate, home)) return false;
  if (candidate.rule === 'separate-contacts' || (first.rule === 'separate-contacts' && candidate.fresh))
    return sameParties(draft, candidate, home);
  const shared = candidate.parties.filter((party) =>
    home.parties.some((other) => other.entity === party.entity),
  ).length;
  if (
    candidate.parties.length > 1 &&
    candidate.parties.every((party) => home.parties.some((other) => covers(draft, other, party))) &&
    !(candidate.fresh && far(draft, candidate, home))
  )
    return true;
  const least = Math.min(candidate.parties.length, home.parties.length);
  if (candidate.fresh && far(draft, candidate, home)) return false;
  if (shared >= 2)
    return (
      shared === least ||
      candidate.parties.every((party) => home.parties.some((other) => covers(draft, other, party))) ||
      home.parties.every((party) => candidate.parties.some((other) => covers(draft, other, party)))
    );
  if (least === 1 && shared === 1)
    return candidate.strength === 1 || near(draft, candidate, home) || candidate.parties.length === 1;
  return standsFor(draft, candidate, home, shared) || namesThose(draft, candidate, home);
}

const EVENT = /^(?:summit|mini-summit|conference|forum|congress|symposium)$/;

/** "flew to Oslo for a security conference. He met Morvic there": whom the one met of whom no more is told than that he went to an event. */
function isAtEventOf({ entities, tokens }: Draft, candidate: Candidate, { kind, parties, told }: Merged): boolean {
  const [one, ...others] = parties;
  const isOfOne = kind === 'conference' && one !== undefined && others.length === 0;
  const isEvent = told.every(({ trigger }) => EVENT.test(tokens[trigger]?.lower ?? ''));
  return (
    isOfOne &&
    isEvent &&
    entities[one.entity]?.kind === 'person' &&
    candidate.kind !== kind &&
    candidate.parties.length > 1
  );
}

/** "The Union is meeting in Oslo on Tuesday … during the Union meeting … at today's Union gathering": one session of a body, with no day or place of another. */
function isSameSession(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const [body, ...others] = candidate.parties;
  if (candidate.kind !== 'conference' || home.kind !== 'conference' || !body || others.length > 0) return false;
  if (draft.entities[body.entity]?.kind !== 'organisation' || candidate.fresh) return false;
  if (candidate.places.length > 0 || (candidate.time !== null && timesClash(candidate, home))) return false;
  return candidate.time === null && home.parties.some(({ entity }) => entity === body.entity);
}

/** "Aldane raised it with Morvic … Norway and Egypt said after their talks": the states of those who talked, and no time of its own. */
export function areTheirStates(draft: Draft, { parties, time, rule, kind }: Candidate, home: Merged): boolean {
  if (rule !== 'event-noun' || kind !== 'talks' || time !== null || parties.length !== home.parties.length)
    return false;
  if (parties.length !== 2 || home.told[0]?.status !== 'held') return false;
  const people = home.parties.map(({ entity }) => draft.entities[entity]);
  return (
    people.every((one) => one?.kind === 'person') &&
    parties.every(({ entity }) => {
      const state = draft.entities[entity];
      return state?.kind === 'place' && people.some((one) => one !== undefined && sideOf(one) === sideOf(state));
    })
  );
}

/** "met Morvic on Tuesday. “Met Morvic this morning,” Aldane wrote": the day is that of writing. */
function isOwnPost(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const { trigger, time, status } = candidate;
  if (!/^(?:earlier )?(?:today|tonight|this (?:morning|afternoon|evening))$/i.test(time?.value.phrase?.text ?? ''))
    return false;
  if (status !== home.told[0]?.status || !sameParties(draft, candidate, home)) return false;
  return draft.quotations.some(({ firstToken, lastToken }) => firstToken <= trigger && trigger <= lastToken);
}

/** One journey of one visitor to one place, unless the words set another apart. */
function sameVisit(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const shared = candidate.parties.some((party) => home.parties.some((other) => covers(draft, other, party)));
  if (!shared || timesClash(candidate, home) || isInvitedAgain(draft, candidate, home)) return false;
  // "invited the president to Oslo. … before ending his visit": one that is under way.
  if (candidate.status === 'held' && home.told.every(({ rule }) => rule === 'invitation')) return false;
  const around = draft.tokens
    .slice(Math.max(0, candidate.trigger - 4), candidate.trigger + 2)
    .map((token) => token.lower);
  if (around.some((word) => /^(?:previous|last|earlier|next|another)$/.test(word)) && candidate.time !== null)
    return false;
  // "An earlier visit had been cancelled": not the one that took place, or will.
  if (around.includes('earlier') && /^(?:cancelled|postponed)$/.test(candidate.status)) return false;
  return (
    candidate.places.length === 0 ||
    isPartOfWorld(draft, candidate, home) ||
    samePlaces(draft, candidate, home) ||
    home.told.every((told) => told.places.length === 0)
  );
}

/** "left for Chile, his first trip to South America": the same journey, told in the same sentence. */
function isPartOfWorld(draft: Draft, candidate: Candidate, home: Merged): boolean {
  const place = draft.entities[candidate.places[0]?.entity ?? -1];
  const isFirst = draft.tokens
    .slice(Math.max(0, candidate.trigger - 4), candidate.trigger)
    .some(({ lower }) => /^(?:first|second|third|maiden|latest|inaugural|official)$/.test(lower));
  return (
    place?.sort === 'region' &&
    place.country === null &&
    isFirst &&
    home.told.some((told) => sentenceOf(draft, told) === sentenceOf(draft, candidate))
  );
}

/** "recalled the minister's visit in 2029 and invited him to visit Oslo again": one more. */
function isInvitedAgain(draft: Draft, { rule, status, trigger }: Candidate, home: Merged): boolean {
  if (status !== 'planned' || home.told.some((told) => told.status !== 'held')) return false;
  if (rule !== 'invitation' && draft.tokens[trigger - 1]?.lower !== 'to') return false;
  return draft.tokens.slice(trigger + 1, trigger + 8).some(({ lower }) => lower === 'again');
}

/** "the meeting", "the two leaders discussed": the last contact of that kind whose parties are not at odds. */
function fitsBackward(candidate: Candidate, home: Merged): boolean {
  if (candidate.kind === 'visit' ? home.kind !== 'visit' : home.kind === 'visit') return false;
  const before = home.told[0]?.status;
  if (candidate.status === 'planned' && before === 'held') return false;
  // "They had been down to meet in Oslo, but it was called off": not the one that was held.
  if (candidate.status === 'cancelled' && before === 'held' && candidate.rule.endsWith('-verb')) return false;
  // "The leaders had never met. They held talks": what was denied is another.
  if (before === 'denied' && candidate.status === 'held' && candidate.rule.endsWith('-verb')) return false;
  if (tellsOfAnother(candidate, home)) return false;
  if (candidate.parties.length === 0 || candidate.adds) return true;
  return candidate.parties.some((party) => home.parties.some((other) => other.entity === party.entity));
}

/** "The two presidents met in Panama in April 2015": a verb with a date of its own that is no day of these days, beside a contact that has none. */
function tellsOfAnother(candidate: Candidate, home: Merged): boolean {
  const words = candidate.time?.value.phrase?.text ?? '';
  if (words === '' || !candidate.rule.endsWith('-verb') || candidate.rule === 'discussion-verb') return false;
  if (/day\b|\b(?:today|yesterday|tonight|this|earlier|later)\b/i.test(words)) return false;
  return home.told.every((told) => told.time === null);
}

/** Whether one occasion may be called both: "talks" may be a meeting or a call. */
export function sameFamily(a: ContactKind, b: ContactKind): boolean {
  const [x, y] = [FAMILY[a], FAMILY[b]];
  if (x === y) return true;
  return (x === 'any' && y !== 'visit' && y !== 'letter') || (y === 'any' && x !== 'visit' && x !== 'letter');
}

/** Whether both were held, or neither yet. */
function statusFits(candidate: Candidate, home: Merged): boolean {
  const first = home.told[0] as Candidate;
  if (candidate.status === first.status) return true;
  // A called-off meeting was planned before; a held one does not lie ahead.
  const ahead = (status: string) => status !== 'held';
  return ahead(candidate.status) && ahead(first.status);
}

/** In no sentence that tells of the contact, or one of several told apart. */
function far(draft: Draft, candidate: Candidate, home: Merged): boolean {
  return (
    !home.told.some((told) => sentenceOf(draft, told) === sentenceOf(draft, candidate)) ||
    candidate.rule === 'separate-contacts'
  );
}
