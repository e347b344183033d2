/** Brings together the places in one text that tell of the same contact: one event is one contact, however often it is mentioned. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Draft } from '../../../draft.js';
import { borrows, pairOf } from '../parties/borrowed-parties.js';
import { meetsOnJourney } from '../parties/on-journey.js';
import { isOfPairOfText } from '../parties/pair-of-text.js';
import type { Candidate, Merged, Party } from '../candidate.js';
import { timesClash } from './agreement.js';
import { visitsOfGuests } from './guests-visits.js';
import { kindOfMerged } from './many-sided.js';
import { eventAhead } from './summit-ahead.js';
import { areTheirStates, homeOf, sameFamily } from './same-contact.js';
import { covers, eachStateOnce, namesThose } from './same-parties.js';

/** Gives one group for each contact, in the order in which the text first tells of them. */
export function mergeCandidates(draft: Draft, candidates: readonly Candidate[]): Merged[] {
  const merged: Merged[] = [];
  const lost: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.joins) candidate.parties.unshift(...pairOf(draft, candidate, merged));
    const each = summedUp(draft, candidate, merged);
    for (const home of each) join(draft, home, { ...candidate, parties: sharedWith(draft, candidate, home) });
    if (each.length > 0) continue;
    const home = eventAhead(draft, candidate, merged) ?? homeOf(draft, candidate, merged);
    if (home) join(draft, home, candidate);
    else if (
      !candidate.backward ||
      (candidate.parties.length >= 2 && candidate.time && candidate.rule !== 'company') ||
      isTheirOwn(draft, candidate) ||
      meetsOnJourney(draft, candidate, merged) ||
      borrows(draft, candidate, merged) ||
      isOfPairOfText(draft, candidate, merged)
    ) {
      takeFromSummary(draft, candidate, merged);
      merged.push({
        told: [candidate],
        kind: candidate.kind,
        parties: eachStateOnce(draft, candidate.parties).map((party) => ({ ...party, mentions: [...party.mentions] })),
      });
    } else lost.push(candidate);
  }
  merged.push(...visitsOfGuests(draft, lost, merged));
  for (const home of merged) home.kind = kindOfMerged(draft, home);
  return merged.filter((home) => !summaries.has(home));
}

/** "In their telephone talks, Aldane said": an occasion of the two who were just named, though nothing told of it before. */
function isTheirOwn(draft: Draft, { trigger, rule, parties }: Candidate): boolean {
  if (rule !== 'event-noun' || parties.length < 2) return false;
  const their = [1, 2, 3, 4].find((step) => draft.tokens[trigger - step]?.lower === 'their');
  return (
    their !== undefined && /^(?:in|at|during|after|following)$/.test(draft.tokens[trigger - their - 1]?.lower ?? '')
  );
}

/** "Aldane meets Morvic, Tarn" above a text that tells of two meetings: the contacts that the headline sums up; none where one of them is of all. */
function summedUp(draft: Draft, candidate: Candidate, merged: readonly Merged[]): Merged[] {
  const role = draft.sentences[draft.tokens[candidate.trigger]?.sentence ?? -1]?.role;
  if (role === 'body' || candidate.parties.length < 3 || candidate.kind === 'visit') return [];
  const parts = merged.filter(
    (home) =>
      sameFamily(candidate.kind, home.kind) &&
      home.kind !== 'visit' &&
      home.told[0]?.status === candidate.status &&
      sharedWith(draft, candidate, home).length > 1,
  );
  const isWhole = (home: Merged): boolean => sharedWith(draft, candidate, home).length === candidate.parties.length;
  const isTold = (party: Party): boolean =>
    parts.some((home) => home.parties.some((other) => covers(draft, other, party)));
  return parts.length > 1 && !parts.some(isWhole) && candidate.parties.every(isTold) ? parts : [];
}

/** Those of the candidate who took part in the contact. */
const sharedWith = (draft: Draft, { parties }: Candidate, home: Merged): Party[] =>
  parties.filter((party) => home.parties.some((other) => covers(draft, other, party)));

/** "held three separate calls with European leaders today. … spoke individually with Aldane, Morvic and Tarn": the first sums up the others. */
const summaries = new WeakSet<Merged>();

/** Gives one of several contacts what the words that sum them up say of all, and marks the sum as told. */
function takeFromSummary(draft: Draft, candidate: Candidate, merged: readonly Merged[]): void {
  if (candidate.rule !== 'separate-contacts') return;
  const sum = merged.find(
    (home) =>
      sameFamily(candidate.kind, home.kind) &&
      home.parties.length === 2 &&
      home.told[0]?.rule !== 'separate-contacts' &&
      !isGathering(draft, home) &&
      home.parties.some((party) => draft.entities[party.entity]?.kind === 'group') &&
      home.parties.some((party) => candidate.parties.some((other) => other.entity === party.entity)),
  );
  if (!sum) return;
  const first = sum.told[0] as Candidate;
  candidate.time ??= first.time;
  if (candidate.places.length === 0) candidate.places = [...first.places];
  if (candidate.kind === 'other' || candidate.kind === 'talks') candidate.kind = sum.kind;
  summaries.add(sum);
}

