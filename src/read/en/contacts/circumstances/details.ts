/** When, where and about what: what the sentence of a contact says beside who took part. */
import { bounds } from '../../../../domain/index.js';
import type { Candidate } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { topicsAfter } from './topics.js';
import { timeOf } from './when.js';
import { placesNear } from './where.js';

/** Fills the candidate's time, places and topics from its sentence. */
export function addCircumstances(clauses: Clauses, candidate: Candidate): void {
  candidate.time ??= timeOf(clauses, candidate.trigger);
  if (isWayBack(clauses, candidate)) candidate.time = null;
  if (candidate.status === 'held' && isForetold(clauses, candidate)) candidate.status = 'planned';
  if (candidate.kind === 'call' || candidate.kind === 'video-call' || candidate.kind === 'letter')
    candidate.places = [];
  else if (candidate.places.length === 0) candidate.places = placesNear(clauses, candidate);
  candidate.topics.push(...topicsAfter(clauses, candidate));
}

/** "flew back from Oslo on Wednesday": the day is that of coming home. */
function isWayBack(clauses: Clauses, { trigger, rule, places }: Candidate): boolean {
  const before = clauses.token((places[0]?.first ?? 0) - 1);
  return rule === 'journey-verb' && before?.lower === 'from' && before.index > trigger;
}

const PRESENT =
  /^(?:meets?|visits?|travels?|arrives?|hosts?|receives?|holds?|gathers?|flies|fly|welcomes?|convenes?|heads?|goes|pays?|attends?)$/;

/** "On 14 March she travels to Oslo": told in the present, of a day with a date that is still to come. A mere "on Friday" may be the one before. */
function isForetold(clauses: Clauses, { trigger, time }: Candidate): boolean {
  if (time === null || !/\d/.test(time.value.phrase?.text ?? '') || !PRESENT.test(verbOf(clauses, trigger)))
    return false;
  const { earliest } = bounds(time.value.edtf);
  const { latest } = bounds(clauses.draft.article.published?.edtf ?? null);
  return earliest !== null && latest !== null && earliest > latest;
}

/** The trigger, or the verb that the noun is held, paid or attended with. */
function verbOf(clauses: Clauses, trigger: number): string {
  const token = clauses.token(trigger);
  if (token === undefined || token.pos === 'VERB') return token?.lower ?? '';
  const before = [1, 2, 3].map((step) => clauses.token(trigger - step));
  return before.find((one) => one?.pos === 'VERB')?.lower ?? '';
}
