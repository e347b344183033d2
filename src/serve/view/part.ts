import type { Contact, RecordDocument } from '../../domain/index.js';
import type { CaseView } from './view.js';

/** The part of the record that tells of some contacts: they, those who took part, and what is open on them. */
export function partOfRecord(view: CaseView, contacts: readonly Contact[]): RecordDocument {
  const entities = [...new Set(contacts.flatMap(({ participants }) => participants.map(({ entity }) => entity)))];
  const ids = new Set([...contacts.map(({ id }) => id), ...entities]);
  return {
    format: 'readout.record/1',
    people: entities.flatMap((id) => view.personOf(id) ?? []),
    organisations: entities.flatMap((id) => view.organisationOf(id) ?? []),
    contacts,
    undecided: view.undecided.filter(({ a, b }) => ids.has(a) || ids.has(b)),
  };
}