/** "the summit of the heads of state": no sum of what one of them did with others. */
const isGathering = (draft: Draft, { told }: Merged): boolean =>
  told.some(({ trigger }) => /^(?:summit|conference|session|forum)$/.test(draft.tokens[trigger]?.lower ?? ''));

/** Adds what the candidate tells to the contact that it tells of. */
function join(draft: Draft, home: Merged, candidate: Candidate): void {
  if (namesThose(draft, candidate, home))
    home.parties = home.parties.filter(
      ({ entity }) =>
        draft.entities[entity]?.kind !== 'group' || candidate.parties.some((party) => party.entity === entity),
    );
  if (candidate.time && timesClash(candidate, home)) candidate.time = null;
  home.told.push(candidate);
  // "spoke with Morvic. … The purpose of the talks was": how they spoke is still open.
  const saysHow = candidate.kind !== 'talks' || (candidate.rule !== 'discussion-verb' && !candidate.backward);
  // "held talks with Morvic and Tarn, and took part in the retreat": what people held with each other is no session.
  const isSession =
    candidate.kind === 'conference' &&
    /^(?:retreat|ceremony|sessions?)$/.test(draft.tokens[candidate.trigger]?.lower ?? '') &&
    home.kind === 'talks' &&
    home.parties.length <= 3 &&
    home.parties.every(({ entity }) => draft.entities[entity]?.kind === 'person');
  // "At the talks, Aldane warmly welcomed Morvic": what was said there.
  const isGreeting =
    home.kind === 'talks' &&
    candidate.rule === 'reception-verb' &&
    /^(?:welcom|greet)/.test(draft.tokens[candidate.trigger]?.lower ?? '') &&
    home.told.some(({ trigger, rule }) => rule === 'event-noun' && isSameSentence(draft, trigger, candidate.trigger));
  if ((saysHow || home.kind !== 'other') && !isSession && !isGreeting) home.kind = moreExact(home.kind, candidate.kind);
  if (candidate.rule === 'company')
    home.parties = home.parties.filter(
      (party) => !isStateOf(draft, party, candidate) && !isGroupOf(draft, party, candidate),
    );
  const states = areTheirStates(draft, candidate, home) ? candidate.parties : [];
  for (const party of candidate.parties.filter((one) => !states.includes(one))) {
    const known = home.parties.find((other) => other.entity === party.entity);
    if (known) {
      known.mentions.push(...party.mentions);
      known.side ??= party.side;
    } else if ((!candidate.backward || candidate.adds) && !home.parties.some((other) => covers(draft, other, party)))
      home.parties.push({ ...party, mentions: [...party.mentions] });
  }
  home.parties = withoutCounterpart(draft, home.parties, candidate);
}

const isSameSentence = (draft: Draft, one: number, other: number): boolean =>
  draft.tokens[one]?.sentence === draft.tokens[other]?.sentence;

/** "The Uzbek side was led by Aldane": who leads a delegation stands for it. */
function isLed(draft: Draft, group: Party, { parties, trigger }: Candidate): boolean {
  const entity = draft.entities[group.entity];
  if (
    entity?.kind !== 'group' ||
    !/^(?:leads?|led|heads?|headed|represented)$/.test(draft.tokens[trigger]?.lower ?? '')
  )
    return false;
  return parties.some(({ entity: index }) => draft.entities[index]?.affiliation === entity.affiliation);
}

/** "received three ambassadors. … They are Aldane, Morvic and Tarn": those named stand for the phrase. */
function isGroupOf(draft: Draft, group: Party, candidate: Candidate): boolean {
  const { parties } = candidate;
  const entity = draft.entities[group.entity];
  if (isLed(draft, group, candidate)) return true;
  if (entity?.kind !== 'group' || entity.sort !== 'diplomat' || parties.length < 2) return false;
  return parties.every(({ entity: index }) => /^(?:diplomat|null)$/.test(String(draft.entities[index]?.sort)));
}

/** "had a call with his Morvian counterpart. Aldane had the call with Secretary Tarn": who is named stands for the counterpart. */
function withoutCounterpart(draft: Draft, parties: Party[], { parties: added }: Candidate): Party[] {
  const person = ({ entity }: Party) =>
    draft.entities[entity]?.kind === 'person' ? draft.entities[entity] : undefined;
  const named = added.filter((party) => person(party)?.named);
  if (added.length !== 2 || named.length !== 2 || parties.length !== 3) return parties;
  return parties.filter(
    (party) => person(party)?.named !== false || !/\bcounterpart$/i.test(person(party)?.name ?? ''),
  );
}

/** "The delegations of Chile and Peru met. … The meeting was attended by the Chilean president": those who were there stand for their state. */
function isStateOf(draft: Draft, state: Party, { parties }: Candidate): boolean {
  const entity = draft.entities[state.entity];
  const country = entity?.kind === 'group' && entity.sort === 'country' ? entity.affiliation : entity?.country;
  if ((entity?.kind !== 'place' && entity?.sort !== 'country') || !country) return false;
  return parties.some(({ entity: index }) => draft.entities[index]?.affiliation === country);
}

/** "spoke with" is made exact by "the call", "talks" by "the meeting". */
function moreExact(a: ContactKind, b: ContactKind): ContactKind {
  if (a === 'other' || (a === 'talks' && b !== 'other')) return b === 'visit' ? a : b;
  return a === 'meeting' && b === 'reception' ? b : a;
}
