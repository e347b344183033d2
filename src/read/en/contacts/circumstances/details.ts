/** When, where and about what: what the sentence of a contact says beside who took part. */
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { topicsAfter } from './topics.js';
import { timeOf } from './when.js';
import { placesNear } from './where.js';

/** Fills the candidate's time, places and topics from its sentence. */
export function addCircumstances(clauses: Clauses, candidate: Candidate): void {
  candidate.time ??= timeOf(clauses, candidate.trigger);
  if (candidate.kind === 'call' || candidate.kind === 'video-call' || candidate.kind === 'letter')
    candidate.places = [];
  else if (candidate.places.length === 0) candidate.places = placesNear(clauses, candidate);
  candidate.topics.push(...topicsAfter(clauses, candidate));
}
