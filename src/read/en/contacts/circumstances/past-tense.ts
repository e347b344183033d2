/** "met on 29 August", in a note of 28 August: what a past form tells of has taken place, whatever day stands beside it. */
import { addDays, bounds, type DateValue } from '../../../../domain/index.js';
import type { Merged } from '../candidate.js';
import type { Clauses } from '../clause.js';

const PAST = /^(?:\w{2,}ed|met|spoke|held|sat|flew|went|came|sent|wrote|told|rang|began|took|paid|had|gave)$/;

/** Whether a verb in a past form tells of the contact. */
export function isToldAsPast(clauses: Clauses, { told }: Merged): boolean {
  return told.some(({ trigger, status, backward }) => {
    const token = clauses.token(trigger);
    const before = clauses.token(trigger - 1);
    return (
      !backward &&
      status === 'held' &&
      token?.pos === 'VERB' &&
      PAST.test(token.lower) &&
      before?.pos !== 'AUX' &&
      before?.lower !== 'to'
    );
  });
}

/** "spoke about preparations for the summit on 22 April": a day further off than the other side of the world is that of something to come. */
export function isOfSomethingToCome(clauses: Clauses, merged: Merged, { edtf }: DateValue): boolean {
  const { latest } = bounds(clauses.draft.article.published?.edtf ?? null);
  const { earliest } = bounds(edtf);
  return latest !== null && earliest !== null && earliest > addDays(latest, 1) && isToldAsPast(clauses, merged);
}
