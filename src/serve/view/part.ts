import type { Contact, RecordDocument, RecordPerson } from '../../domain/index.js';
import type { BriefEntity, CaseView } from './view.js';

/**
 * The part of the record that tells of some contacts: they, those who took part, and what is open on them. Of those who took part the names, and where the
 * articles of these contacts show them.
 */
export function partOfRecord(view: CaseView, contacts: readonly Contact[]): RecordDocument {
  const entities = [...new Set(contacts.flatMap(({ participants }) => participants.map(({ entity }) => entity)))];
  const ids = new Set([...contacts.map(({ id }) => id), ...entities]);
  const seenAs = seenIn(view, new Set(contacts.flatMap(({ accounts }) => accounts.map(({ article }) => article))));
  const of = (type: BriefEntity['type']): readonly RecordPerson[] =>
    entities.flatMap((id) => {
      const one = view.entities.get(id);
      return one?.type === type ? { ...one.named, offices: [], seenAs: seenAs.get(id) ?? [] } : [];
    });
  return {
    format: 'readout.record/1',
    people: of('person'),
    organisations: of('organisation'),
    contacts,
    undecided: view.undecided.filter(({ a, b }) => ids.has(a) || ids.has(b)),
  };
}

/** Where these articles show people and organisations, by their ids. */
function seenIn(view: CaseView, articles: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const article of articles) {
    const { people, organisations } = view.seenIn(article);
    for (const [position, id] of [...people, ...organisations])
      keys.set(id, [...(keys.get(id) ?? []), `${article}@${position}`]);
  }
  return keys;
}
