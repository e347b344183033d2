/** What changed in a record, and those contacts of it that this concerns, laid out. */
import type { EntitySort } from '../../domain/index.js';
import { organisationKept, personKept } from '../../record.js';
import type { RecordChange, RecordView, ShownEntity, Store } from '../../store/index.js';
import type { OfficeOf } from '../view/belongs.js';
import type { CaseChange, Concerned, LaidContacts } from '../view/change.js';
import { briefOrganisation, briefPerson } from '../view/laid-contact.js';
import { Layout } from '../view/layout.js';
import type { BriefEntity } from '../view/view.js';

/** Contacts that are worth laying out by themselves. */
const MOST = 5000;

/** What became of the case when its record was brought up to date; null where that is too much, or where others have changed it since. */
export async function changeIn(store: Store, written: RecordChange): Promise<CaseChange | null> {
  const { from, isWhole, contacts, people, organisations } = written;
  if (isWhole || contacts.length > MOST) return null;
  const version = store.lookup.version();
  const rest = await store.view((record) => ({
    entities: new Map([...briefs(record, 'person', people), ...briefs(record, 'organisation', organisations)]),
    undecided: [...record.undecided()],
    reports: [...record.reports()],
  }));
  const stored = store.lookup.counts();
  return store.lookup.version() === version ? { from, version, contacts, stored, ...rest } : null;
}

/** Lays out some contacts of the record as it is. */
export async function laidIn(store: Store, { contacts, parties }: Concerned): Promise<LaidContacts> {
  const version = store.lookup.version();
  return store.view((record) => {
    const numbered = record.contactsNamed(contacts, parties);
    const those = [...new Set(numbered.flatMap(({ contact }) => contact.participants.map(({ entity }) => entity)))];
    const layout = new Layout([...record.undecided()], []);
    for (const person of record.entitiesNamed('person', those)) layout.addPerson(personKept(person), officesOf(person));
    for (const one of record.entitiesNamed('organisation', those)) layout.addOrganisation(organisationKept(one));
    const laid = numbered.map(({ number, contact }) => layout.contact(number, contact));
    return { version, contacts: laid, located: layout.located };
  });
}

/** What every card needs of these; null for those that are gone. */
function briefs(
  record: RecordView,
  about: EntitySort,
  ids: readonly string[],
): readonly (readonly [string, BriefEntity | null])[] {
  const found = record.entitiesNamed(about, ids);
  const of = (one: ShownEntity): BriefEntity =>
    about === 'person' ? briefPerson(personKept(one), officesOf(one)) : briefOrganisation(organisationKept(one));
  return [...ids.map((id) => [id, null] as const), ...found.map((one) => [one.id, of(one)] as const)];
}

/** In how many articles somebody is said to have which office. */
export function officesOf({ seen }: ShownEntity): readonly OfficeOf[] {
  return seen.flatMap((one) =>
    'offices' in one ? one.offices.map(({ organisation }) => ({ organisation, times: one.times })) : [],
  );
}
