/**
 * Takes readings and what links them, gives the record: for each contact what its accounts agree on, dispute, or leave out, and which are copies.
 * Never joins or parts accounts, never picks a winner among disputed values in silence.
 */
import { dateSortKey, type Reading, type RecordDocument } from '../domain/index.js';
import { withDaysOfArticles } from './article-days.js';
import { openCase } from './case.js';
import { contactOf } from './contact.js';
import { organisationsOf, peopleOf } from './entities.js';
import { runsMaker } from './likeness.js';
import type { LinkedInput } from './linked-input.js';
import { byText } from './order.js';

export { compareChanges, type LinkedStep } from './changes.js';
export { organisationOf, organisationsIn, peopleIn, personOf } from './entities.js';
export type { LinkedInput } from './linked-input.js';
export { wordingOfContact, wordingOfOrganisation, wordingOfPerson, wordingOfPlace } from './wording.js';

/** Compares all contacts. The readings have to be those that were linked: a linked account that none of them has is an error of ours. */
export function compare(readings: readonly Reading[], linked: LinkedInput): RecordDocument {
  const inOrder = readings.toSorted((a, b) => byText(a.article.id, b.article.id));
  const record = openCase(inOrder, linked);
  const runsOf = runsMaker();
  return {
    format: 'readout.record/1',
    people: peopleOf(inOrder, linked),
    organisations: organisationsOf(inOrder, linked),
    contacts: withDaysOfArticles(linked.contacts.map((contact) => contactOf(contact, record, runsOf))).sort(
      (a, b) => byText(dateSortKey(a.date.edtf), dateSortKey(b.date.edtf)) || byText(a.id, b.id),
    ),
    undecided: linked.undecided,
  };
}
