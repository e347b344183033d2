/** When, where and about what: what the sentence of a contact says beside who took part. */
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { timeBehindWhere, timeOfArrival } from './arrival-day.js';
import { answered } from './asked-whether.js';
import { isForetold } from './present-tense.js';
import { topicsAfter } from './topics.js';
import { timeOf } from './when.js';
import { placesNear } from './where.js';

/** Fills the candidate's time, places and topics from its sentence. */
export function addCircumstances(clauses: Clauses, candidate: Candidate): void {
  const { trigger, daySaidAt = null, status } = candidate;
  candidate.time ??= timeOf(clauses, trigger);
  if (daySaidAt !== null && status === 'held') candidate.time ??= timeOf(clauses, daySaidAt);
  if (isWayBack(clauses, candidate) || isOfInviting(clauses, candidate) || isOfDeparture(clauses, candidate))
    candidate.time = null;
  candidate.time ??= timeOfArrival(clauses, candidate) ?? timeBehindWhere(clauses, candidate);
  if (isForetold(clauses, candidate)) candidate.status = 'planned';
  if (candidate.kind === 'call' || candidate.kind === 'video-call' || candidate.kind === 'letter')
    candidate.places = [];
  else if (candidate.places.length === 0) candidate.places = placesNear(clauses, candidate);
  answered(clauses, candidate);
  candidate.topics.push(...topicsAfter(clauses, candidate));
}

/** "flew back from Oslo on Wednesday": the day is that of coming home. */
function isWayBack(clauses: Clauses, { trigger, rule, places }: Candidate): boolean {
  const before = clauses.token((places[0]?.first ?? 0) - 1);
  return rule === 'journey-verb' && before?.lower === 'from' && before.index > trigger;
}

/** "left on Monday for Oslo, where she will attend the summit": the day of leaving, and no Monday still to come. */
function isOfDeparture(clauses: Clauses, { status, kind, time, trigger }: Candidate): boolean {
  if (status !== 'planned' || kind === 'visit' || time === null || time.last >= trigger) return false;
  const { from } = clauses.sentenceOf(trigger);
  const words = clauses.draft.tokens.slice(from, trigger);
  const where = words.findLast(({ lower }) => lower === 'where')?.index ?? 0;
  if (where < time.last) return false;
  const verb = words.findLast(({ pos, index }) => pos === 'VERB' && index < time.first);
  return verb !== undefined && LEFT.test(verb.lower) && clauses.token(verb.index - 1)?.pos !== 'AUX';
}

const LEFT = /^(?:left|departed|flew|travel+ed|headed|arrived|landed|went|jetted|set)$/;

/** "met Morvic on Monday and invited her to visit Oslo": the day is not that of the journey. */
function isOfInviting(clauses: Clauses, { kind, time, trigger }: Candidate): boolean {
  if (kind !== 'visit' || time === null || time.last > trigger) return false;
  return clauses.draft.tokens
    .slice(time.last + 1, trigger + 1)
    .some(({ lower }) => /^invit(?:ed?|es|ing)$/.test(lower));
}
